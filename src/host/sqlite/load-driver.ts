import type { Driver } from './database'
import { loadNodeDriver } from './node-driver'
import { loadWasmDriver } from './wasm-driver'

/** SQLite of the host where it has one with full-text search, else the one that Tickmark brings along. */
export async function loadDriver(): Promise<Driver> {
  return loadNodeDriver() ?? (await loadWasmDriver())
}
