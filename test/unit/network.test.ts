// Tickmark asks nothing of any network: neither does its code name a way to, nor does a check of drafts with pages and PDFs try.
import { strict as assert } from 'node:assert'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const ROOT = join(__dirname, '../..')
const DIST = join(ROOT, 'dist')

/** Node's modules and the browsers' functions that open a connection, as bundled code writes them. */
const MODULES = ['http', 'https', 'http2', 'net', 'tls', 'dgram', 'dns', 'undici']
const WAYS = [
  ...MODULES.flatMap((name) => [`require("${name}")`, `require("node:${name}")`]),
  ...['XMLHttpRequest', 'new WebSocket', 'new EventSource', 'sendBeacon', 'globalThis.fetch'],
]
/** Bundles with library code that could connect if it were asked to, and why it is not. */
const UNUSED: Readonly<Record<string, string>> = {
  'lsp.js': 'vscode-languageserver can listen on a socket; our server speaks over stdin and stdout alone',
  'pdf.js': 'pdf.js can load a file by its address; open-pdf.ts hands it the bytes',
}

/** Which of the ways a code has. */
function findWays(code: string): string[] {
  const found = WAYS.filter((way) => code.includes(way))
  return /(?:^|[^\w$.])fetch\((?!\{)/.test(code) ? [...found, 'fetch('] : found
}

/** Makes every connection that a process or a thread of its own opens a line in a file. */
const toSpy = (log: string) => `
  const { appendFileSync } = require('node:fs')
  require('node:net').Socket.prototype.connect = function (to) {
    appendFileSync(${JSON.stringify(log)}, JSON.stringify(to) + '\\n')
    throw new Error('there is no network')
  }`

describe('the network', () => {
  it('is named by no bundle but those whose library could use it', () => {
    const bundles = readdirSync(DIST).filter((name) => name.endsWith('.js') && !name.startsWith('bench-'))
    assert.ok(bundles.includes('extension.js') && bundles.includes('worker.js') && bundles.includes('cli.js'))
    const named = bundles.filter((name) => findWays(readFileSync(join(DIST, name), 'utf8')).length > 0)
    assert.deepEqual(named.sort(), Object.keys(UNUSED).sort())
  })

  it('would be seen in a bundle', () => {
    for (const code of ['a=require("node:https")', 'await fetch("https://a.b")', 'x=fetch(y)', 'new XMLHttpRequest'])
      assert.equal(findWays(code).length, 1, code)
    assert.deepEqual(findWays('await maps.fetch({name}); class C { fetch({name}) {} }'), [])
  })

  describe('while the command line works', () => {
    let folder: string
    beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'tick-network-'))))
    afterEach(() => rmSync(folder, { recursive: true, force: true }))

    /** Runs Node; what it printed, and the connections that it tried. */
    function watch(args: readonly string[], cwd: string) {
      const log = join(folder, 'connections')
      writeFileSync(log, '')
      writeFileSync(join(folder, 'spy.cjs'), toSpy(log))
      const { stdout } = spawnSync(process.execPath, ['--require', join(folder, 'spy.cjs'), ...args], { cwd })
      return { printed: String(stdout), tried: readFileSync(log, 'utf8') }
    }

    it('is not asked for, with articles, a web page and a PDF', () => {
      const args = [join(DIST, 'cli.js'), 'check', 'draft.md', '--no-cache', '--json']
      const { printed, tried } = watch(args, join(ROOT, 'test/vscode/workspace/formats'))
      assert.match(printed, /\.pdf/)
      assert.equal(tried, '')
    })

    it('would be seen to be asked for', () => {
      assert.match(watch(['-e', 'fetch("http://127.0.0.1:8080").catch(() => {})'], folder).tried, /127\.0\.0\.1/)
    })
  })
})
