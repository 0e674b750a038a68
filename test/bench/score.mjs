// Totals of labelled sets in one table, counted as ../shared/bench/score-gold.mjs does, for drafts of all formats.
//   node test/bench/score.mjs [--set DIR]... [--shared DIR] [--list FILE]
// Without a set: all that are learned from. `--list` writes one line for each error of the sets that may be read, to compare two runs.
import { writeFileSync } from 'node:fs'
import { extname } from 'node:path'
import { parseArgs } from 'node:util'
import { chooseSets, gravest, inShort, isFlagged, isTestSet, openDesk, readSet, toTable } from './sets.mjs'

const { values: args } = parseArgs({
  options: { set: { type: 'string', multiple: true }, shared: { type: 'string' }, list: { type: 'string' } },
})

const scores = chooseSets(args.set, args.shared).map(scoreSet)
console.log(toTable([['set', 'precision', 'recall', 'F1', 'false alarms', 'code right'], ...scores.map(toRow)]))
if (args.list) {
  const errors = scores.filter(({ folder }) => !isTestSet(folder)).flatMap((score) => score.errors)
  writeFileSync(args.list, errors.map((line) => `${line}\n`).join(''))
}

function scoreSet(folder) {
  const { name, labels, texts } = readSet(folder)
  const desk = openDesk(folder)
  try {
    const drafts = [...texts.keys()]
    const found = desk.check([...texts.values()], drafts.map(extname))
    const figures = new Map(found.map((findings, i) => [drafts[i], findings]))
    const items = labels
      .filter(({ stance }) => stance !== 'uncited')
      .map((label) => ({ label, finding: gravest(figures.get(label.draft), label), wrong: isFlagged(label) }))
    return { folder, name, items, elsewhere: countElsewhere(labels, figures), errors: items.flatMap(toError(name)) }
  } finally {
    desk.close()
  }
}

/** What was flagged where no figure is labelled. */
function countElsewhere(labels, figures) {
  const isLabelled = (draft, { start, end }) =>
    labels.some((label) => label.draft === draft && label.start < end && start < label.end)
  return [...figures]
    .map(([draft, found]) => found.filter((one) => isFlagged(one) && !isLabelled(draft, one)).length)
    .reduce((sum, count) => sum + count, 0)
}

function toError(set) {
  return ({ label, finding, wrong }) =>
    wrong === isFlagged(finding)
      ? []
      : `${wrong ? 'miss' : 'alarm'} ${set}/${label.draft}@${label.start} "${label.surface}" ${label.code} reported ${inShort(finding)}`
}

function toRow({ name, items, elsewhere }) {
  const count = (wrong, flagged) =>
    items.filter((item) => item.wrong === wrong && isFlagged(item.finding) === flagged).length
  const hits = count(true, true)
  const alarms = count(false, true)
  const precision = hits / (hits + alarms + elsewhere)
  const recall = hits / (hits + count(true, false))
  const refuted = items.filter(({ label }) => label.stance === 'refuted')
  const coded = refuted.filter(({ label, finding }) => finding?.code === label.code).length
  const parts = [precision, recall, (2 * precision * recall) / (precision + recall)]
  return [
    name,
    ...parts.map((part) => part.toFixed(3)),
    `${((100 * alarms) / (alarms + count(false, false))).toFixed(1)} %`,
    (coded / refuted.length).toFixed(3),
  ]
}
