import { parse as parseValue, type BibtexName } from '@citation-js/plugin-bibtex/lib/input/value.js'

type Properties = Readonly<Record<string, string | number>>

/** LaTeX to plain text: accents, braces, commands. What the library cannot read loses its braces and backslashes. */
export function toPlainText(value: string): string {
  const guarded = guardDollars(value)
  try {
    const parsed = parseValue(guarded, 'title')
    if (typeof parsed === 'string') return tidy(parsed)
  } catch {
    // unbalanced or unknown LaTeX
  }
  return tidy(salvage(value))
}

/** "Given Family" for each author; a name in braces of its own stays whole. */
export function toAuthors(value: string | undefined): string[] {
  if (!value?.trim()) return []
  try {
    const names = parseValue(guardDollars(value), 'author')
    if (Array.isArray(names)) return names.map(toName).filter((name) => name && name !== 'others')
  } catch {
    // fall through
  }
  return salvage(value)
    .split(/\sand\s/i)
    .map((name) => tidy(name.includes(',') ? name.replace(/^([^,]*),\s*(.*)$/, '$2 $1') : name))
    .filter((name) => name && name !== 'others')
}

/** ISO date as far as known, from `date` or `year`, `month` and `day`; of a range the start. */
export function toDate(properties: Properties): string | undefined {
  const date = /(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(String(properties.date ?? ''))
  if (date) return joinDate(date[1], date[2], date[3])
  const year = /\d{4}/.exec(String(properties.year ?? ''))?.[0]
  const written = toPlainText(String(properties.month ?? '')).toLowerCase()
  const number = /^\d{1,2}$/.test(written) ? Number(written) : months.indexOf(/[a-z]{3}/.exec(written)?.[0] ?? '-') + 1
  const month = number >= 1 && number <= 12 ? String(number).padStart(2, '0') : undefined
  const day = /^\d{1,2}$/.exec(String(properties.day ?? /\d{1,2}/.exec(written.replace(/^\d+$/, ''))?.[0] ?? ''))?.[0]
  return year && joinDate(year, month, day?.padStart(2, '0'))
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

function joinDate(year: string, month?: string, day?: string): string {
  return [year, month, month && day].filter(Boolean).join('-')
}

/** From `url`, a `\url{}` in howpublished or note, or `doi`. */
export function toUrl(properties: Properties): string | undefined {
  for (const name of ['url', 'howpublished', 'note']) {
    const value = String(properties[name] ?? '')
    const address =
      name === 'url'
        ? unwrap(value)
        : (/\\url\s*\{([^{}]+)\}/.exec(value)?.[1] ?? /https?:\/\/[^\s{}]+/.exec(value)?.[0])
    if (address) return unescapeLatex(address)
  }
  const doi = unwrap(String(properties.doi ?? ''))
  if (!doi) return undefined
  return /^https?:/i.test(doi) ? doi : `https://doi.org/${unescapeLatex(doi.replace(/^doi:\s*/i, ''))}`
}

function unwrap(value: string): string {
  return value
    .trim()
    .replace(/^\\url\s*\{(.*)\}$/, '$1')
    .replace(/^\{+|\}+$/g, '')
    .trim()
}

/** Paths of saved copies: "a.pdf", "Description:a.pdf:application/pdf", several separated by ";", special characters escaped. */
export function toFiles(value: string | undefined): string[] {
  if (!value) return []
  // Mendeley writes the backslash that escapes a drive's colon as mathematics
  const plain = unwrap(value).replaceAll('$\\backslash$', '\\')
  return splitUnescaped(plain, ';').flatMap((item) => {
    const path = pathOf(splitUnescaped(item.trim(), ':').map((part) => part.trim()))
    return path ? [path] : []
  })
}

function pathOf(parts: readonly string[]): string {
  const isDrive = (at: number) => /^[a-z]$/i.test(parts[at] ?? '') && /^[\\/]/.test(parts[at + 1] ?? '')
  if (parts.length === 1) return toPath(parts[0])
  if (isDrive(0) && parts.length === 2) return toPath(parts.join(':'))
  if (parts.length === 2)
    return toPath(/[./\\]/.test(parts[1]) && !/^[a-z]+\/[\w.+-]+$/.test(parts[1]) ? parts[1] : parts[0])
  return toPath(parts.slice(1, -1).join(':'))
}

/** A backslash before punctuation escapes it; elsewhere it separates folders. */
function toPath(part: string): string {
  return part
    .replace(/\\([:;,_&%$#{}~\\])/g, (_, char: string) => (char === '\\' ? '/' : char))
    .replace(/\\/g, '/')
    .trim()
}

function splitUnescaped(text: string, separator: string): string[] {
  const parts: string[] = []
  let from = 0
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\' && text[at + 1] !== undefined) at++
    else if (text[at] === separator) {
      parts.push(text.slice(from, at))
      from = at + 1
    }
  }
  return [...parts, text.slice(from)]
}

/** A dollar sign is a price here, unless what it encloses looks like mathematics. */
function guardDollars(value: string): string {
  if (!value.includes('$')) return value
  const dollars = value.match(/(?<!\\)\$/g)?.length ?? 0
  const math = dollars % 2 === 0 && /\$[^$]*[\\^_{][^$]*\$/.test(value)
  return math ? value : value.replace(/(?<!\\)\$/g, '\\$')
}

function salvage(value: string): string {
  return unescapeLatex(value)
    .replace(/[{}]/g, '')
    .replace(/\\[a-z]+\s?/gi, '')
    .replace(/\\/g, '')
}

function unescapeLatex(value: string): string {
  return value.replace(/\\([%&_#~$ {}])/g, '$1')
}

function tidy(text: string): string {
  return text
    .replace(/<\/?(?:i|b|em|strong|sub|sup|span)\b[^<>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function toName(name: string | BibtexName): string {
  if (typeof name === 'string') return tidy(name)
  return tidy([name.given, name.prefix, name.family, name.suffix].filter(Boolean).join(' '))
}
