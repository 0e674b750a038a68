import { createRequire } from 'node:module'
import type { Database, Value } from './database'

/** Opens a database file, or one in memory where no file is given. Throws where the file is no sound database. */
export type OpenDatabase = (file: string | undefined) => Database

/** The host's own SQLite where it has one with full-text search, else the one compiled to WebAssembly. */
export function findDriver(): { readonly name: 'node' | 'wasm'; readonly open: OpenDatabase } {
  const native = nodeDriver()
  return native ? { name: 'node', open: native } : { name: 'wasm', open: wasmDriver() }
}

export function nodeDriver(): OpenDatabase | undefined {
  const DatabaseSync = loadNodeSqlite()
  if (!DatabaseSync) return undefined
  const open: OpenDatabase = (file) => {
    const database = new DatabaseSync(file ?? ':memory:')
    return { exec: (sql) => database.exec(sql), prepare: (sql) => database.prepare(sql), close: () => database.close() }
  }
  try {
    const probe = open(undefined)
    probe.exec('CREATE VIRTUAL TABLE probe USING fts5(text)')
    probe.close()
    return open
  } catch {
    return undefined // a build without FTS5
  }
}

type NodeDatabase = new (file: string) => Database

/** node:sqlite warns on stderr that it is experimental; nobody who checks a draft needs to read that. */
function loadNodeSqlite(): NodeDatabase | undefined {
  const emit = process.emitWarning
  try {
    process.emitWarning = () => undefined
    return (process.getBuiltinModule?.('node:sqlite') as { DatabaseSync?: NodeDatabase } | undefined)?.DatabaseSync
  } catch {
    return undefined
  } finally {
    process.emitWarning = emit
  }
}

interface WasmStatement {
  run(values?: readonly Value[]): unknown
  all(values?: readonly Value[]): Record<string, Value>[]
  get(values?: readonly Value[]): Record<string, Value> | undefined | null
}
interface WasmDatabase {
  exec(sql: string): void
  prepare(sql: string): WasmStatement
  close(): void
}

export function wasmDriver(): OpenDatabase {
  return (file) => {
    const { Database: Wasm } = loadWasm()
    const database = new Wasm(file ?? ':memory:')
    return {
      exec: (sql) => database.exec(sql),
      close: () => database.close(),
      prepare(sql) {
        const statement = database.prepare(sql)
        return {
          run: (...v) => void statement.run(v),
          all: (...v) => statement.all(v),
          get: (...v) => statement.get(v) ?? undefined,
        }
      },
    }
  }
}

/** Beside the bundle in dist/sqlite-wasm (its code looks for the .wasm file in its own folder), else the installed package. */
function loadWasm(): { Database: new (file: string) => WasmDatabase } {
  const load = createRequire(__filename)
  try {
    return load('./sqlite-wasm/node-sqlite3-wasm.js')
  } catch {
    return load('node-sqlite3-wasm')
  }
}
