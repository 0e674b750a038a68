import { decode, decodeAs } from '../decode'

/**
 * Decodes a page: by its byte order mark, by the charset that its sender named, by what its first lines say (`<meta charset>`, an
 * XML declaration), else as any text. What is UTF-8 is read as such whatever it says: browsers save pages in UTF-8 and leave the
 * old name in them. A page that says UTF-8 and is not is read as any text too.
 */
export function decodeHtml(bytes: Uint8Array, sent?: string): string {
  const named = sent ?? namedCharset(bytes)
  const plain = hasMark(bytes) || !named || /^utf-?8$/i.test(named) || isUtf8(bytes)
  return (plain ? undefined : decodeAs(bytes, named)) ?? decode(withoutZeros(bytes)).text
}

/** No other charset's words happen to be UTF-8; one that is ASCII alone, or that escapes to it, says nothing. */
function isUtf8(bytes: Uint8Array): boolean {
  if (!bytes.some((byte) => byte > 127)) return false
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

function hasMark([first, second, third]: Uint8Array): boolean {
  return (
    (first === 0xff && second === 0xfe) ||
    (first === 0xfe && second === 0xff) ||
    (first === 0xef && second === 0xbb && third === 0xbf)
  )
}

/** The charset must be named this early. */
const SNIFFED = 4096

function namedCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, SNIFFED))
  const found =
    /<meta[^>]{0,300}?\bcharset\s{0,9}=\s{0,9}["']?\s{0,9}([\w:.-]{2,40})|^\s{0,99}<\?xml[^>]{0,200}?\bencoding=["']([\w:.-]{2,40})/i.exec(
      head,
    )
  const name = found?.[1] ?? found?.[2]
  // the words were read as ASCII just now, so they cannot be UTF-16
  return name && /^utf-?16/i.test(name) ? 'utf-8' : name
}

/** A stray zero does not make a page a binary file. */
function withoutZeros(bytes: Uint8Array): Uint8Array {
  const isUtf16 = bytes[0] >= 0xfe && bytes[1] >= 0xfe
  return isUtf16 || !bytes.includes(0) ? bytes : bytes.map((byte) => byte || 32)
}
