import { strict as assert } from 'node:assert'
import * as vscode from 'vscode'
import {
  check,
  completeAt,
  endOf,
  eventually,
  findingsIn,
  hoverAt,
  labelOf,
  open,
  placeOf,
  replace,
  revert,
  uriOf,
} from './helpers'

describe('hover', () => {
  it('on a figure says the verdict, why, and links to the passage', async () => {
    const document = await check()
    const place = placeOf(document, '$2.5 million', 3)
    const text = await eventually(
      () => hoverAt(document, place),
      (words) => /Wrong scale/.test(words),
    )
    assert.match(text, /an estimated \*\*\\\$2\\\.5 billion\*\* in revenue/)
    assert.match(text, /command:tickmark\.openPassage\?/)
  })

  it('is silent right behind a figure', async () => {
    const document = await check()
    assert.doesNotMatch(
      await hoverAt(document, placeOf(document, '$2.5 million', '$2.5 million'.length)),
      /Wrong scale/,
    )
  })

  it('on a name says who it is in the words of the source', async () => {
    const document = await open()
    const place = placeOf(document, 'Blue-Heron')
    const text = await eventually(
      () => hoverAt(document, place),
      (words) => /parent company/.test(words),
    )
    assert.match(text, /reportedly stockpiled Acme chips/)
    assert.match(text, /\[Example Post, 2025\\-05\\-30\]\(command:tickmark\.openPassage/)
  })

  it('on a key gives the reference', async () => {
    const document = await open()
    const place = placeOf(document, 'exampleQuarter2025')
    const text = await eventually(
      () => hoverAt(document, place),
      (words) => words !== '',
    )
    assert.match(text, /A chipmaker's quarter/)
    assert.match(text, /<https:\/\/example\.org\/quarter>/)
  })

  it('says nothing on plain words', async () => {
    const document = await check()
    for (const word of ['analysts', 'widened', 'bought'])
      assert.equal(await hoverAt(document, placeOf(document, word)), '')
  })
})

describe('completion', () => {
  it('offers keys behind "@", found by title too, and none is taken by a character of prose', async () => {
    const document = await open()
    await replace(document, endOf(document), ' [@')
    const list = await eventually(
      () => completeAt(document, endOf(document), '@'),
      ({ items }) => items.some((item) => labelOf(item) === 'exampleQuarter2025'),
    )
    const item = list.items.find((i) => labelOf(i) === 'exampleQuarter2025')!
    assert.match(item.filterText ?? '', /chipmaker/)
    assert.deepEqual(item.commitCharacters ?? [], [])
    assert.match((item.documentation as vscode.MarkdownString).value, /chipmaker/)
    await revert(document)
  })

  it('offers no key in an e-mail address', async () => {
    const document = await open()
    await replace(document, endOf(document), ' ada@')
    const { items } = await completeAt(document, endOf(document), '@')
    // VS Code itself offers the words of the file.
    assert.deepEqual(
      items.filter(({ kind }) => kind === vscode.CompletionItemKind.Reference),
      [],
    )
    await revert(document)
  })

  it('offers names when asked', async () => {
    const document = await open()
    const list = await eventually(
      () => completeAt(document, placeOf(document, 'Blue-Heron', 4)),
      ({ items }) => items.some((item) => labelOf(item) === 'Blue-Heron'),
    )
    const item = list.items.find((i) => labelOf(i) === 'Blue-Heron')!
    assert.deepEqual(item.commitCharacters ?? [], [])
  })
})

describe('quick fix', () => {
  const actionsAt = (document: vscode.TextDocument, place: vscode.Position) =>
    vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(place, place),
    )

  it("uses the source's figure in the draft's notation, and undo restores the file", async () => {
    const document = await check()
    const before = document.getText()
    await eventually(
      () => findingsIn(document.uri).length,
      (count) => count > 0,
    )
    const place = placeOf(document, '$2.5 million', 2)
    const isFix = ({ title }: vscode.CodeAction) => title.startsWith("Use the source's figure")
    const actions = await eventually(
      () => actionsAt(document, place),
      (list) => list.some(isFix),
    )
    const fix = actions.find(isFix)!
    await vscode.workspace.applyEdit(fix.edit!)
    assert.equal(document.getText(), before.replace('$2.5 million', '$2.5 billion'))
    await vscode.commands.executeCommand('undo')
    assert.equal(document.getText(), before)
  })

  it('opens the source at the passage', async () => {
    const document = await check()
    const place = placeOf(document, '$2.5 million', 2)
    const isOpen = ({ title }: vscode.CodeAction) => title.startsWith('Open the source')
    const actions = await eventually(
      () => actionsAt(document, place),
      (list) => list.some(isOpen),
    )
    const { command, arguments: args } = actions.find(isOpen)!.command!
    await vscode.commands.executeCommand(command, ...args!)
    const editor = vscode.window.activeTextEditor!
    assert.equal(editor.document.uri.path, uriOf('sources/quarter.md').path)
    assert.equal(editor.document.getText(editor.selection), '$2.5 billion')
    await vscode.commands.executeCommand('workbench.action.closeAllEditors')
  })

  it('offers no edit on a figure that is right', async () => {
    const document = await check()
    const actions = await actionsAt(document, placeOf(document, '2 percentage points'))
    assert.deepEqual(
      actions.filter(({ edit, isPreferred }) => edit ?? isPreferred),
      [],
    )
  })
})
