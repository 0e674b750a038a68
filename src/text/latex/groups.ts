import { countFront } from '../../base/binary-search'
import type { Span } from '../../base/span'

/** The groups and options of a LaTeX text. Spans are without their brackets. */
export interface Groups {
  /** The group that opens at `at`. One that is never closed, or that runs over a blank line, ends with the word it begins with. */
  group(at: number): ReadGroup | undefined
  /** The option `[...]` that opens at `at`; undefined where it is not closed within its paragraph. */
  option(at: number): ReadGroup | undefined
}

export interface ReadGroup extends Span {
  /** Behind the closing bracket. */
  readonly next: number
}

/** No option is longer. */
const MAX_OPTION = 2000

/** Pairs the braces of a text in one pass. Comments and verbatim are blanked already. */
export function pairGroups(source: string): Groups {
  const closing = pairBraces(source)
  const blankLines = [...source.matchAll(/\n[ \t]*\n/g)].map((match) => match.index)
  const crossesParagraph = (start: number, end: number) => {
    const next = blankLines[countFront(blankLines.length, (at) => blankLines[at] < start)]
    return next !== undefined && next < end
  }
  return {
    group(at) {
      if (source[at] !== '{') return undefined
      const close = closing.get(at)
      if (close !== undefined && !crossesParagraph(at, close)) return { start: at + 1, end: close, next: close + 1 }
      const end = at + 1 + /^[^\s{}\\]*/.exec(source.slice(at + 1, at + 200))![0].length
      return { start: at + 1, end, next: end }
    },
    option(at) {
      if (source[at] !== '[') return undefined
      const limit = Math.min(source.length, at + MAX_OPTION)
      for (let i = at + 1; i < limit; i++) {
        const char = source[i]
        if (char === '\\') i++
        else if (char === '{') i = closing.get(i) ?? i
        else if (char === ']') return crossesParagraph(at, i) ? undefined : { start: at + 1, end: i, next: i + 1 }
      }
      return undefined
    },
  }
}

function pairBraces(source: string): ReadonlyMap<number, number> {
  const closing = new Map<number, number>()
  const open: number[] = []
  for (let at = 0; at < source.length; at++) {
    const char = source[at]
    if (char === '\\') at++
    else if (char === '{') open.push(at)
    else if (char === '}' && open.length) closing.set(open.pop()!, at)
  }
  return closing
}
