import { alignFigure, createWeigher, type Candidate } from '../align'
import type { Case, Judge, Judgement } from '../case'
import { isRange, low, near } from '../compare'
import { findCues } from './cues'
import { isWritten } from './fits'
import { linkOf } from './links'
import { findOperands, isAnchored, type Operand } from './operands'
import { draftWords, sourceWords } from './words'

/** Percent for percentage points: where the source gives points, or two percentages whose difference the draft calls percent. */
export const judgePoints: Judge = (input) => {
  if (input.quantity.kind !== 'percent' || isRange(input.quantity)) return undefined
  return asPoints(input) ?? asDifference(input)
}

/** How well the points must be aligned, and how much better than a figure that agrees. */
const POINTS_SCORE = 0.2
const AHEAD = 0.1

/** "Widened by 0.7%" for "expanded 70 bps". */
function asPoints(input: Case): Judgement | undefined {
  const { quantity, claim } = input
  const best = input.sources
    .flatMap((source) =>
      alignFigure(
        claim,
        source,
        ({ figure: { quantity: q } }) =>
          q.kind === 'points' && !isRange(q) && near(Math.abs(low(q)), Math.abs(low(quantity))),
      ),
    )
    .sort((a, b) => b.score - a.score)[0]
  if (!best || best.score < POINTS_SCORE || (input.agreeing[0]?.score ?? 0) > best.score - AHEAD) return undefined
  if (input.rivals[0] && !claim.direction && input.rivals[0].score > best.score + AHEAD) return undefined
  return flag(`The draft says ${draftWords(input)}; the source says ${sourceWords(best)}.`, [best], best)
}

/** "Took the share to 26.3%, 2.8 per cent above a year ago" for "26.3%, up from 23.5%". */
function asDifference(input: Case): Judgement | undefined {
  const cues = findCues(input)
  if (!cues.has('difference') && !cues.has('change')) return undefined
  const shares = findOperands(input).filter(({ context }) => context.figure.quantity.kind === 'percent')
  for (const a of shares)
    for (const b of shares) {
      if (a.value <= b.value || b.value <= 0 || !isPair(input, a, b)) continue
      const relative = (100 * (a.value - b.value)) / b.value
      if (!isWritten(input.quantity, a.value - b.value)) continue
      if (isWritten(input.quantity, relative) || isWritten(input.quantity, (relative * b.value) / a.value)) continue
      return flag(`From ${b.words} to ${a.words} are ${numberOf(input)} percentage points, not percent.`, [a, b])
    }
  return undefined
}

/** Both of one sentence, one of them repeated in the draft's sentence or both told as before and after; and nothing there that agrees. */
function isPair({ agreeing, claim }: Case, a: Operand, b: Operand): boolean {
  if (a.source !== b.source || a.context.sentence !== b.context.sentence) return false
  const link = linkOf(a.source.model, a.context, b.context)
  const inSentence = a.anchor === 'sentence' || b.anchor === 'sentence'
  const bothAnchored = isAnchored(a) && isAnchored(b)
  const best = Math.max(a.score, b.score)
  if (!(link && (inSentence || best > LINKED_SCORE)) && !bothAnchored) return false
  if (agreeing.some((c) => c.source === a.source && c.context.sentence === a.context.sentence)) return false
  const weigh = createWeigher(claim, a.source.model)
  return (agreeing[0]?.score ?? 0) <= weigh(a.context) + (inSentence && link ? AHEAD : -AHEAD)
}

const LINKED_SCORE = 0.35

function flag(message: string, evidence: readonly Candidate[], instead?: Candidate): Judgement {
  return { code: 'points', stance: 'refuted', message, evidence, instead }
}

/** Percent where the source's two figures lie that many points apart: "rose 7%" of 29 % and 36 %. */
export const judgePointsBetween: Judge = (input) => {
  const { quantity, agreeing, rivals } = input
  if (agreeing.length || quantity.kind !== 'percent') return undefined
  const percents = rivals
    .filter((r) => r.context.figure.quantity.kind === 'percent' && r.score > BETWEEN_SCORE)
    .slice(0, 12)
  for (const a of percents)
    for (const b of percents) {
      const [x, y] = [a.context.figure.quantity, b.context.figure.quantity]
      if (a.context.sentence !== b.context.sentence || x.low <= y.low) continue
      if (!near(x.low - y.low, quantity.low, quantity.step / 100)) continue
      const message = `From ${sourceWords(b)} to ${sourceWords(a)} are ${numberOf(input)} percentage points, not percent.`
      return { code: 'points', stance: 'refuted', message, evidence: [a, b] }
    }
  return undefined
}

const BETWEEN_SCORE = 0.15

/** The draft's number without its sign. */
export function numberOf(input: Case): string {
  return draftWords(input).replace(/\s*(?:%|per ?cent|percent)$/, '')
}
