import type { Problem } from '../base/problem'

/** What the engine asks of a file system. Paths are absolute, with "/" between folders. */
export interface Files {
  /**
   * All files below a folder, in a stable order; rejects with code ENOENT where there is no such folder. Folders below it that
   * cannot be read are left out, and `report` hears of each.
   */
  list(folder: string, signal?: AbortSignal, report?: (problem: Problem) => void): Promise<readonly FileStat[]>
  stat(path: string): Promise<FileStat | undefined>
  read(path: string): Promise<Uint8Array>
}

export interface FileStat {
  readonly path: string
  readonly size: number
  /** Milliseconds since 1970. */
  readonly mtime: number
}
