/** What a file's bytes say as text. */
export interface Decoded {
  readonly text: string
  /** True where the bytes are no text: they hold zeros. */
  readonly binary: boolean
  /** `broken`: UTF-8 with places that are not, which are lost in the text. */
  readonly encoding: 'utf-8' | 'utf-16' | 'windows-1252' | 'broken'
}

/**
 * Decodes UTF-8 and UTF-16 by their byte order marks (which are no part of the text), else UTF-8, else windows-1252. A UTF-8 file
 * with few broken places keeps its good ones.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), binary: false, encoding: 'utf-16' }
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: new TextDecoder('utf-16be').decode(bytes), binary: false, encoding: 'utf-16' }
  if (bytes.subarray(0, SNIFF_BYTES).includes(0)) return { text: '', binary: true, encoding: 'broken' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), binary: false, encoding: 'utf-8' }
  } catch {
    const lossy = new TextDecoder('utf-8').decode(bytes)
    return mostlyUtf8(lossy)
      ? { text: lossy, binary: false, encoding: 'broken' }
      : { text: decodeWindows1252(bytes), binary: false, encoding: 'windows-1252' }
  }
}

/**
 * Decodes bytes by the name of their charset ("windows-1251", "shift_jis"). Undefined where no such charset is known.
 */
export function decodeAs(bytes: Uint8Array, charset: string): string | undefined {
  const name = charset.trim().toLowerCase()
  if (/^(?:windows-1252|cp-?1252|iso-?8859-?1|latin-?1|us-ascii|ascii)$/.test(name)) return decodeWindows1252(bytes)
  try {
    return new TextDecoder(name).decode(bytes)
  } catch {
    return undefined
  }
}

/** Zeros in a text file would show up this early. */
const SNIFF_BYTES = 8192

/** More good characters beyond ASCII than broken ones. */
function mostlyUtf8(text: string): boolean {
  let good = 0
  let broken = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 0xfffd) broken++
    else if (code > 127) good++
  }
  return good > broken * 3
}

/** By hand, since some versions of Node read windows-1252 as Latin-1. */
function decodeWindows1252(bytes: Uint8Array): string {
  const text = new TextDecoder('latin1').decode(bytes)
  return text.replace(/[\u0080-\u009f]/g, (char) => upperControls[char.charCodeAt(0) - 0x80])
}

/** Characters of the bytes 0x80 to 0x9f. */
const upperControls = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
