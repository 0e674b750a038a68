import type { Span } from '../base/span'
import type { Citation } from '../citation/citation'
import type { Candidate } from './align'
import { decide, openRun, type CheckInput, type Decision, type Run } from './check'
import type { FigureContext, TextModel } from './context'
import { toEvidence } from './finding'

/** An edit of a draft that may put right what was found. What a figure itself could say instead is in its finding (`fix`). */
export interface Fix {
  readonly kind: 'period' | 'cite-other' | 'locator' | 'cite'
  /** What is put in, for the title: "fiscal 2024", a key, a page. */
  readonly words: string
  /** In order, without overlap. */
  readonly edits: readonly FixEdit[]
}

export interface FixEdit extends Span {
  readonly text: string
}

/** What may be done about the figure with a span. */
export async function findFixes(input: CheckInput, { start, end }: Span): Promise<Fix[]> {
  const run = openRun(input)
  const claim = run.claims.find(({ figure }) => figure.start === start && figure.end === end)
  if (!claim) return []
  const decision = await decide(claim, run)
  return [...fixPeriod(decision, run), ...citeOther(decision, run), ...fixLocator(decision)]
}

/**
 * Edits of a draft that change its notation alone and never what it says: page numbers of citations, where all figures that a citation
 * bears out stand on one page, and it names another.
 */
export async function findSafeFixes(input: CheckInput): Promise<Fix[]> {
  const run = openRun(input)
  const places = new Map<Citation, { readonly pages: Set<number>; readonly fixes: Fix[] }>()
  for (const claim of run.claims) {
    const decision = await decide(claim, run)
    const found = placeOf(decision, run)
    if (!found) continue
    const place = places.get(found.cited) ?? { pages: new Set(), fixes: [] }
    places.set(found.cited, place)
    place.pages.add(found.page)
    place.fixes.push(...fixLocator(decision))
  }
  return [...places.values()].flatMap(({ pages, fixes }) => (pages.size === 1 ? fixes.slice(0, 1) : []))
}

/** Puts the source's date where the draft has another one beside the figure. */
function fixPeriod({ claim, judgement }: Decision, { draft }: Run): Fix[] {
  const [best] = judgement.evidence
  if (judgement.code !== 'period' || !best) return []
  const wrong = isDate(claim) ? claim : nearestDate(draft, claim)
  const right = isDate(best.context) ? best.context : nearestDate(best.source.model, best.context)
  if (!wrong || !right) return []
  const words = wordsOf(best.source.model, right)
  return words === wordsOf(draft, wrong) ? [] : [{ kind: 'period', words, edits: [replace(wrong.figure, words)] }]
}

function isDate({ figure }: FigureContext): boolean {
  return figure.quantity.kind === 'date'
}

/** The date of its sentence that stands nearest to a figure. */
function nearestDate(model: TextModel, context: FigureContext): FigureContext | undefined {
  const away = ({ figure }: FigureContext) => Math.abs(figure.start - context.figure.start)
  return model.bySentence[context.sentence]
    .filter((c) => c !== context && isDate(c))
    .sort((a, b) => away(a) - away(b))[0]
}

function wordsOf({ document }: TextModel, { figure }: FigureContext): string {
  return document.text.slice(figure.start, figure.end).replace(/\s+/g, ' ')
}

/** Cites the source that states the figure in the place of the one that does not. */
function citeOther({ judgement, reach }: Decision, { input }: Run): Fix[] {
  if (judgement.code !== 'other-source') return []
  const { key, path } = toEvidence(judgement.evidence[0])
  const cited = reach.citations.find((citation) => citation.keySpan && input.resolve(citation))
  return cited?.keySpan && key !== path
    ? [{ kind: 'cite-other', words: key, edits: [replace(cited.keySpan, key)] }]
    : []
}

/** Names the page on which the figure stands, where the citation names another one. */
function fixLocator({ judgement: { correction } }: Decision): Fix[] {
  return correction ? [{ kind: 'locator', words: correction.text, edits: [replace(correction, correction.text)] }] : []
}

/** The citation that bears a figure out, and the page on which it does, as counted. */
function placeOf(
  { judgement, reach }: Decision,
  { input }: Run,
): { readonly cited: Citation; readonly page: number } | undefined {
  const [best] = judgement.evidence
  if (judgement.stance !== 'supported' || !best) return undefined
  const cited = reach.citations.find((citation) => isOf(citation, best, input))
  const { page } = toEvidence(best)
  return cited && page ? { cited, page } : undefined
}

function isOf(citation: Citation, { source }: Candidate, { resolve }: CheckInput): boolean {
  return resolve(citation)?.article.path === source.source.article.path
}

function replace({ start, end }: Span, text: string): FixEdit {
  return { start, end, text }
}
