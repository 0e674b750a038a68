import type { Quantity } from '../../quantity/quantity'
import { stem } from '../../text/stem'
import type { Candidate, SourceModel } from '../align'
import { createWeigher } from '../align'
import { high, isRange, low, relate, sideOf, step } from '../compare'
import { fromDates } from './spans-of-time'
import { fromList } from './listed'
import type { Case, Judge } from '../case'
import { combine, format, signOf, type Cue, type Operand, type Result } from './arithmetic'
import { sourceWords } from './words'

/**
 * Arithmetic on the source's figures bears the draft's figure out. Two figures may be combined only where they belong
 * together: both repeated in the draft nearby, or both in one sentence of the source (or neighbours) that is about the claim.
 * So that arithmetic cannot excuse a wrong figure by coincidence, a result found without such an anchor needs a word for the
 * operation in the draft.
 */
export const judgeDerived: Judge = (input) => {
  if (input.agreeing.length || isRange(input.quantity)) return undefined
  const found = findDerivation(input)
  if (!found) return undefined
  return {
    code: 'derived',
    stance: 'supported',
    message: `Follows from the source: ${found.formula}.`,
    evidence: found.parts,
    derivation: found.formula,
  }
}

export interface Derivation {
  readonly parts: readonly Candidate[]
  readonly formula: string
}

function findDerivation(input: Case): Derivation | undefined {
  const operands = findOperands(input)
  const cue = findCue(input)
  return (
    fromPairs(input, operands, cue) ??
    fromTriples(input, operands, cue) ??
    fromRest(input, operands) ??
    fromList(input) ??
    fromDates(input)
  )
}

/** How many operands are tried at the most: pairs grow with the square. */
const MOST_OPERANDS = 48

function findOperands(input: Case): Operand[] {
  const nearby = draftNeighbours(input)
  return input.sources
    .flatMap((source) => operandsOf(input, source, nearby))
    .sort((a, b) => Number(b.anchored) - Number(a.anchored) || b.score - a.score)
    .slice(0, MOST_OPERANDS)
}

function operandsOf(input: Case, source: SourceModel, nearby: readonly Quantity[]): Operand[] {
  const weigh = createWeigher(input.claim, source.model)
  return source.model.figures
    .filter(({ figure }) => mayTakePart(figure.quantity) && !figure.weak)
    .map((context) => ({
      source,
      context,
      score: weigh(context),
      anchored: nearby.some((q) => isSame(q, context.figure.quantity)),
    }))
}

function isSame(draft: Quantity, source: Quantity): boolean {
  if (draft.dimension !== source.dimension) return false
  const relation = relate(draft, source)
  return relation === 'equal' || relation === 'rounded'
}

function mayTakePart(q: Quantity): boolean {
  return q.kind !== 'date' && q.kind !== 'rank' && Number.isFinite(q.low)
}

/** Other figures of the draft in the claim's sentence, three sentences around it, and the rows of a table beside its paragraph. */
function draftNeighbours({ claim, draft }: Case): Quantity[] {
  const found: Quantity[] = []
  const { block } = draft.sentences[claim.sentence]
  draft.sentences.forEach((sentence, i) => {
    const row = draft.document.blocks[sentence.block].kind === 'row' && Math.abs(sentence.block - block) <= 12
    if (!row && Math.abs(i - claim.sentence) > 3) return
    for (const other of draft.bySentence[i])
      if (other !== claim && mayTakePart(other.figure.quantity)) found.push(other.figure.quantity)
  })
  return found
}

const cueWords: Readonly<Record<Cue, ReadonlySet<string>>> = {
  sum: stems('two three total together sum combined altogether overall add both plus between all come counting'),
  difference: stems(
    'more less fewer shy short short gap difference lead margin increase growth climb jump soar longer shorter later earlier leaving still since from left leave remain above below higher lower up down gain lose lost save saving shortfall swing swung swell narrow widen drop fall rise by beat miss over under cheaper dearer extra additional ahead behind apart rather',
  ),
  ratio: stems('times twice double triple fold multiple ratio half third quarter fifth to one'),
  share: stems(
    'share of per part portion fraction account represent percent percentage equivalent half third quarter fifth',
  ),
  change: stems(
    'rise fall grow growth increase decrease drop decline jump surge up down higher lower more less gain lose climb cut expand shrink double halve triple slide swell raise premium discount upside',
  ),
  each: stems('each per apiece average every divide head spread'),
}

function stems(text: string): ReadonlySet<string> {
  return new Set(text.split(' ').map(stem))
}

function findCue({ claim, sentence }: Case): ReadonlySet<Cue> {
  const [from, to] = claim.stretch
  const found = new Set<Cue>(claim.figure.quantity.per ? ['each'] : [])
  const words = sentence.tokens.slice(Math.max(0, from - 6), to + 6).map((t) => stem(t.lower))
  for (const cue of Object.keys(cueWords) as Cue[]) if (words.some((w) => cueWords[cue].has(w))) found.add(cue)
  return found
}

/** How well the sentence of an unanchored pair must be aligned. */
const PAIR_SCORE = 0.2

function fromPairs(input: Case, operands: readonly Operand[], cues: ReadonlySet<Cue>): Derivation | undefined {
  let best: (Derivation & { readonly rank: number }) | undefined
  for (let i = 0; i < operands.length; i++)
    for (let j = 0; j < operands.length; j++) {
      if (i === j) continue
      const [a, b] = [operands[i], operands[j]]
      const together = a.source === b.source && Math.abs(a.context.sentence - b.context.sentence) <= 1
      if (!(a.anchored && b.anchored) && !together) continue
      for (const result of combine(a, b)) {
        if (!explains(input, result)) continue
        if (!isTrusted(input, result, { a, b, cues })) continue
        const rank = Number(a.anchored) + Number(b.anchored) + a.score + b.score
        if (!best || rank > best.rank) best = { parts: [a, b], formula: result.formula, rank }
      }
    }
  return best
}

/** The result is of the claim's kind and equals it at the precision written. */
function explains({ quantity, claim }: Case, result: Result): boolean {
  const factor =
    quantity.kind === 'count' && !quantity.unit && !Number.isInteger(quantity.low) && result.kind === 'ratio' // "multiply by 2.5"
  const same =
    factor || (result.kind === 'same' ? result.dimension === quantity.dimension : result.kind === quantity.kind)
  if (!same) return false
  if (result.cue === 'change' && claim.direction && result.kind !== 'same' && result.value !== 0) {
    if (quantity.kind === 'percent' && (result.value > 0 ? 'up' : 'down') !== claim.direction) return false
  }
  const value = Math.abs(result.value)
  const written = Math.abs(low(quantity))
  const tolerance = toleranceOf(quantity)
  const side = quantity.change === 'down' ? opposite(sideOf(quantity)) : sideOf(quantity)
  if (
    Math.abs(value - written) <= tolerance &&
    !(side === 'above' && value < written - 1e-9) &&
    !(side === 'below' && value > written + 1e-9)
  )
    return true
  if (side === 'above' && value > written && value - written <= Math.max(step(quantity), written * 0.15)) return true
  return side === 'below' && value < written && written - value <= Math.max(step(quantity), written * 0.1)
}

/** "Nearly halved" leaves a little more than half. */
function opposite(side: 'above' | 'below' | undefined): 'above' | 'below' | undefined {
  return side === undefined ? undefined : side === 'above' ? 'below' : 'above'
}

function toleranceOf(q: Quantity): number {
  if (q.kind === 'ratio') return q.low < 1 ? 0.02 : Math.max(0.05, q.low * (q.qualifier ? 0.1 : 0.04))
  const half = step(q) / 2
  return q.qualifier ? Math.max(half, Math.abs(high(q)) * 0.02) : half * 1.0001 || 1e-9
}

interface Trust {
  readonly a: Operand
  readonly b: Operand
  readonly cues: ReadonlySet<Cue>
}

function isTrusted({ quantity, rivals }: Case, result: Result, { a, b, cues }: Trust): boolean {
  const cue = cues.has(result.cue) || (result.cue === 'ratio' && quantity.kind === 'ratio')
  const anchors = Number(a.anchored) + Number(b.anchored)
  if (quantity.kind === 'count' && quantity.low < 20 && !(anchors === 2 && cue)) return false
  const rival = rivals.find((r) => r.source === a.source)
  if (rival && rival.score > 0.55 && rival.context.figure.noun && rival.score > Math.max(a.score, b.score) + 0.2)
    return false
  if (anchors === 2) return cue || Math.min(a.score, b.score) > 0.1
  const together = a.source === b.source && Math.abs(a.context.sentence - b.context.sentence) <= 1
  if (anchors === 1) return cue && (together || Math.max(a.score, b.score) > 0.1)
  return cue && together && Math.max(a.score, b.score) > PAIR_SCORE && Math.min(a.score, b.score) > PAIR_SCORE / 2
}

/** What is left of the whole: "73% know of none" of "27% knew of one". */
function fromRest(input: Case, operands: readonly Operand[]): Derivation | undefined {
  const { quantity, sentence } = input
  if (quantity.kind !== 'percent' || !sentence.tokens.some((t) => restWords.has(t.lower))) return undefined
  for (const part of operands) {
    const q = part.context.figure.quantity
    if (q.kind !== 'percent' || isRange(q) || part.score < REST_SCORE) continue
    const value = 100 - q.low
    const formula = `100% − ${sourceWords(part)} = ${format(value)}%`
    if (explains(input, { cue: 'share', kind: 'percent', value, formula })) return { parts: [part], formula }
  }
  return undefined
}

const REST_SCORE = 0.12
const restWords = new Set(
  'rest remaining remainder other others not no none without yet only fewer never neither nobody'.split(' '),
)

function fromTriples(input: Case, operands: readonly Operand[], cues: ReadonlySet<Cue>): Derivation | undefined {
  if (!cues.has('sum') && !cues.has('difference')) return undefined
  const { quantity } = input
  const pool = operands
    .filter((o) => o.context.figure.quantity.dimension === quantity.dimension && !isRange(o.context.figure.quantity))
    .slice(0, 14)
  for (let i = 0; i < pool.length; i++)
    for (let j = i + 1; j < pool.length; j++)
      for (let k = j + 1; k < pool.length; k++) {
        const parts = [pool[i], pool[j], pool[k]]
        if (parts.filter((p) => p.anchored).length < 2) continue
        const value = parts.reduce((sum, p) => sum + low(p.context.figure.quantity), 0)
        const formula = `${parts.map(sourceWords).join(' + ')} = ${signOf(sourceWords(parts[0]))}${format(value)}`
        if (explains(input, { cue: 'sum', kind: 'same', dimension: quantity.dimension, value, formula }))
          return { parts, formula }
      }
  return undefined
}
