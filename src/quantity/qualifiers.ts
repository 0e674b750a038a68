import type { Token } from '../text/tokens'
import type { Qualifier } from './quantity'

/** Phrases before a number, longest first within a qualifier; words separated by single spaces, lower case. */
const before: readonly (readonly [string, Qualifier])[] = (
  [
    [
      'more-than',
      'more than|upwards of|in excess of|north of|well over|well past|well above|over|above|exceeding|exceeds|exceed|exceeded|topped|topping|top|past|surpassing|surpassed|greater than|higher than|beyond|mehr als|über|plus de',
    ],
    [
      'less-than',
      'less than|fewer than|lower than|below|under|smaller than|weniger als|unter|moins de|shy of|short of',
    ],
    [
      'nearly',
      'nearly|almost|just under|just below|close to|approaching|just short of|not quite|a little under|slightly less than|a shade under|very nearly|fast|knapp',
    ],
    ['just-over', 'just over|slightly more than|a little over|slightly over|a little more than|just above'],
    [
      'at-least',
      'at least|no fewer than|no less than|not less than|a minimum of|minimum of|not fewer than|mindestens|au moins|starting at',
    ],
    [
      'at-most',
      'up to|at most|no more than|not more than|a maximum of|maximum of|as much as|as many as|as high as|not exceed|no longer than|no later than|bis zu|at a maximum of|capped at',
    ],
    [
      'about',
      'about|around|roughly|approximately|some|circa|an estimated|estimated|in the region of|something like|in the order of|or so|close on|~|≈|ca|ca.|approx|approx.|rund|etwa|environ|more or less|a reported|as little as',
    ],
  ] as const
).flatMap(([qualifier, words]) => words.split('|').map((w) => [w, qualifier as Qualifier] as const))

const byLast = new Map<string, (readonly [readonly string[], Qualifier])[]>()
for (const [phrase, qualifier] of before) {
  const words = phrase.split(' ')
  const last = words[words.length - 1]
  byLast.set(
    last,
    [...(byLast.get(last) ?? []), [words, qualifier] as const].sort((a, b) => b[0].length - a[0].length),
  )
}

export interface QualifierMatch {
  readonly qualifier: Qualifier
  readonly from: number
  readonly to: number
}

/** The qualifier that ends right before token `at`, or one behind the number that starts at `behind` ("or more", "or so", "+"). */
export function findQualifier(tokens: readonly Token[], at: number, behind: number): QualifierMatch | undefined {
  return qualifierBefore(tokens, at) ?? qualifierBehind(tokens, behind)
}

function qualifierBefore(tokens: readonly Token[], at: number): QualifierMatch | undefined {
  let end = at
  if (end > 0 && /^(?:the|a|an|only|just|another|currently)$/.test(tokens[end - 1].lower) && !phraseEndsAt(tokens, end))
    end--
  const match = phraseEndsAt(tokens, end)
  return match && { qualifier: match.qualifier, from: match.from, to: end }
}

function phraseEndsAt(
  tokens: readonly Token[],
  end: number,
): { readonly qualifier: Qualifier; readonly from: number } | undefined {
  const options = byLast.get(tokens[end - 1]?.lower)
  for (const [words, qualifier] of options ?? []) {
    const from = end - words.length
    if (from < 0 || !words.every((w, k) => tokens[from + k].lower === w)) continue
    if (
      words[0] === 'over' &&
      /^(?:hand|hands|handed|handing|take|takes|took|taking|taken|turn|turned|carry|spread|fight|win|won)$/.test(
        tokens[from - 1]?.lower ?? '',
      )
    )
      continue
    if (
      words.length === 1 &&
      (words[0] === 'fast' || words[0] === 'top' || words[0] === 'past') &&
      tokens[from - 1]?.lower === 'the'
    )
      continue
    return { qualifier, from }
  }
  return undefined
}

function qualifierBehind(tokens: readonly Token[], at: number): QualifierMatch | undefined {
  const [a, b] = [tokens[at], tokens[at + 1]]
  if (!a) return undefined
  if (a.text === '+' && !a.spaced) return { qualifier: 'more-than', from: at, to: at + 1 }
  const odd = a.text === '-' && b && !b.spaced ? b.lower : ''
  if (odd === 'odd') return { qualifier: 'about', from: at, to: at + 2 }
  if (odd === 'plus') return { qualifier: 'more-than', from: at, to: at + 2 }
  if (a.lower !== 'or' || !b) return undefined
  if (/^(?:more|above|higher|over|longer|later)$/.test(b.lower)) return { qualifier: 'at-least', from: at, to: at + 2 }
  if (/^(?:less|fewer|below|lower|under)$/.test(b.lower)) return { qualifier: 'at-most', from: at, to: at + 2 }
  return b.lower === 'so' ? { qualifier: 'about', from: at, to: at + 2 } : undefined
}
