import { countFront } from '../../base/binary-search'
import Fuse from 'fuse.js'
import type { Reference } from '../../citation/citation'

/** Finds references by what people remember of them. */
export interface KeySearch {
  /**
   * The references in which every word of `typed` begins a word of the key, an author, the title, the year or the outlet, in any
   * order; best first. Where there is none, those that are spelled like it.
   */
  find(typed: string, limit: number): readonly Found[]
}

export interface Found {
  readonly reference: Reference
  /** Found by its spelling only. */
  readonly loose: boolean
}

/** How much a word counts by the field that it is found in. */
const WEIGHTS = { key: 5, author: 4, title: 3, date: 2, outlet: 1 }

/** References that are compared loosely: fuse.js takes 8 ms for ten thousand names. */
const MOST_LOOSE = 2000

/** A reference and how much the word counts in it. */
interface Posting {
  readonly at: number
  readonly weight: number
}

/** Sorts the words of all references once, so that each keystroke is a binary search. */
export function createKeySearch(references: readonly Reference[]): KeySearch {
  const byWord = new Map<string, Posting[]>()
  references.forEach((reference, at) => addPostings(byWord, reference, at))
  const known = [...byWord.keys()].sort()
  const loose = createLooseSearch(references)
  const scoresOf = (word: string): Map<number, number> => {
    const scores = new Map<number, number>()
    for (let i = countFront(known.length, (at) => known[at] < word); i < known.length && known[i].startsWith(word); i++)
      for (const { at, weight } of byWord.get(known[i])!) {
        const score = weight + (known[i] === word ? 0.5 : 0)
        if (score > (scores.get(at) ?? 0)) scores.set(at, score)
      }
    return scores
  }
  return {
    find(typed, limit) {
      const words = wordsOf(typed)
      if (!words.length) return references.slice(0, limit).map((reference) => ({ reference, loose: false }))
      const key = typed.trim().toLowerCase()
      const total = words.map(scoresOf).reduce(addScores)
      const bonus = (at: number) => (references[at].key.toLowerCase().startsWith(key) ? 10 : 0)
      const ranked = [...total]
        .map(([at, score]) => ({ at, score: score + bonus(at) }))
        .sort((a, b) => b.score - a.score || a.at - b.at)
      const found = ranked.slice(0, limit).map(({ at }) => ({ reference: references[at], loose: false }))
      return found.length ? found : loose(typed, limit)
    },
  }
}

/** Of two words each reference must have both. */
function addScores(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): Map<number, number> {
  return new Map([...a].flatMap(([at, score]) => (b.has(at) ? [[at, score + b.get(at)!] as const] : [])))
}

function addPostings(byWord: Map<string, Posting[]>, reference: Reference, at: number): void {
  const { key, authors, title, date, outlet } = reference
  const put = (text: string | undefined, weight: number) => {
    for (const word of wordsOf(text ?? '')) {
      const postings = byWord.get(word)
      if (postings) postings.push({ at, weight })
      else byWord.set(word, [{ at, weight }])
    }
  }
  put(key, WEIGHTS.key)
  put(splitKey(key), WEIGHTS.key)
  for (const author of authors) put(author, WEIGHTS.author)
  put(title, WEIGHTS.title)
  put(date, WEIGHTS.date)
  put(outlet, WEIGHTS.outlet)
}

/** "huangBeijing2025" as "huang Beijing 2025". */
function splitKey(key: string): string {
  return key.replace(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{L})(?=\p{N})/gu, ' ')
}

/** Words in small letters, without accents. */
export function wordsOf(text: string): string[] {
  const plain = /^[\x20-\x7e]*$/.test(text) ? text : text.normalize('NFKD').replace(/\p{M}/gu, '')
  return plain.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Those whose key is spelled like what was typed; among many only those whose key begins with the same letter. */
function createLooseSearch(references: readonly Reference[]): KeySearch['find'] {
  const byLetter = new Map<string, Fuse<Reference>>()
  const openFuse = (letter: string): Fuse<Reference> => {
    const near = references.filter(({ key }) => letter === '' || key[0]?.toLowerCase() === letter)
    return new Fuse(near.slice(0, MOST_LOOSE), { keys: ['key'], threshold: 0.45, ignoreLocation: true })
  }
  return (typed, limit) => {
    const wanted = typed.trim().slice(0, 32)
    if (wanted.length < 3) return []
    const letter = references.length > MOST_LOOSE ? wanted[0].toLowerCase() : ''
    const fuse = byLetter.get(letter) ?? openFuse(letter)
    byLetter.set(letter, fuse)
    return fuse.search(wanted, { limit: Math.min(limit, 10) }).map(({ item }) => ({ reference: item, loose: true }))
  }
}
