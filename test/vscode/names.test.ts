import { strict as assert } from 'node:assert'
import * as vscode from 'vscode'
import {
  completeAt,
  configure,
  endOf,
  eventually,
  hoverAt,
  labelOf,
  open,
  placeOf,
  replace,
  revert,
  uriOf,
} from './helpers'

const FILE = 'tickmark.entities.yaml'

const notesIn = (uri: vscode.Uri) =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Tickmark names')

const refresh = () => vscode.commands.executeCommand<string[]>('tickmark.refreshEntities')

async function read(path: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uriOf(path)))
}

/** What code actions on a range are called, when they are asked for. */
async function actionsAt(document: vscode.TextDocument, place: vscode.Position): Promise<vscode.CodeAction[]> {
  const range = new vscode.Range(place, place)
  return vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range)
}

describe('cards of names', () => {
  afterEach(() => configure('nameCards', undefined))

  it('can be switched off; those of keys stay', async () => {
    const document = await open()
    const place = placeOf(document, 'Blue-Heron')
    await eventually(
      () => hoverAt(document, place),
      (words) => /parent company/.test(words),
    )
    await configure('nameCards', false)
    await eventually(
      () => hoverAt(document, place),
      (words) => words === '',
    )
    await eventually(
      () => hoverAt(document, placeOf(document, 'exampleQuarter2025')),
      (words) => /A chipmaker's quarter/.test(words),
    )
  })
})

describe('settling names', () => {
  const remove = async () => {
    const there = await vscode.workspace.fs.stat(uriOf(FILE)).then(
      () => true,
      () => false,
    )
    if (there) await vscode.workspace.fs.delete(uriOf(FILE))
  }
  beforeEach(remove)
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors')
    await remove()
  })

  it('is offered on a name, and takes effect at once', async () => {
    const document = await open()
    const place = placeOf(document, 'Blue-Heron')
    const actions = await eventually(
      () => actionsAt(document, place),
      (found) => found.some(({ title }) => title === 'Rename Blue-Heron …'),
    )
    const rename = actions.find(({ title }) => title === 'Rename Blue-Heron …')!
    const [asked] = rename.command!.arguments as unknown[]
    assert.equal(await vscode.commands.executeCommand(rename.command!.command, asked, 'Blue-Heron Fund'), true)
    assert.match(await read(FILE), /- name: Blue-Heron Fund\n {4}aliases: \[ Blue-Heron \]/)
    await eventually(
      () => hoverAt(document, place),
      (words) => /\*\*Blue\\-Heron Fund\*\*/.test(words),
    )
  })

  it('is offered by commands at the cursor; what is no name has no card; undo gives the file its text back', async () => {
    const document = await open()
    const place = placeOf(document, 'Blue-Heron')
    vscode.window.activeTextEditor!.selection = new vscode.Selection(place, place)
    assert.equal(await vscode.commands.executeCommand('tickmark.retypeName', undefined, 'fund'), true)
    const before = await read(FILE)
    assert.equal(await vscode.commands.executeCommand('tickmark.rejectName'), true)
    await eventually(
      () => hoverAt(document, place),
      (words) => words === '',
    )
    const file = await vscode.workspace.openTextDocument(uriOf(FILE))
    await vscode.window.showTextDocument(file)
    await vscode.commands.executeCommand('undo')
    assert.equal(file.getText(), before)
    await file.save()
  })

  it('leaves a broken file alone, and says what is wrong in it', async () => {
    await vscode.workspace.fs.writeFile(uriOf(FILE), new TextEncoder().encode('entities:\n  - nom: x\n'))
    const file = await vscode.workspace.openTextDocument(uriOf(FILE))
    const [problem] = await eventually(
      () => vscode.languages.getDiagnostics(file.uri),
      (found) => found.length > 0,
    )
    assert.match(problem.message, /There is no "nom" here/)
  })
})

describe('the view of names, Entities', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'))

  it('lists what the sources name by kind, and what holds the words asked for', async () => {
    await open()
    await vscode.commands.executeCommand('tickmark.entities.focus')
    const groups = await eventually(refresh, (labels) => labels.length > 0)
    assert.ok(
      groups.some((label) => label.startsWith('Companies: ')),
      groups.join(),
    )
    assert.deepEqual(await vscode.commands.executeCommand('tickmark.searchEntities', 'blue-her'), ['Companies: 1'])
    await vscode.commands.executeCommand('tickmark.searchEntities', '')
  })

  it('finds all mentions, as a list and as references', async () => {
    const document = await open()
    const place = placeOf(document, 'Blue-Heron')
    vscode.window.activeTextEditor!.selection = new vscode.Selection(place, place)
    assert.equal(await vscode.commands.executeCommand('tickmark.findMentions'), 2)
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen')
    const found = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      place,
    )
    assert.deepEqual(found.map(({ uri }) => uri.path.replace(/.*\//, '')).sort(), ['draft.md', 'quarter.md'])
  })
})

describe('notes on names', () => {
  it('come with a check, quietly, with what the sources write; the setting switches them off', async () => {
    const document = await open()
    await replace(document, endOf(document), '\nThe fund Blue Heron sold late.\n')
    try {
      await vscode.commands.executeCommand('tickmark.checkFigures')
      const [note] = await eventually(
        () => notesIn(document.uri),
        (notes) => notes.length === 1,
      )
      assert.match(note.message, /“Blue-Heron”/)
      assert.ok(note.severity >= vscode.DiagnosticSeverity.Information)
      const actions = await actionsAt(document, note.range.start)
      const fix = actions.find(({ title }) => title === 'Write “Blue-Heron” as the sources do')
      assert.ok(await vscode.workspace.applyEdit(fix!.edit!))
      assert.match(document.getText(), /The fund Blue-Heron sold late/)
      await eventually(
        () => notesIn(document.uri),
        (notes) => notes.length === 0,
      )
    } finally {
      await revert(document)
    }
  })
})

describe('completion of names', () => {
  it('offers the usual name, with no key of prose that takes it', async () => {
    const document = await open()
    await replace(document, endOf(document), '\nWe met blue-h')
    const list = await eventually(
      () => completeAt(document, endOf(document)),
      ({ items }) => items.some((item) => labelOf(item) === 'Blue-Heron'),
    )
    const item = list.items.find((one) => labelOf(one) === 'Blue-Heron')!
    assert.deepEqual(item.commitCharacters ?? [], [])
    assert.ok(!item.preselect)
    await revert(document)
  })
})
