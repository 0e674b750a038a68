// What the extension's bundle does before it is activated, which every window waits for.
import { strict as assert } from 'node:assert'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

/** Runs in a Node of its own: prints what the bundle asks for while it is read, beside an interface of VS Code that answers anything. */
const READ = `
const [bundle, ...names] = process.argv.slice(1)
const get = (_, name) => (name === Symbol.toPrimitive ? () => '' : anything)
const anything = new Proxy(function () {}, { get, apply: () => anything, construct: () => anything })
const vscode = Object.fromEntries(names.map((name) => [name, anything]))
const Module = require('node:module')
const load = Module._load
const asked = []
Module._load = (name, ...rest) => (asked.push(name), name === 'vscode' ? vscode : load(name, ...rest))
require(bundle)
console.log(JSON.stringify(asked.slice(1)))`

/** The names of VS Code's interface. */
const names = [
  ...readFileSync('node_modules/@types/vscode/index.d.ts', 'utf8').matchAll(
    /^\t(?:export )?(?:class|enum|namespace|const|let) (\w+)/gm,
  ),
].map(([, name]) => name)

describe('the bundle of the extension', () => {
  it('asks for VS Code once, and for nothing that is slow to load', () => {
    const output = execFileSync(process.execPath, ['-e', READ, resolve('dist/extension.js'), ...names], {
      encoding: 'utf8',
    })
    const asked = (JSON.parse(output) as string[]).sort()
    assert.deepEqual(
      asked.filter((name) => name === 'vscode'),
      ['vscode'],
    )
    const cheap = ['node:fs', 'node:os', 'node:path', 'node:worker_threads']
    assert.deepEqual([...new Set(asked.filter((name) => name !== 'vscode'))], cheap)
  })
})
