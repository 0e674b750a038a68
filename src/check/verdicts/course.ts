import type { Case, Judge, Judgement, RelatedCandidate } from '../case'
import { low } from '../compare'
import type { FigureContext, TextModel } from '../context'
import { linkOf, type Link } from './links'
import { draftWords, textOf } from './words'

/**
 * The way from one figure to another, told the wrong way round: "up from 50% to 80%" where the source goes from 80% to 50%; and a level
 * that is said to have come by a rise where the source's own earlier value makes it a fall ("trimmed to €300m" for "€300m (2024: €263m)").
 */
export const judgeCourse: Judge = (input) => {
  const { close } = input
  if (!close.length) return undefined
  if (input.quantity.kind === 'duration') return judgeShift(input)
  const own = linksOf(input.draft.bySentence[input.claim.sentence], input.claim, input)
  const against = close.find((candidate) => isReversed(own, candidate) || goesOtherWay(input, candidate))
  if (!against || !close.every((candidate) => isReversed(own, candidate) || goesOtherWay(input, candidate)))
    return undefined
  const { from, to } = linksIn(against)[0]
  const [before, after] = [from, to].map(({ figure }) => textOf(against.source.model, figure))
  return {
    code: 'direction',
    stance: 'refuted',
    message: `The source goes from ${before} to ${after}; the draft has ${draftWords(input)} the other way round.`,
    evidence: [against],
    instead: against,
  }
}

/** "Brought forward by five years" where the source has put it off by so much. */
function judgeShift({ claim, draft, close }: Case): Judgement | undefined {
  const mine = shiftOf(draft, claim)
  const theirs = close.map(({ source, context }) => shiftOf(source.model, context))
  if (!mine || !theirs.every((shift) => shift && shift !== mine)) return undefined
  const [said, meant] = mine === 'later' ? ['later', 'earlier'] : ['earlier', 'later']
  const message = `The draft makes it ${said} by so much; the source makes it ${meant}.`
  return { code: 'direction', stance: 'refuted', message, evidence: [close[0]] }
}

/** How many words before a span of time may tell which way a date was moved by it. */
const SHIFT = 10

function shiftOf({ sentences }: TextModel, { figure, sentence }: FigureContext): 'earlier' | 'later' | undefined {
  const before = sentences[sentence].tokens.filter(({ end }) => end <= figure.start).slice(-SHIFT)
  if (before.at(-1)?.lower !== 'by') return undefined
  const words = ` ${before.map(({ lower }) => lower).join(' ')} `
  const isForward = / (?:bring|brings|brought|bringing|move|moved|moving) (?:\S+ ){0,5}?forward /.test(words)
  const isBack =
    / (?:postpone|postpones|postponed|postponing|delay|delays|delayed|delaying|defer|defers|deferred) /.test(words) ||
    / (?:push|pushes|pushed|pushing|put|puts|putting) (?:\S+ ){0,5}?(?:back|off) /.test(words)
  return isForward === isBack ? undefined : isForward ? 'earlier' : 'later'
}

function linksOf(
  figures: readonly FigureContext[],
  one: FigureContext,
  { draft: model }: Pick<Case, 'draft'>,
): readonly Link[] {
  const { dimension } = one.figure.quantity
  return figures
    .filter((other) => other !== one && other.figure.quantity.dimension === dimension)
    .flatMap((other) => linkOf(model, one, other) ?? [])
    .filter(({ from, to }) => low(from.figure.quantity) !== low(to.figure.quantity))
}

function linksIn({ source: { model }, context }: RelatedCandidate): readonly Link[] {
  return linksOf(model.bySentence[context.sentence], context, { draft: model })
}

/** The source links the same two values, the other way round. */
function isReversed(own: readonly Link[], candidate: RelatedCandidate): boolean {
  return own.some((mine) =>
    linksIn(candidate).some((theirs) => isSame(mine.from, theirs.to) && isSame(mine.to, theirs.from)),
  )
}

function isSame(a: FigureContext, b: FigureContext): boolean {
  return low(a.figure.quantity) === low(b.figure.quantity)
}

/** The draft's level was reached by a rise or a fall, and the value before it that the source gives makes it the other. */
function goesOtherWay({ claim, draft }: Case, candidate: RelatedCandidate): boolean {
  if (!claim.direction || candidate.context.direction || !isLevel(claim, draft)) return false
  const [link] = linksIn(candidate).filter(({ to }) => to === candidate.context)
  if (!link) return false
  const [before, after] = [link.from, link.to].map(({ figure }) => low(figure.quantity))
  return before > 0 && after > 0 && (after > before ? 'up' : 'down') !== claim.direction
}

/** Told with "to": "trimmed to around €300m". */
function isLevel({ figure, sentence }: FigureContext, { sentences }: Case['draft']): boolean {
  const start = Math.min(figure.start, figure.qualifierSpan?.start ?? figure.start)
  const before = sentences[sentence].tokens.findLast(({ end }) => end <= start)
  return before?.lower === 'to'
}
