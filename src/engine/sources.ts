import type { Problem } from '../base/problem'
import type { ReadResult } from '../corpus/article'
import { toStamp, type Files, type FileStat } from '../corpus/files'
import type { Store } from '../corpus/store'
import { findTooLarge } from '../formats/limits'

/**
 * Articles by path, parsed once as long as the file does not change. A small file is read anew each time and told by its bytes: an
 * edit within one tick of the clock, or one that puts times and size back, shows in nothing else. Holds the most recent ones.
 */
export interface ArticleCache {
  /** The article as it is now, or the problems that say why there is none. Never rejects. */
  load(path: string): Promise<ReadResult>
}

const MOST_ARTICLES = 200

/** Up to this size reading and hashing a file costs less than a tenth of a millisecond or so; beyond it the times must do. */
const MAX_HASHED = 256 * 1024

export function createArticleCache(reading: Reading): ArticleCache {
  const { files } = reading
  const known = new Map<string, Kept>()
  return {
    async load(path) {
      const stat = await files.stat(path)
      if (!stat) return failed('missing', path, `${path} does not exist.`)
      const kept = await renew(known.get(path), stat, reading)
      known.delete(path) // the most recent one comes last
      known.set(path, kept)
      if (known.size > MOST_ARTICLES) known.delete(known.keys().next().value!)
      return kept.result
    },
  }
}

interface Kept {
  readonly stamp: string
  readonly hash?: string
  readonly result: ReadResult
}

interface Reading {
  readonly files: Files
  readonly store: Store
  readonly hash: (bytes: Uint8Array) => string
  readonly read: (path: string, bytes: Uint8Array) => Promise<ReadResult>
}

async function renew(old: Kept | undefined, stat: FileStat, reading: Reading): Promise<Kept> {
  const { path, size } = stat
  const stamp = toStamp(stat)
  const large = findTooLarge(path, size)
  if (large) return { stamp, result: { problems: [large] } }
  if (old?.stamp === stamp && size > MAX_HASHED) return old
  try {
    const bytes = await reading.files.read(path)
    const hash = reading.hash(bytes)
    return old?.hash === hash
      ? { ...old, stamp }
      : { stamp, hash, result: knownFault(path, hash, reading) ?? (await reading.read(path, bytes)) }
  } catch (error) {
    return { stamp, result: failed('unreadable', path, `${path} cannot be read: ${(error as Error).message}.`) }
  }
}

/** What the index says of a file that could not be read: a reader that lost its way in it would do so again. */
function knownFault(path: string, hash: string, { store }: Reading): ReadResult | undefined {
  const row = store.source(path)
  if (row?.hash !== hash || !row.problems.some(({ kind }) => kind === 'unreadable' || kind === 'too-large'))
    return undefined
  return { problems: row.problems }
}

function failed(kind: Problem['kind'], path: string, message: string): ReadResult {
  return { problems: [{ kind, path, message }] }
}
