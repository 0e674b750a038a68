import type { Problem } from '../base/problem'
import type { LeaveOut } from './leave-out'

/** What the engine asks of a file system. Paths are absolute, with "/" between folders. */
export interface Files {
  /** All files below a folder, in a stable order; rejects with code ENOENT where there is no such folder. */
  list(folder: string, options?: ListOptions): Promise<readonly FileStat[]>
  /** Paths of the files in a folder itself, in order; none where there is no such folder. Looks at no file. */
  listNames(folder: string): Promise<readonly string[]>
  /** Changes whenever a file comes into a folder or leaves it; undefined where that cannot be told. */
  folderStamp(folder: string): Promise<string | undefined>
  stat(path: string): Promise<FileStat | undefined>
  read(path: string): Promise<Uint8Array>
}

export interface ListOptions {
  readonly signal?: AbortSignal
  /** Hears of each folder below that cannot be read and is left out for that. */
  readonly report?: (problem: Problem) => void
  /** What else is left out; the .gitignore files that are met are added to it. */
  readonly leaveOut?: LeaveOut
}

export interface FileStat {
  readonly path: string
  readonly size: number
  /** Milliseconds since 1970. */
  readonly mtime: number
  /**
   * When anything about the file changed last, where the system says so. Programs that set a file's time back after an edit
   * cannot set this one.
   */
  readonly ctime?: number
}

/** Two with one stamp have, as far as the file system tells, the same bytes. */
export function toStamp({ size, mtime, ctime }: FileStat): string {
  return `${size} ${mtime} ${ctime}`
}
