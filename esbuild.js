// Builds every bundle of Tickmark from one table. `node esbuild.js` builds all, `node esbuild.js NAME...` some, `--watch` rebuilds.
const esbuild = require('esbuild')
const { existsSync, readdirSync } = require('node:fs')

const node = { bundle: true, platform: 'node', format: 'cjs', target: 'node20', sourcemap: true, logLevel: 'warning' }
const tests = { ...node, external: ['vscode', 'mocha', 'esbuild', 'playwright-core', '@vscode/test-electron', 'typescript'], outbase: 'test', outdir: 'dist-test' }

/** What is built: the name, and what esbuild needs to know. */
const targets = {
  extension: { ...node, entryPoints: ['src/extension/extension.ts'], outfile: 'dist/extension.js', external: ['vscode'], minify: true },
  worker: { ...node, entryPoints: ['src/host/worker.ts'], outfile: 'dist/worker.js', minify: true },
  cli: { ...node, entryPoints: ['src/cli/cli.ts'], outfile: 'dist/cli.js', banner: { js: '#!/usr/bin/env node' } },
  engine: { ...node, entryPoints: ['src/engine/bench.ts'], outfile: 'dist/engine.js' },
  tests: { ...tests, entryPoints: ['unit', 'property', 'contract', 'vscode', 'ui'].flatMap((kind) => typescriptFiles(`test/${kind}`)) },
}

function typescriptFiles(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name}`)
}

async function main(args) {
  const watch = args.includes('--watch')
  const names = args.filter((a) => !a.startsWith('--'))
  for (const name of names.length ? names : Object.keys(targets)) {
    if (!targets[name]) throw new Error(`unknown target ${name}; known: ${Object.keys(targets).join(', ')}`)
    if (watch) await (await esbuild.context(targets[name])).watch()
    else await esbuild.build(targets[name])
  }
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error.message)
  process.exitCode = 1
})
