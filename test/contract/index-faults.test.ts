import { strict as assert } from 'node:assert'
import { spawn, type ChildProcess } from 'node:child_process'
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { updateIndex } from '../../src/corpus/indexer'
import type { Store } from '../../src/corpus/store'
import { asDatabaseError, DatabaseError, type Driver } from '../../src/host/sqlite/database'
import { loadDriver } from '../../src/host/sqlite/load-driver'
import { openStore } from '../../src/host/sqlite/open-store'
import { loadWasmDriver } from '../../src/host/sqlite/wasm-driver'
import { indexPorts } from './index-ports'
import { findNewerNode } from './newer-node'
import { dumpStore } from './store-suite'

const CHILD = join(__dirname, 'index-child.js')
const WORDS = ['nvidia', 'chip', 'sentence', 'market', '17']

describe('An index that meets trouble', function () {
  this.timeout(60_000)
  let folder: string
  let corpus: string
  let file: string
  const children: ChildProcess[] = []

  let fresh: unknown

  before(async () => {
    corpus = mkdtempSync(join(tmpdir(), 'tickmark-faults-corpus-'))
    chmodSync(corpus, 0o755)
    for (let i = 0; i < 30; i++) writeFileSync(join(corpus, `${i}.md`), article(i))
    const store = await openStore(undefined)
    await index(store)
    fresh = dumpStore(store, WORDS)
    store.close()
  })
  after(() => rmSync(corpus, { recursive: true }))
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tickmark-faults-'))
    file = join(folder, 'cache', 'index.db')
  })
  afterEach(() => {
    for (const child of children.splice(0)) child.kill('SIGKILL')
    rmSync(folder, { recursive: true })
  })

  const index = (store: Store) => updateIndex(indexPorts(store, corpus))

  /** Opens, indexes, and must then hold what a fresh index holds; returns the problems of the store itself. */
  const assertLikeFresh = async (options: Parameters<typeof openStore>[1] = {}) => {
    const store = await openStore(file, { patience: 100, build: 'test', ...options })
    try {
      await index(store)
      assert.deepEqual(dumpStore(store, WORDS), fresh)
      return store.problems?.map((p) => p.message) ?? []
    } finally {
      store.close()
    }
  }

  const start = (
    task: string,
    { until, node = process.execPath, driver = '' }: { until: RegExp; node?: string; driver?: string },
  ) =>
    new Promise<ChildProcess>((resolve, reject) => {
      const child = spawn(node, [CHILD, task, file, corpus, driver], { stdio: ['ignore', 'pipe', 'pipe'] })
      children.push(child)
      let output = ''
      const read = (data: Buffer) => {
        output += data
        if (until.test(output)) resolve(child)
      }
      child.stdout.on('data', read)
      child.stderr.on('data', read)
      child.on('exit', () => reject(new Error(`ended without ${until}: ${output}`)))
    })

  const kill = (child: ChildProcess) =>
    new Promise<void>((resolve) => {
      child.removeAllListeners('exit')
      child.on('exit', () => resolve())
      child.kill('SIGKILL')
    })

  const nodes: readonly [string, string | undefined, string][] = [
    ['this Node', process.execPath, ''],
    ['a newer Node', findNewerNode(), ''],
    ['node-sqlite3-wasm', process.execPath, 'wasm'],
  ]
  for (const [name, node, driver] of nodes) {
    const run = node ? it : it.skip
    run(`killed in a transaction, by ${name}: equals a fresh index`, async () => {
      await kill(await start('hang', { until: /in transaction/, node, driver }))
      assert.ok(statSync(`${file}-journal`).size > 0, 'the test must leave a journal')
      assert.deepEqual(await assertLikeFresh(), [])
      assert.deepEqual(await assertLikeFresh({ driver: await loadWasmDriver() }), [])
    })

    run(`killed while indexing, by ${name}: goes on and equals a fresh index`, async () => {
      for (const done of [3, 29]) {
        await kill(await start('index', { until: new RegExp(`^${done}$`, 'm'), node, driver }))
        assert.deepEqual(await assertLikeFresh(), [])
        rmSync(join(folder, 'cache'), { recursive: true })
      }
    })
  }

  const damages: readonly [string, () => void][] = [
    ['no database', () => writeFileSync(file, 'This is not a database. '.repeat(1000))],
    ['empty', () => truncateSync(file, 0)],
    ['cut off', () => truncateSync(file, 4096 * 3 + 100)],
    ['overwritten in the middle', () => overwrite(file, 4096 * 4, 4096 * 8)],
    ['longer than it should be', () => appendFileSync(file, Buffer.alloc(5000, 1))],
    ['with one word changed for another', () => replaceBytes(file, 'Nvidia', 'Huawei')],
    ['with a foreign journal', () => writeFileSync(`${file}-journal`, Buffer.alloc(3000, 7))],
    ['with a lock that nobody holds', () => mkdirSync(`${file}.lock`)],
    ['held by a process that is gone', () => writeFileSync(`${file}.owner`, claim(9_999_999))],
    ['with an unreadable hold', () => (writeFileSync(`${file}.owner`, '{'), age(`${file}.owner`, 5))],
    [
      'held long ago under a number that another process has now',
      () => (writeFileSync(`${file}.owner`, claim(process.ppid)), age(`${file}.owner`, 3600)),
    ],
  ]
  for (const [name, damage] of damages)
    it(`${name}: equals a fresh index, without a word`, async () => {
      await assertLikeFresh()
      damage()
      assert.deepEqual(await assertLikeFresh(), [])
      assert.deepEqual(await assertLikeFresh(), [])
    })

  it('of another schema, or of another build: is begun anew', async () => {
    const driver = await loadDriver()
    for (const change of ['PRAGMA user_version = 999', `UPDATE stamp SET value = 'older'`, 'DROP TABLE stamp']) {
      await assertLikeFresh()
      const database = driver.open(file)
      database.exec(
        `${change}; UPDATE sources SET hash = 'stale', meta = '{"title":"stale","authors":[],"aliases":[]}'`,
      )
      database.close()
      assert.deepEqual(await assertLikeFresh(), [], change)
    }
  })

  it('opened by two processes: the second waits, then works in memory and says so', async () => {
    const first = await start('hold', { until: /open/ })
    const [problem] = await assertLikeFresh()
    assert.match(problem, /index\.db cannot be used \(another process has it open\)/)
    await kill(first)
    assert.deepEqual(await assertLikeFresh(), [])
  })

  it('opened by two drivers: neither is in the file of the other', async function () {
    const node = findNewerNode()
    if (!node) this.skip()
    await start('hold', { until: /open with node:sqlite/, node })
    assert.equal((await assertLikeFresh({ driver: await loadWasmDriver() })).length, 1)
  })

  it('freed while another waits: that one has it', async () => {
    const first = await openStore(file)
    setTimeout(() => first.close(), 100)
    const second = await openStore(file, { patience: 5000 })
    assert.deepEqual(second.problems, [])
    second.close()
  })

  it('asked after it was closed: refuses, and the file stays', async () => {
    await assertLikeFresh()
    const store = await openStore(file, { build: 'test' })
    store.close()
    store.close()
    assert.throws(() => store.listSources(), /closed/)
    assert.throws(() => store.clear(), /closed/)
    const again = await openStore(file, { build: 'test' })
    assert.equal(again.listSources().length, 30)
    again.close()
  })

  it('in a folder that cannot be written: works in memory and says why', async function () {
    if (!process.getuid) this.skip()
    mkdirSync(join(folder, 'cache'))
    chmodSync(join(folder, 'cache'), 0o555)
    chmodSync(folder, 0o755)
    const problems = await asNobody(() => assertLikeFresh())
    chmodSync(join(folder, 'cache'), 0o755)
    assert.match(problems[0], /EACCES|permission/i)
    assert.equal(existsSync(file), false)
  })

  it('where a file stands in the way: works in memory and says why', async () => {
    writeFileSync(join(folder, 'cache'), 'a file')
    assert.match((await assertLikeFresh())[0], /index\.db cannot be used/)
    assert.equal(readFileSync(join(folder, 'cache'), 'utf8'), 'a file')
  })

  for (const after of [1, 20, 400])
    it(`on a disk that is full after ${after} writes: goes on in memory, says so, and leaves no hold`, async () => {
      const problems = await assertLikeFresh({ driver: failing(await loadDriver(), after) })
      assert.match(problems[0], /database or disk is full/)
      assert.deepEqual(await assertLikeFresh(), [])
    })

  it('on a disk that cannot be read any more: answers from memory after the next update', async () => {
    await assertLikeFresh()
    let broken = false
    const driver = await loadDriver()
    const store = await openStore(file, { driver: failingWhen(driver, () => broken, 'disk I/O error'), build: 'test' })
    broken = true
    assert.deepEqual(store.searchPassages({ words: ['nvidia'], match: 'all', limit: 5 }), [])
    await index(store)
    assert.deepEqual(dumpStore(store, WORDS), fresh)
    assert.match(store.problems![0].message, /disk I\/O error/)
    store.close()
  })
})

function claim(pid: number): string {
  return JSON.stringify({ pid, thread: 0, host: hostname() })
}

function article(i: number): string {
  return `---\ntitle: Article ${i}\ndate: 2025-0${(i % 9) + 1}-11\n---\n# Chips ${i}\n\n${`Nvidia sold ${i} million chips for $${i}.5 billion in May 2025. The market grew ${i} percent. `.repeat(8)}\n`
}

function overwrite(path: string, from: number, to: number): void {
  const bytes = readFileSync(path)
  bytes.fill(0xa5, from, to)
  writeFileSync(path, bytes)
}

function replaceBytes(path: string, word: string, other: string): void {
  const bytes = readFileSync(path)
  for (let at = bytes.indexOf(word); at >= 0; at = bytes.indexOf(word, at + 1)) bytes.write(other, at)
  writeFileSync(path, bytes)
}

function age(path: string, seconds: number): void {
  const then = new Date(Date.now() - seconds * 1000)
  utimesSync(path, then, then)
}

/** Root may write anywhere, so the test steps down. */
async function asNobody<T>(work: () => Promise<T>): Promise<T> {
  const root = process.getuid!() === 0
  if (root) process.seteuid!(65534)
  try {
    return await work()
  } finally {
    if (root) process.seteuid!(0)
  }
}

/** A driver whose file databases fail once they have been written to so many times. */
function failing(driver: Driver, after: number): Driver {
  let writes = 0
  return failingWhen(
    driver,
    (sql) => /^(INSERT|UPDATE|DELETE|COMMIT|BEGIN)/.test(sql) && ++writes > after,
    'database or disk is full',
  )
}

function failingWhen(driver: Driver, fails: (sql: string) => boolean, message: string): Driver {
  return {
    ...driver,
    open(file) {
      const database = driver.open(file)
      if (file === ':memory:') return database
      const check = (sql: string) => asDatabaseError(() => assert.ok(!fails(sql), new DatabaseError(message)))
      return {
        exec: (sql) => (check(sql), database.exec(sql)),
        run: (sql, ...values) => (check(sql), database.run(sql, ...values)),
        all: (sql, ...values) => (check(sql), database.all(sql, ...values)),
        close: () => database.close(),
      }
    },
  }
}
