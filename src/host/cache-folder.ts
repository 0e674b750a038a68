import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { sha256 } from './node-files'

/**
 * The index's file for corpus folders, on the command line: $XDG_CACHE_HOME/tickmark/<hash of folders and version>/index.db, by
 * default below ~/.cache. Two versions of Tickmark that are used side by side do not throw each other's index away. Everything in
 * that folder can be deleted at any time.
 */
export function cacheFile(corpus: readonly string[], version: string): string {
  const home = process.env.XDG_CACHE_HOME
  const base = home?.startsWith('/') ? home : join(homedir(), '.cache') // the specification: a relative path is ignored
  const key = [version, ...corpus.map((folder) => resolve(folder))].join('\n')
  return join(base, 'tickmark', sha256(Buffer.from(key)).slice(0, 16), 'index.db')
}
