import type { FigureRow, MentionRow, NameRow, PassageQuery, SourceContent, SourceRow, Store } from '../../corpus/store'
import type { Database, Statement, Value } from './database'

/** The Store port over SQLite. Statements are prepared once, on their first use. */
export function createSqliteStore(database: Database): Store {
  const statements = new Map<string, Statement>()
  const sql = (text: string): Statement => {
    let statement = statements.get(text)
    if (!statement) statements.set(text, (statement = database.prepare(text)))
    return statement
  }
  const idOf = (path: string) => sql('SELECT id FROM source WHERE path = ?').get(path)?.id as number | undefined
  let depth = 0
  const transaction = <T>(work: () => T): T => {
    if (depth) return work()
    database.exec('BEGIN IMMEDIATE')
    depth++
    try {
      const result = work()
      database.exec('COMMIT')
      return result
    } catch (error) {
      database.exec('ROLLBACK')
      throw error
    } finally {
      depth--
    }
  }
  const remove = (path: string) => {
    const id = idOf(path)
    if (id === undefined) return
    for (const table of ['passage', 'figure', 'mention']) sql(`DELETE FROM ${table} WHERE source = ?`).run(id)
    sql('DELETE FROM source WHERE id = ?').run(id)
  }
  return {
    transaction,
    listSources: () => sql('SELECT * FROM source ORDER BY path').all().map(toSource),
    source: (path) => map(sql('SELECT * FROM source WHERE path = ?').get(path), toSource),
    putSource: (source, content) => transaction(() => insert(source, content, { sql, remove, idOf })),
    touchSource: (path, mtime) => sql('UPDATE source SET mtime = ? WHERE path = ?').run(mtime, path),
    removeSource: (path) => transaction(() => remove(path)),
    searchPassages: (query) => searchPassages(sql, query),
    passageAt: (path, start) =>
      map(
        sql(
          'SELECT p.start, p.end, p.text FROM passage p JOIN source s ON s.id = p.source WHERE s.path = ? AND p.start = ?',
        ).get(path, start),
        (r) => ({ start: num(r.start), end: num(r.end), text: str(r.text) }),
      ),
    findFigures: ({ dimension, low, high, limit }) =>
      sql(
        'SELECT f.*, s.path FROM figure f JOIN source s ON s.id = f.source WHERE f.dimension = ? AND f.low BETWEEN ? AND ? AND f.high <= ? ORDER BY s.path, f.start LIMIT ?',
      )
        .all(dimension, below(low), above(high), above(high), limit)
        .map(toFigure),
    findMentions: (name, limit) =>
      sql(
        "SELECT m.*, s.path FROM mention m JOIN source s ON s.id = m.source WHERE m.name = ? ORDER BY json_extract(s.meta, '$.date') DESC, s.path, m.start LIMIT ?",
      )
        .all(name, limit)
        .map(toMention),
    listNames: (prefix, limit) =>
      sql(
        'SELECT name, MIN(surface) AS surface, COUNT(DISTINCT source) AS articles FROM mention WHERE name >= ? AND name < ? GROUP BY name ORDER BY articles DESC, COUNT(*) DESC, name LIMIT ?',
      )
        .all(prefix, prefix + '\uffff', limit)
        .map((r): NameRow => ({ name: str(r.name), surface: str(r.surface), articles: num(r.articles) })),
    clear: () =>
      transaction(() =>
        ['passage', 'figure', 'mention', 'source'].forEach((table) => database.exec(`DELETE FROM ${table}`)),
      ),
    close: () => database.close(),
  }
}

type Sql = (text: string) => Statement

interface Tools {
  readonly sql: Sql
  readonly remove: (path: string) => void
  readonly idOf: (path: string) => number | undefined
}

function insert(source: SourceRow, content: SourceContent, { sql, remove, idOf }: Tools): void {
  remove(source.path)
  sql('INSERT INTO source (path, size, mtime, hash, meta, problems) VALUES (?, ?, ?, ?, ?, ?)').run(
    source.path,
    source.size,
    source.mtime,
    source.hash,
    JSON.stringify(source.meta),
    JSON.stringify(source.problems),
  )
  const id = idOf(source.path)!
  const passage = sql('INSERT INTO passage (source, start, end, text) VALUES (?, ?, ?, ?)')
  for (const p of content.passages) passage.run(id, p.start, p.end, p.text)
  const figure = sql('INSERT INTO figure VALUES (?, ?, ?, ?, ?, ?, ?)')
  for (const f of content.figures) figure.run(id, f.start, f.end, f.dimension, f.unit, f.low, f.high)
  const mention = sql('INSERT INTO mention VALUES (?, ?, ?, ?, ?, ?, ?)')
  for (const m of content.mentions) mention.run(id, m.start, m.end, m.name, m.surface, m.sentence.start, m.sentence.end)
}

function searchPassages(sql: Sql, { words, match, limit }: PassageQuery) {
  const quoted = words.map((word) => `"${word.replaceAll('"', '""')}"`)
  if (!quoted.length) return []
  const query =
    match === 'phrase' ? `"${words.join(' ').replaceAll('"', '""')}"` : quoted.join(match === 'any' ? ' OR ' : ' AND ')
  return sql(
    'SELECT p.start, p.end, p.text, s.path, bm25(passage_text) AS rank FROM passage_text JOIN passage p ON p.id = passage_text.rowid JOIN source s ON s.id = p.source WHERE passage_text MATCH ? ORDER BY rank, s.path, p.start LIMIT ?',
  )
    .all(query, limit)
    .map((r) => ({ path: str(r.path), start: num(r.start), end: num(r.end), text: str(r.text), score: -num(r.rank) }))
}

type Row = Record<string, Value>

function map<T>(row: Row | undefined, to: (row: Row) => T): T | undefined {
  return row && to(row)
}

function num(value: Value): number {
  return Number(value)
}

function str(value: Value): string {
  return String(value)
}

/** Values that were computed in another way may differ in the last bits. */
function below(value: number): number {
  return value - Math.abs(value) * 1e-9
}
function above(value: number): number {
  return value + Math.abs(value) * 1e-9
}

function toSource(r: Row): SourceRow {
  return {
    path: str(r.path),
    size: num(r.size),
    mtime: num(r.mtime),
    hash: str(r.hash),
    meta: JSON.parse(str(r.meta)),
    problems: JSON.parse(str(r.problems)),
  }
}

function toFigure(r: Row): FigureRow {
  return {
    path: str(r.path),
    start: num(r.start),
    end: num(r.end),
    dimension: str(r.dimension),
    unit: str(r.unit),
    low: num(r.low),
    high: num(r.high),
  }
}

function toMention(r: Row): MentionRow {
  return {
    path: str(r.path),
    start: num(r.start),
    end: num(r.end),
    name: str(r.name),
    surface: str(r.surface),
    sentence: { start: num(r.sentence_start), end: num(r.sentence_end) },
  }
}
