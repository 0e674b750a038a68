import { readCiteKey } from '../keys'
import { parseLocator } from '../locators'
import { escapeWords } from './escape'
import type { Habits } from './habits'

/** One source of a citation. */
export interface Cited {
  readonly key: string
  /** As a reader would write it: "12", "p. 12", "chap. 3", "pp. 33-35". */
  readonly locator?: string
  /** Words in front: "see". */
  readonly prefix?: string
  /** Words behind: "and elsewhere". */
  readonly suffix?: string
}

/** A citation by keys in the draft's own syntax; undefined where its language cannot write one of the keys. */
export function writeKeyed(cited: readonly Cited[], habits: Habits): string | undefined {
  if (!cited.every(({ key }) => canWrite(key, habits))) return undefined
  if (habits.language === 'latex') return writeLatex(cited, habits)
  if (habits.language === 'typst') return cited.map((one) => writeTypst(one, habits)).join(' ')
  return `[${cited.map((one) => writePandoc(one, habits)).join('; ')}]`
}

/** What goes into a group of citations that is there already, behind its last key. */
export function writeFurther(cited: readonly Cited[], habits: Habits): string | undefined {
  if (!cited.every(({ key }) => canWrite(key, habits))) return undefined
  if (habits.language === 'latex') return cited.map(({ key }) => `,${key}`).join('')
  return cited.map((one) => `; ${writePandoc(one, habits)}`).join('')
}

/** "p. 12" for "12", "pp. 3-5", "chap. 2"; what is no locator is given back as it is. */
export function tidyLocator(typed: string): string {
  const { label, value } = readLocator(typed) ?? {}
  if (!label || !value) return typed.trim()
  const [one, several] = abbreviations[label] ?? [label, label]
  return `${/[-–—,&]/.test(value) ? several : one} ${value.replace(/\s*[-–—‑]+\s*/g, '-')}`
}

function readLocator(typed: string): { readonly label: string; readonly value: string } | undefined {
  const text = typed.trim()
  const found = parseLocator(text, { start: 0, end: text.length })
  return found?.end === text.length ? found : undefined
}

const abbreviations: Readonly<Record<string, readonly [string, string]>> = {
  page: ['p.', 'pp.'],
  chapter: ['chap.', 'chaps.'],
  section: ['sec.', 'secs.'],
  paragraph: ['para.', 'paras.'],
  figure: ['fig.', 'figs.'],
  line: ['l.', 'll.'],
  note: ['n.', 'nn.'],
  part: ['pt.', 'pts.'],
  volume: ['vol.', 'vols.'],
  column: ['col.', 'cols.'],
  article: ['art.', 'arts.'],
  number: ['no.', 'nos.'],
}

function canWrite(key: string, { language }: Habits): boolean {
  if (language === 'latex') return /^[^\s,{}\\%#~"()=]+$/.test(key)
  if (language === 'typst') return key !== ''
  const braced = readCiteKey(`@{${key}}`, 0)
  return isBare(key) || braced?.key === key
}

function isBare(key: string): boolean {
  return readCiteKey(`@${key}`, 0)?.key === key
}

function writePandoc({ key, locator, prefix, suffix }: Cited, { language }: Habits): string {
  const words = (text: string | undefined) => (text ? escapeWords(text.trim(), language) : '')
  const place = locator && tidyLocator(locator)
  const plain = place && parseLocator(place, { start: 0, end: place.length })?.end === place.length
  return [
    prefix?.trim() ? `${words(prefix)} ` : '',
    isBare(key) ? `@${key}` : `@{${key}}`,
    place ? `, ${plain ? place : words(place)}` : '',
    suffix?.trim() ? `${/^[,.:]/.test(suffix.trim()) ? '' : ', '}${words(suffix)}` : '',
  ].join('')
}

function writeLatex(cited: readonly Cited[], habits: Habits): string {
  const { command } = habits
  const bare = cited.every(({ locator, prefix, suffix }) => !locator && !prefix && !suffix)
  if (bare) return `\\${command}{${cited.map(({ key }) => key).join(',')}}`
  if (cited.length === 1) return single(cited[0], habits)
  if (habits.package !== 'biblatex' || command === 'supercite')
    return cited.map((one) => single(one, habits)).join('; ')
  return `\\${command}s${cited.map((one) => latexNotes(one, habits) + `{${one.key}}`).join('')}`
}

/** Without a package only a note behind the key is understood. */
function single(one: Cited, habits: Habits): string {
  const { command } = habits
  if (habits.package) return `\\${command}${latexNotes(one, habits)}{${one.key}}`
  const before = one.prefix?.trim() ? `${escapeWords(one.prefix.trim(), 'latex')} ` : ''
  return `${before}\\${command}${latexNotes({ ...one, prefix: undefined }, habits)}{${one.key}}`
}

function latexNotes({ locator, prefix, suffix }: Cited, habits: Habits): string {
  const words = (text: string | undefined) => escapeWords(text?.trim() ?? '', 'latex').replace(/[[\]]/g, '{$&}')
  const after = [locator && latexLocator(locator, habits), words(suffix)].filter(Boolean).join(', ')
  if (words(prefix)) return `[${words(prefix)}][${after}]`
  return after ? `[${after}]` : ''
}

/** biblatex puts "p." before a bare number by itself. */
function latexLocator(locator: string, habits: Habits): string {
  const { label, value } = readLocator(locator) ?? {}
  if (habits.package === 'biblatex' && label === 'page' && value && /^[\divxlc\s,&–—-]+$/i.test(value))
    return value.replace(/\s*[-–—]+\s*/g, '--')
  const tidy = tidyLocator(locator)
  return escapeWords(tidy, 'latex')
    .replace(/^([a-z]+\.) (?=\S)/i, '$1~')
    .replace(/(?<=\d)-(?=\d)/g, '--')
}

function writeTypst({ key, locator, prefix, suffix }: Cited, { language }: Habits): string {
  const words = (text: string | undefined) => (text?.trim() ? escapeWords(text.trim(), language) : undefined)
  const supplement = [locator && escapeWords(tidyLocator(locator), language), words(suffix)].filter(Boolean).join(', ')
  const before = words(prefix) ? `${words(prefix)} ` : ''
  if (/^[\p{L}\p{N}_](?:[\p{L}\p{N}_:.-]*[\p{L}\p{N}_-])?$/u.test(key))
    return `${before}@${key}${supplement ? `[${supplement}]` : ''}`
  const label = `label("${key.replace(/[\\"]/g, '\\$&')}")`
  return `${before}#cite(${label}${supplement ? `, supplement: [${supplement}]` : ''})`
}
