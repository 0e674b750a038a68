import type { FactCount, FactRow, NameForm } from '../../corpus/store'
import type { Database } from './database'
import { sourceOf } from './places'

/**
 * How often names are written in each way. All rows are read in their own order: by the index of names, each would be looked up apart. A place is kept under other names too, which are not what is written there: only what has
 * the place's length is (but for doubled spaces).
 */
export function listNameForms(database: Database): NameForm[] {
  const sql = `SELECT name, surface, count(*) AS places, count(DISTINCT ${sourceOf('id')}) AS articles FROM mentions NOT INDEXED
    WHERE "end" - start - length(surface) BETWEEN 0 AND 2 GROUP BY name, surface ORDER BY name, surface`
  return allAtOnce<[string, string, number, number]>(database, sql, 'name, surface, places, articles').map(
    ([name, surface, places, articles]) => ({ name, surface, places, articles }),
  )
}

/** The vocabulary of the full-text index is a table of this connection alone. */
export function countWords(database: Database, words: Iterable<string>): ReadonlyMap<string, number> {
  database.exec(`CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary USING fts5vocab(main, words, row)`)
  const asked = JSON.stringify([...words])
  const sql = `SELECT term, doc FROM json_each(?) AS asked JOIN temp.vocabulary ON term = asked.value`
  return new Map(allAtOnce<[string, number]>(database, sql, 'term, doc', asked))
}

export function countFacts(database: Database): FactCount[] {
  const sql = `SELECT relation, name, min(surface) AS surface, value, other, count(DISTINCT ${sourceOf('id')}) AS articles FROM facts NOT INDEXED
    GROUP BY name, relation, value, other ORDER BY name, relation, articles DESC, value, other`
  type Row = [FactCount['relation'], string, string, string, string, number]
  return allAtOnce<Row>(database, sql, 'relation, name, surface, value, other, articles').map(
    ([relation, name, surface, value, other, articles]) => ({ relation, name, surface, value, other, articles }),
  )
}

/** All rows of a query as one text of JSON: over WebAssembly each value of each row would cost several calls. */
function allAtOnce<Row>(database: Database, query: string, columns: string, ...values: string[]): Row[] {
  const sql = `SELECT json_group_array(json_array(${columns})) AS rows FROM (${query})`
  return JSON.parse(database.all<{ rows: string }>(sql, ...values)[0].rows) as Row[]
}

interface RawFact extends Omit<FactRow, 'sentence'> {
  readonly sentence_start: number
  readonly sentence_end: number
}

export interface FactQuery {
  readonly name: string
  readonly limit: number
  readonly relations?: readonly FactRow['relation'][]
}

export function findFacts(database: Database, { name, limit, relations }: FactQuery): FactRow[] {
  const wanted = relations ? 'AND relation IN (SELECT value FROM json_each(?))' : ''
  const sql = `SELECT path, sources.date, relation, name, surface, value, other, sentence_start, sentence_end
    FROM facts JOIN sources ON sources.id = ${sourceOf('facts.id')}
    WHERE name = ? ${wanted} ORDER BY newness DESC, path, facts.id LIMIT ${Math.max(0, Math.trunc(limit))}`
  return database
    .all<RawFact>(sql, name, ...(relations ? [JSON.stringify(relations)] : []))
    .map(({ sentence_start: start, sentence_end: end, ...row }) => ({ ...row, sentence: { start, end } }))
}
