import type { SourceModel } from '../align'
import type { Case, Judge } from '../case'
import { draftWords } from './words'

/** A figure inside a direct quotation: the words around it stand in the source, and the figure must be the one that stands there. */
export const judgeQuote: Judge = (input) => {
  const quotation = quotationAround(input)
  if (!quotation) return undefined
  for (const source of input.sources) {
    const place = findQuotation(source, quotation)
    if (!place) continue
    const context = source.model.figures.find((f) => f.figure.start < place.end && place.start < f.figure.end)
    const evidence = context ? [{ source, context, score: 1 }] : []
    if (place.same) return { code: 'match', stance: 'supported', message: 'Quoted word for word.', evidence }
    if (!evidence.length) continue
    return {
      code: 'quote',
      stance: 'refuted',
      message: `The quotation says ${draftWords(input)}; the source's own words are "${source.model.document.text.slice(place.start, place.end)}".`,
      evidence,
      instead: evidence[0],
    }
  }
  return undefined
}

/** Words of the quotation before and behind the figure, and the figure's own. */
interface Quotation {
  readonly before: readonly string[]
  readonly figure: readonly string[]
  readonly after: readonly string[]
}

const MOST_WORDS = 8

function quotationAround({ claim, draft, sentence }: Case): Quotation | undefined {
  const { prose, blocks } = draft.document
  const block = blocks[sentence.block]
  const bounds =
    block.kind === 'quote'
      ? block
      : quotedSpan(prose.slice(block.start, block.end), claim.figure.start - block.start, block.start)
  if (!bounds) return undefined
  const before = wordsOf(prose.slice(bounds.start, claim.figure.start)).slice(-MOST_WORDS)
  const after = wordsOf(prose.slice(claim.figure.end, bounds.end)).slice(0, MOST_WORDS)
  return before.length + after.length >= 2
    ? { before, figure: wordsOf(prose.slice(claim.figure.start, claim.figure.end)), after }
    : undefined
}

function quotedSpan(
  text: string,
  at: number,
  offset: number,
): { readonly start: number; readonly end: number } | undefined {
  let open = -1
  for (let i = 0; i < text.length; i++) {
    const char = text[i]
    if (char === '“' || (char === '"' && open < 0)) open = i + 1
    else if ((char === '”' || char === '"') && open >= 0) {
      if (open <= at && at < i) return { start: offset + open, end: offset + i }
      open = -1
    }
  }
  return undefined
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:[.,]\p{N}+)*|[€$£¥%]/gu) ?? []
}

/** The place in the source where the figure of the quotation stands, by the words on both sides of it. */
function findQuotation(
  { model }: SourceModel,
  { before, figure, after }: Quotation,
): { readonly start: number; readonly end: number; readonly same: boolean } | undefined {
  const { prose } = model.document
  let other: { readonly start: number; readonly end: number; readonly same: boolean } | undefined
  for (const context of model.figures) {
    const { start, end } = context.figure
    const left = wordsOf(prose.slice(Math.max(0, start - 160), start))
    const right = wordsOf(prose.slice(end, end + 160))
    const fitsLeft = endsWith(left, before)
    const fitsRight = startsWith(right, after)
    if (
      fitsLeft + fitsRight < Math.min(3, before.length + after.length) ||
      (before.length >= 2 && !fitsLeft) ||
      (after.length >= 2 && !fitsRight)
    )
      continue
    if (wordsOf(prose.slice(start, end)).join(' ') === figure.join(' ')) return { start, end, same: true }
    other ??= { start, end, same: false }
  }
  return other
}

/** How many of the words nearest to the figure are the same, or 0 where the nearest one differs. */
function endsWith(words: readonly string[], tail: readonly string[]): number {
  let n = 0
  while (n < tail.length && words[words.length - 1 - n] === tail[tail.length - 1 - n]) n++
  return n
}

function startsWith(words: readonly string[], head: readonly string[]): number {
  let n = 0
  while (n < head.length && words[n] === head[n]) n++
  return n
}
