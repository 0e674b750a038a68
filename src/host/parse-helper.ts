import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { ParseHelper, StartHelper } from '../corpus/crew'
import type { FileBytes, ParsedFile } from '../corpus/parse-file'

/** What the parser's thread is given. */
export interface ParserData {
  /** Files whose readers have lost their way before. */
  readonly slow: readonly string[]
  /** Where it shows which file of its task it is at. */
  readonly at: Int32Array
}

/** Files, their bytes behind one another. */
export interface ParserTask {
  readonly paths: readonly string[]
  /** Where the bytes of each end. */
  readonly ends: readonly number[]
  readonly bytes: Uint8Array
}

/** Starts a thread that parses beside this one, where the machine has a core for it. */
export function createStartHelper({
  slow = [],
  spare = 0,
  bundle = join(__dirname, 'parser.js'),
}: HelperOptions = {}): StartHelper {
  return (note) => (availableParallelism() > 1 + spare ? startHelper({ slow, bundle }, note) : undefined)
}

export interface HelperOptions {
  /** Files whose readers have lost their way before. */
  readonly slow?: readonly string[]
  /** How many cores are left to others: an editor that someone types in paints late where it has none. */
  readonly spare?: number
  /** By default it stands beside this one's. */
  readonly bundle?: string
}

/** The index is to stay small beside an editor; a file that needs more is parsed in the engine's own thread. */
const LIMITS = { maxYoungGenerationSizeMb: 12, maxOldGenerationSizeMb: 256 }

function startHelper(
  { slow, bundle }: Pick<Required<HelperOptions>, 'slow' | 'bundle'>,
  note: (path: string) => void,
): ParseHelper {
  const at = new Int32Array(new SharedArrayBuffer(4))
  const workerData: ParserData = { slow, at }
  const worker = new Worker(bundle, { workerData, resourceLimits: LIMITS })
  const tasks: Task[] = []
  let cause: Error | undefined
  const current = () => tasks[0]?.paths[Atomics.load(at, 0)]
  const noting = noteMoves(current, note)
  worker.on('message', (parsed: ParsedFile[]) => tasks.shift()?.resolve(parsed))
  worker.on('error', (error) => (cause = error))
  worker.on('exit', (code) => {
    clearInterval(noting)
    for (const task of tasks.splice(0)) task.reject(cause ?? new Error(`The parser stopped with code ${code}.`))
    cause ??= new Error('The parser has stopped.')
  })
  return {
    parse: (files) =>
      new Promise((resolve, reject) => {
        if (cause) return reject(cause)
        const task = pack(files)
        tasks.push({ paths: task.paths, resolve, reject })
        worker.postMessage(task, [task.bytes.buffer as ArrayBuffer])
      }),
    current,
    close() {
      clearInterval(noting)
      void worker.terminate()
    },
  }
}

interface Task {
  readonly paths: readonly string[]
  readonly resolve: (parsed: readonly ParsedFile[]) => void
  readonly reject: (cause: Error) => void
}

/** Small files share the memory that they were read into, all of which would be sent with each: they are put together first. */
function pack(files: readonly FileBytes[]): ParserTask {
  const ends: number[] = []
  let size = 0
  for (const { bytes } of files) ends.push((size += bytes.length))
  const bytes = new Uint8Array(size)
  files.forEach((file, i) => bytes.set(file.bytes, ends[i] - file.bytes.length))
  return { paths: files.map(({ path }) => path), ends, bytes }
}

/** Tells each second which file is being parsed, if it is another one: a file that is told no more is what everything waits for. */
function noteMoves(current: () => string | undefined, note: (path: string) => void): NodeJS.Timeout {
  let last: string | undefined
  const timer = setInterval(() => {
    const path = current()
    if (path !== undefined && path !== last) note(path)
    last = path
  }, 1000)
  timer.unref()
  return timer
}
