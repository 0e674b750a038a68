import type { Span } from '../base/span'

/** A cite key as Pandoc reads it behind an "@". */
export interface CiteKey {
  readonly key: string
  /** Where the key stands, without "@" and braces. */
  readonly span: Span
  /** Behind the key and its closing brace. */
  readonly end: number
}

/**
 * Reads the cite key behind the "@" at `at`: letters, digits and "_", with single internal `:.#$%&-+?<>~/` (and "://"),
 * or anything without space between braces. A trailing full stop is no part of it.
 */
export function readCiteKey(text: string, at: number): CiteKey | undefined {
  if (text[at + 1] === '{') return readBraced(text, at + 2)
  const start = at + 1
  let end = start
  for (let next = keyStep(text, end, end === start); next > end; next = keyStep(text, end, false)) end = next
  return end > start ? { key: text.slice(start, end), span: { start, end }, end } : undefined
}

/** True where an "@" at `at` can begin a citation: not behind a letter or digit (e-mail) or a slash (URL). */
export function mayCite(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}_/@]/u.test(text[at - 1])
}

/** Cross-references of Quarto (`@fig-map`, `@Tbl-1`) and pandoc-crossref (`@fig:map`) look like citations and are none. */
export function isCrossReference(key: string): boolean {
  return quartoParts.test(key) || isPartLabel(key)
}

const quartoParts =
  /^(?:[Ff]ig|[Tt]bl|[Ss]ec|[Ee]q|[Ll]st|thm|lem|cor|prp|cnj|def|exm|exr|sol|rem|alg|nte|tip|wrn|imp|cau)-/

/** The beginnings of keys that Quarto takes for references to parts, whether there is such a part or not: `fig-`. */
export function reservedPrefix(key: string): string | undefined {
  return quartoParts.exec(key)?.[0]
}

/** What a Markdown text gives labels to that look so: `{#fig-map}`, `#| label: fig-map`, the names of chunks of code. With a small first letter. */
export function findPartLabels(text: string): ReadonlySet<string> {
  const labels = text.matchAll(
    /(?:#|\blabel[:=][ \t]{0,9}["']?|^[ \t]{0,9}`{3,9}\{\w{1,20}[ ,]{1,9})([A-Za-z]{2,5}[-:][\w.:-]{1,100})/gm,
  )
  return new Set([...labels].map(([, label]) => smallFirst(label)))
}

/** Quarto's capital asks for "Figure" instead of "figure" and is no part of the label. */
export function smallFirst(label: string): string {
  return label[0].toLowerCase() + label.slice(1)
}

/** Labels that people give to parts of their own text: `fig:map`. */
export function isPartLabel(key: string): boolean {
  return /^(?:fig|tab|tbl|sec|eqn?|lst|ch|chap|app|thm|lem|def):/i.test(key)
}

const MAX_BRACED = 500

function readBraced(text: string, start: number): CiteKey | undefined {
  let depth = 0
  for (let at = start; at < text.length && at - start < MAX_BRACED; at++) {
    const char = text[at]
    if (char <= ' ' || char === '\u00a0') return undefined
    if (char === '{') depth++
    else if (char === '}' && depth-- === 0)
      return at > start ? { key: text.slice(start, at), span: { start, end: at }, end: at + 1 } : undefined
  }
  return undefined
}

/** End of the next piece of the key at `at`, or `at` where the key ends. */
function keyStep(text: string, at: number, first: boolean): number {
  const size = alphanumeric(text, at)
  if (size) return at + size
  if (first || !internal.has(text[at])) return at
  if (alphanumeric(text, at + 1)) return at + 1
  return (text[at] === ':' || text[at] === '/') && text[at + 1] === '/' ? at + 1 : at
}

const internal = new Set(':.#$%&-+?<>~/')

/** Length of the letter, digit or "_" at `at`, or 0. */
function alphanumeric(text: string, at: number): number {
  const code = text.codePointAt(at)
  if (code === undefined) return 0
  const char = String.fromCodePoint(code)
  return /[\p{L}\p{N}\p{M}_]/u.test(char) ? char.length : 0
}
