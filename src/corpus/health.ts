import { extensionOf, nameOf } from '../base/paths'
import type { Problem } from '../base/problem'
import { findSameAddress, findSameText } from './copies'
import { examineRecords } from './health-records'
import { SERIOUS, type HealthKind, type HealthNote, type HealthReport, type HealthSource } from './health-report'
import type { Library } from './library'
import type { SourceRow, Store } from './store'

export interface HealthInput {
  readonly store: Store
  readonly library: Library
  /** All files of the corpus folders. */
  readonly files: readonly string[]
  readonly isReadable: (path: string) => boolean
}

/** Looks through the index, the bibliographies and the files of the corpus. Notes come by kind, the serious ones first. */
export function examineCorpus({ store, library, files, isReadable }: HealthInput): Omit<HealthReport, 'problems'> {
  const rows = store.listSources()
  const articles = rows.filter(({ problems }) => !problems.some(({ kind }) => SERIOUS.includes(kindOf(kind))))
  const { keyOf, notes } = examineRecords(library.records(), articles)
  return {
    sources: articles.map((row) => toSource(row, keyOf(row.path))),
    notes: [
      ...rows.flatMap(({ problems }) => problems.map(toNote)),
      ...files.filter((path) => !isReadable(path)).flatMap(toUnsupported),
      ...articles.filter(({ path }) => isEmpty(store, path)).map(toEmpty),
      ...findSameText(store),
      ...findSameAddress(articles),
      ...notes,
    ].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind)),
  }
}

const ORDER: readonly HealthKind[] = [
  ...SERIOUS,
  'same-text',
  'same-address',
  'partly-read',
  'bad-front-matter',
  'no-date',
  'no-key',
  'no-record',
  'no-file',
]

function kindOf(kind: Problem['kind']): HealthKind {
  return kind === 'too-large' || kind === 'partly-read' || kind === 'bad-front-matter' ? kind : 'unreadable'
}

function toNote({ kind, path, message }: Problem): HealthNote {
  return { kind: kindOf(kind), path, message }
}

function toSource({ path, meta: { title, date, outlet, url } }: SourceRow, key: string): HealthSource {
  return { path, key, title, date, outlet, url }
}

/** Kinds of files that articles come in. What else lies in a corpus (pictures, styles, bibliographies) is nobody's source. */
const DOCUMENTS = new Set(
  `.pdf .doc .docx .odt .rtf .pages .epub .mobi .azw3 .html .htm .xhtml .mht .mhtml .eml .msg .webarchive .warc .djvu .ppt .pptx .odp .key
  .xls .xlsx .ods .numbers .csv .tsv .tex .rst .org .adoc .xml .wpd .ps`.split(/\s+/),
)

function toUnsupported(path: string): HealthNote[] {
  const extension = extensionOf(path)
  if (!DOCUMENTS.has(extension)) return []
  return [
    { kind: 'unsupported', path, message: `Tickmark does not read ${extension} files: ${nameOf(path)} is no source.` },
  ]
}

/** Fewer words than a headline and a sentence. */
const FEWEST_WORDS = 12

function isEmpty(store: Store, path: string): boolean {
  return countWords(store, path) < FEWEST_WORDS
}

function toEmpty({ path }: SourceRow): HealthNote {
  return {
    kind: 'no-text',
    path,
    message: `Next to no text was found in ${nameOf(path)}: it may have been saved without its article.`,
  }
}

/** Words, up to as many as make a text; scripts without spaces are counted by two characters. */
function countWords(store: Store, path: string): number {
  const text = store
    .passagesOf(path)
    .map((passage) => passage.text)
    .join(' ')
    .slice(0, 2000)
  return text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,2}|[\p{L}\p{N}]+/gu)?.length ?? 0
}
