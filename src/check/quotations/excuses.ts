import { indexAtOrBefore } from '../../base/span'
import type { TextModel } from '../context'
import type { Hunk } from './align-words'
import type { Word } from './quoted-words'

/** Where a hunk stands: the quotation's words, the passage's, and the source. */
export interface Place {
  readonly words: readonly Word[]
  readonly passage: readonly Word[]
  readonly source: TextModel
}

/** True for a difference that quoting allows: the words are the source's all the same. */
export function isExcused(hunk: Hunk, place: Place): boolean {
  const { mine, theirs } = hunk
  if (joinKeys(mine) === joinKeys(theirs)) return true // "data centre", "datacentre"
  if (!mine.length) return isBetweenQuotes(hunk, place) || isNoteNumber(hunk, place) || isWholeBlock(hunk, place)
  return isAtEdge(hunk, place) && mine.every((word) => edgeWords.has(word.key))
}

const edgeWords = new Set('a an the and but or so that'.split(' '))

function joinKeys(words: readonly Word[]): string {
  return words.map((word) => word.key).join('')
}

function isAtEdge({ mine, at }: Hunk, { words }: Place): boolean {
  return at === 0 || at + mine.length === words.length
}

/** "We will not," she said, "let it happen": the source's own words between two parts of what it quotes. */
function isBetweenQuotes(hunk: Hunk, place: Place): boolean {
  const [before, behind] = gapsOf(hunk, place)
  return /["”“»«]/.test(before) && /["”“»«]/.test(behind)
}

/** A footnote's number or mark. */
function isNoteNumber(hunk: Hunk, place: Place): boolean {
  const [only] = hunk.theirs
  if (hunk.theirs.length > 1 || !only.isNumber || only.key.length > 3) return false
  const [before, behind] = gapsOf(hunk, place)
  return !/\s/.test(before) || (before.includes('[') && behind.includes(']'))
}

/** A caption, a heading or an advertisement between two paragraphs. */
function isWholeBlock({ theirs, there }: Hunk, { passage, source }: Place): boolean {
  const blockOf = (word: Word) => source.sentences[indexAtOrBefore(source.sentences, word.start)].block
  const [before, behind] = [passage[there - 1], passage[there + theirs.length]]
  return blockOf(before) !== blockOf(theirs[0]) && blockOf(behind) !== blockOf(theirs[theirs.length - 1])
}

/** What stands between the words of the source's side of a hunk and their neighbours. */
function gapsOf({ theirs, there }: Hunk, { passage, source }: Place): [string, string] {
  const { prose } = source.document
  const [before, behind] = [passage[there - 1], passage[there + theirs.length]]
  return [prose.slice(before.end, theirs[0].start), prose.slice(theirs[theirs.length - 1].end, behind.start)]
}
