/**
 * How well a sentence says who or what a name is, from 0 (it does not hold the name) up: an apposition ("DeepSeek's parent company,
 * High-Flyer", "Kimi K2, an open-source model"), a title before a person's name, "X is a ...". Of several names the first that
 * the sentence holds counts.
 */
export function scoreDescription(sentence: string, names: readonly string[]): number {
  const text = sentence.replace(/\s+/g, ' ')
  return Math.max(0, ...names.map((name) => scoreAll(text, name)))
}

/** The best of the places where the name stands. */
function scoreAll(text: string, name: string): number {
  let best = 0
  for (let at = text.indexOf(name), n = 0; name && at >= 0 && n < MOST_PLACES; at = text.indexOf(name, at + 1), n++)
    if (!isLetter(text[at - 1]) && !isLetter(text[at + name.length]))
      best = Math.max(best, scoreAt(text, at, at + name.length))
  return best
}

const MOST_PLACES = 5
const WINDOW = 60

function scoreAt(text: string, start: number, end: number): number {
  const before = text.slice(Math.max(0, start - WINDOW), start)
  const behind = text.slice(end, end + WINDOW)
  let score = 1
  if (appositionBehind.test(behind)) score += 3
  if (isA.test(behind)) score += 3
  if (roleBefore.test(before)) score += 3
  if (/\b(?:called|named|known as)\s$/i.test(before)) score += 2
  if (text.length > LONG) score -= 0.5
  return score
}

const LONG = 320
const appositionBehind = /^(?:,| \() ?(?:an?|the|which|whose|who|its)\b/i
const isA = /^ (?:is|was|are|were) (?:an?|the|one of)\b/i
const roleBefore =
  /\b(?:company|firm|maker|startup|start-up|lab|owner|parent|subsidiary|model|chip|chatbot|agency|bureau|regulator|fund|founder|co-founder|chief executive|CEO|CFO|chairman|president|premier|minister|secretary|analyst|commissioner|director)(?: officer| general)?,? $/i

function isLetter(char: string | undefined): boolean {
  return char !== undefined && /[\p{L}\p{N}]/u.test(char)
}
