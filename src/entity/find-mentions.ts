import type { Span } from '../base/span'
import type { Document } from '../text/document'
import type { Sentence } from '../text/sentences'
import type { Token } from '../text/tokens'
import { foldName } from './fold-name'

/** A place that names something: a company, a person, a product, an agency, a place. */
export interface Mention extends Span {
  /** The folded name. */
  readonly name: string
  readonly surface: string
  readonly sentence: Span
}

/**
 * Finds the names of a text: runs of capitalised words and product codes (H20, GPT-4, Kimi K2). A capital at the start of a
 * sentence counts only where the same word stands capitalised inside a sentence too, or is no word at all (BIS, H20).
 */
export function findMentions(document: Document, sentences: readonly Sentence[]): Mention[] {
  const inner = capitalisedInside(document, sentences)
  return sentences.flatMap((sentence) => {
    if (isTitleCase(sentence)) return []
    return findRuns(sentence.tokens, inner).map(({ from, to }) => {
      const start = sentence.tokens[from].start
      const end = sentence.tokens[to - 1].end
      const surface = document.text.slice(start, end).replace(/\s+/g, ' ')
      return { start, end, surface, name: foldName(surface), sentence: { start: sentence.start, end: sentence.end } }
    })
  })
}

/** Words that stand capitalised inside a sentence. */
function capitalisedInside(_document: Document, sentences: readonly Sentence[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const sentence of sentences) {
    if (isTitleCase(sentence)) continue
    sentence.tokens.forEach((token, i) => {
      if (i > 0 && isCapital(token) && !opensQuote(sentence.tokens[i - 1])) found.add(token.text)
    })
  }
  return found
}

function opensQuote(token: Token): boolean {
  return /^["“‘'(:]$/.test(token.text)
}

/** A headline in title case says nothing about which of its words are names. */
function isTitleCase({ tokens }: Sentence): boolean {
  const words = tokens.filter((t) => t.kind === 'word' && t.lower.length > 3)
  return words.length > 3 && words.filter((t) => t.text !== t.lower).length / words.length > 0.8
}

function isCapital(token: Token): boolean {
  return token.kind === 'word' && token.text !== token.lower && !calendar.has(token.lower) && token.lower !== "'s"
}

const calendar = new Set(
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday i mr mrs ms dr'.split(
    ' ',
  ),
)
const openers = new Set(
  'the a an in on at but and it its he she they we you this that these those there as if for with while when after before by from since however meanwhile although some many most one two no not so what who how why according despite under during among between both each other another his her their our my your is are was were will would could should may might can do does did to of or nor yet'.split(
    ' ',
  ),
)

interface Run {
  readonly from: number
  readonly to: number
}

function findRuns(tokens: readonly Token[], inner: ReadonlySet<string>): Run[] {
  const runs: Run[] = []
  for (let i = 0; i < tokens.length; i++) {
    if (!startsName(tokens, i, inner)) continue
    const to = runEnd(tokens, i)
    if (tokens[to - 1].end - tokens[i].start > 1) runs.push({ from: i, to })
    i = to - 1
  }
  return runs
}

function startsName(tokens: readonly Token[], i: number, inner: ReadonlySet<string>): boolean {
  const token = tokens[i]
  if (!isCapital(token) || openers.has(token.lower)) return false
  const first = i === 0 || opensQuote(tokens[i - 1])
  return (
    !first ||
    inner.has(token.text) ||
    (token.text.length > 1 && token.text === token.text.toUpperCase()) ||
    (tokens[i + 1] !== undefined && isCapital(tokens[i + 1]))
  )
}

/** Goes on over capitals, inner hyphens and ampersands ("High-Flyer", "AT&T"), codes behind a name ("Kimi K2", "GPT-4") and "of" between capitals. */
function runEnd(tokens: readonly Token[], from: number): number {
  let to = from + 1
  for (;;) {
    const next = tokens[to]
    const after = tokens[to + 1]
    if (!next) return to
    if (isCapital(next) && !(openers.has(next.lower) && next.text.length < 4)) to++
    else if (
      (next.text === '-' || next.text === '&') &&
      !next.spaced &&
      after &&
      !after.spaced &&
      (isCapital(after) || after.kind === 'number')
    )
      to += 2
    else if (
      /^(?:of|and|for|de|the)$/.test(next.lower) &&
      after &&
      isCapital(after) &&
      isInstitution(tokens, from, to) &&
      next.lower !== 'the'
    )
      to += 2
    else return to
  }
}

const institutions =
  /^(?:Bureau|Department|Ministry|Office|Committee|Commission|Bank|University|House|Court|Board|Council|Agency|Institute|Academy|Secretary|Republic|Industry)$/

function isInstitution(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (institutions.test(tokens[i].text)) return true
  return false
}
