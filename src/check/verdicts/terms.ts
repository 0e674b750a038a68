import type { SourceModel } from '../align'
import { createCase, type Case, type Judge, type RelatedCandidate } from '../case'
import type { FigureContext } from '../context'
import { findTimeWords, sameLength, type TimeWord } from '../time-words'
import type { Sentence } from '../../text/sentences'

/**
 * The right figure with another length of time: "up 40% from the previous quarter" where the source compares with the year before,
 * "10% off the first month" for the first year, a "yearly" plan for a monthly one. The words of the length are reported where they
 * are a figure by themselves, else the value beside them.
 */
export const judgeTerm: Judge = (input) => {
  const words = findTimeWords(input.sentence.tokens)
  for (const word of words) {
    const value = valueOf(input, word)
    const clash =
      value && findClash(value === input.claim ? input : createCase(value, input.draft, input.sources), word)
    if (clash)
      return {
        code: 'period',
        stance: 'refuted',
        message: `The draft says "${said(input.sentence, word)}"; the source says "${said(clash.sentence, clash.word)}".`,
        evidence: [clash.candidate],
      }
  }
  return undefined
}

/** How many words a length of time may be away from its value. */
const NEAR = 14

/** The value that a length of time belongs to, where the figure that is judged is to be blamed for the two. */
function valueOf({ claim, draft, sentence }: Case, word: TimeWord): FigureContext | undefined {
  const figures = draft.bySentence[claim.sentence]
  const at = { start: sentence.tokens[word.from].start, end: sentence.tokens[word.to - 1].end }
  const itself = figures.find((f) => isTime(f) && f.figure.start < at.end && at.start < f.figure.end)
  const values = figures
    .filter((f) => !isTime(f) && !f.figure.weak)
    .map((value) => ({ value, distance: distance(sentence, value, word) }))
    .sort((a, b) => a.distance - b.distance)
  const nearest = values[0]
  if (!nearest || nearest.distance > NEAR) return undefined
  return (itself ?? nearest.value) === claim ? nearest.value : undefined
}

function isTime({ figure }: FigureContext): boolean {
  return figure.quantity.kind === 'date' || figure.quantity.kind === 'duration'
}

/** In words. */
function distance({ tokens }: Sentence, { figure }: FigureContext, word: TimeWord): number {
  const from = tokens.findIndex((t) => t.end > figure.start)
  const behind = tokens.findIndex((t) => t.start >= figure.end)
  const to = behind < 0 ? tokens.length : behind
  return word.from >= to ? word.from - to : Math.max(0, from - word.to)
}

interface Clash {
  readonly candidate: RelatedCandidate
  readonly word: TimeWord
  readonly sentence: Sentence
}

/** The source's figure that stands beside another length in the same role; none where one mention agrees. */
function findClash({ close }: Case, word: TimeWord): Clash | undefined {
  let clash: Clash | undefined
  for (const candidate of close) {
    const { source, context } = candidate
    if (agreesSomewhere(source, context.sentence, word)) return undefined
    const sentence = source.model.sentences[context.sentence]
    const other = findTimeWords(sentence.tokens)
      .filter((w) => sameUse(w, word) && distance(sentence, context, w) <= NEAR)
      .sort((a, b) => distance(sentence, context, a) - distance(sentence, context, b))[0]
    if (other) clash ??= { candidate, word: other, sentence }
  }
  return clash
}

function sameUse(a: TimeWord, b: TimeWord): boolean {
  return a.role === b.role && a.head === b.head
}

/** A cadence is one of the thing, wherever it is told; the other lengths belong to the sentence. */
function agreesSomewhere({ model }: SourceModel, at: number, word: TimeWord): boolean {
  const sentences = word.role === 'cadence' ? model.sentences : [model.sentences[at]]
  return sentences.some(({ tokens }) => findTimeWords(tokens).some((w) => sameUse(w, word) && sameLength(w, word)))
}

function said({ tokens }: Sentence, { from, to }: TimeWord): string {
  return tokens
    .slice(from, to)
    .map((t, i) => (i > 0 && t.spaced ? ` ${t.text}` : t.text))
    .join('')
}
