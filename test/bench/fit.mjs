// Fits the weights of src/check/doubt/weights.ts from labelled drafts, and tells what such weights do on drafts left out.
//   node test/bench/fit.mjs [--set DIR]... [--shared DIR]
// Nothing is written: weights are printed beside those in use, for a human to round and to take over. gold/c and wire are refused.
// Which rival pulls depends on fitWeights, so that after a change of these the doubtWeights are to be fitted again.
import { createRequire } from 'node:module'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { bundle } from './bundle.mjs'
import { dot, regressDoubt, regressFit, scoreOf } from './regress.mjs'
import { chooseSets, isTestSet, readSet, root, toTable } from './sets.mjs'

/** Logarithms of the odds; the one in use is in judge-doubt.ts. */
const THRESHOLDS = [-0.6, -0.3, 0, 0.2, 0.45, 0.7, 1, 1.5]
const FOLDS = 12

const { values: args } = parseArgs({
  options: { set: { type: 'string', multiple: true }, shared: { type: 'string' } },
})
if (args.set?.some(isTestSet)) {
  console.error('gold/c and wire are test sets: nothing is fitted on them.')
  process.exit(2)
}

const { weighDrafts, fitWeights, doubtWeights } = await loadFeatures()
const fitNames = Object.keys(fitWeights)
const doubtNames = Object.keys(doubtWeights)
const items = []
for (const folder of chooseSets(args.set, args.shared)) items.push(...(await readItems(folder)))

const drafts = [...new Set(items.map(({ draft }) => draft))]
console.log(
  `${items.length} figures that a source seems to state, ${items.filter(({ wrong }) => wrong).length} of them wrong`,
)
const inUse = { fit: Object.values(fitWeights), doubt: Object.values(doubtWeights) }
printScores(
  'Weights in use, which have seen these drafts',
  items.map((item) => score(item, inUse)),
)
printScores(
  'Fitted, folds by draft',
  leaveOut(({ draft }) => drafts.indexOf(draft) % FOLDS),
)
printScores(
  'Fitted, folds by set',
  leaveOut(({ set }) => set),
)
const fitted = regress(items)
printWeights('fitWeights', fitNames, fitted.fit, fitWeights)
printWeights('doubtWeights', doubtNames, fitted.doubt, doubtWeights)

/** The features as the check sees them: features.ts with the list of judges exchanged, in a bundle that lives as long as this run. */
async function loadFeatures() {
  const require = createRequire(import.meta.url)
  const folder = mkdtempSync(join(tmpdir(), 'tick-fit-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  const exchange = {
    name: 'exchange',
    setup({ onResolve }) {
      onResolve({ filter: /^\.\/judges$/ }, ({ importer }) =>
        importer === join(root, 'src/check/check.ts')
          ? { path: join(import.meta.dirname, 'observed-judges.ts') }
          : undefined,
      )
      // it looks for a file beside its own
      onResolve({ filter: /^node-sqlite3-wasm$/ }, ({ path }) => ({ path: require.resolve(path), external: true }))
    },
  }
  const entryPoints = [join(import.meta.dirname, 'features.ts')]
  return require(await bundle({ entryPoints, outfile: join(folder, 'features.cjs'), plugins: [exchange] }))
}

/** The labelled figures of a set that came as far as the weights, with their features as arrays. */
async function readItems(folder) {
  const { name, labels, texts } = readSet(folder)
  const pathOf = (draft) => join(folder, 'drafts', draft)
  const weighed = await weighDrafts([...texts.keys()].map(pathOf), join(folder, 'corpus'))
  return labels
    .filter(({ stance }) => stance !== 'uncited')
    .flatMap(({ draft, start, end, stance }) => {
      const found = weighed.get(pathOf(draft)).find((figure) => figure.start < end && start < figure.end)
      const wrong = stance === 'refuted' || stance === 'not-found'
      return found ? [{ set: name, draft: `${name}/${draft}`, wrong, ...toArrays(found) }] : []
    })
}

function toArrays({ agreeing, rivals }) {
  const toFit = (features) => fitNames.map((name) => features[name])
  return {
    agreeing: agreeing.map(({ fit, doubt }) => ({ fit: toFit(fit), doubt: doubtNames.map((name) => doubt[name]) })),
    rivals: rivals.map(toFit),
  }
}

function regress(part) {
  const fit = regressFit(part, fitNames.length)
  const doubt = regressDoubt(
    part.map((item) => withMargin(item, fit)),
    doubtNames.length,
  )
  return { fit, doubt }
}

function score(item, { fit, doubt }) {
  return { ...item, score: scoreOf(withMargin(item, fit), doubt) }
}

/** The margin by which the best rival fits better, anew by other weights (as in features.ts of the doubt). */
function withMargin({ agreeing, rivals, wrong }, weights) {
  const at = doubtNames.indexOf('margin')
  const best = Math.max(...rivals.map((rival) => dot(weights, rival)))
  const marginOf = (fit) => (rivals.length ? Math.max(-1, Math.min(1, (best - dot(weights, fit)) / 3)) : -0.5)
  return { wrong, rivals, agreeing: agreeing.map(({ fit, doubt }) => ({ fit, doubt: doubt.with(at, marginOf(fit)) })) }
}

/** Every item scored by weights that were fitted without its fold. */
function leaveOut(foldOf) {
  return [...new Set(items.map(foldOf))].flatMap((fold) => {
    const weights = regress(items.filter((item) => foldOf(item) !== fold))
    return items.filter((item) => foldOf(item) === fold).map((item) => score(item, weights))
  })
}

function printScores(title, scored) {
  const sets = [...new Set(scored.map(({ set }) => set))]
  const wrong = scored.filter((item) => item.wrong).length
  const rows = THRESHOLDS.map((threshold) => {
    const flagged = scored.filter((item) => item.score > threshold)
    const count = (part) => [part.filter((i) => i.wrong).length, part.filter((i) => !i.wrong).length]
    const [hits, alarms] = count(flagged)
    const shares = [percent(hits, wrong), percent(alarms, scored.length - wrong), percent(hits, flagged.length)]
    return [
      threshold,
      hits,
      alarms,
      ...shares,
      ...sets.map((set) => count(flagged.filter((i) => i.set === set)).join('/')),
    ]
  })
  const head = ['threshold', 'true', 'false', 'recall', 'false alarms', 'precision', ...sets]
  console.log(`\n${title}: AUC ${areaUnder(scored).toFixed(3)}\n${toTable([head, ...rows])}`)
}

function percent(part, whole) {
  return whole ? `${((100 * part) / whole).toFixed(1)} %` : '-'
}

/** The share of pairs of a wrong and a right figure in which the wrong one scores higher. */
function areaUnder(scored) {
  const [wrong, right] = [scored.filter((item) => item.wrong), scored.filter((item) => !item.wrong)]
  const wins = wrong.flatMap((w) => right.map((r) => (w.score > r.score ? 1 : w.score === r.score ? 0.5 : 0)))
  return wins.reduce((a, b) => a + b, 0) / wins.length
}

function printWeights(title, names, weights, used) {
  const rows = names.map((name, i) => [name, weights[i].toFixed(2), used[name]])
  console.log(`\n${toTable([[title, 'fitted', 'in use'], ...rows])}`)
}
