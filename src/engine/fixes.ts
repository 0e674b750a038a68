import { indexAtOrBefore, type Span } from '../base/span'
import { modelOfDraft, type CheckInput } from '../check/check'
import { findFixes, findSafeFixes, type Fix } from '../check/fixes'
import { habitsOf } from '../citation/write/habits'
import { insertCitation } from '../citation/write/insert'
import { draftLanguageOf } from '../text/draft-language'
import type { Draft } from './engine'
import { findFigure, type SearchDesk } from './search'

/** A draft that was prepared for a check, with where to look for sources of what it does not cite. */
export interface FixDesk extends SearchDesk {
  readonly draft: Draft
  readonly input: CheckInput
}

/** How many sources are proposed for a figure without a citation. */
const MOST_PROPOSED = 3

/** What may be done about the finding with a span of a draft, the likeliest first; without a span, what is safe to do throughout. */
export async function fixesOf(desk: FixDesk, span?: Span): Promise<readonly Fix[]> {
  if (!span) return findSafeFixes(desk.input)
  const fixes = await findFixes(desk.input, span)
  return isCited(desk.input, span) ? fixes : [...fixes, ...proposeCitations(desk, span)]
}

/** The sentence has a citation of its own: a second one is the writer's business. */
function isCited({ document, citations }: CheckInput, span: Span): boolean {
  const { sentences } = modelOfDraft(document, citations)
  const index = indexAtOrBefore(sentences, span.start)
  const [start, end] = [sentences[index]?.start ?? 0, sentences[index + 1]?.start ?? document.text.length]
  return citations.some(({ anchor }) => anchor.start >= start && anchor.start < end)
}

/** Sources that state the figure, one citation each at the end of the sentence. */
function proposeCitations(desk: FixDesk, span: Span): Fix[] {
  const { draft, input, shelf } = desk
  const { document, citations } = input
  const place = { document, path: draft.path, offset: span.start, limit: 12 }
  const keys = new Set(findFigure(desk, place)?.hits.map(({ key }) => key))
  const { sentences } = modelOfDraft(document, citations)
  const sentence = sentences[indexAtOrBefore(sentences, span.start)]
  if (!sentence) return []
  const language = draft.language ?? draftLanguageOf(draft.path)
  const isNote = ['footnote', 'inline-note'].includes(habitsOf(draft.text, language).style)
  const known = shelf.library.references().filter(({ key }) => keys.has(key))
  return [...keys].slice(0, MOST_PROPOSED).flatMap((key): Fix[] => {
    const reference = known.find((one) => one.key === key)
    if (!reference) return []
    const at = isNote ? sentence.end : beforeMark(draft.text, sentence)
    const place = { draft: draft.text, language, at: { start: at, end: at } }
    return [{ kind: 'cite', words: key, edits: insertCitation({ ...place, cited: [{ reference }] }) }]
  })
}

/** Before the full stop of a sentence. */
function beforeMark(text: string, { end }: Span): number {
  return /[.!?]/.test(text[end - 1]) ? end - 1 : end
}
