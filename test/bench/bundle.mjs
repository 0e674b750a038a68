// Code of the project as one file that a benchmark can load.
import { build } from 'esbuild'
import { root } from './sets.mjs'

const noNetwork = './src/citation/no-network.cjs'

/** Bundles an entry of esbuild's options: `stdin` (see `fromCode`) or `entryPoints`. Gives the path of the bundle. */
export async function bundle({ outfile, plugins = [], ...entry }) {
  await build({
    ...entry,
    absWorkingDir: root,
    outfile,
    plugins,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'error',
    loader: { '.bcmap': 'binary' },
    alias: { 'sync-fetch': noNetwork, 'fetch-ponyfill': noNetwork },
  })
  return outfile
}

/** What the engine of the command line is made of; the bundle must stand in dist, where SQLite's own file and the parser's thread are. */
export const engineCode = `
  export { createLocalEngine } from './src/engine/local'
  export { openStore } from './src/host/sqlite/open-store'
  export { loadDriver } from './src/host/sqlite/load-driver'
  export { createStartHelper } from './src/host/parse-helper'
  export { nodeFiles, sha256 } from './src/host/node-files'`

/** An entry of some lines of code, whose paths start at the project's root. */
export function fromCode(contents) {
  return { stdin: { contents, resolveDir: root, loader: 'ts' } }
}
