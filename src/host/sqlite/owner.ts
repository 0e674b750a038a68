import { readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { threadId } from 'node:worker_threads'

/** A hold on an index file; only one thread of one process has it at a time. */
export interface Owner {
  release(): void
}

/** How often the holder shows that it is alive, and after how long without that it counts as dead though its process number is in use. */
const BEAT_MS = 10_000
const DEAD_MS = 10 * 60_000

interface Claim {
  readonly pid: number
  readonly thread: number
  readonly host: string
}

/**
 * Takes hold of an index, waiting up to `patience` milliseconds for another holder to finish; undefined where it does not. The
 * hold is a file beside the index that names process and thread: SQLite's own locks do not reach across the two drivers, and
 * those of one of them outlive a killed process. A hold whose process is dead is taken over. Throws where the folder cannot
 * be written.
 */
export async function takeOwnership(file: string, patience: number): Promise<Owner | undefined> {
  const path = ownerFile(file)
  const until = Date.now() + patience
  while (!tryClaim(path)) {
    if (Date.now() >= until) return undefined
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  return hold(path)
}

/** Ends the hold that a thread of this process had when it died. */
export function releaseThread(file: string, thread: number): void {
  const claim = readClaim(ownerFile(file))
  if (claim?.pid === process.pid && claim.thread === thread && claim.host === hostname())
    rmSync(ownerFile(file), { force: true })
}

function ownerFile(file: string): string {
  return `${file}.owner`
}

function hold(path: string): Owner {
  const beat = setInterval(() => {
    try {
      utimesSync(path, new Date(), new Date())
    } catch {
      // the folder is gone, and with it what was held
    }
  }, BEAT_MS)
  beat.unref()
  const release = () => {
    clearInterval(beat)
    process.off('exit', release)
    const claim = readClaim(path)
    if (claim?.pid === process.pid && claim.thread === threadId) rmSync(path, { force: true })
  }
  process.once('exit', release)
  return { release }
}

function tryClaim(path: string): boolean {
  if (writeClaim(path)) return true
  if (!isDead(path)) return false
  setAside(path)
  return writeClaim(path) // at once: a slow machine may have used up all patience by now
}

function writeClaim(path: string): boolean {
  const claim: Claim = { pid: process.pid, thread: threadId, host: hostname() }
  try {
    writeFileSync(path, JSON.stringify(claim), { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return false
  }
}

/** Moving is atomic: of two that find the same dead hold, one clears it away and the other finds nothing. */
function setAside(path: string): void {
  const aside = `${path}.${process.pid}.${threadId}`
  try {
    renameSync(path, aside)
    rmSync(aside, { force: true })
  } catch {
    // another was faster
  }
}

function isDead(path: string): boolean {
  const age = ageOf(path)
  if (age === undefined) return false
  const claim = readClaim(path)
  if (!claim) return age > 1000 // cut off while it was written, unless it is just being written
  if (age > DEAD_MS) return true
  return claim.host === hostname() && !isRunning(claim.pid)
}

function ageOf(path: string): number | undefined {
  try {
    return Date.now() - statSync(path).mtimeMs
  } catch {
    return undefined
  }
}

function readClaim(path: string): Claim | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Claim
  } catch {
    return undefined
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
