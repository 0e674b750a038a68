import type { Span } from '../base/span'

/** Selections longer than this are named by their first and last words. */
const LONG = 300
const EDGE_WORDS = 5
const MOST_CONTEXT = 8

/** Where a stretch stands: the text as a browser would show it, and the part of it (a paragraph) that no context leaves. */
export interface FragmentPlace {
  readonly text: string
  readonly span: Span
  /** The blocks that the first and the last word stand in. */
  readonly first: Span
  readonly last: Span
}

/**
 * The address with a text fragment, `#:~:text=[prefix-,]start[,end][,-suffix]`, that makes a browser scroll to a stretch and mark
 * it. Whole words; with words around it where the text holds it more than once.
 */
export function linkToText(url: string, place: FragmentPlace): string {
  const [page, fragment = ''] = url.split(/#(.*)/s)
  const own = fragment.replace(/:~:.*$/s, '')
  return `${page}#${own}:~:text=${toDirective(place)}`
}

function toDirective(place: FragmentPlace): string {
  const { text, first, last } = place
  const span = wholeWords(text, place.span)
  const words = tidy(text.slice(span.start, span.end))
  const sameBlock = first.start === last.start
  const folded = fold(text)
  if (sameBlock && words.length <= LONG) {
    const inside = (prefix: string, suffix: string) => count(folded, fold([prefix, words, suffix].join(' '))) === 1
    return withContext(place, span, [encode(words)], inside)
  }
  const start = edge(text.slice(span.start, Math.min(span.end, first.end)), EDGE_WORDS)
  const end = edge(text.slice(Math.max(span.start, last.start), span.end), -EDGE_WORDS)
  const inside = (prefix: string) => count(folded, fold([prefix, start].join(' '))) === 1
  return withContext(place, span, [encode(start), encode(end)], inside)
}

/** Adds as few words before and behind as tell the place from others, if any do. */
function withContext(
  { text, first, last }: FragmentPlace,
  { start, end }: Span,
  parts: readonly string[],
  isUnique: (prefix: string, suffix: string) => boolean,
): string {
  const before = tidy(text.slice(first.start, start))
  const after = tidy(text.slice(end, last.end))
  for (let many = 0; many <= MOST_CONTEXT; many++) {
    const prefix = edge(before, -many)
    const suffix = edge(after, many)
    if (many < MOST_CONTEXT && !isUnique(prefix, suffix)) continue
    return [prefix && `${encode(prefix)}-`, ...parts, suffix && `-${encode(suffix)}`].filter(Boolean).join(',')
  }
  return parts.join(',')
}

/** The first words, or with a negative number the last ones. */
function edge(text: string, many: number): string {
  const words = tidy(text).split(' ')
  return many === 0 ? '' : (many > 0 ? words.slice(0, many) : words.slice(many)).join(' ')
}

/** A browser looks for whole words alone. */
function wholeWords(text: string, { start, end }: Span): Span {
  const isWord = (at: number) => at >= 0 && at < text.length && /[\p{L}\p{N}\p{M}]/u.test(text[at])
  while (isWord(start - 1) && isWord(start)) start--
  while (isWord(end - 1) && isWord(end)) end++
  return { start, end }
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function fold(text: string): string {
  return tidy(text).toLowerCase()
}

function count(text: string, words: string): number {
  let found = 0
  for (let at = text.indexOf(words); at >= 0 && found < 2; at = text.indexOf(words, at + 1)) found++
  return found
}

/** "-", "," and "&" part a directive. */
function encode(words: string): string {
  return encodeURIComponent(words).replace(/[-!'()*~]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
}
