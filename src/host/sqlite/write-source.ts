import type { SourceContent, SourceRow } from '../../corpus/store'
import type { Database } from './database'
import { withoutMarks } from './marks'
import { rowsOf, toRowId } from './places'

/** Writes what was read in a file in place of what was known of it. */
export function putSource(database: Database, source: SourceRow, content: SourceContent): void {
  removeSource(database, source.path)
  const id = insertSource(database, source, content.sketch)
  const newness = newnessOf(source)
  let last = -1
  for (const { start, end, text, page } of content.passages) {
    if (start <= last) continue // blocks do not overlap, so none begins where another does
    last = start
    const plain = clean(text)
    database.run('INSERT INTO passages VALUES (?, ?, ?, ?)', toRowId(id, start), end, plain, page ?? null)
    database.run('INSERT INTO words (rowid, text) VALUES (?, ?)', toRowId(id, start), plain)
  }
  content.figures.forEach(({ start, end, dimension, unit, low, high }, i) => {
    const values = [start, end, dimension, unit, toReal(low), toReal(high)]
    database.run('INSERT INTO figures VALUES (?, ?, ?, ?, ?, ?, ?)', toRowId(id, i), ...values)
  })
  content.mentions.forEach(({ name, surface, start, end, sentence }, i) => {
    const values = [clean(name), newness, clean(surface), start, end, sentence.start, sentence.end]
    database.run('INSERT INTO mentions VALUES (?, ?, ?, ?, ?, ?, ?, ?)', toRowId(id, i), ...values)
  })
  content.facts.forEach(({ name, relation, surface, value, other, sentence }, i) => {
    const texts = [relation, clean(surface), clean(value), clean(other)]
    const values = [clean(name), newness, ...texts, sentence.start, sentence.end]
    database.run('INSERT INTO facts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)', toRowId(id, i), ...values)
  })
}

export function removeSource(database: Database, path: string): void {
  const id = idOf(database, path)
  if (id === undefined) return
  const rows = rowsOf(id)
  // the words first: they are given back with the text that they were made of
  database.run(
    `INSERT INTO words (words, rowid, text) SELECT 'delete', id, text FROM passages WHERE id BETWEEN ? AND ?`,
    ...rows,
  )
  for (const table of CONTENTS) database.run(`DELETE FROM ${table} WHERE id BETWEEN ? AND ?`, ...rows)
  database.run('DELETE FROM sources WHERE id = ?', id)
}

export function clearSources(database: Database): void {
  database.run(`INSERT INTO words (words) VALUES ('delete-all')`)
  for (const table of ['sources', ...CONTENTS]) database.run(`DELETE FROM ${table}`)
}

/** The number of a source, which its rows have in theirs. */
export function idOf(database: Database, path: string): number | undefined {
  return database.all<{ id: number }>('SELECT id FROM sources WHERE path = ?', path)[0]?.id
}

/** A text as the database holds it: a NUL ends a text for one of the drivers. */
export function clean(text: string): string {
  return withoutMarks(text.includes('\0') ? text.replaceAll('\0', ' ') : text)
}

const CONTENTS = ['passages', 'figures', 'mentions', 'facts'] as const

function insertSource(database: Database, source: SourceRow, sketch: string | undefined): number {
  const { path, stamp, hash, meta, problems } = source
  const values = [path, stamp, hash, meta.date ?? '', outletOf(meta), sketch ?? null]
  const [{ id }] = database.all<{ id: number }>(
    `INSERT INTO sources (path, stamp, hash, date, outlet, sketch, meta, problems) VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id`,
    ...values,
    JSON.stringify(meta),
    JSON.stringify(problems),
  )
  return id
}

/**
 * By what mentions are put in order, so that the newest are read without the others: the date, and of articles of one date a part of
 * their hash, which is the same in whatever order the articles came.
 */
function newnessOf({ meta, hash }: SourceRow): string {
  return `${meta.date ?? ''} ${hash.slice(0, 8)}`
}

/** What a search for an outlet looks into: its name and its address. */
function outletOf({ outlet, url }: SourceRow['meta']): string {
  const host = /^https?:\/\/([^/?#]+)/i.exec(url ?? '')?.[1]
  return [outlet, host].filter(Boolean).join(' ').toLowerCase()
}

/** SQLite knows no NaN: it is NULL there, which lies in no bounds. */
function toReal(value: number): number | null {
  return Number.isNaN(value) ? null : value
}
