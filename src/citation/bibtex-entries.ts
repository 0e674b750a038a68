import type { Span } from '../base/span'

/** An entry of a BibTeX file as it stands there. */
export interface BibtexChunk extends Span {
  /** Lower case: article, online, string, comment, preamble, ... */
  readonly type: string
  readonly key?: string
  /** Why it cannot be read. */
  readonly error?: string
}

/** Splits a BibTeX file into its entries in one pass. An entry that is never closed ends where the next one starts on a line of its own. */
export function splitBibtex(text: string): BibtexChunk[] {
  const chunks: BibtexChunk[] = []
  const head = /@[ \t]*([a-z]+)\s*([{(])/iy
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at)) {
    head.lastIndex = at
    const match = head.exec(text)
    if (!match) {
      at++
      continue
    }
    const chunk = readChunk(text, at, { type: match[1].toLowerCase(), open: match[2], body: head.lastIndex })
    chunks.push(chunk)
    at = chunk.end
  }
  return chunks
}

interface Head {
  readonly type: string
  readonly open: string
  readonly body: number
}

function readChunk(text: string, start: number, { type, open, body }: Head): BibtexChunk {
  const key = type === 'string' || type === 'preamble' || type === 'comment' ? undefined : readKey(text, body)
  const close = open === '(' ? ')' : '}'
  let depth = 0
  for (let at = body; at < text.length; at++) {
    const char = text[at]
    if (char === '\\') at++
    else if (char === close && depth === 0) return { type, key, start, end: at + 1 }
    else if (char === '{') depth++
    else if (char === '}') depth--
    else if (char === '@' && startsEntry(text, at)) return { type, key, start, end: at, error: 'it is never closed' }
    if (depth < 0) return { type, key, start, end: at + 1, error: 'it closes more braces than it opens' }
  }
  return { type, key, start, end: text.length, error: 'it is never closed' }
}

function readKey(text: string, body: number): string | undefined {
  const key = /^\s*([^\s,={}"]+)\s*(?=[,})])/.exec(text.slice(body, body + 500))
  return key?.[1]
}

/** An "@" first on its line that is followed by a type and a brace: no value looks like that. */
function startsEntry(text: string, at: number): boolean {
  let before = at - 1
  while (before >= 0 && (text[before] === ' ' || text[before] === '\t')) before--
  if (before >= 0 && text[before] !== '\n' && text[before] !== '\r') return false
  return /^@[a-z]+[ \t]*[{(]/i.test(text.slice(at, at + 60))
}
