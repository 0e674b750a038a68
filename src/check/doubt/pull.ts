import { rarity } from '../align'
import type { Case, RelatedCandidate } from '../case'
import { high, low } from '../compare'
import type { FigureContext } from '../context'
import { plainWords } from '../lexicon'
import { countsSame } from '../nouns'
import { fitOf } from './fit'

/** The figure of another value that fits best what the draft says, and which of the draft's words point to it. */
export interface Pull {
  readonly rival: RelatedCandidate
  readonly fit: number
  /** Words of the claim that only the rival has, and that only the agreeing figure has: their summed rarity. */
  readonly toRival: number
  readonly toAgreeing: number
  readonly words: readonly string[]
  /** Names of the claim that only the rival has, the agreeing one having none of its own. */
  readonly names: readonly string[]
  /** True where the rival alone is spoken for, and the agreeing figure has words of its own that the claim has not. */
  readonly plain: boolean
  /** In the same sentence or table. */
  readonly beside: boolean
}

/** How many of the best aligned rivals are looked at. */
const MOST_RIVALS = 16

/** The rivals of a claim that are of its sort, each with how it fits. */
export function rivalsOf(input: Case): readonly { readonly rival: RelatedCandidate; readonly fit: number }[] {
  return input.rivals
    .filter((rival) => isAlike(input, rival))
    .slice(0, MOST_RIVALS)
    .map((rival) => ({ rival, fit: fitOf(input, rival) }))
}

/** The rival in the agreeing figure's source that fits best. */
export function pullOf(
  { claim }: Case,
  agreeing: RelatedCandidate,
  rivals: ReturnType<typeof rivalsOf>,
): Pull | undefined {
  const [first, ...others] = rivals.filter(({ rival }) => rival.source === agreeing.source)
  if (!first) return undefined
  const best = others.reduce((a, b) => (b.fit > a.fit ? b : a), first)
  return { ...best, ...wordsBetween(claim, agreeing, best.rival), beside: isBeside(agreeing, best.rival) }
}

function wordsBetween(
  claim: FigureContext,
  agreeing: RelatedCandidate,
  rival: RelatedCandidate,
): Omit<Pull, 'rival' | 'fit' | 'beside'> {
  const [a, r] = [agreeing.context, rival.context]
  const { model } = agreeing.source
  let toRival = 0
  let toAgreeing = 0
  const words: string[] = []
  for (const key of claim.own) {
    if (r.own.has(key) === a.own.has(key) || plainWords.has(key) || model.title.has(key)) continue
    const weight = rarity(key, model)
    if (a.own.has(key)) toAgreeing += weight
    else {
      toRival += weight
      words.push(key)
    }
  }
  const names = [...claim.ownNames].filter((name) => r.ownNames.has(name) && !a.ownNames.has(name))
  const others = [...claim.ownNames].some((name) => a.ownNames.has(name) && !r.ownNames.has(name))
  const plain = toRival > 1 && toAgreeing === 0 && hasOwn(claim, a, r)
  return { toRival, toAgreeing, words, names: others ? [] : names, plain }
}

/** The least weight of a word in the figure's own sentence. */
const HERE = 0.35

/** The agreeing figure has words of its own, so that the rival's are not merely what both share. */
function hasOwn(claim: FigureContext, agreeing: FigureContext, rival: FigureContext): boolean {
  return [...agreeing.own].some(
    (key) => !rival.own.has(key) && (claim.near.get(key) ?? 0) < HERE && !plainWords.has(key),
  )
}

function isBeside({ source, context }: RelatedCandidate, { context: other }: RelatedCandidate): boolean {
  const { blocks } = source.model.document
  const [a, b] = [context, other].map((c) => blocks[source.model.sentences[c.sentence].block])
  return context.sentence === other.sentence || (a.kind === 'row' && b.kind === 'row' && a.table === b.table)
}

/** How many times as large as the claim's a rival of the same sort may be. */
const FAR = 25

/** A figure of the same sort and order of magnitude; a count stands against a count of the same things only. */
function isAlike({ claim, quantity }: Case, { context }: RelatedCandidate): boolean {
  const other = context.figure.quantity
  const times = Math.abs(high(quantity) / (low(other) || 1))
  if (quantity.kind !== 'percent' && (times > FAR || times < 1 / FAR)) return false
  if (quantity.kind === 'money' && (quantity.per ?? '') !== (other.per ?? '')) return false
  return quantity.kind !== 'count' || countsSame(claim.figure, context.figure) !== false
}
