import type { Token } from '../text/tokens'
import type { Reading, Single } from './measured'
import { count, toQuantity, type Unit } from './unit'
import { isJoint, wordAt } from './words'

/** "$10m-$12m", "10–15 per cent", "between 5 and 7", "20% to 25%", "EUR 520-622m", "80 or 90 percent": one figure with two bounds. */
export function readRange(
  tokens: readonly Token[],
  first: Single,
  read: (at: number) => Single | undefined,
): Reading | undefined {
  const link = linkAt(tokens, first)
  const second = link && read(link.to)
  if (
    !link ||
    !second ||
    second.negative ||
    (second.numeral.words !== first.numeral.words && link.kind === 'dash' && !second.unit)
  )
    return undefined
  const unit = second.unit ?? first.unit
  if (first.unit && second.unit && first.unit.dimension !== second.unit.dimension) return undefined
  if (first.unit?.kind === 'duration' && !second.unit) return undefined // "a year to 31 March"
  const [low, high] = bounds(first, second)
  if (!(low < high) || !allows(link.kind, { tokens, first, second, unit, low, high })) return undefined
  const step = Math.min(first.numeral.step * scaleShare(first, second), second.numeral.step)
  return { quantity: toQuantity({ low, high, step }, unit ?? count), to: second.to }
}

/** "from $10 to $15 billion", "from 12 to 15 percent": the first number of a change with the scale and unit that only the second is given. */
export function withSharedUnit(
  tokens: readonly Token[],
  first: Single,
  read: (at: number) => Single | undefined,
): Single {
  if (wordAt(tokens, first.to) !== 'to' || !leadsWith(tokens, first.from, 'from')) return first
  const second = first.unit && first.unit.kind !== 'money' ? undefined : read(first.to + 1)
  const shares = second && (second.unit !== undefined || (!second.numeral.words && second.numeral.scale > 1))
  if (!second || !shares || second.negative || (first.unit && first.unit.unit !== second.unit?.unit)) return first
  const { value, step, scale } = first.numeral
  const share = scale === 1 ? scaleOfChange(value, second) : 1
  if (second.numeral.scale > 1 && scale === 1 && share === 1) return first
  return {
    ...first,
    unit: second.unit,
    numeral: { ...first.numeral, value: value * share, step: step * share, scale: scale * share },
  }
}

function scaleOfChange(value: number, { numeral }: Single): number {
  const other = numeral.value / numeral.scale
  return value < 1000 && value < 10 * other && other < 10 * value ? numeral.scale : 1
}

type LinkKind = 'dash' | 'to' | 'and' | 'or'

function linkAt(
  tokens: readonly Token[],
  { to: behind, from }: Single,
): { readonly kind: LinkKind; readonly to: number } | undefined {
  const hung =
    tokens[behind]?.text === '-' &&
    !tokens[behind].spaced &&
    /^(?:to|or)$/.test(wordAt(tokens, behind + 1)) &&
    !isJoint(tokens, behind + 2)
      ? 1
      : 0 // "two- to three-year"
  const at = behind + hung
  const link = tokens[at]
  if (!link) return undefined
  if (/^[-–—]$/.test(link.text)) {
    if (isJoint(tokens, at) && /^(?:to|or)$/.test(wordAt(tokens, at + 1)) && isJoint(tokens, at + 2))
      return { kind: 'to', to: at + 3 } // "six-to-nine"
    return link.spaced === (tokens[at + 1]?.spaced ?? true) ? { kind: 'dash', to: at + 1 } : undefined
  }
  if (link.lower === 'to') return isChange(tokens, from) ? undefined : { kind: 'to', to: at + 1 }
  if (link.lower === 'or') return { kind: 'or', to: at + 1 }
  return link.lower === 'and' && leadsWith(tokens, from, 'between') ? { kind: 'and', to: at + 1 } : undefined
}

interface Pair {
  readonly tokens: readonly Token[]
  readonly first: Single
  readonly second: Single
  readonly unit: Unit | undefined
  readonly low: number
  readonly high: number
}

/** What each way of linking asks of the two numbers, so that scores, lists and dates do not become ranges. */
function allows(kind: LinkKind, { tokens, first, second, unit, low, high }: Pair): boolean {
  if (kind === 'and') return true
  if (kind === 'or')
    return (
      high <= 2 * low && (!first.unit || first.unit === second.unit || first.numeral.scale === second.numeral.scale)
    )
  if (kind === 'dash')
    return (
      !(first.numeral.words && tokens[first.to].text === '-' && !unit) &&
      !/^[-–]$/.test(wordAt(tokens, second.to)) &&
      (unit !== undefined || high < 10 * Math.max(low, 1) || second.numeral.scale > 1)
    )
  if (first.unit && !second.unit && first.unit.kind !== 'money') return false // "rose 5% to 1,478"
  if (unit) return !isRise(tokens, first, low, high)
  if (/^(?:aged|ages)$/.test(wordAt(tokens, first.from - 1))) return true
  return !leadsWith(tokens, first.from, 'by') && nounFollows(tokens, second.to) && high <= 100 * Math.max(low, 1)
}

/** "increased by $43.6 billion to $419.2 billion", "fell $3m to $12m": a change and where it led. */
function isRise(tokens: readonly Token[], { from }: Single, low: number, high: number): boolean {
  if (leadsWith(tokens, from, 'by')) return true
  return (
    high > 3 * low &&
    /^(?:rose|fell|up|down|grew|gained|lost|added|jumped|climbed|dropped|slid|increased|decreased|declined)$/.test(
      wordAt(tokens, from - 1),
    )
  )
}

function nounFollows(tokens: readonly Token[], at: number): boolean {
  return (
    (tokens[at]?.kind === 'word' && /(?:s|people|men|women|children)$/.test(wordAt(tokens, at))) ||
    leadsWith(tokens, at, 'between')
  )
}

/** "EUR 520-622m": the scale of the second is the first's too. */
function scaleShare(first: Single, second: Single): number {
  const { scale, value } = second.numeral
  return first.numeral.scale === 1 &&
    scale > 1 &&
    first.numeral.value < (value / scale) * 10 &&
    first.numeral.value < 1000 &&
    Math.abs(first.numeral.value) * scale <= value
    ? scale
    : 1
}

function bounds(first: Single, second: Single): [number, number] {
  const low = first.numeral.value * scaleShare(first, second)
  return [
    first.negative ? -low : low,
    first.negative && second.numeral.value > low ? -second.numeral.value : second.numeral.value,
  ]
}

/** "rose from 20% to 25%": two figures. "ranges from 20% to 25%": one. */
function isChange(tokens: readonly Token[], at: number): boolean {
  if (!leadsWith(tokens, at, 'from')) return false
  for (let i = at - 1; i >= Math.max(0, at - 7); i--) if (rangeWords.has(tokens[i].lower)) return false
  return true
}

const rangeWords = new Set(
  'range ranges ranged ranging anywhere anything vary varies varied varying span spans spanned spanning run runs running ran starting prices costs fees fines sizes'.split(
    ' ',
  ),
)

/** The word stands right before the number, but for qualifiers. */
function leadsWith(tokens: readonly Token[], at: number, word: string): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    if (tokens[i].lower === word) return true
    if (
      !/^(?:just|about|around|roughly|some|a|an|the|only|nearly|approximately|of|up|range|to|as|much|low|little)$/.test(
        tokens[i].lower,
      )
    )
      return false
  }
  return false
}
