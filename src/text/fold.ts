/**
 * Rewrites typographic variants to their plain forms, one UTF-16 unit for one, so that every offset stays valid: special spaces
 * and carriage returns become spaces (so does the stray "Â" that a wrong decoding leaves before a currency sign), minus signs and hyphens "-", apostrophes "'", full-width digits ASCII. Dashes and double
 * quotes stay: a range and a quotation need them.
 */
export function fold(text: string): string {
  return needsFolding.test(text) ? text.replace(foldable, foldOne) : text
}

const foldable =
  /[\r\t\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff\u2010\u2011\u2212\ufe63\uff0d\u2018\u2019\u201b\u02bc\uff10-\uff19\uff05]|\u00c2(?=[£€¥\u00a0])/g
const needsFolding = new RegExp(foldable.source)

function foldOne(char: string): string {
  const code = char.charCodeAt(0)
  if (code >= 0xff10 && code <= 0xff19) return String.fromCharCode(code - 0xff10 + 48)
  if (code === 0xff05) return '%'
  if (code === 0x2010 || code === 0x2011 || code === 0x2212 || code === 0xfe63 || code === 0xff0d) return '-'
  if (code === 0x2018 || code === 0x2019 || code === 0x201b || code === 0x02bc) return "'"
  return ' '
}

/**
 * Stands in prose for a character of syntax between what belongs together, as in `10--20`: no space and no token. Word joiner, which
 * no one writes.
 */
export const FILLER = '\u2060'

/** Replaces each span by spaces, keeping line ends, so that the length and every other offset stay as they are. */
export function blank(text: string, spans: readonly { readonly start: number; readonly end: number }[]): string {
  if (!spans.length) return text
  const sorted = [...spans].sort((a, b) => a.start - b.start)
  const parts: string[] = []
  let at = 0
  for (const { start, end } of sorted) {
    if (end <= at) continue
    const from = Math.max(start, at)
    parts.push(text.slice(at, from), text.slice(from, end).replace(/[^\n]/g, ' '))
    at = end
  }
  parts.push(text.slice(at))
  return parts.join('')
}

/** Writes each replacement over its span, padded with spaces to the span's length, so that every other offset stays. In order. */
export function replaceAll(
  text: string,
  replacements: readonly { readonly start: number; readonly end: number; readonly text: string }[],
): string {
  if (!replacements.length) return text
  const parts: string[] = []
  let at = 0
  for (const { start, end, text: by } of replacements) {
    if (start < at || by.length > end - start) continue
    parts.push(text.slice(at, start), by === '%' ? by.padEnd(end - start) : by.padStart(end - start))
    at = end
  }
  parts.push(text.slice(at))
  return parts.join('')
}
