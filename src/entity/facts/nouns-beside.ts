import type { Token } from '../../text/tokens'
import type { Place } from '../find-mentions'
import { kindOfNoun } from '../nouns'
import { closed, isOf, textOf, type Said, type Spot } from './spot'

/** "TikTok owner ByteDance", "DeepSeek's parent company, High-Flyer", "fast-fashion retailer Shein", "the chatbot Replika" */
export function nounBefore({ tokens, place, before }: Spot): Said[] {
  const comma = tokens[place.from - 1]?.text === ',' ? 1 : 0
  const at = place.from - 1 - comma
  const noun = tokens[at]
  const kind = noun?.kind === 'word' && noun.text === noun.lower ? kindOfNoun(noun.lower) : undefined
  if (!kind || isPlural(noun)) return []
  const owned = before && relationTo(tokens, before, at)
  if (owned) return [{ relation: 'relation', value: owned, other: before.surface }, isOf(kind)]
  if (comma) return []
  const from = phraseStart(tokens, at)
  // "a company Nvidia bought" says nothing of Nvidia, nor "sales by brand Nexora", "European Union law Nexora"
  if (/^an?$/.test(tokens[from].lower) || /^(?:by|per|each|every)$/.test(tokens[from - 1]?.lower ?? '')) return []
  if (kind === 'law' && tokens[from].lower !== 'the') return []
  // "3rd party Nexora", "third-party Nexora"
  if (noun.lower === 'party' && /^(?:-|third|3rd)$/.test(tokens[at - 1]?.lower ?? '')) return []
  return [{ relation: 'is', value: textOf(tokens, from, at + 1), other: kind }]
}

/** "Nvidia's H20 chips", "Google's Android operating system": what a thing is, and whose. */
export function nounBehind({ tokens, place, before }: Spot): Said[] {
  if (!before || tokens[before.to]?.text !== "'s" || before.to + 1 !== place.from) return []
  for (const at of [place.to, place.to + 1]) {
    const noun = tokens[at]
    if (noun?.kind !== 'word' || noun.text !== noun.lower || noun.lower === "'s" || closed.has(noun.lower)) return []
    const kind = kindOfNoun(noun.lower)
    if (kind === 'product' || kind === 'model')
      return [{ relation: 'relation', value: textOf(tokens, place.to, at + 1), other: before.surface }, isOf(kind)]
  }
  return []
}

/** "a firm called Nexora", "an open model named Kite 2" */
export function calledBefore({ tokens, place }: Spot): Said[] {
  const quoted = /^["“‘']$/.test(tokens[place.from - 1]?.text ?? '') ? 1 : 0
  const at = place.from - 2 - quoted
  if (!/^(?:called|named|dubbed)$/.test(tokens[at + 1]?.lower ?? '')) return []
  const noun = tokens[at]
  const kind = noun?.kind === 'word' && noun.text === noun.lower ? kindOfNoun(noun.lower) : undefined
  if (!kind || isPlural(noun)) return []
  return [{ relation: 'is', value: textOf(tokens, phraseStart(tokens, at), at + 1), other: kind }]
}

/** What the owner before a noun has in the name behind it. */
function relationTo(tokens: readonly Token[], before: Place, noun: number): string | undefined {
  const word = tokens[noun].lower
  const from = tokens[before.to]?.text === "'s" ? before.to + 1 : before.to
  const words = tokens.slice(from, noun + 1)
  if (!words.length || words.length > MOST_BETWEEN || words.some((t) => t.kind !== 'word' || t.text !== t.lower))
    return undefined
  const first = words[0].lower
  return relations.has(word) || (relations.has(first) && words.length === 2)
    ? textOf(tokens, from, noun + 1)
    : undefined
}

const relations = new Set(
  'parent owner maker subsidiary unit division rival competitor supplier partner developer publisher operator shareholder investor'.split(
    ' ',
  ),
)

/** Goes back over the words of a description to its article: "the Chinese fast-fashion retailer". */
function phraseStart(tokens: readonly Token[], noun: number): number {
  let at = noun
  while (at > 0 && noun - at < MOST_DESCRIBING && isDescribing(tokens[at - 1])) at--
  return at > 0 && /^(?:an?|the)$/.test(tokens[at - 1].lower) ? at - 1 : at
}

const MOST_DESCRIBING = 5

function isDescribing({ kind, lower, text }: Token): boolean {
  return text === '-' || (kind === 'word' && !closed.has(lower) && !/(?:ed|ing|ly)$/.test(lower))
}

const MOST_BETWEEN = 4

function isPlural({ lower }: Token): boolean {
  return lower.endsWith('s') && !lower.endsWith('ss') && kindOfNoun(lower.slice(0, -1)) !== undefined
}
