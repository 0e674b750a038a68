import { parentPort, workerData } from 'node:worker_threads'
import { extractContent } from '../corpus/extract'
import { parseFile } from '../corpus/parse-file'
import { createReader } from '../formats/registry'
import type { ParserData, ParserTask } from './parse-helper'

// The thread that parses beside the engine's: one task after the other, in the order in which they come.
const { slow, at } = workerData as ParserData
const ports = { read: createReader(slow), extract: extractContent }
let last = Promise.resolve()
parentPort!.on('message', (task: ParserTask) => (last = last.then(() => work(task))))

async function work({ paths, ends, bytes }: ParserTask): Promise<void> {
  const parsed = []
  for (const [i, path] of paths.entries()) {
    Atomics.store(at, 0, i)
    parsed.push(await parseFile({ path, bytes: bytes.subarray(ends[i - 1] ?? 0, ends[i]) }, ports))
  }
  parentPort!.postMessage(parsed)
}
