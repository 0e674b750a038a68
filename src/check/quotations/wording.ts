import { stopWords } from '../lexicon'
import type { SourceModel } from '../align'
import { fold } from '../../text/fold'
import { tokenize } from '../../text/tokens'
import type { TextModel } from '../context'
import { alignWords, type Hunk } from './align-words'
import { isExcused } from './excuses'
import { toWords, type Word } from './quoted-words'

/** How words in quotation marks stand to a source: they are its own, or nearly. */
export type Wording = { readonly kind: 'same' } | Altered

export interface Altered {
  readonly kind: 'altered'
  readonly source: SourceModel
  /** Where words differ; never empty. */
  readonly hunks: readonly Hunk[]
  /** The passage: its first and last word. */
  readonly first: Word
  readonly last: Word
  /** The share of words that are the same, in order. */
  readonly share: number
}

/** The share of words that must be the same, in order, for the passage to be the one that is quoted. */
const ENOUGH = 0.7
const FEWEST_SAME = 4
/** A quotation of fewer words may differ in one place only. */
const SHORT = 8

/** Compares words with those of a source; undefined where the source has nothing similar. */
export function compareWording(words: readonly Word[], source: SourceModel): Wording | undefined {
  const known = wordsOf(source)
  if (known.joined.includes(join(words))) return { kind: 'same' }
  let best: Altered | undefined
  for (const [from, to] of findWindows(words, known)) {
    const passage = known.words.slice(from, to)
    const { hunks, same, first, last } = alignWords(words, passage)
    if (first === undefined || last === undefined || !isTelling(words, same)) continue
    const real = hunks.filter((hunk) => !isExcused(hunk, { words, passage, source: source.model }))
    const excused = hunks.reduce((n, h) => (real.includes(h) ? n : n + h.theirs.length), 0)
    const share = same.length / Math.max(words.length, last - first + 1 - excused)
    if (share < ENOUGH || (words.length < SHORT && real.length > 1)) continue
    if (!real.length) return { kind: 'same' }
    if (!best || share > best.share)
      best = { kind: 'altered', source, hunks: real, first: passage[first], last: passage[last], share }
  }
  return best
}

/** Words that any text may have in this order tell nothing. */
function isTelling(words: readonly Word[], same: readonly number[]): boolean {
  return same.length >= FEWEST_SAME && same.filter((i) => !stopWords.has(words[i].key)).length >= 2
}

interface SourceWords {
  readonly words: readonly Word[]
  /** Where each word stands, as indexes of `words`. */
  readonly places: ReadonlyMap<string, readonly number[]>
  /** All words and those of the title, between spaces. */
  readonly joined: string
}

function wordsOf({ source, model }: SourceModel): SourceWords {
  let known = cache.get(model)
  if (!known) cache.set(model, (known = indexWords(model, source.article.meta.title)))
  return known
}

// A cache of a pure function by identity of the text's model.
const cache = new WeakMap<TextModel, SourceWords>()

function indexWords({ sentences }: TextModel, title = ''): SourceWords {
  const words = toWords(sentences.flatMap((sentence) => sentence.tokens))
  const places = new Map<string, number[]>()
  words.forEach(({ key }, i) => {
    const list = places.get(key)
    if (list) list.push(i)
    else places.set(key, [i])
  })
  return { words, places, joined: `${join(words)}\n${join(toWords(tokenize(fold(title))))}` }
}

function join(words: readonly Word[]): string {
  return ` ${words.map((word) => word.key).join(' ')} `
}

/** Words that stand more often in a source are no help to find a place in it. */
const COMMON = 24
const BUCKET = 8
const MOST_WINDOWS = 3

/** The likeliest places of a quotation in a source, by the rarer words that both have, as ranges of the source's words. */
function findWindows(words: readonly Word[], source: SourceWords): [number, number][] {
  const votes = new Map<number, number>()
  words.forEach(({ key }, i) => {
    const places = source.places.get(key) ?? []
    if (places.length > COMMON) return
    for (const place of places) {
      const bucket = Math.floor((place - i) / BUCKET)
      votes.set(bucket, (votes.get(bucket) ?? 0) + 1 / places.length)
    }
  })
  const weight = (bucket: number) => votes.get(bucket)! + (votes.get(bucket + 1) ?? 0)
  const likeliest = [...votes.keys()].sort((a, b) => weight(b) - weight(a)).slice(0, MOST_WINDOWS)
  return likeliest.map((bucket) => {
    const from = bucket * BUCKET - BUCKET
    return [Math.max(0, from), from + 3 * BUCKET + Math.ceil(words.length * 1.4)]
  })
}
