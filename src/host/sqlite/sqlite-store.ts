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
  SketchRow,
  SourceContent,
  SourceRow,
  SourceStamp,
  Store,
  Within,
} from '../../corpus/store'
import type { Database, SqlValue } from './database'
import { readMarks, MARK, withoutMarks } from './marks'

/** The Store over an open database that has its tables (see schema.ts). Throws DatabaseError where SQLite fails. */
export function createSqliteStore(database: Database): Store {
  const transaction = createTransaction(database)
  return {
    listSources: () => database.all<RawSource>(`SELECT ${SOURCE} FROM sources ORDER BY path`).map(toSource),
    source: (path) => database.all<RawSource>(`SELECT ${SOURCE} FROM sources WHERE path = ?`, path).map(toSource)[0],
    countSources: () => database.all<{ count: number }>('SELECT count(*) AS count FROM sources')[0].count,
    listStamps: () =>
      database.all<RawStamp>('SELECT path, size, mtime, ctime, hash FROM sources ORDER BY path').map(toStamp),
    listProblems: () =>
      database
        .all<{ problems: string }>(`SELECT problems FROM sources WHERE problems <> '[]' ORDER BY path`)
        .flatMap((row) => JSON.parse(row.problems) as Problem[]),
    putSource: (source, content) => transaction(() => putSource(database, source, content)),
    touchSource: ({ path, mtime, ctime }) =>
      database.run('UPDATE sources SET mtime = ?, ctime = ? WHERE path = ?', mtime, ctime ?? null, path),
    removeSource: (path) => transaction(() => removeSource(database, path)),
    searchPassages: (query) => searchPassages(database, query),
    passageAt: (path, start) => passageAt(database, path, start),
    passageHolding: (path, offset) => passageHolding(database, path, offset),
    passagesOf: (path) => passagesOf(database, path),
    figuresIn: (path, span) => figuresIn(database, path, span),
    listSketches: () =>
      database
        .all<SketchRow>(`SELECT path, sketch FROM sources WHERE sketch <> '' ORDER BY path`)
        .map((row) => ({ ...row })),
    findFigures: (query) => findFigures(database, query),
    findMentions: (name, limit, within) => findMentions(database, { name, limit, within }),
    listNames: (prefix, limit) => listNames(database, prefix, limit),
    transaction,
    clear: () => transaction(() => clear(database)),
    close: () => database.close(),
  }
}

/** Transactions may be nested: an inner one that fails takes back its own part only. */
function createTransaction(database: Database): Store['transaction'] {
  let depth = 0
  return (work) => {
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
}

const SOURCE = 'path, size, mtime, ctime, hash, meta, problems'

interface RawStamp extends Omit<SourceStamp, 'ctime'> {
  readonly ctime: number | null
}

function toStamp({ ctime, ...row }: RawStamp): SourceStamp {
  return { ...row, ...(ctime === null ? {} : { ctime }) }
}

interface RawSource extends RawStamp {
  readonly meta: string
  readonly problems: string
}

function toSource({ meta, problems, ...row }: RawSource): SourceRow {
  return { ...toStamp(row), meta: JSON.parse(meta), problems: JSON.parse(problems) }
}

function putSource(database: Database, source: SourceRow, content: SourceContent): void {
  const { path, size, mtime, ctime, hash, meta, problems } = source
  removeSource(database, path)
  database.run(
    'INSERT INTO sources (path, size, mtime, ctime, hash, date, outlet, sketch, meta, problems) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    path,
    size,
    mtime,
    ctime ?? null,
    hash,
    meta.date ?? '',
    outletOf(meta),
    content.sketch ?? null,
    JSON.stringify(meta),
    JSON.stringify(problems),
  )
  const id = idOf(database, path)!
  for (const { start, end, text, page } of content.passages)
    database.run(
      'INSERT INTO passages (source, start, "end", text, page) VALUES (?, ?, ?, ?, ?)',
      id,
      start,
      end,
      clean(text),
      page ?? null,
    )
  database.run('INSERT INTO words (rowid, text) SELECT id, text FROM passages WHERE source = ?', id)
  for (const { start, end, dimension, unit, low, high } of content.figures)
    database.run(
      'INSERT INTO figures VALUES (?, ?, ?, ?, ?, ?, ?)',
      id,
      start,
      end,
      dimension,
      unit,
      toReal(low),
      toReal(high),
    )
  for (const { name, surface, start, end, sentence } of content.mentions)
    database.run(
      'INSERT INTO mentions VALUES (?, ?, ?, ?, ?, ?, ?)',
      id,
      clean(name),
      clean(surface),
      start,
      end,
      sentence.start,
      sentence.end,
    )
}

/** What a search for an outlet looks into: its name and its address. */
function outletOf({ outlet, url }: SourceRow['meta']): string {
  const host = /^https?:\/\/([^/?#]+)/i.exec(url ?? '')?.[1]
  return [outlet, host].filter(Boolean).join(' ').toLowerCase()
}

function idOf(database: Database, path: string): number | undefined {
  return database.all<{ id: number }>('SELECT id FROM sources WHERE path = ?', path)[0]?.id
}

/** A NUL ends a text for one of the drivers. */
function clean(text: string): string {
  return withoutMarks(text.includes('\0') ? text.replaceAll('\0', ' ') : text)
}

/** SQLite knows no NaN: it is NULL there, which lies in no bounds. */
function toReal(value: number): number | null {
  return Number.isNaN(value) ? null : value
}

function removeSource(database: Database, path: string): void {
  const id = idOf(database, path)
  if (id === undefined) return
  database.run(`INSERT INTO words (words, rowid, text) SELECT 'delete', id, text FROM passages WHERE source = ?`, id)
  for (const table of ['passages', 'figures', 'mentions']) database.run(`DELETE FROM ${table} WHERE source = ?`, id)
  database.run('DELETE FROM sources WHERE id = ?', id)
}

function clear(database: Database): void {
  database.run(`INSERT INTO words (words) VALUES ('delete-all')`)
  for (const table of ['sources', 'passages', 'figures', 'mentions']) database.run(`DELETE FROM ${table}`)
}

function searchPassages(database: Database, query: PassageQuery): PassageHit[] {
  const expression = toExpression(query)
  if (!expression) return []
  const bounds = toBounds(query.within)
  const page = query.within?.page
  const sql = `SELECT sources.path, passages.start, passages."end", passages.page, -bm25(words) AS score,
      highlight(words, 0, '${MARK.open}', '${MARK.close}') AS marked
    FROM words JOIN passages ON passages.id = words.rowid JOIN sources ON sources.id = passages.source
    WHERE words MATCH ? ${bounds.sql} ${page === undefined ? '' : 'AND passages.page = ?'}
    ORDER BY bm25(words), sources.path, passages.start LIMIT ?`
  const values = [...bounds.values, ...(page === undefined ? [] : [page]), query.limit]
  return database
    .all<RawHit>(sql, expression, ...values)
    .map(({ marked, page, ...hit }) => ({ ...hit, ...toPage(page), ...readMarks(marked) }))
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

const OF_PATH = 'source = (SELECT id FROM sources WHERE path = ?)'

function passageAt(database: Database, path: string, start: number): Passage | undefined {
  return selectPassages(database, `${OF_PATH} AND start = ? ORDER BY "end" LIMIT 1`, path, start)[0]
}

function passageHolding(database: Database, path: string, offset: number): Passage | undefined {
  return selectPassages(database, `${OF_PATH} AND start <= ? ORDER BY start DESC LIMIT 1`, path, offset)[0]
}

function passagesOf(database: Database, path: string): Passage[] {
  return selectPassages(database, `${OF_PATH} ORDER BY start`, path)
}

function selectPassages(database: Database, where: string, ...values: SqlValue[]): Passage[] {
  return database
    .all<Omit<Passage, 'page'> & { readonly page: number | null }>(
      `SELECT start, "end", text, page FROM passages WHERE ${where}`,
      ...values,
    )
    .map(({ page, ...row }) => ({ ...row, ...toPage(page) }))
}

function figuresIn(database: Database, path: string, { start, end }: Span): IndexedFigure[] {
  const sql = `SELECT start, "end", dimension, unit, low, high FROM figures WHERE ${OF_PATH} AND start >= ? AND "end" <= ? ORDER BY start`
  return database.all<IndexedFigure>(sql, path, start, end).map((row) => ({ ...row }))
}

/** The same value computed in two ways may differ in its last bits (0.1 * 3); bounds are that much wider. */
const ROUNDING = 1e-12

function findFigures(database: Database, { dimension, low, high, within, limit }: FigureQuery): FigureRow[] {
  const from = low - Math.abs(low) * ROUNDING
  const to = high + Math.abs(high) * ROUNDING
  const bounds = toBounds(within)
  const sql = `SELECT sources.path, start, "end", dimension, unit, low, high FROM figures JOIN sources ON sources.id = figures.source
    WHERE ${dimension === undefined ? '' : 'dimension = ? AND '}low BETWEEN ? AND ? AND high <= ? ${bounds.sql} ORDER BY sources.path, start, "end" LIMIT ?`
  const of = dimension === undefined ? [] : [dimension]
  return database.all<FigureRow>(sql, ...of, from, to, to, ...bounds.values, limit).map((row) => ({ ...row }))
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
  const sql = `SELECT path, name, surface, start, "end", sentence_start, sentence_end FROM mentions JOIN sources ON sources.id = mentions.source
    WHERE name = ? ${bounds.sql} ORDER BY date DESC, path, start LIMIT ?`
  return database
    .all<RawMention>(sql, clean(name), ...bounds.values, limit)
    .map(({ sentence_start: start, sentence_end: end, ...row }) => ({ ...row, sentence: { start, end } }))
}

/** The surface of a name is the one that most places have. */
function listNames(database: Database, prefix: string, limit: number): NameRow[] {
  const sql = `SELECT name, count(DISTINCT source) AS articles,
      (SELECT surface FROM mentions AS same WHERE same.name = mentions.name GROUP BY surface ORDER BY count(*) DESC, surface LIMIT 1) AS surface
    FROM mentions WHERE name >= ? AND name < ? || char(0x10ffff) GROUP BY name ORDER BY articles DESC, name LIMIT ?`
  return database.all<NameRow>(sql, clean(prefix), clean(prefix), limit).map((row) => ({ ...row }))
}
