import type { Finding } from '../check/verdict'

/** An edit as VS Code tells it. */
export interface Change {
  readonly rangeOffset: number
  readonly rangeLength: number
  readonly text: string
}

/** The findings after edits: moved with their figures, without those whose figure was touched. Changes come last place first. */
export function moveFindings(findings: readonly Finding[], changes: readonly Change[]): Finding[] {
  return changes.reduce<Finding[]>(
    (list, change) => list.flatMap((finding) => moveFinding(finding, change)),
    [...findings],
  )
}

function moveFinding(finding: Finding, { rangeOffset, rangeLength, text }: Change): Finding | [] {
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
