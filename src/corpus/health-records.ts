import { nameOf } from '../base/paths'
import type { Reference } from '../citation/citation'
import type { HealthNote } from './health-report'
import type { Resolved } from './library'
import type { SourceRow } from './store'

export interface ExaminedRecords {
  /** The key by which an article is cited: that of its record, its own, else its file name. */
  keyOf(path: string): string
  readonly notes: readonly HealthNote[]
}

/** Holds the records of bibliographies against the articles: what either side lacks. */
export function examineRecords(records: readonly Resolved[], articles: readonly SourceRow[]): ExaminedRecords {
  const inBooks = records.filter(({ path, reference }) => reference && reference.path !== path)
  const byArticle = new Map<string, Resolved>()
  for (const record of records) if (record.path && !byArticle.has(record.path)) byArticle.set(record.path, record)
  const recorded = new Set(inBooks.map(({ path }) => path))
  return {
    keyOf: (path) => byArticle.get(path)?.key ?? path,
    notes: [
      ...inBooks.flatMap(({ path, reference }) => (path === undefined && reference ? [toMissing(reference)] : [])),
      ...articles.flatMap((row) => {
        const record = byArticle.get(row.path)?.reference
        return lacksOf(row, { record, recorded: recorded.has(row.path), books: inBooks.length > 0 })
      }),
    ],
  }
}

function toMissing({ key, files, path }: Reference): HealthNote {
  if (!files.length)
    return { kind: 'no-file', path, key, message: `The record "${key}" has no saved article in the corpus.` }
  const message = `The record "${key}" names ${files.map(nameOf).join(', ')}, which is not in the corpus.`
  return { kind: 'missing-file', path, key, message }
}

interface Tie {
  readonly record?: Reference
  /** A bibliography has a record of the article. */
  readonly recorded: boolean
  /** There is any record in a bibliography. */
  readonly books: boolean
}

function lacksOf({ path, meta }: SourceRow, { record, recorded, books }: Tie): HealthNote[] {
  const notes: HealthNote[] = []
  const name = nameOf(path)
  if (!meta.date && !record?.date)
    notes.push({
      kind: 'no-date',
      path,
      message: `${name} has no date: "last year" and "this quarter" in it cannot be told.`,
    })
  if (!recorded && !meta.key)
    notes.push({
      kind: 'no-key',
      path,
      message: `${name} has no key of its own: it is cited as @${record?.key ?? name}.`,
    })
  else if (!recorded && books)
    notes.push({ kind: 'no-record', path, key: meta.key, message: `No bibliography has a record of ${name}.` })
  return notes
}
