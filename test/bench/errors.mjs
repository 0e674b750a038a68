// What the checker gets wrong on a labelled set, without a word of its sources.
//   node test/bench/errors.mjs [--set DIR]... [--write]
// Prints for each set a table of the label's code against what was reported, and all misses and false alarms with the cause that
// somebody found by reading (causes.jsonl, by key), or, marked (rule), that only label and report suggest: nobody has read that item. `--write` puts everything into ERRORS.md. gold/c and wire are test sets: refused.
import { readFileSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { chooseSets, gravest, inShort, isFlagged, isTestSet, openDesk, readSet, toTable } from './sets.mjs'

const UNREAD = 'not read yet'

const { values: args } = parseArgs({
  options: {
    set: { type: 'string', multiple: true },
    write: { type: 'boolean', default: false },
    shared: { type: 'string' },
  },
})
if (args.set?.some(isTestSet)) {
  console.error('gold/c and wire are test sets: their errors are not read. Their totals come from `npm run bench`.')
  process.exit(2)
}

const causes = readCauses()
const sets = chooseSets(args.set, args.shared).map(checkSet)
const report = formatReport(sets)
if (args.write) writeFileSync(join(import.meta.dirname, 'ERRORS.md'), report)
else console.log(report)

function readCauses() {
  const lines = readFileSync(join(import.meta.dirname, 'causes.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
  return new Map(
    lines.map((line) => JSON.parse(line)).map(({ key, cause, by }) => [key, by === 'rule' ? `${cause} (rule)` : cause]),
  )
}

/** Every label of a set with what was said of it, and what was flagged without a label. */
function checkSet(folder) {
  const { name, labels, texts } = readSet(folder)
  const desk = openDesk(folder)
  try {
    const drafts = [...texts.keys()]
    const figures = new Map(desk.check([...texts.values()], drafts.map(extname)).map((found, i) => [drafts[i], found]))
    const judged = withKeys(name, labels).map((label) => toItem(label, figures.get(label.draft)))
    return { name, items: [...judged, ...findUnlabelled(name, labels, figures)] }
  } finally {
    desk.close()
  }
}

/** Keys that stay when a draft is edited elsewhere: the surface, counted where it comes again. */
function withKeys(set, labels) {
  const seen = new Map()
  return labels.map((label) => {
    const plain = `${set}/${label.draft.replace(/\.md$/, '')}/${label.surface}`
    const times = (seen.get(plain) ?? 0) + 1
    seen.set(plain, times)
    return { ...label, key: times > 1 ? `${plain}#${times}` : plain }
  })
}

function toItem(label, figures) {
  const finding = gravest(figures, label)
  const wrong = label.stance === 'refuted' || label.stance === 'not-found'
  return { ...label, reported: inShort(finding), error: errorOf(label.stance, wrong, isFlagged(finding)) }
}

function errorOf(stance, wrong, flagged) {
  if (stance === 'uncited' || wrong === flagged) return undefined
  return wrong ? 'miss' : 'false alarm'
}

function findUnlabelled(set, labels, figures) {
  return [...figures].flatMap(([draft, found]) =>
    found
      .filter(
        (finding) => isFlagged(finding) && !labels.some((label) => label.draft === draft && overlap(label, finding)),
      )
      .map((finding) => ({
        draft,
        surface: finding.surface,
        code: 'no label',
        key: `${set}/${draft.replace(/\.md$/, '')}/${finding.surface}@`,
        reported: inShort(finding),
        error: 'false alarm',
      })),
  )
}

function overlap(a, b) {
  return a.start < b.end && b.start < a.end
}

function formatReport(sets) {
  const errors = sets.flatMap(({ name, items }) =>
    items.filter(({ error }) => error).map((item) => ({ ...item, set: name })),
  )
  return [
    '# Errors\n',
    'Every miss and false alarm on the sets that are learned from, with its cause. Made anew by `node test/bench/errors.mjs --write`;',
    'the causes are kept in causes.jsonl by key. Surfaces and codes only: no sentence of a source stands here.\n',
    'A cause was found by reading the item, unless it is marked (rule): then only the label and the report suggest it, and nobody has read the item.\n',
    '## By cause\n',
    countCauses(errors),
    ...sets.flatMap(formatSet),
    '',
  ].join('\n')
}

function causeOf({ key }) {
  return causes.get(key) ?? UNREAD
}

function countCauses(errors) {
  const names = [...new Set(errors.map(causeOf))]
  const rows = names.map((name) => {
    const part = errors.filter((item) => causeOf(item) === name)
    const misses = part.filter(({ error }) => error === 'miss').length
    return [name, misses, part.length - misses, [...new Set(part.map(({ code }) => code))].sort().join(', ')]
  })
  rows.sort((x, y) => y[1] + y[2] - x[1] - x[2])
  return toTable([['cause', 'misses', 'false alarms', 'labels'], ...rows])
}

function formatSet({ name, items }) {
  const list = (error) =>
    toTable([
      ['draft', 'figure', 'label', 'reported', 'cause'],
      ...items
        .filter((item) => item.error === error)
        .map((item) => [item.draft.slice(0, 2), escape(item.surface), item.code, item.reported, causeOf(item)]),
    ])
  return [
    `\n## ${name}\n`,
    '### Label against report\n',
    confusion(items),
    '\n### Misses\n',
    list('miss'),
    '\n### False alarms\n',
    list('false alarm'),
  ]
}

/** One row for each label's code: how often each report was given. */
function confusion(items) {
  const codes = [...new Set(items.map(({ code }) => code))].sort()
  const rows = codes.map((code) => {
    const part = items.filter((item) => item.code === code)
    const reports = [...new Set(part.map(({ reported }) => reported))]
      .map((reported) => [reported, part.filter((item) => item.reported === reported).length])
      .sort(([, x], [, y]) => y - x)
    return [code, part.length, reports.map(([reported, count]) => `${reported} ${count}`).join(', ')]
  })
  return toTable([['label', 'number', 'reported'], ...rows])
}

function escape(text) {
  return text.replace(/\s+/g, ' ').replaceAll('|', '\\|')
}
