import type { FileBytes, ParsedFile } from './parse-file'

/** Parses files beside this thread. */
export interface ParseHelper {
  /** Answers in the order of the files. Rejects where the helper has died; whoever asked then parses them himself. */
  parse(files: readonly FileBytes[]): Promise<readonly ParsedFile[]>
  /** The file that it is at. */
  current(): string | undefined
  close(): void
}

/** Starts a helper, or none where this machine has no core for it. `note` hears now and then which file it has come to. */
export type StartHelper = (note: (path: string) => void) => ParseHelper | undefined

/** This thread and its helper at the work of parsing. Files come back by `put`, always in the course of a call, in any order. */
export interface Crew<File extends FileBytes> {
  take(file: File): Promise<void>
  /** Comes back when all files have. */
  finish(): Promise<void>
  close(): void
}

export interface CrewPorts<File extends FileBytes> {
  readonly helper?: ParseHelper
  /** Parses a file here. */
  readonly parse: (file: File) => Promise<ParsedFile>
  readonly put: (file: File, parsed: ParsedFile) => void
  /** Is told of the file that is waited for. */
  readonly note: (path: string | undefined) => void
  readonly yieldNow: () => Promise<void>
}

/** How much is given to the helper at once, and how often it is given something before it has answered, so that it never waits. */
const MOST_FILES = 32
const MOST_BYTES = 64 * 1024
const MOST_ASKED = 2

/** Files go to the helper as long as it keeps up; the others are parsed here, where they are written too. */
export function createCrew<File extends FileBytes>({ helper, ...ports }: CrewPorts<File>): Crew<File> {
  if (!helper)
    return { take: async (file) => ports.put(file, await ports.parse(file)), finish: async () => {}, close() {} }
  const asked = new Set<Promise<void>>()
  let gathered: File[] = []
  let answers: (() => void | Promise<void>)[] = []
  let dead = false
  const ask = (files: readonly File[]) => {
    const answer = helper.parse(files).then(
      (parsed) => void answers.push(() => files.forEach((file, i) => ports.put(file, parsed[i]))),
      () => {
        dead = true
        answers.push(() => parseHere(files, ports))
      },
    )
    const settled = answer.finally(() => asked.delete(settled))
    asked.add(settled)
  }
  const collect = async () => {
    const now = answers
    answers = []
    for (const answer of now) await answer()
  }
  const send = async () => {
    const files = gathered
    gathered = []
    if (!files.length) return
    if (dead || asked.size >= MOST_ASKED) await parseHere(files, ports)
    else ask(files)
  }
  return {
    async take(file) {
      await collect()
      gathered.push(file)
      if (gathered.length >= MOST_FILES || sizeOf(gathered) >= MOST_BYTES) await send()
    },
    async finish() {
      await send()
      while (asked.size) {
        ports.note(helper.current())
        await Promise.race(asked)
        await collect()
      }
      await collect()
    },
    close: () => helper.close(),
  }
}

async function parseHere<File extends FileBytes>(
  files: readonly File[],
  { parse, put, note, yieldNow }: CrewPorts<File>,
): Promise<void> {
  for (const file of files) {
    note(file.path)
    await yieldNow()
    put(file, await parse(file))
  }
}

function sizeOf(files: readonly FileBytes[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes.length, 0)
}
