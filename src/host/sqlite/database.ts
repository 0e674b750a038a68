/** The little that the store asks of SQLite; two drivers give it. */
export interface Database {
  exec(sql: string): void
  prepare(sql: string): Statement
  close(): void
}

export type Value = string | number | null

export interface Statement {
  run(...values: readonly Value[]): void
  all(...values: readonly Value[]): Record<string, Value>[]
  get(...values: readonly Value[]): Record<string, Value> | undefined
}
