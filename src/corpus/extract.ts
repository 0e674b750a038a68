import { mineNames } from '../entity/find-mentions'
import { foldName } from '../entity/fold-name'
import { findFigures } from '../quantity/find-figures'
import { pageAt, type Document } from '../text/document'
import { findSentences, type Sentence } from '../text/sentences'
import type { Article } from './article'
import { sketchText } from './sketch'
import type { IndexedFigure, IndexedMention, Passage, SourceContent } from './store'

/** What the index keeps of an article: its sentences as passages, its figures, and the names that it mentions. */
export function extractContent(article: Article): SourceContent {
  const { document, meta } = article
  const sentences = findSentences(document)
  const { mentions, facts } = mineNames(sentences)
  const passages = sentences.map((sentence) => toPassage(sentence, document))
  return {
    passages,
    sketch: sketchText(passages),
    figures: findFigures(document, sentences, { language: meta.language }).flatMap(toIndexedFigure),
    mentions: withoutRepeats([...mentions, ...findAliases(article, sentences)]),
    facts,
  }
}

/** The words as they are read, without marks of syntax, on one line. */
function toPassage({ start, end, block }: Sentence, { prose, blocks }: Document): Passage {
  return { start, end, text: onOneLine(prose.slice(start, end)), page: pageAt(blocks[block], start) }
}

/** Most sentences stand on one line already, with single spaces. */
function onOneLine(text: string): string {
  return /[^\S ]|  /.test(text) ? text.replace(/\s+/g, ' ').trim() : text.trim()
}

/** Figures are looked up by value: one without a value, or that may be no figure at all, is not kept. */
function toIndexedFigure({ start, end, quantity, weak }: ReturnType<typeof findFigures>[number]): IndexedFigure[] {
  const { dimension, unit, low, high, factor } = quantity
  if (weak || !Number.isFinite(low) || !Number.isFinite(high)) return []
  return [{ start, end, dimension, unit, low: low * factor, high: high * factor }]
}

/** The places of names that the article's front matter calls aliases of one another: each place is found under all of them. */
function findAliases({ document, meta }: Article, sentences: readonly Sentence[]): IndexedMention[] {
  return meta.aliases.flatMap((group) =>
    group.flatMap((written) =>
      sentences.flatMap(({ start, end }) =>
        findWord(document.prose, written, { start, end }).flatMap((at) =>
          group.map((surface) => ({
            start: at,
            end: at + written.length,
            surface,
            name: foldName(surface),
            sentence: { start, end },
          })),
        ),
      ),
    ),
  )
}

const wordCharacter = /[\p{L}\p{N}]/u

/** Where a name stands as a whole word; scripts without spaces have no words, so there a name counts wherever it stands. */
function findWord(
  text: string,
  word: string,
  { start, end }: { readonly start: number; readonly end: number },
): number[] {
  const found: number[] = []
  const spaced = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]/u.test(word)
  for (
    let at = text.indexOf(word, start);
    word && at >= 0 && at + word.length <= end;
    at = text.indexOf(word, at + word.length)
  ) {
    const glued = wordCharacter.test(text[at - 1] ?? '') || wordCharacter.test(text[at + word.length] ?? '')
    if (!spaced || !glued) found.push(at)
  }
  return found
}

/** Of several at one place under one name the last. */
function withoutRepeats(mentions: readonly IndexedMention[]): readonly IndexedMention[] {
  if (isRising(mentions)) return mentions
  return [...new Map(mentions.map((mention) => [`${mention.start} ${mention.name}`, mention])).values()]
}

/** Whether each mention has a place of its own, as all of them have in most articles. */
function isRising(mentions: readonly IndexedMention[]): boolean {
  for (let i = 1; i < mentions.length; i++) if (mentions[i].start <= mentions[i - 1].start) return false
  return true
}
