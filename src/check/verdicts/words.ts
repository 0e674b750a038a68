import type { Span } from '../../base/span'
import type { Document } from '../../text/document'
import type { Candidate } from '../align'
import type { Case } from '../case'
import type { FigureContext, TextModel } from '../context'
import { concept } from '../lexicon'
import { foldName } from '../names'

/** The words of a figure, as written, with its qualifier. */
export function wordsOf(model: TextModel, { figure }: FigureContext): string {
  return textOf(model, { start: figure.qualifierSpan?.start ?? figure.start, end: figure.end })
}

/** The words of a figure in a source. */
export function sourceWords({ source, context }: Pick<Candidate, 'source' | 'context'>): string {
  return wordsOf(source.model, context)
}

/** The words of the draft's figure. */
export function draftWords({ draft, claim }: Case): string {
  return wordsOf(draft, claim)
}

/** A stretch of a text as one line. */
export function textOf({ document }: TextModel, { start, end }: Span): string {
  return document.text.slice(start, end).replace(/\s+/g, ' ')
}

/** The draft writes its figure in words: "a third", "seven". */
export function isInWords({ draft, claim }: Case): boolean {
  return /^[a-z]/i.test(draft.document.text.slice(claim.figure.start, claim.figure.end))
}

/**
 * Concepts and folded names as a text writes them, for messages: in the sentence of a figure where they stand there, else wherever
 * they do first. What stands nowhere stays as it is; what is part of another one is left out.
 */
export function asWritten(
  { source, context }: Pick<Candidate, 'source' | 'context'>,
  keys: readonly string[],
): string[] {
  const { document, sentences } = source.model
  const places = [sentences[context.sentence], { start: 0, end: document.text.length }]
  const written = keys.map((key) => places.map((place) => findWritten(document, place, key)).find(Boolean) ?? key)
  return [...new Set(written)].filter((words) => !written.some((other) => other !== words && other.includes(words)))
}

const WORD = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu

function findWritten({ text, prose }: Document, { start, end }: Span, key: string): string | undefined {
  const stretch = prose.slice(start, end)
  const isKey = (word: string) => [word, concept(word), foldName(word)].includes(key)
  for (const { 0: word, index } of stretch.matchAll(WORD))
    if (isKey(word.toLowerCase())) return text.slice(start + index, start + index + word.length)
  const at = key.includes(' ') ? stretch.toLowerCase().indexOf(key) : -1
  return at < 0 ? undefined : text.slice(start + at, start + at + key.length).replace(/\s+/g, ' ')
}
