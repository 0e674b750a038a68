import { extractContent } from '../../src/corpus/extract'
import type { IndexPorts } from '../../src/corpus/indexer'
import type { Store } from '../../src/corpus/store'
import { isReadable, readArticle, readerVersion } from '../../src/formats/registry'
import { nodeFiles, sha256 } from '../../src/host/node-files'

/** What indexes folders of the disk as the engine does. */
export function indexPorts(store: Store, ...roots: readonly string[]): IndexPorts {
  const reading = { isReadable, readerVersion, read: readArticle, extract: extractContent }
  return { files: nodeFiles, store, roots, hash: sha256, ...reading }
}
