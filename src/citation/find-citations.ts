import type { DraftDocument } from '../text/draft-document'
import { findCallCitations } from './call-citations'
import type { Citation } from './citation'
import { findMarkdownCitations } from './markdown-citations'

/** Finds the citations of a draft in the syntax of its language, in order. */
export function findCitations(document: DraftDocument): Citation[] {
  return findPossibleCitations(document).filter(({ mayBePart }) => !mayBePart)
}

/** With them what is one only where a source has the key: `@sec-10k` is more often a reference to a part of the text. */
export function findPossibleCitations(document: DraftDocument): Citation[] {
  return document.language === 'latex' || document.language === 'typst'
    ? findCallCitations(document)
    : findMarkdownCitations(document)
}

/** How the draft's language is sure that a key is one: "@name" in running text may be somebody's handle. */
export function isSureKey({ syntax, key }: Citation, { language }: DraftDocument): boolean {
  return key !== undefined && (syntax !== 'narrative' || language === 'latex' || language === 'typst')
}
