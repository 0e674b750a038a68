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

function splitTokens(tokens: readonly Token[], document: Document, block: Block): Token[][] {
  const width = document.lineBreaks === 'detect' ? widestLine(document.prose, block) : 0
  const parts: Token[][] = []
  let current: Token[] = []
  for (let i = 0; i < tokens.length; i++) {
    current.push(tokens[i])
    if (i + 1 === tokens.length || endsSentence(tokens, i) || (width && endsLine(document.prose, tokens, i, width))) {
      parts.push(current)
      current = []
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
  const token = tokens[mark]
  if (token.kind === 'word' && token.text.endsWith('.'))
    return mark === i && startsSentence(next) && starters.has(next.lower)
  if (token.kind !== 'mark') return false
  if (token.text === '!' || token.text === '?') return startsSentence(next)
  if (token.text === '…') return startsSentence(next)
  return token.text === '.' && startsSentence(next) && !isAbbreviation(tokens, mark)
}

function startsSentence(token: Token): boolean {
  if (token.kind === 'number') return true
  if (token.kind === 'mark') return openers.has(token.text)
  const first = token.text[0]
  return first !== first.toLowerCase() || first.toLowerCase() === first.toUpperCase()
}

/** Abbreviations whose dot does not end a sentence, whatever follows. */
const titles = new Set(
  'mr mrs ms dr prof gen sen rep gov lt col sgt capt st vs no nos fig figs vol pp p al cf approx est jan feb mar apr jun jul aug sep sept oct nov dec art para eq ed eds hon rev e.g i.e bn'
    .split(' ')
    .filter((word) => word !== 'bn'),
)
/** Abbreviations whose dot ends a sentence only before a word that commonly starts one. */
const companies = new Set('inc corp ltd co plc llc jr sr etc bros dept univ intl'.split(' '))
const starters = new Set(
  'the a an in on at but and it its he she they we you this that these those there as if for with while when after before by from since however meanwhile although although some many most one two both not no so what who how why analysts shares under according to our their his her another other also last next now then since until still yet even such'.split(
    ' ',
  ),
)

function isAbbreviation(tokens: readonly Token[], dot: number): boolean {
  const before = tokens[dot - 1]
  const next = tokens[dot + 1]
  if (!before || before.kind !== 'word' || tokens[dot].spaced) return false
  if (titles.has(before.lower)) return !(before.lower === 'no' && next && starters.has(next.lower))
  if (companies.has(before.lower)) return !(next && starters.has(next.lower))
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
  const lineEnd = text.indexOf('\n', tokens[i].end)
  if (lineEnd < 0 || lineEnd >= next.start || !startsSentence(next)) return false
  if (tokens[i].kind === 'mark' && /[,(\-–—&$€£]/.test(tokens[i].text)) return false
  const lineStart = text.lastIndexOf('\n', tokens[i].end - 1) + 1
  return tokens[i].end - lineStart + 1 + (next.end - next.start) < Math.min(width, 160) - 4 || width > 160
}
