import type { Citation } from '../citation/citation'
import { findCitations } from '../citation/find-citations'
import { findMentions, type Mention } from '../entity/find-mentions'
import type { DraftDocument } from '../text/draft-document'
import { draftLanguageOf, type DraftLanguage } from '../text/draft-language'
import { parseDraft } from '../text/parse-draft'
import { findSentences } from '../text/sentences'
import type { Draft } from './engine'

export interface OpenDraft {
  readonly path: string
  readonly document: DraftDocument
  readonly citations: readonly Citation[]
  /** The names in the draft. */
  readonly mentions: () => readonly Mention[]
}

export interface DraftOpener {
  /** The draft as it stands. The last one is kept, since several questions come about the same text. */
  open(draft: Draft): OpenDraft
  /** The draft as it stood a few keystrokes ago, where it is known: parsing a long one takes longer than a completion may. */
  glance(draft: Draft): OpenDraft
}

/** How many characters may be new since, and how long a draft is that takes its time to parse. */
const FEW = 200
const LONG = 10_000

export function createDraftOpener(): DraftOpener {
  let last: OpenDraft | undefined
  const open = (draft: Draft): OpenDraft => {
    const { text, path } = draft
    const language = languageOf(draft)
    if (last?.document.text === text && last.document.language === language && last.path === path) return last
    const document = parseDraft(text, language)
    let found: readonly Mention[] | undefined
    const mentions = () => (found ??= findMentions(document, findSentences(document)))
    return (last = { path, document, citations: findCitations(document), mentions })
  }
  return {
    open,
    glance(draft) {
      const isNear = last?.path === draft.path && last.document.language === languageOf(draft)
      return last && isNear && isAlmost(last.document.text, draft.text) ? last : open(draft)
    },
  }
}

function languageOf({ language, path }: Draft): DraftLanguage {
  return language ?? draftLanguageOf(path)
}

/** Whether two long texts differ in one short stretch alone. */
function isAlmost(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length)
  if (shorter < LONG || Math.max(a.length, b.length) - shorter > FEW) return false
  let start = 0
  while (start < shorter && a[start] === b[start]) start++
  let end = 0
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  return shorter - start - end <= FEW
}
