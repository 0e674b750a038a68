// What the weights of src/check/doubt weigh, for every figure of drafts that came so far. Bundled and run by fit.mjs.
import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Case } from '../../src/check/case'
import { doubtOf } from '../../src/check/doubt/features'
import { fitFeatures } from '../../src/check/doubt/fit'
import { rivalsOf } from '../../src/check/doubt/pull'
import { openEngine } from '../../src/cli/open-engine'
import { observed } from './observed-judges'

export { doubtWeights, fitWeights } from '../../src/check/doubt/weights'

type Features = Readonly<Record<string, number>>

export interface Weighed {
  /** The figure in the draft, UTF-16. */
  readonly start: number
  readonly end: number
  /** Of the agreeing figures, in order of their alignment: how well they fit, and what speaks against them. */
  readonly agreeing: readonly { readonly fit: Features; readonly doubt: Features }[]
  /** How well figures of another value fit. */
  readonly rivals: readonly Features[]
}

/** Of many agreeing figures the best aligned. */
const MOST_AGREEING = 6

/** The figures of each draft, by its path; of a figure that several sources were asked about, what the first of them gave. */
export async function weighDrafts(paths: readonly string[], corpus: string): Promise<Map<string, Weighed[]>> {
  const folders = [corpus]
  const { engine } = await openEngine(
    { folders, exclude: [], bibliographies: [], opened: [dirname(corpus)], chosen: 'setting' },
    { cache: false },
  )
  const weighed = new Map<string, Weighed[]>()
  for (const path of paths) {
    await engine.check({ path, text: readFileSync(path, 'utf8') })
    weighed.set(path, observed.splice(0).map(weigh))
  }
  await engine.close()
  return weighed
}

function weigh(input: Case): Weighed {
  const { start, end } = input.claim.figure
  const rivals = rivalsOf(input)
  return {
    start,
    end,
    agreeing: input.close
      .slice(0, MOST_AGREEING)
      .map((c) => ({ fit: fitFeatures(input, c), doubt: doubtOf(input, c, rivals).features })),
    rivals: rivals.map(({ rival }) => fitFeatures(input, rival)),
  }
}
