import type { Database as WasmDatabase, Statement } from 'node-sqlite3-wasm'
import { asDatabaseError, type Database, type Driver, type SqlValue } from './database'

/**
 * SQLite compiled to WebAssembly, for hosts without `node:sqlite`. It is loaded when it is needed, and finds its .wasm file beside
 * the bundle. Two things about its files matter to whoever opens them (see open-store.ts): it locks by a folder `FILE.lock`
 * that a killed process leaves behind, and since it takes that lock for somebody else's, it never rolls back the journal of
 * a killed process.
 */
export async function loadWasmDriver(): Promise<Driver> {
  const { default: sqlite } = await import('node-sqlite3-wasm')
  return { name: 'node-sqlite3-wasm', open: (file) => asDatabaseError(() => wrap(new sqlite.Database(file))) }
}

function wrap(database: WasmDatabase): Database {
  const statements = new Map<string, Statement>()
  const prepare = (sql: string) => {
    let statement = statements.get(sql)
    if (!statement) statements.set(sql, (statement = database.prepare(sql)))
    return statement
  }
  return {
    exec: (sql) => asDatabaseError(() => database.exec(sql)),
    run: (sql, ...values) => asDatabaseError(() => void prepare(sql).run(values)),
    all: <Row>(sql: string, ...values: SqlValue[]) => asDatabaseError(() => prepare(sql).all(values) as Row[]),
    close: () =>
      asDatabaseError(() => {
        for (const statement of statements.values()) statement.finalize() // its memory is not garbage collected
        database.close()
      }),
  }
}
