import { splitName, type NewEntry } from './new-entry'

/** Makes the key of a new entry as the other keys of its file are made, with a letter behind it where that one is taken. */
export function makeKeyLike(entry: NewEntry, known: readonly KnownEntry[]): string {
  const [style] = styleOf(known)
  const key = style(partsOf(entry)) ?? fallback(entry)
  return freeKey(key, new Set(known.map((one) => one.key.toLowerCase())))
}

export type KnownEntry = NewEntry & { readonly key: string }

/** BibTeX does not tell keys apart by case. */
export function freeKey(key: string, taken: ReadonlySet<string>): string {
  if (!taken.has(key.toLowerCase())) return key
  for (let i = 0; ; i++) {
    const letter = String.fromCharCode(97 + (i % 26)).repeat(1 + Math.floor(i / 26))
    if (!taken.has((key + letter).toLowerCase())) return key + letter
  }
}

/** What keys are made of, as words without accents. */
interface Parts {
  readonly name?: string
  readonly year?: string
  /** The words of the title that say something. */
  readonly words: readonly string[]
}

/** Undefined where a part is missing. */
type KeyStyle = (parts: Parts) => string | undefined

const orders: readonly (readonly (keyof Parts)[])[] = [
  ['name', 'year'],
  ['name', 'year', 'words'],
  ['name', 'words', 'year'],
  ['name', 'words'],
  ['words', 'year'],
  ['name'],
]
const low = (word: string) => word.toLowerCase()
const high = (word: string) => word[0].toUpperCase() + word.slice(1)
const cases: readonly (readonly [(word: string) => string, (word: string) => string])[] = [
  [low, low],
  [low, high],
  [high, high],
]

interface Pattern {
  readonly order: readonly (keyof Parts)[]
  readonly join: string
  readonly first: (word: string) => string
  readonly rest: (word: string) => string
}

const patterns: readonly Pattern[] = orders.flatMap((order) =>
  ['', '_', '-', ':', '.'].flatMap((join) => cases.map(([first, rest]) => ({ order, join, first, rest }))),
)

/** Only so many entries are looked at: the last ones, since styles change. */
const MOST_LOOKED_AT = 200

/** The style that most keys of a file have, and how many have it; of several the simplest. */
function styleOf(known: readonly KnownEntry[]): readonly [KeyStyle, number] {
  const looked = known.slice(-MOST_LOOKED_AT).map((entry) => ({ key: entry.key, parts: partsOf(entry) }))
  const counts = patterns.map((pattern) => {
    const many = looked.filter(({ key, parts }) => variants(parts).some((one) => fits(key, write(pattern, one)))).length
    return [pattern, many] as const
  })
  const [pattern, many] = counts.reduce((best, next) => (next[1] > best[1] ? next : best))
  return [(parts) => write(pattern, parts), many]
}

/** The same key, with or without a letter that tells it from another. */
function fits(key: string, made: string | undefined): boolean {
  return made !== undefined && (key === made || (key.slice(0, -1) === made && /[a-z]$/.test(key)))
}

/** Any word of a title may be the one in the key, and the first two or three may be in it. */
function variants(parts: Parts): Parts[] {
  return parts.words.length ? parts.words.slice(0, 8).map((word) => ({ ...parts, words: [word] })) : [parts]
}

function write({ order, join, first, rest }: Pattern, { name, year, words }: Parts): string | undefined {
  const values = order.map((part) => (part === 'words' ? words[0] : part === 'name' ? name : year))
  if (!values.every((value) => value)) return undefined
  return values.map((value, i) => (i ? rest(value!) : first(value!))).join(join)
}

function partsOf({ authors, outlet, title, date }: NewEntry): Parts {
  const name = authors[0] ? splitName(authors[0]) : undefined
  const written = name?.kind === 'person' ? name.family : (name?.name ?? outlet)
  const words = (title ?? '').split(/[^\p{L}\p{N}\p{M}]+/u).map(toKeyWord)
  return {
    name: written ? toKeyWord(written.replace(/^(?:the|van|von|de|der|den)\s+/i, '')) || undefined : undefined,
    year: /^\d{4}/.exec(date ?? '')?.[0],
    words: words.filter((word) => word.length > 2 && !stopWords.has(word.toLowerCase())),
  }
}

/** Letters and digits, those of the Latin script without accents; several words are one. */
function toKeyWord(text: string): string {
  return text
    .replace(/[ßøØłŁæÆœŒđĐðþ]/g, (char) => plainLetters[char])
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .slice(0, 30)
}

const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
  Œ: 'Oe',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  þ: 'th',
}

const stopWords = new Set(
  'the and for with from into how why what who its his her are was has their that this'.split(' '),
)

function fallback(entry: NewEntry): string {
  const { name, year, words } = partsOf(entry)
  const host = /^https?:\/\/(?:www\.)?([^/:?#]+)/.exec(entry.url ?? '')?.[1]
  const word = name ?? words[0] ?? (host && toKeyWord(host.replace(/\.[a-z]+$/, ''))) ?? 'source'
  return low(word) + (year ?? '')
}
