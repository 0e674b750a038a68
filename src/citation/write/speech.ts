/** How a language that drafts are written in quotes and lists. */
export interface Speech {
  /** Opening and closing mark of a quotation, and of one inside of it. */
  readonly marks: QuotationMarks
  readonly and: string
  readonly others: string
}

export interface QuotationMarks {
  readonly outer: readonly [string, string]
  readonly inner: readonly [string, string]
}

export const STRAIGHT: QuotationMarks = { outer: ['"', '"'], inner: ["'", "'"] }

const english: QuotationMarks = { outer: ['“', '”'], inner: ['‘', '’'] }
const german: QuotationMarks = { outer: ['„', '“'], inner: ['‚', '‘'] }
const angled: QuotationMarks = { outer: ['«', '»'], inner: ['“', '”'] }
const french: QuotationMarks = { outer: ['«\u00a0', '\u00a0»'], inner: ['“', '”'] }
const slavic: QuotationMarks = { outer: ['„', '”'], inner: ['«', '»'] }

const known: Readonly<Record<string, Speech>> = {
  en: { marks: english, and: 'and', others: 'and others' },
  de: { marks: german, and: 'und', others: 'und andere' },
  fr: { marks: french, and: 'et', others: 'et autres' },
  es: { marks: angled, and: 'y', others: 'y otros' },
  it: { marks: angled, and: 'e', others: 'e altri' },
  pt: { marks: angled, and: 'e', others: 'e outros' },
  ru: { marks: angled, and: 'и', others: 'и др.' },
  uk: { marks: angled, and: 'і', others: 'та ін.' },
  pl: { marks: slavic, and: 'i', others: 'i inni' },
  nl: { marks: english, and: 'en', others: 'en anderen' },
}

/** By the language's tag ("de-AT"), or its name as LaTeX has it ("ngerman"); English where it is not known. */
export function speechOf(language: string | undefined): Speech {
  return known[tagOf(language) ?? 'en'] ?? known.en
}

/** The marks that a draft uses most; undefined where it uses none. */
export function marksIn(draft: string): QuotationMarks | undefined {
  const counts: readonly (readonly [QuotationMarks, number])[] = [
    [STRAIGHT, count(draft, /"/g) / 2],
    [german, count(draft, /„[^„“”\n]{1,500}“/g)],
    [slavic, count(draft, /„[^„“”\n]{1,500}”/g)],
    [english, count(draft, /”/g)],
    [french, count(draft, /«[\u00a0\u202f ]/g)],
    [angled, count(draft, /«[^\u00a0\u202f ]/g)],
  ]
  const [marks, most] = counts.reduce((best, next) => (next[1] > best[1] ? next : best))
  return most > 0 ? marks : undefined
}

/** A two-letter tag: "de" of "de-AT", "ngerman" and "german". */
export function tagOf(language: string | undefined): string | undefined {
  const plain = language?.trim().toLowerCase()
  if (!plain) return undefined
  return names[plain] ?? /^[a-z]{2}(?=$|[-_])/.exec(plain)?.[0]
}

const names: Readonly<Record<string, string>> = {
  english: 'en',
  american: 'en',
  british: 'en',
  german: 'de',
  ngerman: 'de',
  naustrian: 'de',
  french: 'fr',
  spanish: 'es',
  italian: 'it',
  portuguese: 'pt',
  brazilian: 'pt',
  russian: 'ru',
  ukrainian: 'uk',
  polish: 'pl',
  dutch: 'nl',
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
