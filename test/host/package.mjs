// `npm run package`: builds what ships, writes the licences of what is bundled beside it, makes the VSIX and holds the sizes against
// their budgets. `--out FILE` names the package.
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { createVSIX } from '@vscode/vsce'
import esbuild from 'esbuild'
import { unzipSync } from 'fflate'
import { toNotices } from './notices.mjs'
import { root } from './setup.mjs'

const { targets, shipped } = createRequire(import.meta.url)('../../esbuild.js')

const KB = 1024
const MB = 1024 * KB

/** What a person downloads, and what VS Code loads at its start. */
const BUDGETS = { package: 4 * MB, 'package without PDF': 2 * MB, 'extension.js': 60 * KB }

/** Makes the package; gives its path and what the budgets speak of, in bytes. */
export async function makePackage(out) {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const packagePath = resolve(root, out ?? `tickmark-${version}.vsix`)
  writeFileSync(join(root, 'dist/NOTICES.txt'), toNotices(await build(), root))
  await createVSIX({
    cwd: root,
    packagePath,
    dependencies: false,
    // the project has no public address yet that links of the README could lead to
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  })
  return { packagePath, ...look(packagePath) }
}

/** Builds all that ships; gives the paths of what went into the bundles, relative to the project. */
async function build() {
  const inputs = new Set()
  for (const name of shipped) {
    const { metafile } = await esbuild.build({ ...targets[name], absWorkingDir: root, metafile: true })
    for (const path of Object.keys(metafile.inputs)) inputs.add(path)
  }
  return inputs
}

/** The names of a package's files, and the sizes that budgets speak of. Throws where a bundle is not on the list in package.json. */
function look(vsix) {
  const packed = new Map()
  unzipSync(readFileSync(vsix), { filter: ({ name, size }) => (packed.set(name, size), false) })
  const missing = shipped.find((name) => !packed.has(`extension/${targets[name].outfile}`))
  if (missing) throw new Error(`${targets[missing].outfile} is not among the "files" of package.json`)
  const whole = statSync(vsix).size
  const sizes = {
    package: whole,
    'package without PDF': whole - packed.get('extension/dist/pdf.js') - packed.get('extension/dist/cmaps.js'),
    'extension.js': statSync(join(root, 'dist/extension.js')).size,
  }
  return { files: [...packed.keys()], sizes }
}

/** A line for each budget that is overdrawn. */
export function findOverdrafts(sizes) {
  return Object.entries(BUDGETS)
    .filter(([name, limit]) => sizes[name] > limit)
    .map(([name, limit]) => `${name} has ${inKb(sizes[name])}, more than its budget of ${inKb(limit)}`)
}

function inKb(bytes) {
  return `${Math.round(bytes / KB)} KB`
}

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({ options: { out: { type: 'string' } } })
  const { packagePath, sizes } = await makePackage(values.out)
  for (const [name, size] of Object.entries(sizes)) console.log(`${name}: ${inKb(size)} of ${inKb(BUDGETS[name])}`)
  const overdrafts = findOverdrafts(sizes)
  for (const line of overdrafts) console.error(line)
  console.log(packagePath)
  process.exitCode = overdrafts.length ? 1 : 0
}
