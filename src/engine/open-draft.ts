import { folderOf } from '../base/paths'
import type { Citation } from '../citation/citation'
import { findPossibleCitations } from '../citation/find-citations'
import { findMentions, type Mention } from '../entity/find-mentions'
import type { CiteMacro, DraftDocument } from '../text/draft-document'
import { draftLanguageOf, type DraftLanguage } from '../text/draft-language'
import { parseDraft } from '../text/parse-draft'
import { findSentences } from '../text/sentences'
import type { Draft } from './engine'
import type { DraftParts, DraftText } from './main-file'

export interface OpenDraft {
  readonly path: string
  readonly document: DraftDocument
  /** Also those that look like references to parts of the text; `citationsIn` decides. */
  readonly citations: readonly Citation[]
  /** The names in the draft. */
  readonly mentions: () => readonly Mention[]
}

export interface DraftOpener {
  /** The draft as it stands. The last one is kept, since several questions come about the same text. */
  open(draft: Draft): Promise<OpenDraft>
  /** The draft as it stood a few keystrokes ago, where it is known: parsing a long one takes longer than a completion may. */
  glance(draft: Draft): Promise<OpenDraft>
}

/** How many characters may be new since, and how long a draft is that takes its time to parse. */
const FEW = 200
const LONG = 10_000

export function createDraftOpener(parts: DraftParts, folders: readonly string[]): DraftOpener {
  let last: OpenDraft | undefined
  let given: readonly CiteMacro[] = []
  const open = async (draft: Draft): Promise<OpenDraft> => {
    const { text, path } = draft
    const language = languageOf(draft)
    const macros = await findMacros(parts, { path, document: { text, language } }, [folderOf(path), ...folders])
    const isKnown = last?.document.text === text && last.document.language === language && last.path === path
    if (last && isKnown && isSame(macros, given)) return last
    const document = parseDraft(text, language, macros)
    given = macros
    let found: readonly Mention[] | undefined
    const mentions = () => (found ??= findMentions(document, findSentences(document)))
    return (last = { path, document, citations: findPossibleCitations(document), mentions })
  }
  return {
    open,
    async glance(draft) {
      const isNear = last?.path === draft.path && last.document.language === languageOf(draft)
      return last && isNear && isAlmost(last.document.text, draft.text) ? last : open(draft)
    },
  }
}

/** Files of macros are parsed as often as they change: the same ones are the same objects. */
function isSame(a: readonly CiteMacro[], b: readonly CiteMacro[]): boolean {
  return a.length === b.length && a.every((macro, i) => macro === b[i])
}

/** What the main file of a part of LaTeX, and the files that both include, define as commands that cite. */
async function findMacros(parts: DraftParts, draft: DraftText, folders: readonly string[]): Promise<CiteMacro[]> {
  const { language, text } = draft.document
  if (language !== 'latex') return []
  const isWhole = /\\documentclass\b(?!\[[^\]]*\]\{subfiles\})/.test(text)
  const main = isWhole ? undefined : await parts.findMain(draft, folders)
  const included = await Promise.all([main, draft].map((file) => (file ? parts.included(file, defines) : [])))
  return [...(main ? [main] : []), ...included.flat()].flatMap(({ document }) => document.citeMacros)
}

const defines = /newcommand|DocumentCommand|RobustCommand|\\def\b/

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
