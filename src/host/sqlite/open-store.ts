import { mkdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Problem } from '../../base/problem'
import type { Store } from '../../corpus/store'
import { sha256 } from '../node-files'
import { DatabaseError, type Database, type Driver } from './database'
import { createGuardedStore } from './guarded-store'
import { loadDriver } from './load-driver'
import { takeOwnership, type Owner } from './owner'
import { createSchema, isCurrent, isEmpty, isWhole } from './schema'
import { breakSeal, sealFile } from './seal'
import { createSqliteStore } from './sqlite-store'

export interface OpenOptions {
  readonly driver?: Driver
  /** How long to wait for another process that has the index open, in milliseconds. */
  readonly patience?: number
  /** Tells one build of Tickmark from another: by default by the running file. */
  readonly build?: string
}

/**
 * Opens the index, or one in memory where no file is given. Never fails for the user: an index that is damaged, of another
 * version or of another build of Tickmark is deleted and begun anew, and where the file cannot be had (a read-only folder, a full
 * disk, another process that has it) the store is in memory and its `problems` say why.
 */
export async function openStore(file: string | undefined, options: OpenOptions = {}): Promise<Store> {
  const driver = options.driver ?? (await loadDriver())
  if (file === undefined) return openInMemory(driver)
  let owner: Owner | undefined
  try {
    mkdirSync(dirname(file), { recursive: true })
    owner = await takeOwnership(file, options.patience ?? 2000)
    if (!owner) return { ...openInMemory(driver), problems: [toProblem(file, 'another process has it open')] }
    return openOwned({ file, driver, build: options.build ?? thisBuild() }, owner)
  } catch (error) {
    owner?.release()
    return { ...openInMemory(driver), problems: [toProblem(file, messageOf(error))] }
  }
}

function openInMemory(driver: Driver): Store {
  const database = driver.open(':memory:')
  createSchema(database, '')
  return createSqliteStore(database)
}

interface IndexFile {
  readonly file: string
  readonly driver: Driver
  readonly build: string
}

function openOwned(index: IndexFile, owner: Owner): Store {
  const { file, driver } = index
  clearLeftovers(file)
  const database = openDatabase(index)
  const store = createSqliteStore(database)
  const closeFile = () => {
    try {
      database.close()
      sealFile(file)
    } catch {
      // it will be checked when it is opened again
    } finally {
      owner.release()
    }
  }
  return createGuardedStore({ ...store, close: closeFile }, (error) => {
    closeQuietly(database)
    discard(file)
    owner.release()
    return { store: openInMemory(driver), problem: toProblem(file, error.message) }
  })
}

/** A sound database of this version and build, if need be a new one. */
function openDatabase(index: IndexFile): Database {
  const seal = breakSeal(index.file)
  // a changed bit in a text or a number would pass the check of the database
  if (seal === 'altered') discard(index.file)
  try {
    const database = openCurrent(index)
    if (seal === 'whole' || isWhole(database)) return database
    closeQuietly(database)
    throw new DatabaseError('it is damaged')
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error
    discard(index.file)
    return openCurrent(index)
  }
}

/** Nobody else opens the file while it is owned, so SQLite need not lock and unlock for every question. */
const SETTINGS =
  'PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY'

function openCurrent({ file, driver, build }: IndexFile): Database {
  const database = driver.open(file)
  try {
    database.exec(SETTINGS)
    if (isEmpty(database)) createSchema(database, build)
    else if (!isCurrent(database, build)) throw new DatabaseError('it is of another version')
    return database
  } catch (error) {
    closeQuietly(database)
    throw error
  }
}

/** A damaged database may not even close. */
function closeQuietly(database: Database): void {
  try {
    database.close()
  } catch {
    // its file is going to be deleted
  }
}

/**
 * What a killed process leaves: the lock folder of node-sqlite3-wasm, and the journal of a transaction that it was in. That
 * driver cannot roll the journal back, so the index goes with it. Only for the owner: nobody else is in the file then.
 */
function clearLeftovers(file: string): void {
  const interrupted = (statSync(`${file}-journal`, { throwIfNoEntry: false })?.size ?? 0) > 0
  if (interrupted) discard(file)
  rmSync(`${file}.lock`, { recursive: true, force: true })
}

function discard(file: string): void {
  for (const suffix of ['', '-journal', '-wal', '-shm', '.lock', '.sealed'])
    rmSync(file + suffix, { recursive: true, force: true })
}

/** Another build may find other things in an article, so its index is not used. */
function thisBuild(): string {
  return sha256(readFileSync(__filename))
}

function toProblem(path: string, cause: string): Problem {
  return {
    kind: 'index',
    path,
    message: `The index ${path} cannot be used (${cause}); it is kept in memory for this time.`,
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
