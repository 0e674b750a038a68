import { extensionOf, isAbsolute } from '../../base/paths'
import type { Span } from '../../base/span'
import type { Citation } from '../../citation/citation'
import { findEntryKeys } from '../../citation/entry-keys'
import { parseWebUrl } from '../../citation/url'
import type { Resolved } from '../../corpus/library'
import type { DraftDocument } from '../../text/draft-document'
import { hasDraftEnding } from '../../text/draft-language'
import type { Definition, Draft, DraftLink, KeyAt } from '../engine'
import type { Shelf } from '../shelf'
import type { ArticleCache } from '../sources'
import { placeOfLocator } from './locator-place'

/** What questions about the citations of a draft are answered with. */
export interface Citing {
  readonly draft: Draft
  readonly document: DraftDocument
  readonly citations: readonly Citation[]
  readonly shelf: Shelf
  readonly articles: ArticleCache
}

/** The citation whose key an offset lies in, or the macro that says it. */
export function citationAt({ citations }: Pick<Citing, 'citations'>, offset: number): Citation | undefined {
  return citations.find((citation) => {
    const { start, end } = citation.key === undefined ? nowhere : (citation.keySpan ?? citation)
    return start <= offset && offset <= end
  })
}

const nowhere: Span = { start: -1, end: -1 }

/** Where the source of the citation at an offset is read: the article at the locator, else the entry. */
export async function defineAt(citing: Citing, offset: number): Promise<Definition | undefined> {
  const { citations, shelf, draft, articles } = citing
  const citation =
    citationAt(citing, offset) ??
    citations.find(({ syntax, start, end }) => syntax === 'wiki' && start <= offset && offset <= end)
  const target = citation && shelf.library.resolve(citation, draft.path)
  if (!target) return undefined
  const origin = citation.keySpan ?? { start: citation.start, end: citation.end }
  if (target.path === undefined) return toEntry(target, origin)
  const { article } = await articles.load(target.path)
  const span = (article && citation.locator && placeOfLocator(citation.locator, article)) ?? { start: 0, end: 0 }
  return { kind: 'article', origin, path: target.path, span: { start: span.start, end: span.end } }
}

function toEntry({ reference }: Resolved, origin: Span): Definition | undefined {
  return reference && { kind: 'entry', origin, path: reference.path, span: reference.span ?? { start: 0, end: 0 } }
}

/** The key at an offset of a draft or of a bibliography, and which files give it. */
export function keyAt({ draft, citations, shelf }: Citing, offset: number): KeyAt | undefined {
  if (!isDraft(draft)) {
    const entry = findEntryKeys(draft.text, draft.path).find(({ start, end }) => start <= offset && offset <= end)
    return entry && { key: entry.key, span: { start: entry.start, end: entry.end }, files: [draft.path] }
  }
  const citation = citationAt({ citations }, offset)
  if (!citation?.key || !citation.keySpan) return undefined
  const { key, keySpan } = citation
  const target = shelf.library.resolve(citation, draft.path)
  const given = [target?.reference?.path, target?.path].filter((path): path is string => path !== undefined)
  const files = [...given, ...shelf.bibliographies]
  return { key, span: keySpan, files: [...new Set(files)] }
}

/** Where a draft cites a key, or a bibliography or an article gives it, in order. */
export function findOccurrences({ draft, citations }: Pick<Citing, 'draft' | 'citations'>, key: string): Span[] {
  const entries = findEntryKeys(draft.text, draft.path).filter((entry) => entry.key === key)
  const cited = (isDraft(draft) ? citations : []).flatMap((citation) =>
    citation.key === key && citation.keySpan ? [citation.keySpan] : [],
  )
  const spans = new Map([...entries, ...cited].map(({ start, end }) => [start, { start, end }]))
  return [...spans.values()].sort((a, b) => a.start - b.start)
}

/** A draft that lies among the sources is an article as well: its front matter may give a key. */
function isDraft({ path, language }: Draft): boolean {
  return language !== undefined || hasDraftEnding(path) || extensionOf(path) === ''
}

/** Links that an editor does not follow by itself. Markdown's own it does. */
export function findLinks({ draft, document, citations, shelf }: Citing): DraftLink[] {
  const isMarkdown = document.language === 'markdown' || document.language === 'quarto'
  return citations.flatMap((citation): DraftLink[] => {
    const { syntax, target, key, start, end } = citation
    const link = document.links.find((one) => one.start === start && one.end === end)
    if (key !== undefined || target === undefined || (link && isMarkdown)) return []
    const web = link && parseWebUrl(target)?.href
    const path = web ? undefined : shelf.library.resolve(citation, draft.path)?.path
    const to = web ?? path ?? (isAbsolute(target) && syntax !== 'wiki' ? target : undefined)
    return to === undefined ? [] : [{ start, end, target: to }]
  })
}
