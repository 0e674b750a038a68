import type { Span } from '../base/span'

/** An edit as VS Code tells it. */
export interface Change {
  readonly rangeOffset: number
  readonly rangeLength: number
  readonly text: string
}

/** The findings after edits: moved with their figures, without those whose figure was touched. Changes come last place first. */
export function moveFindings<T extends Span>(findings: readonly T[], changes: readonly Change[]): T[] {
  return changes.reduce<T[]>((list, change) => list.flatMap((finding) => moveFinding(finding, change)), [...findings])
}

function moveFinding<T extends Span>(finding: T, { rangeOffset, rangeLength, text }: Change): T | [] {
  const { start, end } = finding
  const rangeEnd = rangeOffset + rangeLength
  if (rangeOffset > end || (rangeOffset === end && !continues(text[0]))) return finding
  if (rangeEnd > start || (rangeEnd === start && continues(text.at(-1)))) return []
  const by = text.length - rangeLength
  return { ...finding, start: start + by, end: end + by }
}

/** True for what makes another figure of the one beside it. */
function continues(char: string | undefined): boolean {
  return char !== undefined && /[\p{L}\p{N}.,%$€£-]/u.test(char)
}
