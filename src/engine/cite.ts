import { extensionOf, folderOf, joinPath, nameOf, relativePath } from '../base/paths'
import { createLineIndex } from '../base/lines'
import type { Problem } from '../base/problem'
import { addEntries } from '../citation/entries/add-entries'
import type { NewEntry } from '../citation/entries/new-entry'
import { habitsOf } from '../citation/write/habits'
import { nameBibliography } from '../citation/write/name-bibliography'
import { insertCitation, type CitedReference } from '../citation/write/insert'
import type { Files } from '../corpus/files'
import { decode } from '../formats/decode'
import { draftLanguageOf } from '../text/draft-language'
import { findSource, type FoundSource, type SourceDesk } from './cited-sources'
import type { Draft } from './engine'
import type { BibliographyEdit, CiteRequest, Insertion, UnsavedText } from './insertion'
import { readSourceWords } from './source-words'

export interface CiteDesk extends SourceDesk {
  readonly files: Files
}

/**
 * A citation or a quotation as edits of the draft, with the missing entries for its bibliography. Rejects where a source is not
 * known or cannot be read.
 */
export async function cite(desk: CiteDesk, draft: Draft, request: CiteRequest): Promise<Insertion> {
  const { at, sources, quotation, style, unsaved = [] } = request
  const language = draft.language ?? draftLanguageOf(draft.path)
  const habits = habitsOf(draft.text, language, style)
  const found = await Promise.all(sources.map(({ source }) => findSource(desk, source)))
  const words = quotation && (await readSourceWords(desk.articles, quotation))
  const keyed = habits.style === 'key' ? language !== 'plain' || style === 'key' : usesKeysInNotes(habits)
  const listed = keyed ? await listSources(desk, found, unsaved) : { keys: [], problems: [] }
  const cited = found.map((one, i): CitedReference => {
    const { locator, prefix, suffix } = sources[i]
    const page = i === 0 && words?.page ? `p. ${words.page}` : undefined
    const key = listed.keys[i] ?? one.reference.key
    const note = one.path && nameOf(one.path).replace(/\.[^.]+$/, '')
    return { reference: { ...one.reference, key }, note, locator: locator ?? page, prefix, suffix }
  })
  const unlisted = keyed ? found.flatMap((one, i) => (one.listed || listed.keys[i] ? [] : [one.reference.key])) : []
  // an address that nothing answers to is no key
  const plainStyle = keyed && found.some((one, i) => !one.path && !one.listed && !listed.keys[i]) ? 'link' : style
  return {
    edits: insertCitation({ draft: draft.text, language, at, cited, quotation: words?.words, style: plainStyle }),
    bibliography: listed.edit,
    titles: cited.map(({ reference }) => reference.title ?? reference.key),
    unlisted,
    problems: listed.problems,
  }
}

/** The name of a bibliography that is made beside a draft. */
const NEW_NAME = 'references.bib'

/** Lists sources under the keys that the draft cites them by in a new bibliography, and names that in the draft. */
export async function makeBibliography(
  desk: CiteDesk,
  draft: Draft,
  { keys, unsaved }: { readonly keys: readonly string[]; readonly unsaved: readonly UnsavedText[] },
): Promise<Insertion> {
  const habits = habitsOf(draft.text, draft.language ?? draftLanguageOf(draft.path))
  const naming = nameBibliography(draft.text, NEW_NAME, habits)
  if (!naming) throw new Error('the draft has no place to name one')
  const found = await Promise.all(keys.map((key) => findSource(desk, { kind: 'key', key })))
  const cited = found.map((one, i) => ({ ...one, ownKey: keys[i] }))
  const shelf = { ...desk.shelf, bibliographies: [joinPath(folderOf(draft.path), NEW_NAME)] }
  const { edit, problems } = await listSources({ ...desk, shelf }, cited, unsaved)
  const titles = found.map(({ reference }) => reference.title ?? reference.key)
  return { edits: [naming], bibliography: edit, titles, unlisted: [], problems }
}

function usesKeysInNotes({ style, notes }: ReturnType<typeof habitsOf>): boolean {
  return (style === 'footnote' || style === 'inline-note') && notes === 'keys'
}

interface Listed {
  /** The key of each source that a bibliography holds, or will. */
  readonly keys: readonly (string | undefined)[]
  readonly edit?: BibliographyEdit
  readonly problems: readonly Problem[]
}

/** Bibliographies that can be written. */
const WRITABLE = ['.bib', '.bibtex', '.json', '.yaml', '.yml', '.ris']

/** Puts what no bibliography holds into the first of the draft's that can be written. */
async function listSources(
  desk: CiteDesk,
  found: readonly FoundSource[],
  unsaved: readonly UnsavedText[],
): Promise<Listed> {
  const missing = found.filter(({ listed }) => !listed)
  const path = desk.shelf.bibliographies.find((one) => WRITABLE.includes(extensionOf(one)))
  const keysOf = (made: readonly string[]) =>
    found.map((one) => (one.listed ? one.reference.key : made[missing.indexOf(one)]))
  if (!missing.length || !path) return { keys: keysOf([]), problems: [] }
  const open = unsaved.find((one) => one.path === path)
  const file = open ? { text: open.text } : await readText(desk.files, path)
  const entries = missing.map((one) => toEntry(one, path))
  const added = file.text === undefined ? undefined : addEntries(file.text, path, entries)
  const safe = added && (file.encoding !== 'windows-1252' || added.edits.every(({ text }) => isWindows1252(text)))
  if (!safe) return { keys: keysOf([]), problems: [cannotWrite(path, file.cause)] }
  const { positionAt } = createLineIndex(file.text!)
  const edits = added.edits.map(({ start, end, text }) => ({
    place: { start: positionAt(start), end: positionAt(end) },
    text,
  }))
  const edit = { path, create: file.create === true, encoding: file.encoding, edits }
  return { keys: keysOf(added.keys), edit: edits.length ? edit : undefined, problems: [] }
}

function cannotWrite(
  path: string,
  cause = 'is broken, in a format that is only read, or in an encoding that cannot hold it',
): Problem {
  return { kind: 'bad-bibliography', path, message: `No entry was written: ${path} ${cause}.` }
}

function toEntry({ reference, path, ownKey }: FoundSource, bibliography: string): NewEntry {
  const { title, authors, date, outlet, url } = reference
  const file = path && relativePath(folderOf(bibliography), path)
  // where nobody and no day is named, the file's name says more than a word of the title
  const nameless = path && !authors.length && !outlet && !date && /^[\w:.-]+$/.test(reference.key)
  const key = ownKey ?? (nameless ? reference.key : undefined)
  return { title, authors, date: date?.slice(0, 10), outlet, url, key, file }
}

interface TextOfFile {
  readonly text?: string
  readonly create?: boolean
  readonly encoding?: 'windows-1252'
  readonly cause?: string
}

async function readText(files: Files, path: string): Promise<TextOfFile> {
  if (!(await files.stat(path))) return { text: '', create: true }
  try {
    const { text, binary, encoding } = decode(await files.read(path))
    if (binary || encoding === 'broken') return { cause: 'is no text that can be written safely' }
    return { text, ...(encoding === 'windows-1252' ? { encoding } : {}) }
  } catch (error) {
    return { cause: `cannot be read: ${(error as Error).message}` }
  }
}

/** Latin-1 and the few marks that windows-1252 has besides. */
function isWindows1252(text: string): boolean {
  return /^[\u0000-\u007f\u00a0-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]*$/.test(text)
}
