import type { Document } from '../text/document'

/** A text with fewer words than this says next to nothing, and below the other number a page that asks for payment is no article. */
const FEWEST_WORDS = 8
const FEWEST_BEHIND_WALL = 120

const wall =
  /\b(?:subscribe (?:to|now|for)|(?:for|to our|already a) (?:subscribers?|members?)|subscription|log ?in|sign ?in|register to|paywall|captcha|(?:enable|accept) (?:cookies|javascript)|not a robot|access denied|page not found|abonnieren|anmelden)\b/i

/** True for a page that was saved without its article: empty, or only the words that ask to pay, to log in or to prove oneself human. */
export function isStub({ prose, blocks }: Document): boolean {
  const texts = blocks.filter(({ kind }) => kind !== 'heading').map(({ start, end }) => prose.slice(start, end))
  let words = 0
  for (const text of texts) {
    words += text.match(/\S+/g)?.length ?? 0
    if (words >= FEWEST_BEHIND_WALL) return false
  }
  return words < FEWEST_WORDS || texts.some((text) => wall.test(text))
}
