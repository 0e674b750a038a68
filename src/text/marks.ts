import type { Span } from '../base/span'
import type { BlockWriter } from './block-writer'
import type { Replacement } from './entities'

/** What scanners collect of marks of syntax. */
export interface Marks {
  readonly writer: BlockWriter
  readonly hidden: Span[]
  readonly entities: Replacement[]
}

/** Hides a stretch, and gives the place behind it. */
export function hide({ hidden }: Pick<Marks, 'hidden'>, start: number, end: number): number {
  if (end > start) hidden.push({ start, end })
  return end
}

/** Shows other characters in the place of a stretch, and gives the place behind it. */
export function replace(marks: Pick<Marks, 'entities' | 'writer'>, start: number, end: number, text: string): number {
  marks.entities.push({ start, end, text })
  marks.writer.show(start, end)
  return end
}
