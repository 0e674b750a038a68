import type { Token } from '../../text/tokens'
import type { Case, Judge, Judgement } from '../case'
import { isRange, low } from '../compare'
import type { FigureContext } from '../context'
import { isWritten } from './fits'
import { linkOf, type Link } from './links'
import { format } from './operands'
import { numberOf } from './points'
import { draftWords, textOf } from './words'

/**
 * The draft gives the operands and the result in one sentence, and the result does not follow: "from 62 to 96 cents, a rise of
 * 35%". Needs no source. Only forms that leave no doubt what is computed from what.
 */
export const judgeAnnounced: Judge = (input) => {
  if (isRange(input.quantity)) return undefined
  return (
    judgeChange(input) ??
    judgeAmountOfChange(input) ??
    judgeShortfall(input) ??
    judgeRemainder(input) ??
    judgeTotal(input)
  )
}

/** "From X to Y, up Z%" and "Z% from X to Y". */
function judgeChange(input: Case): Judgement | undefined {
  const { claim, draft } = input
  const others = othersOf(input)
  for (let i = 0; i + 1 < others.length; i++) {
    const link = linkOf(draft, others[i], others[i + 1])
    if (!link?.plain || !sameDimension(link.from, link.to) || !isBeside(input, link)) continue
    if (claim.figure.start > others[i].figure.start && claim.figure.start < others[i + 1].figure.start) continue
    return judgeLink(input, link)
  }
  return undefined
}

/** The draft's change between two figures that it gives itself; undefined where it is right, or is none. */
function judgeLink(input: Case, { from, to }: Link): Judgement | undefined {
  const { quantity } = input
  const [x, y] = [low(from.figure.quantity), low(to.figure.quantity)]
  if (x <= 0 || y <= 0 || x === y) return undefined
  const [change, factor] = [Math.abs(y - x) / x, y / x]
  const shares = from.figure.quantity.kind === 'percent'
  const pair = `From ${textOf(input.draft, from.figure)} to ${textOf(input.draft, to.figure)}`
  const course = y > x ? 'a rise' : 'a fall'
  if (quantity.kind === 'percent') {
    if (isWritten(quantity, change * 100)) return undefined
    if (shares && isWritten(quantity, Math.abs(y - x))) return points(input, pair)
    if (shares && from.figure.quantity.step < 1 !== input.quantity.step < 1) return undefined
    if (y > x && isWritten(quantity, factor * 100))
      return flag(
        'multiple',
        `${pair} is a rise of ${format(change * 100)}%; ${draftWords(input)} is what it comes to.`,
      )
    return flag('derived-wrong', `${pair} is ${course} of ${percentOf(change)}, not ${draftWords(input)}.`)
  }
  if (quantity.kind === 'points' && shares) {
    if (isWritten(quantity, Math.abs(y - x)) || quantity.unit === 'basis point') return undefined
    return flag('derived-wrong', `${pair} are ${format(Math.abs(y - x))} percentage points, not ${draftWords(input)}.`)
  }
  if (quantity.kind !== 'ratio') return undefined
  if ([factor, 1 / factor, change, factor - 1].some((value) => isWritten(quantity, Math.abs(value)))) return undefined
  return flag(
    'derived-wrong',
    `${pair} is ${course} of ${percentOf(change)}, or ${format(factor)} times, not ${draftWords(input)}.`,
  )
}

function percentOf(share: number): string {
  return `${format(Number((share * 100).toFixed(1)))}%`
}

/** Nothing but words of the change stands between the claim and the pair. */
function isBeside(input: Case, { from, to }: Link): boolean {
  const { claim } = input
  const [first, last] = from.figure.start < to.figure.start ? [from, to] : [to, from]
  if (claim.figure.start > last.figure.end) {
    const between = tokensBetween(input, last.figure.end, claim.figure.start)
    return between.length <= 8 && between.length > 0 && between.every((t) => changeWords.has(t.lower))
  }
  return /^[,(]?(?:from|to)$/.test(join(tokensBetween(input, claim.figure.end, first.figure.start)))
}

const changeWords = new Set(
  ', - – — ( ) : a an or up down rise fall increase decrease drop gain growth jump decline loss cut reduction of by more less than about nearly almost some roughly just over around i e that is was which makes making in the an a climb surge plunge thus so and only'.split(
    ' ',
  ),
)

/** "Dropped by a third, or 57 million, to 147 million": the base is what it was before. */
function judgeAmountOfChange(input: Case): Judgement | undefined {
  const { claim, quantity } = input
  if (!(quantity.kind === 'percent' || (quantity.kind === 'ratio' && quantity.low < 1))) return undefined
  const others = othersOf(input)
  for (let i = 0; i + 1 < others.length; i++) {
    const [amount, result] = [others[i], others[i + 1]]
    if (!sameDimension(amount, result) || isPercent(amount)) continue
    if (
      !isJoined(input, amount) ||
      !/^,?to$/.test(join(tokensBetween(input, Math.max(amount.figure.end, claim.figure.end), result.figure.start)))
    )
      continue
    const [d, t] = [low(amount.figure.quantity), low(result.figure.quantity)]
    const bases = claim.direction === 'up' ? [t - d] : claim.direction === 'down' ? [t + d] : [t - d, t + d]
    const shares = bases.filter((base) => base > 0).map((base) => d / base)
    const scale = quantity.kind === 'percent' ? 100 : 1
    if (!shares.length || shares.some((share) => isWritten(quantity, share * scale))) return undefined
    return flag(
      'derived-wrong',
      `A change of ${textOf(input.draft, amount.figure)} to ${textOf(input.draft, result.figure)} is one of ${shares.map(percentOf).join(' or ')}, not ${draftWords(input)}.`,
    )
  }
  return undefined
}

/** "A third, or €57m" and "€57m, or a third" */
function isJoined(input: Case, { figure }: FigureContext): boolean {
  const { claim } = input
  const [start, end] =
    figure.start > claim.figure.end ? [claim.figure.end, figure.start] : [figure.end, claim.figure.start]
  return /^(?:,?or|\(|,)$/.test(
    join(tokensBetween(input, start, end)).replace(/(?:about|some|nearly|almost|roughly|morethan|lessthan)$/, ''),
  )
}

/** "11% use it, the target is 75%, so that the shortfall is 64%": a difference of percentages is one of points. */
function judgeShortfall(input: Case): Judgement | undefined {
  const { quantity, claim, sentence } = input
  if (quantity.kind !== 'percent') return undefined
  const shares = othersOf(input).filter((f) => isPercent(f) && f.figure.end < claim.figure.start)
  if (shares.length !== 2) return undefined
  const words = sentence.tokens.filter((t) => t.start > shares[1].figure.end && t.end <= claim.figure.start)
  if (!words.some((t) => gapWords.has(t.lower))) return undefined
  const [a, b] = shares.map((f) => low(f.figure.quantity)).sort((x, y) => y - x)
  if (
    !isWritten(quantity, a - b) ||
    isWritten(quantity, (100 * (a - b)) / a) ||
    isWritten(quantity, (100 * (a - b)) / b)
  )
    return undefined
  return points(input, `From ${format(b)}% to ${format(a)}%`)
}

const gapWords = new Set('gap shortfall difference lead margin distance spread'.split(' '))

function points(input: Case, pair: string): Judgement {
  return flag('points', `${pair} are ${numberOf(input)} percentage points, not percent.`)
}

/** "73% are American and 15% Chinese, which leaves 22%" */
function judgeRemainder(input: Case): Judgement | undefined {
  const { quantity, claim } = input
  if (quantity.kind !== 'percent') return undefined
  const others = othersOf(input)
  const shares = others.filter((f) => isPercent(f) && f.figure.quantity.kind === 'percent')
  const last = others[others.length - 1]
  if (shares.length < 2 || shares.length > 4 || !last || last.figure.end > claim.figure.start) return undefined
  const lead = tokensBetween(input, last.figure.end, claim.figure.start)
  if (
    !lead.slice(-4).some((t) => /^(?:leaves|leaving|leave)$/.test(t.lower)) ||
    shares.some((f) => f.direction !== undefined)
  )
    return undefined
  const sum = shares.reduce((total, f) => total + low(f.figure.quantity), 0)
  if (
    sum >= 100 ||
    isWritten(quantity, 100 - sum) ||
    shares.some((f) => isWritten(quantity, 100 - low(f.figure.quantity)))
  )
    return undefined
  return flag(
    'derived-wrong',
    `${shares.map((f) => textOf(input.draft, f.figure)).join(' and ')} leave ${format(100 - sum)}%, not ${draftWords(input)}.`,
  )
}

/** "458 votes to 101; counting the 14 abstentions, 563 took part" */
function judgeTotal(input: Case): Judgement | undefined {
  const { quantity, claim } = input
  if (!['count', 'money', 'measure'].includes(quantity.kind) || input.agreeing.length) return undefined
  const parts = othersOf(input).filter((f) => f.figure.quantity.dimension === quantity.dimension)
  if (
    parts.length < 2 ||
    parts.length > 4 ||
    parts.some((f) => f.figure.end > claim.figure.start || isRange(f.figure.quantity) || f.figure.weak)
  )
    return undefined
  const lead = input.sentence.tokens.filter((t) => t.start > parts[0].figure.end && t.end <= claim.figure.start)
  const tail = input.sentence.tokens.filter((t) => t.start >= claim.figure.end).slice(0, 3)
  if (!lead.some((t) => totalWords.has(t.lower)) && !/^(?:inall|intotal|together|altogether|combined)/.test(join(tail)))
    return undefined
  const values = parts.map((f) => low(f.figure.quantity))
  const sum = values.reduce((total, value) => total + value, 0)
  if (low(quantity) <= Math.max(...values) || Math.abs(low(quantity) - sum) > sum * NEAR) return undefined
  if (isWritten(quantity, sum)) return undefined
  return flag(
    'derived-wrong',
    `${parts.map((f) => textOf(input.draft, f.figure)).join(' + ')} = ${format(sum)}, not ${draftWords(input)}.`,
  )
}

/** A slip lies near the right sum; what is far off is probably no sum of these figures. */
const NEAR = 0.15

const totalWords = new Set('together altogether total combined sum counting totalling totaling'.split(' '))

function isPercent({ figure }: FigureContext): boolean {
  return figure.quantity.kind === 'percent'
}

function sameDimension(a: FigureContext, b: FigureContext): boolean {
  return (
    a.figure.quantity.dimension === b.figure.quantity.dimension &&
    !isRange(a.figure.quantity) &&
    !isRange(b.figure.quantity)
  )
}

/** The other figures of the claim's sentence that are no dates. */
function othersOf({ claim, draft }: Case): FigureContext[] {
  return draft.bySentence[claim.sentence].filter(
    (f) => f !== claim && f.figure.quantity.kind !== 'date' && f.figure.quantity.kind !== 'rank',
  )
}

function tokensBetween({ sentence }: Case, start: number, end: number): Token[] {
  return sentence.tokens.filter((t) => t.start >= start && t.end <= end)
}

function join(tokens: readonly Token[]): string {
  return tokens.map((t) => t.lower).join('')
}

function flag(code: 'derived-wrong' | 'points' | 'multiple', message: string): Judgement {
  return { code, stance: 'refuted', message, evidence: [] }
}
