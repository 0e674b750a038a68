// Puts a real VS Code, the Node that it runs on and a headless Chromium under .vscode-test/host, from the npm registry alone:
// no compiler, no system package, no install script. What is there already is left alone.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { DROPPED, STAND_INS } from './stand-ins.mjs'

/** The project's folder. The bundles in dist-test/ui lie as deep as this file, so it holds for them too. */
export const root = join(import.meta.dirname, '../..')

/** The VS Code that tests run on by default, and the oldest one that Tickmark supports: each a VS Code and the Node for it. */
const legs = JSON.parse(readFileSync(join(root, 'test/host/versions.json'), 'utf8'))
const folder = join(root, '.vscode-test/host')

/** Where a leg's server and its Node are once they are set up. */
export function hostOf(leg = 'newest') {
  const [vscode, node] = Object.keys(legs[leg]).map((spec) => join(folder, spec))
  return { vscodeFolder: join(vscode, 'lib/vscode'), nodeFile: join(node, 'bin/node') }
}

export const chromiumFolder = join(folder, 'chromium')

/** Why the host cannot run on this machine; undefined where it can. */
export function unsupported() {
  if (process.platform === 'linux' && process.arch === 'x64') return undefined
  return `VS Code in the browser runs on Linux x64 only; this is ${process.platform} ${process.arch}.`
}

/** Fills the folder. An interrupted set-up leaves nothing half done: each part is made aside, then renamed. */
export function setUp(leg = 'newest') {
  const reason = unsupported()
  if (reason) throw new Error(reason)
  mkdirSync(folder, { recursive: true })
  sweep()
  const [vscode, node] = Object.entries(legs[leg])
  once(join(folder, node[0]), `Node ${node[0].split('@')[1]}`, (to) =>
    unpack(node, to, ['package/bin/node', 'package/LICENSE']),
  )
  once(join(folder, vscode[0]), `VS Code (${vscode[0]})`, (to) => makeVscode(vscode, to))
  once(chromiumFolder, 'Chromium', makeChromium)
}

/** Removes what an interrupted set-up left. What is younger than an hour may belong to a set-up that runs now. */
function sweep() {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (name.startsWith('.') && statSync(path).mtimeMs < Date.now() - 3_600_000)
      rmSync(path, { recursive: true, force: true })
  }
}

function once(target, title, make) {
  if (existsSync(target)) return
  const start = Date.now()
  process.stdout.write(`Setting up ${title} ... `)
  const aside = mkdtempSync(join(folder, '.new-'))
  try {
    make(aside)
    // Another process may have been faster; its copy is as good.
    if (!existsSync(target)) renameSync(aside, target)
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
  console.log(`${((Date.now() - start) / 1000).toFixed(1)} s`)
}

function makeVscode(pinned, to) {
  const unwanted = ['*/extensions/copilot', '*/extensions/mermaid-markdown-features', '*.map']
  unpack(pinned, to, ['package/lib/vscode', 'package/LICENSE'], unwanted)
  const server = join(to, 'lib/vscode')
  const manifest = JSON.parse(readFileSync(join(server, 'package.json'), 'utf8'))
  for (const names of [manifest.dependencies, manifest.overrides ?? {}])
    for (const name of Object.keys(names)) if (DROPPED.test(name)) delete names[name]
  writeFileSync(join(server, 'package.json'), JSON.stringify(manifest))
  npm(['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--silent'], server)
  for (const [name, code] of Object.entries(STAND_INS)) {
    const at = join(server, 'node_modules', name)
    mkdirSync(at, { recursive: true })
    writeFileSync(join(at, 'package.json'), JSON.stringify({ name, version: '0.0.0', main: 'index.js' }))
    writeFileSync(join(at, 'index.js'), code)
  }
}

function makeChromium(to) {
  const from = (name) => brotliDecompressSync(readFileSync(join(root, 'node_modules/@sparticuz/chromium/bin', name)))
  writeFileSync(join(to, 'chromium'), from('chromium.br'), { mode: 0o755 })
  for (const name of ['al2023', 'fonts', 'swiftshader'])
    execFileSync('tar', ['-xf', '-', '-C', to], { input: from(`${name}.tar.br`) })
}

/** Unpacks a package of the registry where it is the one that is pinned. */
function unpack([spec, integrity], to, members, unwanted = []) {
  const download = mkdtempSync(join(folder, '.download-'))
  try {
    const file = join(
      download,
      npm(['pack', spec, '--silent', '--pack-destination', download], root).trim().split('\n').pop(),
    )
    const digest = 'sha512-' + createHash('sha512').update(readFileSync(file)).digest('base64')
    if (digest !== integrity) throw new Error(`${spec} is not what versions.json pins: got ${digest}`)
    const flags = ['--strip-components=1', ...unwanted.map((pattern) => `--exclude=${pattern}`)]
    execFileSync('tar', ['-xzf', file, '-C', to, ...flags, ...members])
  } finally {
    rmSync(download, { recursive: true, force: true })
  }
}

function npm(args, cwd) {
  return execFileSync('npm', args, { cwd, stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8' })
}
