import { strict as assert } from 'node:assert'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Problem } from '../../../src/base/problem'
import { cacheFile } from '../../../src/host/cache-folder'
import { nodeFiles, sha256 } from '../../../src/host/node-files'

describe('nodeFiles', () => {
  let root: string
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'tickmark-files-')).replaceAll('\\', '/')
    for (const folder of ['in/sub', 'in/.git', 'in/node_modules/x', 'out'])
      mkdirSync(`${root}/${folder}`, { recursive: true })
    for (const file of [
      'in/b.md',
      'in/a.md',
      'in/sub/c.md',
      'in/.git/x.md',
      'in/.hidden.md',
      'in/node_modules/x/y.md',
      'out/d.md',
    ])
      writeFileSync(`${root}/${file}`, file)
  })
  afterEach(() => rmSync(root, { recursive: true }))

  const list = async (folder = 'in') =>
    (await nodeFiles.list(`${root}/${folder}`)).map((file) => file.path.slice(root.length + 1))
  const usual = ['in/a.md', 'in/b.md', 'in/sub/c.md']

  it('lists files in order, without dot folders and node_modules', async () => assert.deepEqual(await list(), usual))

  it('leaves out what a .gitignore names, and each folder may have its own', async () => {
    writeFileSync(`${root}/in/.gitignore`, 'b.md\n/sub/*.md\n')
    assert.deepEqual(await list(), ['in/a.md'])
    writeFileSync(`${root}/in/sub/.gitignore`, '!c.md\n')
    assert.deepEqual(await list(), ['in/a.md', 'in/sub/c.md'])
    writeFileSync(`${root}/.gitignore`, '*')
    assert.deepEqual(await list(), ['in/a.md', 'in/sub/c.md'])
  })

  it('takes a folder with a slash at its end', async () => assert.deepEqual(await list('in/'), usual))

  it('follows links to files and to folders outside, and no link around', async () => {
    symlinkSync(`${root}/out`, `${root}/in/link`)
    symlinkSync(`${root}/out`, `${root}/in/link2`)
    symlinkSync(`${root}/out/d.md`, `${root}/in/sub/e.md`)
    symlinkSync(`${root}/in`, `${root}/in/sub/up`)
    symlinkSync(`${root}/in`, `${root}/out/back`)
    symlinkSync(root, `${root}/in/above`)
    symlinkSync(`${root}/nowhere`, `${root}/in/dead.md`)
    symlinkSync(`${root}/in/self`, `${root}/in/self`)
    assert.deepEqual(await list(), ['in/a.md', 'in/b.md', 'in/link/d.md', 'in/sub/c.md', 'in/sub/e.md'])
  })

  it('takes a corpus folder that is itself a link', async () => {
    symlinkSync(`${root}/in`, `${root}/corpus`)
    assert.deepEqual(await list('corpus'), ['corpus/a.md', 'corpus/b.md', 'corpus/sub/c.md'])
  })

  it('tells size and time', async () => {
    utimesSync(`${root}/in/a.md`, 1, 1234.5)
    const { ctime, ...stat } = (await nodeFiles.stat(`${root}/in/a.md`))!
    assert.deepEqual(stat, { path: `${root}/in/a.md`, size: 7, mtime: 1234500 })
    assert.ok(ctime! > 1234500)
    assert.equal(await nodeFiles.stat(`${root}/in/none.md`), undefined)
    assert.equal(await nodeFiles.stat(`${root}/in`), undefined)
    assert.equal(await nodeFiles.stat(`${root}/in/a.md/b`), undefined)
  })

  it('rejects for a folder that is not there, and for a file', async () => {
    await assert.rejects(list('none'), { code: 'ENOENT' })
    await assert.rejects(list('in/a.md'), { code: 'ENOTDIR' })
  })

  it('lists the names in a folder alone, none where there is no folder', async () => {
    assert.deepEqual(await nodeFiles.listNames(`${root}/in`), [`${root}/in/a.md`, `${root}/in/b.md`])
    assert.deepEqual(await nodeFiles.listNames(`${root}/none`), [])
  })

  it('stamps a folder that has settled, anew when a file comes', async () => {
    assert.equal(await nodeFiles.folderStamp(`${root}/in`), undefined)
    utimesSync(`${root}/in`, 1000, 1000)
    const stamp = await nodeFiles.folderStamp(`${root}/in`)
    assert.ok(stamp)
    writeFileSync(`${root}/in/a.md`, 'other')
    assert.equal(await nodeFiles.folderStamp(`${root}/in`), stamp)
    writeFileSync(`${root}/in/new.md`, 'new')
    assert.notEqual(await nodeFiles.folderStamp(`${root}/in`), stamp)
    assert.equal(await nodeFiles.folderStamp(`${root}/none`), undefined)
  })

  it('stops when it is aborted', () =>
    assert.rejects(nodeFiles.list(`${root}/in`, { signal: AbortSignal.abort() }), { name: 'AbortError' }))

  it('reports a folder that may not be read, and lists the others', async function () {
    if (!process.getuid) this.skip()
    chmodSync(root, 0o755)
    chmodSync(`${root}/in/sub`, 0)
    const problems: Problem[] = []
    const isRoot = process.getuid() === 0
    if (isRoot) process.seteuid!(65534)
    try {
      const files = await nodeFiles.list(`${root}/in`, { report: (problem) => problems.push(problem) })
      assert.deepEqual(
        files.map((file) => file.path),
        [`${root}/in/a.md`, `${root}/in/b.md`],
      )
    } finally {
      if (isRoot) process.seteuid!(0)
      chmodSync(`${root}/in/sub`, 0o755)
    }
    assert.deepEqual(
      problems.map(({ kind, path }) => [kind, path]),
      [['unreadable', `${root}/in/sub`]],
    )
  })
})

describe('sha256', () => {
  it('is that of everybody', () =>
    assert.equal(
      sha256(new TextEncoder().encode('abc')),
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    ))
})

describe('cacheFile', () => {
  const before = process.env.XDG_CACHE_HOME
  afterEach(() => {
    if (before === undefined) delete process.env.XDG_CACHE_HOME
    else process.env.XDG_CACHE_HOME = before
  })

  it('lies in the cache folder of the system, one for each corpus', () => {
    process.env.XDG_CACHE_HOME = '/caches'
    assert.match(cacheFile(['/a'], '1.0.0').replaceAll('\\', '/'), /^\/caches\/tickmark\/[0-9a-f]{16}\/index\.db$/)
    assert.notEqual(cacheFile(['/a'], '1.0.0'), cacheFile(['/b'], '1.0.0'))
    assert.notEqual(cacheFile(['/a'], '1.0.0'), cacheFile(['/a'], '1.0.1'))
    assert.equal(cacheFile(['/a/'], '1.0.0'), cacheFile(['/a'], '1.0.0'))
  })

  it('lies below the home folder where the system names none', () => {
    for (const value of ['', 'relative']) {
      process.env.XDG_CACHE_HOME = value
      assert.match(cacheFile(['/a'], '1.0.0').replaceAll('\\', '/'), /\/\.cache\/tickmark\//)
    }
  })
})
