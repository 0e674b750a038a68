// Builds every bundle of Tickmark from one table. `node esbuild.js` builds all, `node esbuild.js NAME...` some, `--shipped` what users get, `--watch` rebuilds.
const esbuild = require('esbuild')
const { existsSync, readdirSync, rmSync } = require('node:fs')
const { join, resolve } = require('node:path')

// The BibTeX library brings code that would fetch files over the network; nothing calls it, and it stays out of the bundles.
const noNetwork = './src/citation/no-network.cjs'
const node = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  sourcemap: true,
  logLevel: 'warning',
  alias: { 'sync-fetch': noNetwork, 'fetch-ponyfill': noNetwork },
}

// Code that is not needed at the start, in files of its own: readers are loaded with the first source of such a format, all else when
// it is first asked for.
const chunks = {
  pdf: 'src/formats/pdf/read-pdf.ts',
  cmaps: 'src/formats/pdf/cmaps.ts',
  web: 'src/formats/web/read-markup.ts',
  help: 'src/present/verdict-help.ts',
  tools: 'src/tools/tools.ts',
  mcp: 'src/mcp/server.ts',
  lsp: 'src/lsp/server.ts',
  settle: 'src/extension/settle.ts',
  'report-panel': 'src/extension/report-panel.ts',
  explanation: 'src/present/explanation.ts',
  'why-page': 'src/extension/why-page.ts',
  'cite-picked': 'src/extension/cite-picked.ts',
  'cite-source': 'src/extension/cite-source.ts',
  'citation-ways': 'src/extension/citation-ways.ts',
  'quote-found': 'src/extension/quote-found.ts',
  'search-passages': 'src/extension/search-passages.ts',
  'key-places': 'src/extension/key-places.ts',
  'findings-tree': 'src/extension/findings-tree.ts',
  'sources-tree': 'src/extension/sources-tree.ts',
  'settle-name': 'src/extension/settle-name.ts',
  'list-mentions': 'src/extension/list-mentions.ts',
  'finding-actions': 'src/extension/finding-actions.ts',
  'entities-tree': 'src/extension/entities-tree.ts',
  'finding-card': 'src/present/finding-card.ts',
}

/** Makes a dynamic import of a chunk's source an import of its bundle, which stands in `folder`. */
const chunksIn = (folder) => ({
  name: 'chunks',
  setup(build) {
    build.onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) => {
      if (kind !== 'dynamic-import') return undefined
      const source = resolve(resolveDir, `${path}.ts`)
      const name = Object.keys(chunks).find((chunk) => resolve(chunks[chunk]) === source)
      return name && { path: `${folder}/${name}.js`, external: true }
    })
  },
})
/** All files of a bundle share one copy of VS Code's interface. Each would make its own, name by name, which took most of the time in which the extension starts. */
const oneInterface = {
  name: 'one interface',
  setup(build) {
    build.onResolve({ filter: /^vscode$/ }, ({ namespace }) =>
      namespace === 'vscode' ? { path: 'vscode', external: true } : { path: 'vscode', namespace: 'vscode' },
    )
    build.onLoad({ filter: /./, namespace: 'vscode' }, () => ({ contents: `export * from 'vscode'` }))
  },
}
const besideChunks = { ...node, plugins: [chunksIn('.')] }

/** The bundle of a chunk. */
const chunk = (name) => ({
  ...node,
  entryPoints: [chunks[name]],
  outfile: `dist/${name}.js`,
  minify: true,
  sourcemap: false,
  plugins: [oneInterface],
})

/** What is built: the name, and what esbuild needs to know. */
const targets = {
  extension: {
    ...besideChunks,
    plugins: [...besideChunks.plugins, oneInterface],
    entryPoints: ['src/extension/extension.ts'],
    outfile: 'dist/extension.js',
    minify: true,
  },
  worker: { ...besideChunks, entryPoints: ['src/host/worker.ts'], outfile: 'dist/worker.js', minify: true },
  parser: { ...besideChunks, entryPoints: ['src/host/parser.ts'], outfile: 'dist/parser.js', minify: true },
  cli: {
    ...besideChunks,
    entryPoints: ['src/cli/cli.ts'],
    outfile: 'dist/cli.js',
    minify: true,
    banner: { js: '#!/usr/bin/env node' },
  },
  // the page of a report, in the editor's webview and in exported files
  report: {
    bundle: true,
    entryPoints: ['src/webview/report.ts'],
    outfile: 'dist/report.js',
    format: 'iife',
    target: 'es2022',
    minify: true,
    logLevel: 'warning',
  },
  ...Object.fromEntries(Object.keys(chunks).map((name) => [name, chunk(name)])),
  pdf: {
    ...chunk('pdf'),
    // pdf.js would look for a canvas to draw on when it knows that it runs in Node; for reading text it needs none
    define: { 'import.meta.url': '"file:///pdf.js"', 'process.versions.nw': '"none"' },
    inject: ['./src/formats/pdf/no-drawing.ts'],
    plugins: [chunksIn('.')],
  },
  cmaps: {
    ...node,
    entryPoints: [chunks.cmaps],
    outfile: 'dist/cmaps.js',
    minify: true,
    sourcemap: false,
    loader: { '.bcmap': 'binary' },
  },
  // node-sqlite3-wasm's code, bundled into worker and cli, reads this file from the folder of the bundle
  wasm: {
    bundle: true,
    entryPoints: ['node_modules/node-sqlite3-wasm/dist/node-sqlite3-wasm.wasm'],
    outfile: 'dist/node-sqlite3-wasm.wasm',
    loader: { '.wasm': 'copy' },
    logLevel: 'warning',
  },
  engine: { ...besideChunks, entryPoints: ['src/engine/bench.ts'], outfile: 'dist/engine.js' },
  tests: {
    ...node,
    plugins: [chunksIn(resolve(__dirname, 'dist'))],
    entryPoints: ['unit', 'property', 'contract', 'vscode', 'ui'].flatMap((kind) => typescriptFiles(`test/${kind}`)),
    outbase: 'test',
    outdir: 'dist-test',
    external: ['vscode', 'mocha', 'typescript', 'playwright-core', 'node-sqlite3-wasm'],
    // test/host is written as ES modules; tests bundle parts of it.
    define: { 'import.meta.dirname': '__dirname' },
    metafile: true,
  },
}

/** The names of what users get; the rest is for measuring and testing. */
const shipped = Object.keys(targets).filter((name) => name !== 'engine' && name !== 'tests')

function typescriptFiles(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name}`)
}

async function main(args) {
  const watch = args.includes('--watch')
  const names = args.filter((arg) => !arg.startsWith('--'))
  for (const name of names.length ? names : args.includes('--shipped') ? shipped : Object.keys(targets)) {
    const options = targets[name]
    if (!options) throw new Error(`unknown target ${name}; known: ${Object.keys(targets).join(', ')}`)
    const missing = options.entryPoints.length ? options.entryPoints.find((path) => !existsSync(path)) : 'test files'
    if (missing) {
      if (names.length) throw new Error(`${name} cannot be built: ${missing} not found`)
      console.warn(`${name} is left out: ${missing} not found`)
    } else if (watch) await (await esbuild.context(options)).watch()
    else removeOthers(options, await esbuild.build(options))
  }
}

/** Deletes bundles of test files that are gone, lest their tests run on. */
function removeOthers({ outdir }, { metafile }) {
  if (!metafile) return
  const built = new Set(Object.keys(metafile.outputs).map((path) => resolve(path)))
  for (const entry of readdirSync(outdir, { recursive: true, withFileTypes: true })) {
    const path = resolve(join(entry.parentPath, entry.name))
    if (entry.isFile() && !built.has(path)) rmSync(path)
  }
}

module.exports = { targets, shipped }

if (require.main === module)
  main(process.argv.slice(2)).catch((error) => {
    console.error(error.message)
    process.exitCode = 1
  })
