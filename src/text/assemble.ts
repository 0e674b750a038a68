import type { Span } from '../base/span'
import type { Block, Document } from './document'
import type { Call, CiteMacro, DraftDocument, Link } from './draft-document'
import type { DraftLanguage } from './draft-language'
import type { Replacement } from './entities'
import { blank, fold, replaceAll } from './fold'
import { restoreCarriageReturns } from './line-ends'

/** What a parser tells of a text whose lines end in LF. */
export interface Parts {
  readonly blocks: readonly Block[]
  /** Marks of syntax. */
  readonly hidden: readonly Span[]
  readonly opaque: readonly Span[]
  readonly links: readonly Link[]
  /** Escapes and commands that stand for a character, in order. */
  readonly entities: readonly Replacement[]
  readonly frontMatter?: Span
  readonly notes?: readonly Span[]
  readonly calls?: readonly Call[]
  readonly citeMacros?: readonly CiteMacro[]
}

export interface Assembly {
  readonly language: DraftLanguage
  readonly lineBreaks: Document['lineBreaks']
  readonly parse: (source: string) => Parts
}

/** A document out of what a parser tells of its text: with the offsets of the text as it stands, whatever its line ends. */
export function assemble(text: string, { language, lineBreaks, parse }: Assembly): DraftDocument {
  const source = text.replace(/\r\n?/g, '\n')
  const parsed = parse(source)
  const parts = source.length === text.length ? parsed : restoreCarriageReturns(parsed, text)
  const { blocks, hidden, opaque, links, entities, frontMatter, notes = [], calls = [], citeMacros = [] } = parts
  const visible = blank(text.replace(/\r(?!\n)/g, '\n'), [...hidden, ...opaque])
  const prose = fold(replaceAll(visible, entities))
  return { text, prose, blocks, lineBreaks, language, frontMatter, links, opaque, notes, calls, citeMacros }
}
