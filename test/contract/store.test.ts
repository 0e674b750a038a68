import { strict as assert } from 'node:assert'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Driver } from '../../src/host/sqlite/database'
import { loadNodeDriver } from '../../src/host/sqlite/node-driver'
import { openStore } from '../../src/host/sqlite/open-store'
import { loadWasmDriver } from '../../src/host/sqlite/wasm-driver'
import { findNewerNode } from './newer-node'
import { defineStoreSuite } from './store-suite'

const native = loadNodeDriver()

describe('Store over node-sqlite3-wasm', () => defineForms(loadWasmDriver))

if (native) describe('Store over node:sqlite', () => defineForms(async () => native))
else
  describe('Store over node:sqlite', () => {
    const node = findNewerNode()
    const run = node ? it : it.skip
    run(
      `in a newer Node${node ? '' : ' (skipped: this Node has no node:sqlite, and no other Node is set up here)'}`,
      function () {
        this.timeout(60_000)
        const mocha = require.resolve('mocha/bin/mocha.js')
        const { status, stdout, stderr } = spawnSync(
          node!,
          [mocha, '--reporter', 'dot', '--grep', 'over node:sqlite', __filename],
          { encoding: 'utf8' },
        )
        assert.equal(status, 0, stdout + stderr)
        assert.ok(Number(/(\d+) passing/.exec(stdout)?.[1]) > 20, stdout)
        assert.doesNotMatch(stderr, /ExperimentalWarning/)
      },
    )
  })

function defineForms(load: () => Promise<Driver>): void {
  describe('in memory', () => defineStoreSuite(async () => openStore(undefined, { driver: await load() })))

  describe('in a file', () => {
    let folder: string
    beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'tickmark-store-'))))
    afterEach(() => rmSync(folder, { recursive: true }))

    defineStoreSuite(async () => openStore(join(folder, 'deep', 'index.db'), { driver: await load() }))
  })
}
