/** A part of a message: its headers and its decoded body. */
export interface MimePart {
  /** Lower case: "text/html". */
  readonly type: string
  readonly parameters: ReadonlyMap<string, string>
  /** By name in lower case; the first of a name. */
  readonly headers: ReadonlyMap<string, string>
  /** Parts inside of this one. */
  readonly parts: readonly MimePart[]
  /** Bytes of the body, without its transfer encoding; empty where there are parts. */
  readonly body: Uint8Array
  /** Where the body's bytes stand in the file; undefined where nobody could read them there (base64). */
  readonly lines?: BodyLines
}

/** The lines of the file that a part's body stands on. */
export interface BodyLines {
  /** Number of the first, from 0. */
  readonly first: number
  /** How many bytes of the decoded body lie before each. */
  readonly starts: readonly number[]
}

const MAX_DEPTH = 10
const MAX_PARTS = 2000

/** Reads a message or a web archive (MHTML). What is broken gives fewer or shorter parts, never an exception. */
export function parseMime(bytes: Uint8Array): MimePart {
  return parsePart({ lines: splitLines(bytes), from: 0, bytes, budget: { parts: MAX_PARTS } }, 0)
}

interface Stretch {
  readonly bytes: Uint8Array
  /** Offset of each line of the file. */
  readonly lines: readonly number[]
  /** Lines of this part, `to` exclusive. */
  readonly from: number
  readonly to?: number
  readonly budget: { parts: number }
}

function parsePart(stretch: Stretch, depth: number): MimePart {
  const { from, to = stretch.lines.length - 1 } = stretch
  const { headers, end } = parseHeaders(stretch, from, to)
  const { value, parameters } = parseHeader(headers.get('content-type') ?? 'text/plain')
  const head = { type: value.toLowerCase(), parameters, headers }
  const boundary = parameters.get('boundary')
  if (head.type.startsWith('multipart/') && boundary && depth < MAX_DEPTH)
    return { ...head, body: new Uint8Array(), parts: splitParts({ ...stretch, from: end, to }, boundary, depth) }
  return { ...head, parts: [], ...decodeBody({ ...stretch, from: end, to }, headers.get('content-transfer-encoding')) }
}

/** Lines end with LF or CRLF; the last entry is the end of the file. */
function splitLines(bytes: Uint8Array): number[] {
  const starts = [0]
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) starts.push(at + 1)
  if (starts[starts.length - 1] !== bytes.length) starts.push(bytes.length)
  return starts
}

/** A line as Latin-1, without its end. */
function lineAt({ bytes, lines }: Stretch, line: number): string {
  return latin1.decode(bytes.subarray(lines[line], lines[line + 1])).replace(/\r?\n$/, '')
}

const latin1 = new TextDecoder('latin1')
const MAX_HEADER = 10_000

function parseHeaders(stretch: Stretch, from: number, to: number) {
  const headers = new Map<string, string>()
  let last: string | undefined
  let line = from
  for (; line < to; line++) {
    const text = lineAt(stretch, line)
    if (!text) break
    const continued = /^[ \t]/.test(text)
    const colon = text.indexOf(':')
    if (continued && last !== undefined) {
      const value = headers.get(last)!
      if (value.length < MAX_HEADER) headers.set(last, `${value} ${text.trim()}`)
    } else if (!continued && colon > 0) {
      const name = text.slice(0, colon).trim().toLowerCase()
      last = headers.has(name) ? undefined : name
      if (last) headers.set(name, text.slice(colon + 1).trim())
    }
  }
  return { headers, end: Math.min(to, line + 1) }
}

/** "text/html; charset=utf-8" as its value and parameters. */
export function parseHeader(header: string): {
  readonly value: string
  readonly parameters: ReadonlyMap<string, string>
} {
  const parameters = new Map<string, string>()
  for (const [, name, quoted, plain] of header.matchAll(
    /;\s{0,9}([\w*-]{1,40})\s{0,9}=\s{0,9}(?:"([^"]{0,500})"|([^\s;"]{1,500}))/g,
  ))
    if (!parameters.has(name.toLowerCase())) parameters.set(name.toLowerCase(), quoted ?? plain)
  return { value: header.split(';', 1)[0].trim(), parameters }
}

function splitParts(stretch: Stretch, boundary: string, depth: number): MimePart[] {
  const parts: MimePart[] = []
  const { from, to = 0, budget } = stretch
  let start = -1
  for (let line = from; line <= to; line++) {
    const text = line < to && stretch.bytes[stretch.lines[line]] === DASH ? lineAt(stretch, line).trimEnd() : ''
    const closing = text === `--${boundary}--` || line === to
    if (!closing && text !== `--${boundary}`) continue
    if (start >= 0 && budget.parts-- > 0) parts.push(parsePart({ ...stretch, from: start, to: line }, depth + 1))
    if (closing) break
    start = line + 1
  }
  return parts
}

const DASH = 45

type Body = Pick<MimePart, 'body' | 'lines'>

function decodeBody(stretch: Stretch, encoding = ''): Body {
  const kind = encoding.trim().toLowerCase()
  if (kind === 'base64') return decodeBase64(stretch)
  return kind === 'quoted-printable' ? decodeQuoted(stretch) : plainBody(stretch)
}

function plainBody({ bytes, lines, from, to = 0 }: Stretch): Body {
  const body = bytes.subarray(lines[from], lines[to])
  return { body, lines: { first: from, starts: lines.slice(from, to).map((start) => start - lines[from]) } }
}

/** "=E2=82=AC" is three bytes; a "=" at the end of a line joins it with the next one. */
function decodeQuoted({ bytes, lines, from, to = 0 }: Stretch): Body {
  const body = new Uint8Array(lines[to] - lines[from])
  const starts: number[] = []
  let length = 0
  for (let line = from; line < to; line++) {
    starts.push(length)
    for (let at = lines[line]; at < lines[line + 1]; at++) {
      const byte = bytes[at]
      if (byte !== EQUALS) body[length++] = byte
      else if (isLineEnd(bytes, at + 1, lines[line + 1])) break
      else {
        const high = hexValue(bytes[at + 1])
        const low = hexValue(bytes[at + 2])
        if (high >= 0 && low >= 0) {
          body[length++] = high * 16 + low
          at += 2
        } else body[length++] = byte
      }
    }
  }
  return { body: body.subarray(0, length), lines: { first: from, starts } }
}

const EQUALS = 61

/** Blanks at the end of a line were added on the way. */
function isLineEnd(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (bytes[at] !== 10 && bytes[at] !== 13 && bytes[at] !== 32 && bytes[at] !== 9) return false
  return true
}

function hexValue(byte: number | undefined): number {
  if (byte === undefined) return -1
  if (byte >= 48 && byte <= 57) return byte - 48
  const letter = byte | 32
  return letter >= 97 && letter <= 102 ? letter - 87 : -1
}

function decodeBase64({ bytes, lines, from, to = 0 }: Stretch): Body {
  const body = new Uint8Array(Math.ceil(((lines[to] - lines[from]) * 3) / 4))
  let length = 0
  let bits = 0
  let held = 0
  for (let at = lines[from]; at < lines[to]; at++) {
    const value = base64Value(bytes[at])
    if (value < 0) continue
    bits = ((bits << 6) | value) & 0xffffff
    held += 6
    if (held < 8) continue
    held -= 8
    body[length++] = (bits >> held) & 0xff
  }
  return { body: body.subarray(0, length) }
}

function base64Value(byte: number): number {
  if (byte >= 65 && byte <= 90) return byte - 65
  if (byte >= 97 && byte <= 122) return byte - 71
  if (byte >= 48 && byte <= 57) return byte + 4
  return byte === 43 || byte === 45 ? 62 : byte === 47 || byte === 95 ? 63 : -1
}

/** The parts of a message that are not packed into others, in order. */
export function leavesOf(part: MimePart): MimePart[] {
  return part.parts.length ? part.parts.flatMap(leavesOf) : [part]
}

/** "=?utf-8?B?...?=" in a header as what it says. */
export function decodeWords(
  header: string,
  decodeAs: (bytes: Uint8Array, charset: string) => string | undefined,
): string {
  const joined = header.slice(0, MAX_HEADER).replace(/\?=\s{1,9}=\?/g, '?==?')
  const decoded = joined.replace(
    /=\?([\w-]{1,40})(?:\*[\w-]{1,10})?\?([bq])\?([^?\s]{0,500})\?=/gi,
    (whole, charset: string, kind: string, data: string) => {
      const bytes = Uint8Array.from(kind.toLowerCase() === 'q' ? data.replaceAll('_', ' ') : data, (char) =>
        char.charCodeAt(0),
      )
      const stretch: Stretch = { bytes, lines: [0, bytes.length], from: 0, to: 1, budget: { parts: 0 } }
      const { body } = kind.toLowerCase() === 'q' ? decodeQuoted(stretch) : decodeBase64(stretch)
      return decodeAs(body, charset) ?? whole
    },
  )
  return decoded
}
