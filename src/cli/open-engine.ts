import packageJson from '../../package.json'
import type { Engine, IndexReport } from '../engine/engine'
import { createLocalEngine } from '../engine/local'
import { cacheFile } from '../host/cache-folder'
import type { Corpus } from '../host/find-corpus'
import { nodeFiles, sha256 } from '../host/node-files'
import { createStartHelper } from '../host/parse-helper'
import { openStore } from '../host/sqlite/open-store'
import type { CorpusOptions } from './arguments'
import { toEnginePath } from './paths'

/** An engine over a corpus, with its index brought up to date. */
export async function openEngine(
  { folders: corpus, exclude, bibliographies, opened }: Corpus,
  { cache }: Pick<CorpusOptions, 'cache'>,
): Promise<{ readonly engine: Engine; readonly report: IndexReport }> {
  const store = await openStore(cache ? cacheFile(corpus, packageJson.version) : undefined)
  const engine = createLocalEngine({
    files: nodeFiles,
    store,
    corpus,
    exclude,
    bibliographies,
    folders: [...opened, toEnginePath('.')],
    entities: toEnginePath('tickmark.entities.yaml'), // of the folder that one works in, as in an editor
    hash: sha256,
    startHelper: createStartHelper(),
  })
  return { engine, report: await showProgress((progress) => engine.index({}, { progress })) }
}

type OnProgress = (progress: { readonly done: number; readonly total: number }) => void

/** Progress on one line of the terminal, which is gone afterwards. */
async function showProgress<T>(work: (progress?: OnProgress) => Promise<T>): Promise<T> {
  if (!process.stderr.isTTY) return work()
  const result = await work(({ done, total }) => process.stderr.write(`\rindexing ${done}/${total} `))
  process.stderr.write('\r\u001b[K')
  return result
}
