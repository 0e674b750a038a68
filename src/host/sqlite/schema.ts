import type { Database } from './database'

/** Raised with every change of the tables below. A database of another version is thrown away. */
const SCHEMA_VERSION = 7

/**
 * What belongs to a source has its number in the upper bits of its own (see places.ts), so that it lies together and needs no other
 * index to be found by its source; new rows go to the end of each table. A mention has its article's date with what parts articles of one
 * date (`newness`), by which they are listed: the newest are read without the others.
 * What is asked of all sources when a corpus is opened (their stamps, their problems) lies in indexes of its own.
 * `words` has external content: the passages' text is kept once, in `passages`. Rows are deleted by giving their old text back,
 * which keeps FTS5's counts exact; with a contentless table (`contentless_delete`) deleted rows went on to count in bm25, and an
 * index that had seen changes ranked otherwise than a fresh one. unicode61 without stemming: a search for "chips" means that word,
 * and quotations and names must be found as they stand.
 */
const SCHEMA = `
  CREATE TABLE stamp (value TEXT NOT NULL);
  CREATE TABLE sources (id INTEGER PRIMARY KEY, path TEXT NOT NULL, stamp TEXT NOT NULL, hash TEXT NOT NULL,
    date TEXT NOT NULL, outlet TEXT NOT NULL, sketch TEXT, meta TEXT NOT NULL, problems TEXT NOT NULL);
  CREATE INDEX sources_path ON sources (path, stamp);
  CREATE INDEX sources_problems ON sources (path) WHERE problems <> '[]';
  CREATE TABLE passages (id INTEGER PRIMARY KEY, "end" INTEGER NOT NULL, text TEXT NOT NULL, page INTEGER);
  CREATE VIRTUAL TABLE words USING fts5(text, content='passages', content_rowid='id', tokenize='unicode61 remove_diacritics 2');
  CREATE TABLE figures (id INTEGER PRIMARY KEY, start INTEGER NOT NULL, "end" INTEGER NOT NULL, dimension TEXT NOT NULL,
    unit TEXT NOT NULL, low REAL, high REAL);
  CREATE INDEX figures_value ON figures (dimension, low);
  CREATE TABLE mentions (id INTEGER PRIMARY KEY, name TEXT NOT NULL, newness TEXT NOT NULL, surface TEXT NOT NULL,
    start INTEGER NOT NULL, "end" INTEGER NOT NULL, sentence_start INTEGER NOT NULL, sentence_end INTEGER NOT NULL);
  CREATE INDEX mentions_name ON mentions (name, newness);
  CREATE TABLE facts (id INTEGER PRIMARY KEY, name TEXT NOT NULL, newness TEXT NOT NULL, relation TEXT NOT NULL, surface TEXT NOT NULL,
    value TEXT NOT NULL, other TEXT NOT NULL, sentence_start INTEGER NOT NULL, sentence_end INTEGER NOT NULL);
  CREATE INDEX facts_name ON facts (name, newness);
`

/** Makes the tables in an empty database. */
export function createSchema(database: Database, stamp: string): void {
  database.exec(`BEGIN; ${SCHEMA} PRAGMA user_version = ${SCHEMA_VERSION}; COMMIT`)
  database.run('INSERT INTO stamp VALUES (?)', stamp)
}

export function isEmpty(database: Database): boolean {
  return database.all('SELECT 1 FROM sqlite_schema LIMIT 1').length === 0
}

/** Whether the database is of this version, and written by the program with this stamp. Throws where it cannot even be asked. */
export function isCurrent(database: Database, stamp: string): boolean {
  const [{ user_version: version }] = database.all<{ user_version: number }>('PRAGMA user_version')
  if (version !== SCHEMA_VERSION) return false
  const [stamped] = database.all<{ value: string }>('SELECT value FROM stamp')
  return stamped?.value === stamp
}

/** Reads every page. */
export function isWhole(database: Database): boolean {
  const [{ quick_check: verdict }] = database.all<{ quick_check: string }>('PRAGMA quick_check(1)')
  return verdict === 'ok'
}
