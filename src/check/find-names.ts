import type { Sentence } from '../text/sentences'
import type { Token } from '../text/tokens'
import { stopWords } from './lexicon'

/** Names are capitalised runs; a capital at a sentence's start counts only where the word is never written small elsewhere. */
export function findNames(sentences: readonly Sentence[], foldName: (name: string) => string): NameAt[][] {
  const small = new Set<string>()
  const inner = new Set<string>()
  for (const { tokens } of sentences)
    tokens.forEach((t, i) => {
      if (t.kind !== 'word') return
      if (t.text === t.lower) small.add(t.lower)
      else if (i > 0 && tokens[i - 1].kind === 'word') inner.add(t.lower)
    })
  return sentences.map(({ tokens }) => {
    const found: NameAt[] = []
    if (isTitleCase(tokens)) return found
    for (let i = 0; i < tokens.length; i++) {
      if (!isNameToken(tokens, i, small)) continue
      let to = i + 1
      while (to < tokens.length && (isNameToken(tokens, to, small) || isJoint(tokens, to, small))) to++
      const name = foldName(
        tokens
          .slice(i, to)
          .map((t) => t.text)
          .join(' '),
      )
      if (name)
        found.push({
          name,
          from: i,
          to,
          sure: i > 0 || to > i + 1 || inner.has(tokens[i].lower) || isCode(tokens[i].text),
        })
      i = to - 1
    }
    return found
  })
}

function isCode(text: string): boolean {
  return text.length > 1 && text.slice(1) !== text.slice(1).toLowerCase()
}

/** In a headline in title case capitals name nothing. */
function isTitleCase(tokens: readonly Token[]): boolean {
  const words = tokens.filter((t) => t.kind === 'word' && t.lower.length > 3)
  return words.length > 3 && words.filter((t) => t.text !== t.lower).length / words.length > 0.75
}

function isNameToken(tokens: readonly Token[], i: number, small: ReadonlySet<string>): boolean {
  const token = tokens[i]
  if (token.kind !== 'word' || token.text === token.lower || calendar.has(token.lower)) return false
  const first = i === 0 || (tokens[i - 1].kind === 'mark' && /["“‘(:|•*-]/.test(tokens[i - 1].text) && i === 1)
  if (stopWords.has(token.lower) && token.text !== token.text.toUpperCase()) return false
  if (units.has(token.lower)) return false
  return !first || !small.has(token.lower) || (token.text.length > 1 && token.text === token.text.toUpperCase())
}

function isJoint(tokens: readonly Token[], i: number, small: ReadonlySet<string>): boolean {
  const next = tokens[i + 1]
  return (
    !!next &&
    (((tokens[i].text === '&' || tokens[i].text === '-' || tokens[i].text === '.') && !next.spaced) ||
      tokens[i].text === '&') &&
    isNameToken(tokens, i + 1, small)
  )
}

const calendar = new Set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday q1 q2 q3 q4 h1 h2 fy ceo cfo mr mrs ms dr'.split(
    ' ',
  ),
)
const units = new Set(
  'm bn b k tn usd eur gbp cny rmb us$ gw mw gb tb nm kg km yoy fx eps ebitda ebit gmv gdp capex'.split(' '),
)

/** Where a folded name stands in its sentence. */
export interface NameAt {
  readonly name: string
  /** Token index range [from, to). */
  readonly from: number
  readonly to: number
  /** False for a single word that opens a sentence and has a capital nowhere else: it may be no name. */
  readonly sure: boolean
}
