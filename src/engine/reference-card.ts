import type { Citation, Reference } from '../citation/citation'
import type { Library } from '../corpus/library'
import type { Card, CardLine, Draft } from './engine'

export interface ReferenceQuestion {
  readonly citation: KeyCitation
  readonly library: Library
  readonly draft: Draft
}

type KeyCitation = Citation & Required<Pick<Citation, 'key' | 'keySpan'>>

/** The citation whose cite key stands at an offset. */
export function keyAt(citations: readonly Citation[], offset: number): KeyCitation | undefined {
  return citations.filter(hasKey).find(({ keySpan }) => keySpan.start <= offset && offset <= keySpan.end)
}

function hasKey(citation: Citation): citation is KeyCitation {
  return Boolean(citation.key && citation.keySpan)
}

/** The reference behind a cite key. */
export function referenceCard({ citation, library, draft }: ReferenceQuestion): Card | undefined {
  const target = library.resolve(citation, draft.path)
  if (!target) return undefined
  const lines: CardLine[] = target.reference ? describe(target.reference).map((text) => ({ text })) : []
  lines.push(
    target.path
      ? { text: 'Text in the corpus', path: target.path, span: { start: 0, end: 0 }, label: 'open' }
      : { text: 'No text in the corpus: figures cited from it cannot be checked.' },
  )
  return { kind: 'reference', title: target.key, lines, ...citation.keySpan }
}

function describe(reference: Reference): string[] {
  const who = reference.authors.join(', ')
  const where = [reference.outlet, reference.date].filter(Boolean).join(', ')
  return [reference.title, who, where, reference.url].filter((line): line is string => !!line)
}
