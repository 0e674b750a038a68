import { indexAtOrBefore, type Span } from '../base/span'

/** The YAML at the start of a text: with and without its `---` lines. */
export function findFrontMatter(text: string): { readonly whole: Span; readonly inner: Span } | undefined {
  const open = /^\ufeff?---[ \t]*\n(?=[^\n]*\S)/.exec(text)
  if (!open) return undefined
  const close = /^(?:---|\.\.\.)[ \t]*$/gm
  close.lastIndex = open[0].length
  const match = close.exec(text)
  if (!match) return undefined
  return {
    whole: { start: 0, end: match.index + match[0].length },
    inner: { start: open[0].length, end: match.index },
  }
}

/** Lines that open or close a fenced div: `::: {.callout-note}`. */
export function findDivFences(text: string): Span[] {
  if (!text.includes(':::')) return []
  return [...text.matchAll(/^[ ]{0,3}:::[^\n]*$/gm)].map((m) => ({ start: m.index, end: m.index + m[0].length }))
}

/**
 * Mathematics by Pandoc's rule (no space inside the dollars, no digit behind the closing one), and only where something
 * inside looks like mathematics: in this field a dollar sign is most often a price.
 */
export function findMath(text: string, opaque: readonly Span[]): Span[] {
  const spans: Span[] = []
  for (const match of text.matchAll(/\$\$[^$]{1,5000}\$\$|\$(?![\s$])[^$\n]{0,300}?[^\s$\\]\$(?!\d)/g)) {
    const inner = match[0].replace(/^\$+|\$+$/g, '')
    const span = { start: match.index, end: match.index + match[0].length }
    if (text[span.start - 1] === '\\' || !/[\\^_={}]/.test(inner) || /\n[ \t]*\n/.test(inner)) continue
    const before = opaque[indexAtOrBefore(opaque, span.end - 1)]
    if (!before || before.end <= span.start) spans.push(span)
  }
  return spans
}
