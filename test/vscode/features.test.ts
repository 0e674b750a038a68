import { strict as assert } from 'node:assert'
import * as vscode from 'vscode'

const DRAFT = 'draft.md'

async function open(): Promise<vscode.TextDocument> {
  const folder = vscode.workspace.workspaceFolders![0].uri
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, DRAFT))
  await vscode.window.showTextDocument(document)
  return document
}

/** Asks until the answer is there: while the workbench starts, a request may be cancelled when another extension registers. */
async function eventually<T>(ask: () => Thenable<T>, good: (answer: T) => boolean): Promise<T> {
  for (const limit = Date.now() + 15_000; ;) {
    const answer = await ask()
    if (good(answer)) return answer
    if (Date.now() > limit) throw new Error(`no good answer: ${JSON.stringify(answer)?.slice(0, 500)}`)
    await new Promise((wake) => setTimeout(wake, 150))
  }
}

function placeOf(document: vscode.TextDocument, words: string, offset = 1): vscode.Position {
  const at = document.getText().indexOf(words)
  assert.ok(at >= 0, `${words} is in the draft`)
  return document.positionAt(at + offset)
}

function hoverText(hovers: readonly vscode.Hover[]): string {
  return hovers.flatMap((h) => h.contents.map((c) => (typeof c === 'string' ? c : c.value))).join('\n')
}

async function check(): Promise<vscode.TextDocument> {
  const document = await open()
  await vscode.commands.executeCommand('tickmark.checkFigures')
  return document
}

const ours = (uri: vscode.Uri) => vscode.languages.getDiagnostics(uri).filter((d) => d.source === 'Tickmark')

describe('Check Figures', () => {
  it('marks the wrong figure alone, with code, severity and the passage', async () => {
    const document = await check()
    const found = await eventually(
      async () => ours(document.uri),
      (list) => list.length > 0,
    )
    assert.deepEqual(
      found.map((d) => [document.getText(d.range), d.code, d.severity]),
      [['$2.5 million', 'scale', vscode.DiagnosticSeverity.Error]],
    )
    const related = found[0].relatedInformation?.[0]
    assert.match(related?.location.uri.path ?? '', /sources\/quarter\.md$/)
    const source = await vscode.workspace.openTextDocument(related!.location.uri)
    assert.equal(source.getText(related!.location.range), '$2.5 billion')
  })

  it('drops findings of an older version', async () => {
    const document = await check()
    const edit = new vscode.WorkspaceEdit()
    edit.insert(document.uri, document.positionAt(document.getText().length), 'x')
    await vscode.workspace.applyEdit(edit)
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      placeOf(document, '2.5 million'),
    )
    assert.doesNotMatch(hoverText(hovers), /scale/)
    await vscode.commands.executeCommand('undo')
  })
})

describe('hover', () => {
  const ask = (document: vscode.TextDocument, position: vscode.Position) => () =>
    vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position)

  it('on a figure says the verdict, why, and links to the passage', async () => {
    const document = await check()
    const text = hoverText(
      await eventually(ask(document, placeOf(document, '$2.5 million', 3)), (h) => /scale/.test(hoverText(h))),
    )
    assert.match(text, /Does not match the source/)
    assert.match(text, /command:tickmark\.openPassage/)
  })

  it('on a name says who it is in the words of the source', async () => {
    const document = await open()
    const text = hoverText(
      await eventually(ask(document, placeOf(document, 'Blue-Heron')), (h) => /parent company/.test(hoverText(h))),
    )
    assert.match(text, /stockpiled Acme chips/)
    assert.match(text, /Example Post, 2025\\?-05\\?-30/)
  })

  it('on a key gives the reference', async () => {
    const document = await open()
    const text = hoverText(
      await eventually(ask(document, placeOf(document, 'exampleQuarter2025')), (h) => h.length > 0),
    )
    assert.match(text, /A chipmaker's quarter/)
  })

  it('says nothing on plain words', async () => {
    const document = await check()
    const hovers = await ask(document, placeOf(document, 'analysts'))()
    assert.equal(hoverText(hovers), '')
  })
})

describe('completion', () => {
  it('offers keys behind "@", found by title, and takes no key but Enter and Tab', async () => {
    const document = await open()
    const edit = new vscode.WorkspaceEdit()
    const end = document.positionAt(document.getText().length)
    edit.insert(document.uri, end, ' [@')
    await vscode.workspace.applyEdit(edit)
    const at = document.positionAt(document.getText().length)
    const list = await eventually(
      () =>
        vscode.commands.executeCommand<vscode.CompletionList>(
          'vscode.executeCompletionItemProvider',
          document.uri,
          at,
          '@',
        ),
      (l) => l.items.some((i) => i.label === 'exampleQuarter2025'),
    )
    const item = list.items.find((i) => i.label === 'exampleQuarter2025')!
    assert.match(item.filterText ?? '', /chipmaker/)
    assert.deepEqual(item.commitCharacters ?? [], [])
    await vscode.commands.executeCommand('undo')
  })

  it('offers names when asked', async () => {
    const document = await open()
    const at = placeOf(document, 'Blue-Heron', 4)
    const list = await eventually(
      () =>
        vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, at),
      (l) => l.items.some((i) => i.label === 'Blue-Heron'),
    )
    assert.ok(list.items.length > 0)
  })
})

describe('quick fix', () => {
  it("uses the source's figure in the draft's notation, and undo restores the file", async () => {
    const document = await check()
    const before = document.getText()
    const at = placeOf(document, '$2.5 million', 2)
    const actions = await eventually(
      () =>
        vscode.commands.executeCommand<vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider',
          document.uri,
          new vscode.Range(at, at),
        ),
      (list) => list.some((a) => a.title.startsWith("Use the source's figure")),
    )
    const fix = actions.find((a) => a.title.startsWith("Use the source's figure"))!
    await vscode.workspace.applyEdit(fix.edit!)
    assert.match(document.getText(), /lost \$2\.5 billion in/)
    await vscode.commands.executeCommand('undo')
    assert.equal(document.getText(), before)
  })
})

describe('other commands', () => {
  it('opens a source at the passage', async () => {
    await open()
    const folder = vscode.workspace.workspaceFolders![0].uri
    const path = vscode.Uri.joinPath(folder, 'sources/quarter.md').path
    const text = (await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, 'sources/quarter.md'))).getText()
    const start = text.indexOf('$8 billion')
    await vscode.commands.executeCommand('tickmark.openPassage', { path, start, end: start + 10 })
    const editor = vscode.window.activeTextEditor!
    assert.equal(editor.document.getText(editor.selection), '$8 billion')
    await vscode.commands.executeCommand('workbench.action.closeAllEditors')
  })

  it('rebuilds the index', async () => {
    await open()
    const sources = await vscode.commands.executeCommand<number>('tickmark.rebuildIndex')
    assert.ok((sources ?? 0) >= 1, `${sources} sources`)
  })
})

describe('snippets', () => {
  it('expand to a citation', async () => {
    const document = await open()
    const editor = vscode.window.activeTextEditor!
    const end = document.positionAt(document.getText().length)
    editor.selection = new vscode.Selection(end, end)
    await vscode.commands.executeCommand('editor.action.insertSnippet', {
      langId: 'markdown',
      name: 'Citation with page',
    })
    assert.match(document.getText(), /\[@key, p\. 1\]/)
    await vscode.commands.executeCommand('undo')
  })
})
