import { asDatabaseError, type Database, type Driver, type SqlValue } from './database'

/** What is used of `node:sqlite`, which the types of Node 20 do not have. */
interface NodeSqlite {
  readonly DatabaseSync: new (file: string) => NodeDatabase
}

interface NodeDatabase {
  exec(sql: string): void
  prepare(sql: string): NodeStatement
  close(): void
}

interface NodeStatement {
  run(...values: SqlValue[]): unknown
  all(...values: SqlValue[]): unknown[]
}

/** SQLite as Node brings it along, or undefined where it does not or where it lacks FTS5. */
export function loadNodeDriver(): Driver | undefined {
  const sqlite = loadQuietly()
  if (!sqlite) return undefined
  const driver: Driver = {
    name: 'node:sqlite',
    open: (file) => asDatabaseError(() => wrap(new sqlite.DatabaseSync(file))),
  }
  return hasFullText(driver) ? driver : undefined
}

/** The module is asked for by name at run time, so that bundlers leave it alone; its warning that it is experimental is not the user's business. */
function loadQuietly(): NodeSqlite | undefined {
  const emitWarning = process.emitWarning
  process.emitWarning = () => {}
  try {
    return process.getBuiltinModule?.('node:sqlite') as NodeSqlite | undefined
  } catch {
    return undefined
  } finally {
    process.emitWarning = emitWarning
  }
}

function hasFullText(driver: Driver): boolean {
  const database = driver.open(':memory:')
  try {
    database.exec(`CREATE VIRTUAL TABLE temp.probe USING fts5(text)`)
    return true
  } catch {
    return false
  } finally {
    database.close()
  }
}

function wrap(database: NodeDatabase): Database {
  const statements = new Map<string, NodeStatement>()
  const prepare = (sql: string) => {
    let statement = statements.get(sql)
    if (!statement) statements.set(sql, (statement = database.prepare(sql)))
    return statement
  }
  return {
    exec: (sql) => asDatabaseError(() => database.exec(sql)),
    run: (sql, ...values) => asDatabaseError(() => void prepare(sql).run(...values)),
    all: <Row>(sql: string, ...values: SqlValue[]) => asDatabaseError(() => prepare(sql).all(...values) as Row[]),
    close: () => asDatabaseError(() => database.close()),
  }
}
