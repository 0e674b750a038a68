import { mkdirSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Store } from '../../corpus/store'
import type { Database } from './database'
import { findDriver, type OpenDatabase } from './drivers'
import { SCHEMA, SCHEMA_VERSION } from './schema'
import { createSqliteStore } from './sqlite-store'

export interface OpenedStore {
  readonly store: Store
  /** Why the index is in memory only, where a file was asked for and could not be had. */
  readonly fallback?: string
}

/**
 * Opens the index, or a new one in memory where no file is given. The index is a cache: one of another version or a broken one
 * is deleted and built anew; where the file cannot be written or another process holds it, the index is in memory.
 */
export function openStore(file: string | undefined, open: OpenDatabase = findDriver().open): OpenedStore {
  if (file === undefined) return { store: createSqliteStore(prepare(open(undefined))) }
  for (let attempt = 0; attempt < 2; attempt++)
    try {
      mkdirSync(dirname(file), { recursive: true })
      return { store: createSqliteStore(prepare(open(file))) }
    } catch (error) {
      if (attempt || isHeld(error))
        return {
          store: createSqliteStore(prepare(open(undefined))),
          fallback: `The index ${file} cannot be used (${(error as Error).message}); this time it is kept in memory.`,
        }
      removeDatabase(file)
    }
  throw new Error('unreachable')
}

/** Another process writes: its index must not be deleted. */
function isHeld(error: unknown): boolean {
  return /busy|locked/i.test(String((error as Error).message))
}

function removeDatabase(file: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal', '.lock'])
    rmSync(file + suffix, { force: true, recursive: true })
}

function prepare(database: Database): Database {
  database.exec('PRAGMA busy_timeout = 3000')
  const version = Number(database.prepare('PRAGMA user_version').get()?.user_version ?? 0)
  if (version === SCHEMA_VERSION) {
    const check = database.prepare('PRAGMA quick_check(1)').get()
    if (Object.values(check ?? {})[0] !== 'ok') throw new Error('the index is damaged')
    return database
  }
  if (version !== 0 || hasTables(database)) {
    database.close()
    throw new Error('the index is of another version')
  }
  database.exec('BEGIN')
  database.exec(SCHEMA)
  database.exec(`PRAGMA user_version = ${SCHEMA_VERSION}`)
  database.exec('COMMIT')
  return database
}

function hasTables(database: Database): boolean {
  return database.prepare("SELECT name FROM sqlite_master WHERE type = 'table' LIMIT 1").get() !== undefined
}
