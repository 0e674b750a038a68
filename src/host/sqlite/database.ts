/** The little of SQLite that the store needs, over either driver. Statements are prepared once for each SQL text. */
export interface Database {
  exec(sql: string): void
  run(sql: string, ...values: SqlValue[]): void
  all<Row>(sql: string, ...values: SqlValue[]): Row[]
  close(): void
}

export type SqlValue = string | number | null

/** Opens a database file, or one in memory for ":memory:". Everything it throws is a DatabaseError. */
export interface Driver {
  readonly name: 'node:sqlite' | 'node-sqlite3-wasm'
  open(file: string): Database
}

/** What SQLite answers when it cannot: locked, full, read-only, malformed. `message` is SQLite's own. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError'
}

/** Runs a driver's call and gives its error the one type that the store knows. */
export function asDatabaseError<T>(call: () => T): T {
  try {
    return call()
  } catch (error) {
    throw new DatabaseError(error instanceof Error ? error.message : String(error), { cause: error })
  }
}
