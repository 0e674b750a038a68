import { countFront } from './binary-search'

/** Half-open UTF-16 offsets [start, end) into a text: the unit of JavaScript strings and of VS Code. */
export interface Span {
  readonly start: number
  readonly end: number
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** True where `outer` holds all of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

export function sliceOf(text: string, span: Span): string {
  return text.slice(span.start, span.end)
}

/** Index of the last item that starts at or before `offset`, or -1; `items` are in order of their starts. */
export function indexAtOrBefore(items: readonly Span[], offset: number): number {
  return countFront(items.length, (i) => items[i].start <= offset) - 1
}

/** The item that holds `offset`, where `items` are in order and do not overlap. */
export function itemAt<T extends Span>(items: readonly T[], offset: number): T | undefined {
  const item = items[indexAtOrBefore(items, offset)]
  return item && offset < item.end ? item : undefined
}

/** A copy in the order of their starts. */
export function inOrder<T extends Span>(spans: readonly T[]): T[] {
  return [...spans].sort((a, b) => a.start - b.start)
}
