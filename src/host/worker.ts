import { parentPort, workerData } from 'node:worker_threads'
import type { Engine } from '../engine/engine'
import { createLocalEngine } from '../engine/local'
import { serveEngine } from '../engine/protocol'
import { nodeFiles, sha256 } from './node-files'
import { createStartHelper } from './parse-helper'
import { openStore } from './sqlite/open-store'
import type { EngineSettings } from './start-engine'

// The engine's own thread. Messages that come before the store is open wait in the port.
async function main({ storage, ...settings }: EngineSettings): Promise<void> {
  const port = parentPort
  if (!port) throw new Error('This file is to be started as a worker thread.')
  const engine = createLocalEngine({
    ...settings,
    files: nodeFiles,
    store: await openStore(storage),
    eagerNames: true,
    hash: sha256,
    startHelper: createStartHelper({ slow: settings.slow, spare: 1 }),
  })
  const close: Engine['close'] = async () => {
    await engine.close()
    port.unref() // nothing is left to do: the answer is sent, and the thread ends
  }
  serveEngine(
    { ...engine, close },
    { post: (message) => port.postMessage(message), listen: (receive) => port.on('message', receive) },
  )
}

void main(workerData as EngineSettings)
