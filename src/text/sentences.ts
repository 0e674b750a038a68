import type { Span } from '../base/span'
import type { Block, Document } from './document'
import { tokenize, type Token } from './tokens'

/** A sentence with its tokens; `block` is the index of its block in the document. */
export interface Sentence extends Span {
  readonly block: number
  readonly tokens: readonly Token[]
}

/** Splits every block of a document into sentences, in order. */
export function findSentences(document: Document): Sentence[] {
  const sentences: Sentence[] = []
  document.blocks.forEach((block, index) => {
    const tokens = tokenize(document.prose, block.start, block.end)
    for (const part of splitTokens(tokens, document, block))
      sentences.push({ block: index, tokens: part, start: part[0].start, end: part[part.length - 1].end })
  })
  return sentences
}

function splitTokens(tokens: readonly Token[], document: Document, block: Block): (readonly Token[])[] {
  const width = document.lineBreaks === 'detect' ? widestLine(document.prose, block) : 0
  const parts: (readonly Token[])[] = []
  let from = 0
  for (let i = 0; i < tokens.length; i++) {
    if (i + 1 === tokens.length || endsSentence(tokens, i) || (width && endsLine(document.prose, tokens, i, width))) {
      parts.push(from === 0 && i + 1 === tokens.length ? tokens : tokens.slice(from, i + 1))
      from = i + 1
    }
  }
  return parts
}

const closers = new Set(['"', '”', '’', "'", ')', ']', '»'])
const openers = new Set(['"', '“', '‘', '(', '[', '«', "'", '$', '€', '£', '¥', '-', '•', '–', '—', '*'])

/** True where the token at `i` is the last of its sentence: an end mark or the closing quote or bracket behind one. */
function endsSentence(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1]
  if (!next.spaced) return false
  let mark = i
  while (mark > 0 && closers.has(tokens[mark].text) && !tokens[mark].spaced) mark--
  if (isNoteNumber(tokens, mark)) mark--
  const token = tokens[mark]
  if (token.kind === 'word' && token.text.endsWith('.')) return startsSentence(next) && starters.has(next.lower)
  if (token.kind !== 'mark') return false
  if (token.text === '!' || token.text === '?') return startsSentence(next)
  if (token.text === '…') return startsSentence(next)
  return token.text === '.' && startsSentence(next) && !isAbbreviation(tokens, mark) && !isOrdinal(tokens, mark)
}

/** A footnote's number glued to the end mark, as saved pages have it: "in both markets.12 The". */
function isNoteNumber(tokens: readonly Token[], i: number): boolean {
  const [before, dot, token] = [tokens[i - 2], tokens[i - 1], tokens[i]]
  if (token.kind !== 'number' || token.spaced || token.text.length > 3 || !before || dot.text !== '.') return false
  return before.kind === 'word' && before.text.length > 3 && !dot.spaced
}

/** German dates and quarters: "am 15. Mai", "im 1. Quartal". */
function isOrdinal(tokens: readonly Token[], dot: number): boolean {
  const before = tokens[dot - 1]
  return before?.kind === 'number' && before.text.length <= 2 && ordinals.has(tokens[dot + 1].lower)
}

const ordinals = new Set('januar februar märz mai juni juli oktober dezember quartal halbjahr jahrhundert'.split(' '))

function startsSentence(token: Token): boolean {
  if (token.kind === 'number') return true
  if (token.kind === 'mark') return openers.has(token.text)
  const [first, second] = token.text
  if (second && second !== second.toLowerCase()) return true // eBay, iPhone
  return first !== first.toLowerCase() || first.toLowerCase() === first.toUpperCase()
}

/** Abbreviations whose dot does not end a sentence; in small letters ("state of the art.") it may before a word that starts one. */
const titles = new Set(
  'mr mrs ms dr prof gen sen rep gov lt col sgt capt maj adm messrs supt st vs no nr nos fig figs vol pp p al cf approx est art para eq ed eds hon rev ca e.g i.e'.split(
    ' ',
  ),
)
/** Abbreviations whose dot ends a sentence only before a word that commonly starts one. */
const mayEnd = new Set(
  'inc corp ltd co plc llc jr sr etc bros dept univ intl jan feb mar apr jun jul aug sep sept oct nov dec mio mrd ave blvd'.split(
    ' ',
  ),
)
const starters = new Set(
  'the a an in on at but and it its he she they we you this that these those there as if for with while when after before by from since however meanwhile although although some many most one two both not no so what who how why analysts shares under according to our their his her another other also last next now then since until still yet even such consequently additionally moreover furthermore therefore thus instead earlier later today yesterday'.split(
    ' ',
  ),
)

function isAbbreviation(tokens: readonly Token[], dot: number): boolean {
  const before = tokens[dot - 1]
  const next = tokens[dot + 1]
  if (!before || before.kind !== 'word' || tokens[dot].spaced) return false
  if (titles.has(before.lower)) return !(before.text === before.lower && next && starters.has(next.lower))
  if (mayEnd.has(before.lower)) return !(next && (starters.has(next.lower) || next.text === '“' || next.text === '"'))
  // an initial: "J. Smith"; but "plan B. The", "vitamin D."
  return (
    before.text.length === 1 &&
    before.text !== before.lower &&
    before.text !== 'I' &&
    !(next && starters.has(next.lower))
  )
}

function widestLine(text: string, block: Block): number {
  let widest = 0
  let start = block.start
  for (let at = block.start; at <= block.end; at++) {
    if (at < block.end && text.charCodeAt(at) !== 10) continue
    widest = Math.max(widest, at - start)
    start = at + 1
  }
  return widest
}

/** In a hard-wrapped text the next word would not have fitted; a line that ends earlier than it had to ends a sentence. */
function endsLine(text: string, tokens: readonly Token[], i: number, width: number): boolean {
  const next = tokens[i + 1]
  if (!next.spaced || !startsSentence(next) || !hasLineEnd(text, tokens[i].end, next.start)) return false
  if (tokens[i].kind === 'mark' && /[,(\-–—&$€£]/.test(tokens[i].text)) return false
  const lineStart = text.lastIndexOf('\n', tokens[i].end - 1) + 1
  return tokens[i].end - lineStart + 1 + (next.end - next.start) < Math.min(width, 160) - 4 || width > 160
}

/** True where a line ends in a gap between two tokens; a search to the text's next line end would take the square of its length. */
function hasLineEnd(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === 10) return true
  return false
}
