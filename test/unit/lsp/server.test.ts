// `tickmark lsp`, asked by a plain JSON-RPC client. Built before by `node esbuild.js`. test/host/neovim.lua tries it in Neovim.
import { strict as assert } from 'node:assert'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageConnection,
} from 'vscode-jsonrpc/node'

interface Place {
  readonly line: number
  readonly character: number
}

interface Range {
  readonly start: Place
  readonly end: Place
}

interface Published {
  readonly uri: string
  readonly version?: number
  readonly diagnostics: readonly {
    readonly range: Range
    readonly code: string
    readonly severity: number
    readonly relatedInformation?: readonly { readonly location: { readonly uri: string; readonly range: Range } }[]
  }[]
}

const source =
  '---\ntitle: Acme\ncitekey: acme\n---\n\nAcme has 12 plants in Norway.\n\nIt was founded by Liang Wenfeng, who builds boats in Oslo.\n'
const draft = 'Acme has 15 plants in Norway [@acme].\n\nLiang Wenfeng is well.\n'

describe('the language server', function () {
  this.timeout(20_000)
  let folder: string
  let child: ChildProcess
  let client: MessageConnection
  const published: Published[] = []
  const registered: object[] = []
  const uriOf = (name: string) => pathToFileURL(join(folder, name)).href
  const at = (line: number, character: number) => ({
    textDocument: { uri: uriOf('draft.md') },
    position: { line, character },
  })
  /** The diagnostics of a version, once they are told. */
  const diagnosticsOf = async (name: string, version: number) => {
    for (let waited = 0; waited < 15_000; waited += 50) {
      const found = published.find((one) => one.uri === uriOf(name) && one.version === version)
      if (found) return found.diagnostics
      await new Promise((wake) => setTimeout(wake, 50))
    }
    throw new Error(`nothing was published of ${name}, version ${version}`)
  }
  const openDraft = (name: string, text: string) =>
    client.sendNotification('textDocument/didOpen', {
      textDocument: { uri: uriOf(name), languageId: 'markdown', version: 1, text },
    })

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tickmark-lsp-'))
    mkdirSync(join(folder, 'sources'))
    writeFileSync(join(folder, 'sources/acme.md'), source)
    child = spawn(process.execPath, [resolve('dist/cli.js'), 'lsp', '--stdio', '--no-cache'], { cwd: folder })
    client = createMessageConnection(new StreamMessageReader(child.stdout!), new StreamMessageWriter(child.stdin!))
    client.onNotification('textDocument/publishDiagnostics', (params: Published) => void published.push(params))
    client.onRequest('client/registerCapability', ({ registrations }: { registrations: readonly object[] }) => {
      registered.push(...registrations)
      return null
    })
    client.listen()
    const { serverInfo } = await client.sendRequest<{ serverInfo: { name: string } }>('initialize', {
      processId: process.pid,
      rootUri: pathToFileURL(folder).href,
      capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
    })
    assert.equal(serverInfo.name, 'tickmark')
    await client.sendNotification('initialized', {})
    await openDraft('draft.md', draft)
  })
  after(async () => {
    client.dispose()
    child.kill()
    rmSync(folder, { recursive: true })
  })

  it('tells what is wrong when a draft is opened, with the place in the source', async () => {
    const [{ range, code, severity, relatedInformation }, ...others] = await diagnosticsOf('draft.md', 1)
    assert.deepEqual(others, [])
    assert.deepEqual([code, severity], ['value', 1])
    assert.deepEqual(range, { start: { line: 0, character: 9 }, end: { line: 0, character: 11 } })
    const { uri, range: there } = relatedInformation![0].location
    assert.equal(uri, uriOf('sources/acme.md'))
    assert.deepEqual(there.start, { line: 5, character: 9 })
  })

  it('hovers on a figure, a name and a key, and is silent elsewhere', async () => {
    const hover = async (line: number, character: number) =>
      (await client.sendRequest<{ contents: { value: string } } | null>('textDocument/hover', at(line, character)))
        ?.contents.value
    assert.match((await hover(0, 10))!, /Wrong figure[^]*\*\*12\*\* plants[^]*\[acme\]\(<file:.*acme\.md#L6>\)/)
    assert.match((await hover(2, 2))!, /Liang Wenfeng[^]*boats in Oslo/)
    assert.match((await hover(0, 32))!, /^\*\*@acme\*\*/)
    assert.equal(await hover(0, 17), undefined)
  })

  it('leads from a figure, a name and a key to the source', async () => {
    const lines = async (line: number, character: number) =>
      (await client.sendRequest<{ range: Range }[]>('textDocument/definition', at(line, character))).map(
        ({ range }) => range.start.line,
      )
    assert.deepEqual(await lines(0, 10), [5])
    assert.deepEqual(await lines(2, 2), [7])
    assert.deepEqual(await lines(0, 32), [0])
    assert.deepEqual(await lines(0, 17), [])
  })

  it("puts the source's figure in, and tells after a pause that nothing is wrong any more", async () => {
    const range = { start: { line: 0, character: 10 }, end: { line: 0, character: 10 } }
    const textDocument = { uri: uriOf('draft.md') }
    const [action] = await client.sendRequest<{ title: string; isPreferred: boolean; edit: { changes: object } }[]>(
      'textDocument/codeAction',
      { textDocument, range, context: { diagnostics: [] } },
    )
    assert.match(action.title, /12/)
    assert.equal(action.isPreferred, true)
    const [edits] = Object.values(action.edit.changes)
    assert.deepEqual(edits, [
      { range: { start: { line: 0, character: 9 }, end: { line: 0, character: 11 } }, newText: '12' },
    ])
    const contentChanges = edits.map((edit: { range: Range; newText: string }) => ({
      range: edit.range,
      text: edit.newText,
    }))
    await client.sendNotification('textDocument/didChange', {
      textDocument: { ...textDocument, version: 2 },
      contentChanges,
    })
    assert.deepEqual(await diagnosticsOf('draft.md', 2), [])
  })

  it('takes in a source that came since when the draft is saved', async () => {
    await openDraft('late.md', 'The yard has 21 cranes [@late].\n')
    assert.deepEqual(
      (await diagnosticsOf('late.md', 1)).map(({ code }) => code),
      ['unknown-source'],
    )
    writeFileSync(join(folder, 'sources/late.md'), '---\ncitekey: late\n---\n\nThe yard has 22 cranes.\n')
    published.length = 0
    await client.sendNotification('textDocument/didSave', { textDocument: { uri: uriOf('late.md') } })
    assert.deepEqual(
      (await diagnosticsOf('late.md', 1)).map(({ code }) => code),
      ['value'],
    )
  })

  it('asks to be told of changed files, and checks open drafts again when a source or the file of ignores is one', async () => {
    await openDraft('watched.md', 'The dock has 41 cranes [@dock].\n')
    const change = async (name: string, text: string, type: number) => {
      writeFileSync(join(folder, name), text)
      await client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(name), type }] })
    }
    /** The codes that were told last, once they are those. */
    const becomes = async (expected: readonly string[]) => {
      const codes = () => published.findLast(({ uri }) => uri === uriOf('watched.md'))?.diagnostics.map((d) => d.code)
      for (let waited = 0; waited < 15_000 && String(codes()) !== String(expected); waited += 50)
        await new Promise((wake) => setTimeout(wake, 50))
      assert.deepEqual(codes(), expected)
    }
    const dock = (count: number) => `---\ncitekey: dock\n---\n\nThe dock has ${count} cranes.\n`
    assert.deepEqual(
      registered.map((one) => [(one as { method: string }).method]),
      [['workspace/didChangeWatchedFiles']],
    )
    await becomes(['unknown-source'])
    await change('sources/dock.md', dock(42), 1)
    await becomes(['value'])
    await change('sources/dock.md', dock(41), 2)
    await becomes([])
    await change('sources/dock.md', dock(43), 2)
    await becomes(['value'])
    await change('.tickmark-ignore', 'value in watched.md: as of May\n', 1)
    await becomes([])
    rmSync(join(folder, '.tickmark-ignore'))
  })

  it('completes keys behind "@", and names where a capital begins them', async () => {
    const complete = async (text: string) => {
      const name = `complete-${text.length}.md`
      await openDraft(name, text)
      const { items } = await client.sendRequest<{ items: { label: string; textEdit: { newText: string } }[] }>(
        'textDocument/completion',
        { textDocument: { uri: uriOf(name) }, position: { line: 0, character: text.length } },
      )
      return items.map(({ textEdit }) => textEdit.newText)
    }
    assert.ok((await complete('As [@ac')).includes('acme'))
    assert.ok((await complete('We met Liang')).includes('Liang Wenfeng'))
    assert.deepEqual(await complete('We met lia'), [])
  })

  it('serves more folders with sources of their own than it keeps engines', async () => {
    const names = ['a', 'b', 'c', 'd'].map((name) => `${name}/draft.md`)
    for (const [i, name] of names.entries()) {
      mkdirSync(join(folder, dirname(name), 'sources'), { recursive: true })
      writeFileSync(
        join(folder, dirname(name), 'sources/yard.md'),
        `---\ncitekey: yard\n---\n\nThe yard has ${31 + 2 * i} cranes.\n`,
      )
      await openDraft(name, 'The yard has 31 cranes [@yard].\n')
      assert.equal((await diagnosticsOf(name, 1)).length, i === 0 ? 0 : 1, name)
    }
    published.length = 0
    await client.sendNotification('textDocument/didSave', { textDocument: { uri: uriOf(names[1]) } })
    assert.equal((await diagnosticsOf(names[1], 1)).length, 1)
    published.length = 0
    await client.sendNotification('textDocument/didSave', { textDocument: { uri: uriOf(names[0]) } })
    assert.deepEqual(await diagnosticsOf(names[0], 1), [])
  })

  it('ends when it is told to', async () => {
    const ended = once(child, 'exit')
    await client.sendRequest('shutdown')
    await client.sendNotification('exit')
    assert.equal((await ended)[0], 0)
  })
})
