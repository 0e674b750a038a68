import type { Citation } from '../../citation/citation'
import { isSureKey } from '../../citation/find-citations'
import { reservedPrefix } from '../../citation/keys'
import type { DraftDocument } from '../../text/draft-document'
import type { CitationIssue } from '../engine'
import type { Citing } from './citing'

/** What is amiss with the citations and footnotes of a draft, in order. Keys in code are no keys, and "@name" in a sentence may be a handle. */
export function findCitationIssues(citing: Citing): CitationIssue[] {
  const { document, citations } = citing
  const keys = citations.filter((citation) => isSureKey(citation, document) || citation.mayBePart)
  // a citation in a footnote is listed for each place of the footnote
  const once = new Map(keys.map((citation) => [citation.keySpan?.start, citation]))
  const issues = [...once.values()].flatMap((citation) => keyIssue(citation, citing) ?? [])
  return [...issues, ...footnoteIssues(document)].sort((a, b) => a.start - b.start)
}

function keyIssue(citation: Citation, { shelf, draft, document }: Citing): CitationIssue | undefined {
  const { key, keySpan } = citation
  if (!key || !keySpan) return undefined
  const alike = shelf.library.alike(key)
  if (alike.length > 1 && !alike.includes(key)) {
    const message = `The key "${key}" may mean ${alike.map((one) => `"${one}"`).join(' or ')}.`
    return { kind: 'ambiguous-key', ...keySpan, message, suggestions: alike }
  }
  if (!shelf.library.resolve(citation, draft.path)) {
    const suggestions = shelf.library.suggest(key)
    const hint = suggestions.length ? ` Did you mean "${suggestions[0]}"?` : ''
    return { kind: 'unknown-key', ...keySpan, message: `No source has the key "${key}".${hint}`, suggestions }
  }
  const reserved = document.language === 'quarto' && citation.mayBePart ? reservedPrefix(key) : undefined
  if (reserved) {
    const message = `Quarto takes "@${key}" for a reference to a part of the text, as all keys that begin with "${reserved}", and does not cite the source. Rename the key.`
    return { kind: 'reserved-key', ...keySpan, message, suggestions: [] }
  }
  if (!shelf.repeated.has(key)) return undefined
  const message = `Several entries of the bibliographies have the key "${key}"; the first is used.`
  return { kind: 'duplicate-key', ...keySpan, message, suggestions: [] }
}

interface Mark {
  readonly label: string
  readonly start: number
  readonly end: number
}

/** Anchors stand in the prose, where code is blanked; the marks of footnotes' texts are hidden from it. */
function footnoteIssues({ language, prose, text, opaque }: DraftDocument): CitationIssue[] {
  if (language === 'latex' || language === 'typst') return []
  const isShown = ({ start }: Mark) => !opaque.some((span) => span.start <= start && start < span.end)
  const texts = findMarks(text, /^[ \t]{0,3}\[\^([^\]\s]{1,100})\]:/gm).filter(isShown)
  const starts = new Set(texts.map(({ start }) => start))
  const anchors = findMarks(prose, /\[\^([^\]\s]{1,100})\]/g).filter(
    ({ start }) => !starts.has(start) && prose[start - 1] !== '\\',
  )
  const [withText, withAnchor] = [texts, anchors].map((marks) => new Set(marks.map(({ label }) => label)))
  const suggestions = [...withText].filter((label) => !withAnchor.has(label)).map((label) => label)
  return [
    ...anchors
      .filter(({ label }) => !withText.has(label))
      .map(({ label, start, end }): CitationIssue => {
        return {
          kind: 'footnote-without-text',
          start: start + 2,
          end: end - 1,
          message: `The footnote "${label}" has no text.`,
          suggestions,
        }
      }),
    ...texts
      .filter(({ label }) => !withAnchor.has(label))
      .map(({ label, start, end }): CitationIssue => {
        const message = `Nothing in the text refers to the footnote "${label}".`
        return { kind: 'footnote-without-anchor', start, end, message, suggestions: [] }
      }),
  ]
}

function findMarks(text: string, pattern: RegExp): Mark[] {
  return [...text.matchAll(pattern)].map((match) => {
    const start = match.index + match[0].indexOf('[')
    return { label: match[1].toLowerCase(), start, end: start + match[1].length + 3 }
  })
}
