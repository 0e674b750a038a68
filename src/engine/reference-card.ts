import type { Citation, Reference } from '../citation/citation'
import type { Library } from '../corpus/library'
import type { Card, CardLine, Draft } from './engine'

export interface ReferenceQuestion {
  readonly citations: readonly Citation[]
  readonly library: Library
  readonly draft: Draft
  readonly offset: number
}

/** The reference behind a cite key, on the key only. */
export function referenceCard({ citations, library, draft, offset }: ReferenceQuestion): Card | undefined {
  const citation = citations.find((c) => c.keySpan && c.keySpan.start <= offset && offset <= c.keySpan.end)
  if (!citation?.keySpan || !citation.key) return undefined
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
