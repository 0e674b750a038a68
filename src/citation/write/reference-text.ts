import type { Reference } from '../citation'
import { escapeUrl, escapeWords } from './escape'
import type { Habits } from './habits'
import { tagOf } from './speech'

/** What of a reference is told in words. */
export type Told = Pick<Reference, 'key' | 'title' | 'authors' | 'date' | 'outlet' | 'url'>

export interface TellOptions {
  /** "p. 3" */
  readonly locator?: string
  /** The title is the link, and the address is not told. */
  readonly linked?: boolean
}

/**
 * A reference in words for a note: author, "title", outlet, date, locator, address. What is not known is left out; of a reference
 * of which nothing is known the key is told.
 */
export function tellReference(reference: Told, habits: Habits, { locator, linked }: TellOptions = {}): string {
  const { language } = habits
  const { authors, title, outlet, date, url } = reference
  const onTitle = linked && title && url
  const parts = [
    authors.length ? escapeWords(listAuthors(authors, habits), language) : undefined,
    title && tellTitle(title, habits, onTitle ? url : undefined),
    outlet && escapeWords(outlet, language),
    date && tellDate(date, habits),
    locator && escapeWords(locator, language),
    url && !onTitle ? bareUrl(url, habits) : undefined,
  ]
  return parts.filter(Boolean).join(', ') || escapeWords(reference.key, language)
}

/** Words that lead to an address. */
export function writeLink(words: string, url: string, { language }: Habits): string {
  const address = escapeUrl(url, language)
  if (language === 'latex') return `\\href{${address}}{${words}}`
  if (language === 'typst') return `#link("${address}")[${words}]`
  return language === 'plain' ? `${words} (${address})` : `[${words}](${address})`
}

function bareUrl(url: string, { language }: Habits): string {
  const address = escapeUrl(url, language)
  if (language === 'latex') return `\\url{${address}}`
  if (language === 'typst') return `#link("${address}")`
  return language === 'plain' || address.startsWith('<') ? address : `<${address}>`
}

function tellTitle(title: string, habits: Habits, url: string | undefined): string {
  const { marks, language } = habits
  const words = escapeWords(withInnerMarks(title, habits), language)
  const [open, close] = language === 'latex' && marks.outer[0] === '"' ? ['``', "''"] : marks.outer
  return open + (url ? writeLink(words, url, habits) : words) + close
}

/** A quotation inside of marks has the other marks. */
export function withInnerMarks(words: string, { marks, language }: Pick<Habits, 'marks' | 'language'>): string {
  const [open, close] = language === 'latex' && marks.outer[0] === '"' ? ['`', "'"] : marks.inner
  return words
    .replace(/„([^„“”]*)[“”]/g, (_, inside: string) => open + inside + close)
    .replace(/[“„«]\s?(?=\S)|(?<![^\s([])"(?=\S)/g, open)
    .replace(/(?<=\S)\s?[”»]|(?<=\S)"/g, close)
}

/** At the most three are named. */
function listAuthors(authors: readonly string[], { speech }: Habits): string {
  if (authors.length > 3) return `${authors[0]} ${speech.others}`
  if (authors.length === 1) return authors[0]
  return `${authors.slice(0, -1).join(', ')} ${speech.and} ${authors[authors.length - 1]}`
}

/** "30 May 2025", in the language that the draft says it is written in; as much of it as is known. */
function tellDate(date: string, { spoken }: Habits): string {
  const [year, month, day] = date.split(/[-T]/).map(Number)
  if (!year || !month) return date.slice(0, 4)
  const locale = tagOf(spoken) === 'en' || !spoken ? (/-us$/i.test(spoken ?? '') ? 'en-US' : 'en-GB') : tagOf(spoken)
  const shown: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', timeZone: 'UTC' }
  if (day) shown.day = 'numeric'
  return new Intl.DateTimeFormat(locale, shown).format(Date.UTC(year, month - 1, day || 1))
}
