// Breaks every true figure of labelled drafts in one way at a time and counts how many of the broken ones are flagged.
//   node test/bench/mutations.mjs [--set DIR]... [--kind KIND] [--show N]
// A figure that was flagged before it was broken proves nothing and is left out. A broken figure that happens to be true as well
// counts as a survivor all the same, so the recall cannot reach 100 %. What is compared from one version to the next is the table.
import { parseArgs } from 'node:util'
import { findMutations, KINDS } from './mutants.mjs'
import { chooseSets, gravest, inShort, isFlagged, openDesk, readSet, toTable } from './sets.mjs'

const { values: args } = parseArgs({
  options: {
    set: { type: 'string', multiple: true },
    kind: { type: 'string' },
    show: { type: 'string', default: '0' },
    shared: { type: 'string' },
  },
})

const results = chooseSets(args.set, args.shared).flatMap(runSet)
if (results.length) print(results)

function runSet(folder) {
  const set = readSet(folder)
  const desk = openDesk(folder)
  try {
    const names = [...set.texts.keys()]
    const whole = desk.check([...set.texts.values()])
    const untouched = new Map(names.map((name, i) => [name, whole[i]]))
    const silent = (label) => !isFlagged(gravest(untouched.get(label.draft), label))
    const mutants = findMutations(set.labels, set.texts).filter(
      ({ kind, labels }) => (!args.kind || kind === args.kind) && labels.every(silent),
    )
    const checked = desk.check(mutants.map(({ text }) => text))
    return mutants.map((mutant, i) => ({ ...mutant, set: set.name, ...judge(mutant, checked[i]) }))
  } finally {
    desk.close()
  }
}

/** A swap breaks two figures; one flag is enough to see it. */
function judge({ spans }, findings) {
  const said = spans.map((span) => gravest(findings, span))
  const why = said.map((finding) => finding?.derivation ?? finding?.message ?? 'nothing was found there').join(' / ')
  return { found: said.some(isFlagged), why, said: [...new Set(said.map(inShort))].sort().join(' and ') }
}

function print(results) {
  const sets = [...new Set(results.map(({ set }) => set))]
  const share = (part) => (part.length ? `${part.filter(({ found }) => found).length}/${part.length}` : '-')
  const percent = (part) =>
    part.length ? `${Math.round((100 * part.filter(({ found }) => found).length) / part.length)} %` : '-'
  const row = (name, part) => [name, ...sets.map((s) => share(part.filter(({ set }) => set === s))), percent(part)]
  const kinds = KINDS.filter((kind) => results.some((result) => result.kind === kind))
  const rows = kinds.map((kind) =>
    row(
      kind,
      results.filter((result) => result.kind === kind),
    ),
  )
  console.log(toTable([['broken', ...sets, 'recall'], ...rows, row('all', results)]))
  const survivors = results.filter(({ found }) => !found)
  console.log(`\n${survivors.length} survivors, by what was said of them\n`)
  console.log(toTable([['said', 'number', 'kinds'], ...countSaid(survivors)]))
  for (const { set, draft, kind, before, after, said, why } of survivors.slice(0, Number(args.show)))
    console.log(`${set}/${draft} ${kind}: "${before}" became "${after}", ${said}: ${why}`)
}

function countSaid(survivors) {
  const groups = groupBy(survivors, ({ said }) => said)
  return [...groups]
    .sort(([, x], [, y]) => y.length - x.length)
    .map(([said, part]) => [said, part.length, inKinds(part)])
}

function inKinds(part) {
  return [...groupBy(part, ({ kind }) => kind)]
    .sort(([, x], [, y]) => y.length - x.length)
    .map(([kind, { length }]) => `${kind} ${length}`)
    .join(', ')
}

function groupBy(items, keyOf) {
  const groups = new Map()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}
