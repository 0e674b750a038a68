import type { Problem } from '../../base/problem'
import type { Span } from '../../base/span'
import type {
  FigureQuery,
  FigureRow,
  IndexedFigure,
  MentionRow,
  NameRow,
  Passage,
  PassageHit,
  PassageQuery,
  SourceRow,
  Store,
  Within,
} from '../../corpus/store'
import type { Database, SqlValue } from './database'
import { readMarks, MARK } from './marks'
import { countFacts, countWords, findFacts, listNameForms } from './names'
import { placeOf, rowsOf, sourceOf } from './places'
import { clean, clearSources, idOf, putSource, removeSource } from './write-source'

/** The Store over an open database that has its tables (see schema.ts). Throws DatabaseError where SQLite fails. */
export function createSqliteStore(database: Database): Store {
  const { transaction, within } = createTransactions(database)
  return {
    listSources: () => listRows<RawSource>(database, SOURCE).map(toSource),
    source: (path) => findSource(database, path),
    countSources: () => database.all<{ count: number }>('SELECT count(*) AS count FROM sources')[0].count,
    listStamps: () => listRows<readonly [string, string]>(database, 'stamp').map(([path, stamp]) => ({ path, stamp })),
    listProblems: () =>
      listRows<readonly [string, Problem[]]>(database, 'json(problems)', `problems <> '[]'`).flatMap(
        ([, problems]) => problems,
      ),
    putSource: (source, content) => within(() => putSource(database, source, content)),
    touchSource: (path, stamp) => database.run('UPDATE sources SET stamp = ? WHERE path = ?', stamp, path),
    removeSource: (path) => within(() => removeSource(database, path)),
    searchPassages: (query) => searchPassages(database, query),
    passageAt: (path, start) => selectPassages(database, path, { from: start, to: start })[0],
    passageHolding: (path, offset) => selectPassages(database, path, { to: offset }, 'id DESC LIMIT 1')[0],
    passagesOf: (path) => selectPassages(database, path, {}),
    figuresIn: (path, span) => figuresIn(database, path, span),
    listSketches: () =>
      listRows<readonly [string, string]>(database, 'sketch', `sketch <> ''`).map(([path, sketch]) => ({
        path,
        sketch,
      })),
    findFigures: (query) => findFigures(database, query),
    findMentions: (name, limit, within) => findMentions(database, { name, limit, within }),
    listNames: (prefix, limit) => listNames(database, prefix, limit),
    listNameForms: () => listNameForms(database),
    countWords: (words) => countWords(database, words),
    countFacts: () => countFacts(database),
    findFacts: (name, limit, relations) => findFacts(database, { name: clean(name), limit, relations }),
    transaction,
    clear: () => within(() => clearSources(database)),
    close: () => database.close(),
  }
}

interface Transactions {
  /** Transactions may be nested: an inner one that fails takes back its own part only. */
  transaction<T>(work: () => T): T
  /**
   * Runs `work` in the transaction that is open, else in one of its own. An inner transaction for each source would have FTS5 write
   * its words out for each, which takes half of the time of indexing.
   */
  within<T>(work: () => T): T
}

function createTransactions(database: Database): Transactions {
  let depth = 0
  const transaction = <T>(work: () => T): T => {
    const name = `level${depth}`
    const nested = depth > 0
    database.exec(nested ? `SAVEPOINT ${name}` : 'BEGIN IMMEDIATE')
    depth++
    try {
      const result = work()
      database.exec(nested ? `RELEASE ${name}` : 'COMMIT')
      return result
    } catch (error) {
      try {
        database.exec(nested ? `ROLLBACK TO ${name}; RELEASE ${name}` : 'ROLLBACK')
      } catch {
        // SQLite has rolled back by itself, or the database is gone: the first error says why
      }
      throw error
    } finally {
      depth--
    }
  }
  return { transaction, within: (work) => (depth ? work() : transaction(work)) }
}

/** How many rows are fetched at once. */
const PAGE = 1000

/**
 * Columns of all sources, by path, each row as an array with the path first. A page of rows comes as one text of JSON: over
 * WebAssembly each value of each row would cost several calls.
 */
function listRows<Row extends readonly unknown[]>(database: Database, columns: string, where = 'TRUE'): Row[] {
  const sql = `SELECT '[' || ifnull(group_concat(line, ','), '') || ']' AS rows FROM
    (SELECT json_array(path, ${columns}) AS line FROM sources WHERE path > ? AND ${where} ORDER BY path LIMIT ${PAGE})`
  const found: Row[] = []
  let page: Row[]
  do {
    const after = (found.at(-1)?.[0] as string | undefined) ?? ''
    page = JSON.parse(database.all<{ rows: string }>(sql, after)[0].rows) as Row[]
    found.push(...page)
  } while (page.length === PAGE)
  return found
}

const SOURCE = 'stamp, hash, json(meta), json(problems)'

type RawSource = readonly [string, string, string, SourceRow['meta'], SourceRow['problems']]

function toSource([path, stamp, hash, meta, problems]: RawSource): SourceRow {
  return { path, stamp, hash, meta, problems }
}

function findSource(database: Database, path: string): SourceRow | undefined {
  const sql = `SELECT json_array(path, ${SOURCE}) AS row FROM sources WHERE path = ?`
  return database.all<{ row: string }>(sql, path).map(({ row }) => toSource(JSON.parse(row) as RawSource))[0]
}

function searchPassages(database: Database, query: PassageQuery): PassageHit[] {
  const expression = toExpression(query)
  if (!expression) return []
  const bounds = toBounds(query.within)
  const page = query.within?.page
  const sql = `SELECT sources.path, ${placeOf('passages.id')} AS start, passages."end", passages.page, -bm25(words) AS score,
      highlight(words, 0, '${MARK.open}', '${MARK.close}') AS marked
    FROM words JOIN passages ON passages.id = words.rowid JOIN sources ON sources.id = ${sourceOf('words.rowid')}
    WHERE words MATCH ? ${bounds.sql} ${page === undefined ? '' : 'AND passages.page = ?'}
    ORDER BY bm25(words), sources.path, words.rowid LIMIT ${toLimit(query.limit)}`
  const values = [...bounds.values, ...(page === undefined ? [] : [page])]
  return database
    .all<RawHit>(sql, expression, ...values)
    .map(({ marked, page, ...hit }) => ({ ...hit, ...toPage(page), ...readMarks(marked) }))
}

/**
 * A limit as part of the statement. Where SQLite knows it in advance, a row that comes too late in the order is dropped before the
 * columns are worked out that only the answer needs.
 */
function toLimit(limit: number): number {
  return Math.max(0, Math.trunc(limit))
}

interface RawHit extends Omit<PassageHit, 'text' | 'page' | 'marks'> {
  readonly page: number | null
  readonly marked: string
}

function toPage(page: number | null): { readonly page?: number } {
  return page === null ? {} : { page }
}

interface Bounds {
  readonly sql: string
  readonly values: readonly SqlValue[]
}

/** Conditions on the article. A date that is cut short holds all that begins with it; an article without a date is in no bounds. */
function toBounds({ from, to, outlet }: Within = {}): Bounds {
  const sql: string[] = []
  const values: SqlValue[] = []
  if (from !== undefined) {
    sql.push('AND sources.date >= ?')
    values.push(from)
  }
  if (to !== undefined) {
    sql.push(`AND sources.date <> '' AND substr(sources.date, 1, length(?)) <= ?`)
    values.push(to, to)
  }
  if (outlet !== undefined) {
    sql.push('AND instr(sources.outlet, ?) > 0')
    values.push(outlet.toLowerCase())
  }
  return { sql: sql.join(' '), values }
}

/** FTS5's query language with every word quoted, so that nothing a user types is an operator; undefined where no word is left. */
function toExpression({ words, match }: PassageQuery): string | undefined {
  const known = words.filter((word) => /[\p{L}\p{N}]/u.test(word)).map(clean)
  if (!known.length) return undefined
  const quote = (text: string) => `"${text.replaceAll('"', ' ')}"`
  if (match === 'phrase') return quote(known.join(' '))
  return known.map(quote).join(match === 'all' ? ' AND ' : ' OR ')
}

/** A source's passages have their starts in their numbers: `from` and `to` are offsets, both included. */
interface Stretch {
  readonly from?: number
  readonly to?: number
}

function selectPassages(database: Database, path: string, { from, to }: Stretch, order = 'id'): Passage[] {
  const source = idOf(database, path)
  if (source === undefined) return []
  const [first, last] = rowsOf(source)
  const sql = `SELECT ${placeOf('id')} AS start, "end", text, page FROM passages WHERE id BETWEEN ? AND ? ORDER BY ${order}`
  return database
    .all<Omit<Passage, 'page'> & { readonly page: number | null }>(
      sql,
      first + (from ?? 0),
      to === undefined ? last : first + to,
    )
    .map(({ page, ...row }) => ({ ...row, ...toPage(page) }))
}

function figuresIn(database: Database, path: string, { start, end }: Span): IndexedFigure[] {
  const source = idOf(database, path)
  if (source === undefined) return []
  const sql = `SELECT start, "end", dimension, unit, low, high FROM figures WHERE id BETWEEN ? AND ? AND start >= ? AND "end" <= ? ORDER BY start`
  return database.all<IndexedFigure>(sql, ...rowsOf(source), start, end).map((row) => ({ ...row }))
}

/** The same value computed in two ways may differ in its last bits (0.1 * 3); bounds are that much wider. */
const ROUNDING = 1e-12

function findFigures(database: Database, { dimension, low, high, within, limit }: FigureQuery): FigureRow[] {
  const from = low - Math.abs(low) * ROUNDING
  const to = high + Math.abs(high) * ROUNDING
  const bounds = toBounds(within)
  const sql = `SELECT sources.path, start, "end", dimension, unit, low, high FROM figures JOIN sources ON sources.id = ${sourceOf('figures.id')}
    WHERE ${dimension === undefined ? '' : 'dimension = ? AND '}low BETWEEN ? AND ? AND high <= ? ${bounds.sql}
    ORDER BY sources.path, start, "end" LIMIT ${toLimit(limit)}`
  const of = dimension === undefined ? [] : [dimension]
  return database.all<FigureRow>(sql, ...of, from, to, to, ...bounds.values).map((row) => ({ ...row }))
}

interface RawMention extends Omit<MentionRow, 'sentence'> {
  readonly sentence_start: number
  readonly sentence_end: number
}

interface MentionQuery {
  readonly name: string
  readonly limit: number
  readonly within?: Within
}

function findMentions(database: Database, { name, limit, within }: MentionQuery): MentionRow[] {
  const bounds = toBounds(within)
  const sql = `SELECT path, sources.date, name, surface, start, "end", sentence_start, sentence_end
    FROM mentions JOIN sources ON sources.id = ${sourceOf('mentions.id')}
    WHERE name = ? ${bounds.sql} ORDER BY newness DESC, path, start LIMIT ${toLimit(limit)}`
  return database
    .all<RawMention>(sql, clean(name), ...bounds.values)
    .map(({ sentence_start: start, sentence_end: end, ...row }) => ({ ...row, sentence: { start, end } }))
}

/** The surface of a name is the one that most places have. */
function listNames(database: Database, prefix: string, limit: number): NameRow[] {
  const sql = `SELECT name, count(DISTINCT ${sourceOf('id')}) AS articles,
      (SELECT surface FROM mentions AS same WHERE same.name = mentions.name GROUP BY surface ORDER BY count(*) DESC, surface LIMIT 1) AS surface
    FROM mentions WHERE name >= ? AND name < ? || char(0x10ffff) GROUP BY name ORDER BY articles DESC, name LIMIT ${toLimit(limit)}`
  return database.all<NameRow>(sql, clean(prefix), clean(prefix)).map((row) => ({ ...row }))
}
