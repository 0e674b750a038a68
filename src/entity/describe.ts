import { foldName } from './fold-name'

/**
 * How well a sentence says who or what a name is, from 0 up: an apposition ("DeepSeek's parent company, High-Flyer", "Kimi K2,
 * an open-source model"), a title before a person's name, "X is a ...". Used to order the lines of a card.
 */
export function scoreDescription(sentence: string, name: string): number {
  const text = sentence.replace(/\s+/g, ' ')
  const at = text.toLowerCase().indexOf(foldName(name))
  if (at < 0) return 0
  const before = text.slice(Math.max(0, at - 60), at)
  const behind = text.slice(at + name.length, at + name.length + 60)
  let score = 1
  if (/^(?:,| \()\s?(?:an?|the|which|whose|who|its)\b/i.test(behind)) score += 3
  if (/^ (?:is|was|are) (?:an?|the|one of)\b/i.test(behind)) score += 3
  if (
    /\b(?:company|firm|maker|startup|owner|parent|subsidiary|model|chip|agency|bureau|regulator|fund|founder|chief executive|CEO|CFO|president|minister|secretary|analyst|commissioner|director)\b(?: \w+)?,? $/i.test(
      before,
    )
  )
    score += 3
  if (/\b(?:called|named|known as)\s$/i.test(before)) score += 2
  if (text.length > 320) score -= 1
  return score
}
