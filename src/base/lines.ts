import { lastAtOrBefore } from './binary-search'

/** A place in a text as people and editors count it: both zero-based, `column` in UTF-16 units. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** Maps offsets to lines and back. CRLF, LF and lone CR each end a line. */
export interface LineIndex {
  positionAt(offset: number): Position
  offsetAt(position: Position): number
  readonly lineCount: number
}

export function createLineIndex(text: string): LineIndex {
  const starts = [0]
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1)
  }
  return {
    lineCount: starts.length,
    positionAt(offset) {
      const clamped = Math.max(0, Math.min(offset, text.length))
      const line = lastAtOrBefore(starts, clamped)
      return { line, column: clamped - starts[line] }
    },
    offsetAt({ line, column }) {
      const start = starts[Math.max(0, Math.min(line, starts.length - 1))]
      return Math.min(start + column, text.length)
    },
  }
}
