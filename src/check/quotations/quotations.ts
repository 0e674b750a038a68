import { overlaps, type Span } from '../../base/span'
import { createYielder } from '../../base/yielding'
import type { DraftDocument } from '../../text/draft-document'
import { tokenize, type Token } from '../../text/tokens'
import { modelOfSource, uniqueSources, type Run } from '../check'
import type { TextModel } from '../context'
import { pageOf } from '../finding'
import type { SourceModel } from '../align'
import type { Evidence, Finding } from '../verdict'
import type { Hunk } from './align-words'
import { findQuotations } from './find-quotations'
import { toFragments, type Word } from './quoted-words'
import { restoreWords, tellHunks } from './tell-hunks'
import { compareWording, type Altered } from './wording'

/** Fewer words in quotation marks are a term or a title, not a quotation. */
const FEWEST_WORDS = 4
/** Longer stretches are compared in parts, so that the time grows with their length only. */
const PART = 100

/**
 * The direct quotations of a draft whose words are nearly, but not quite, those of the source that it cites. What is quoted word for
 * word, and what no source has words for, gives none. `figures` are the findings on the draft's figures: those differences are told there.
 */
export async function checkQuotations({ input, draft, reachOf }: Run, figures: readonly Finding[]): Promise<Finding[]> {
  const yieldNow = createYielder(input.signal)
  const findings: Finding[] = []
  for (const span of findQuotations(draft.document)) {
    await yieldNow()
    const fragments = fragmentsOf(span, input.document)
    if (!fragments.length) continue
    const reach = reachOf({ figure: span, sentence: sentenceOf(span, draft) })
    const sources = uniqueSources(reach, input).map(modelOfSource)
    const altered = fragments.flatMap((words) => compareAll(words, sources) ?? [])
    const told = altered.flatMap((one) => withoutFigures(one, figures))
    if (told.length) findings.push({ ...toFinding(told, span, draft), reach: reach.rule })
  }
  return findings
}

/** Of the text with its citations: those in brackets part a quotation as other brackets do, and "@name" may be a word of the source. */
function fragmentsOf({ start, end }: Span, { prose }: DraftDocument): Word[][] {
  const tokens = tokenize(prose, start, end)
  if (isTitle(tokens)) return []
  return toFragments(tokens)
    .flatMap(inParts)
    .filter((words) => words.length >= FEWEST_WORDS)
}

/** "The Case for Open Models": its words have capitals, and it is named rather than quoted. */
function isTitle(tokens: readonly Token[]): boolean {
  const long = tokens.filter(({ kind, text }) => kind === 'word' && text.length > 3)
  const capitals = long.filter(({ text }) => text[0] !== text[0].toLowerCase())
  return long.length > 0 && capitals.length >= long.length * 0.75
}

function inParts(words: readonly Word[]): Word[][] {
  const parts: Word[][] = []
  for (let at = 0; at < words.length; at += PART) parts.push(words.slice(at, at + PART))
  return parts
}

/** The citation stands behind a quotation's end, so the sentence of its last word counts. */
function sentenceOf({ start, end }: Span, { sentences }: TextModel): number {
  const index = sentences.findLastIndex((sentence) => overlaps(sentence, { start, end }))
  return Math.max(0, index)
}

/** The most similar passage of the sources; undefined where one has the words themselves, or none has similar ones. */
function compareAll(words: readonly Word[], sources: readonly SourceModel[]): Altered | undefined {
  let best: Altered | undefined
  for (const source of sources) {
    const wording = compareWording(words, source)
    if (wording?.kind === 'same') return undefined
    if (wording && (!best || wording.share > best.share)) best = wording
  }
  return best
}

/** Figures that were checked have findings of their own. */
function withoutFigures(altered: Altered, figures: readonly Finding[]): Altered[] {
  const judged = figures.filter((figure) => figure.stance !== 'unchecked')
  const isJudged = (word: Word) => judged.some((figure) => overlaps(figure, word))
  const hunks = altered.hunks.filter(({ mine }) => !mine.some(isJudged))
  return hunks.length ? [{ ...altered, hunks }] : []
}

function toFinding(altered: readonly Altered[], { start, end }: Span, { document }: TextModel): Finding {
  const hunks = altered.flatMap((one) => one.hunks)
  const own = trim(document.text, { start, end })
  const texts = altered.flatMap(({ source, hunks }) => hunks.map((hunk) => ({ hunk, source: source.model.document })))
  return {
    ...own,
    surface: document.text.slice(own.start, own.end),
    kind: 'quotation',
    stance: 'refuted',
    code: 'quote',
    severity: hunks.some(changesNumber) ? 'error' : 'warning',
    message: `Not word for word: ${tellHunks(texts, document)}.`,
    cites: [...new Set(altered.map(({ source }) => source.source.key))],
    evidence: altered.map(toEvidence),
    fix: restoreWords(texts, own, document),
  }
}

function trim(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end)
  return { start: start + words.length - words.trimStart().length, end: start + words.trimEnd().length }
}

function changesNumber({ mine, theirs }: Hunk): boolean {
  return mine.some((word) => word.isNumber) && theirs.some((word) => word.isNumber)
}

/** The sentences of the passage, the source's words for those that differ marked. */
function toEvidence({ source: { source, model }, hunks, first, last }: Altered): Evidence {
  const inside = model.sentences.filter((sentence) => overlaps(sentence, { start: first.start, end: last.end }))
  const [from, to] = [inside[0], inside[inside.length - 1]]
  const { theirs } = hunks.find((hunk) => hunk.theirs.length) ?? { theirs: [first, last] }
  return {
    key: source.key,
    path: source.article.path,
    start: from.start,
    end: to.end,
    quote: source.article.document.text.slice(from.start, to.end),
    figure: { start: theirs[0].start, end: theirs[theirs.length - 1].end },
    ...pageOf(source.article, from.block, theirs[0].start),
  }
}
