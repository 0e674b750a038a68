import { isRange } from '../compare'
import type { Case } from '../case'
import { signOf } from './arithmetic'
import type { Cue } from './cues'
import type { Derivation } from './derived'
import { explains } from './fits'
import { format, isAnchored, type Operand } from './operands'

/** How many figures of the claim's dimension are tried in sums of three and four. */
const MOST_PARTS = 12

/** Three or four figures that add up to the claim's, or what two leave of a third. At most one may be missing in the draft. */
export function fromSeveral(input: Case, operands: readonly Operand[], cues: ReadonlySet<Cue>): Derivation | undefined {
  if (!(cues.has('sum') || cues.has('difference')) || input.quantity.kind === 'points') return undefined
  const pool = operands
    .filter(
      ({ context: { figure } }) => figure.quantity.dimension === input.quantity.dimension && !isRange(figure.quantity),
    )
    .slice(0, MOST_PARTS)
  for (const parts of choose(pool, 3))
    for (const found of [
      sumOf(parts),
      ...(cues.has('difference') && input.quantity.kind !== 'percent' ? remaindersOf(parts) : []),
    ])
      if (isTrusted(input, found)) return found
  for (const parts of cues.has('sum') ? choose(pool, 4) : []) {
    const found = sumOf(parts)
    if (isTrusted(input, found)) return found
  }
  return undefined
}

interface Total extends Derivation {
  readonly parts: readonly Operand[]
  readonly value: number
}

function isTrusted(input: Case, { parts, value, formula }: Total): boolean {
  const dimension = input.quantity.dimension
  if (!explains(input, { cue: 'sum', kind: 'same', dimension, value, formula })) return false
  const anchored = parts.filter(isAnchored)
  if (anchored.length === parts.length) return true
  const together = parts.every((p) => p.source === parts[0].source && p.context.sentence === parts[0].context.sentence)
  return anchored.length >= 2 && (together || parts.length - anchored.length === 1) && parts.every((p) => p.score > 0.1)
}

function sumOf(parts: readonly Operand[]): Total {
  const value = parts.reduce((sum, p) => sum + p.value, 0)
  return total(parts, value, parts.map((p) => p.words).join(' + '))
}

/** What two of three leave of the largest. */
function remaindersOf(parts: readonly Operand[]): Total[] {
  const [whole, ...taken] = [...parts].sort((a, b) => b.value - a.value)
  const value = taken.reduce((rest, p) => rest - p.value, whole.value)
  return value > 0 ? [total([whole, ...taken], value, [whole, ...taken].map((p) => p.words).join(' − '))] : []
}

function total(parts: readonly Operand[], value: number, sum: string): Total {
  return { parts, value, formula: `${sum} = ${signOf(parts[0].words)}${format(value)}` }
}

function choose<T>(items: readonly T[], count: number, from = 0): T[][] {
  if (count === 0) return [[]]
  const found: T[][] = []
  for (let i = from; i <= items.length - count; i++)
    for (const rest of choose(items, count - 1, i + 1)) found.push([items[i], ...rest])
  return found
}

/** What is left of the whole: "73% know of none" of "27% knew of one", or of two shares that the draft gives. */
export function fromRest(input: Case, operands: readonly Operand[]): Derivation | undefined {
  const { quantity, sentence } = input
  if (quantity.kind !== 'percent' || !(sentence.tokens.some((t) => restWords.has(t.lower)) || isAllBut(input)))
    return undefined
  const shares = operands.filter(
    ({ context: { figure } }) => figure.quantity.kind === 'percent' && !isRange(figure.quantity),
  )
  const singles = shares.filter((part) => part.score >= REST_SCORE).map((part) => [part])
  const pairs = choose(shares.filter((part) => part.anchor === 'sentence').slice(0, 6), 2)
  for (const parts of [...singles, ...pairs]) {
    const value = parts.reduce((rest, p) => rest - p.value, 100)
    const formula = `100% − ${parts.map((p) => p.words).join(' − ')} = ${format(value)}%`
    if (value > 0 && explains(input, { cue: 'share', kind: 'percent', value, formula })) return { parts, formula }
  }
  return undefined
}

const REST_SCORE = 0.12
const restWords = new Set(
  'rest remaining remainder other others not no none without yet only fewer never neither nobody leaves leaving everybody everyone'.split(
    ' ',
  ),
)

/** "All but 1%" */
function isAllBut({ claim, sentence }: Case): boolean {
  const before = sentence.tokens.filter(({ end }) => end <= claim.figure.start).map(({ lower }) => lower)
  return before.at(-2) === 'all' && before.at(-1) === 'but'
}

/** What two have together, of each of whom the source tells the same: "1% for employers and employees" is 2% between them. */
export function fromTwice(input: Case, operands: readonly Operand[]): Derivation | undefined {
  const words = input.sentence.tokens.map(({ lower }) => lower)
  if (!words.some((word, i) => /^(?:together|combined)$/.test(word) || (word === 'between' && words[i + 1] === 'them')))
    return undefined
  for (const part of operands) {
    const { model } = part.source
    const forBoth = model.sentences[part.context.sentence].tokens.some(({ lower }) =>
      /^(?:both|each|apiece)$/.test(lower),
    )
    if (!forBoth || part.anchor !== 'sentence' || isRange(part.context.figure.quantity)) continue
    const { kind, dimension } = part.context.figure.quantity
    const value = 2 * part.value
    const formula = `2 × ${part.words} = ${signOf(part.words)}${format(value)}`
    const result = { cue: 'sum', kind: kind === 'percent' ? kind : 'same', dimension, value, formula } as const
    if (explains(input, result)) return { parts: [part], formula }
  }
  return undefined
}
