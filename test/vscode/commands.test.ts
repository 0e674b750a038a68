import { strict as assert } from 'node:assert'
import * as vscode from 'vscode'
import { endOf, insertFirst, open, revert } from './helpers'

const extension = () => vscode.extensions.getExtension('tickmark.tickmark')!

/** Runs "Insert Citation", takes the first item of the list and gives the draft's text. */
async function citeFirst(document: vscode.TextDocument): Promise<string> {
  await insertFirst(document, 'tickmark.insertCitation')
  return document.getText()
}

describe('commands', () => {
  it('are all there', async () => {
    const { contributes } = extension().packageJSON as { contributes: { commands: { command: string }[] } }
    await extension().activate()
    const known = await vscode.commands.getCommands(true)
    for (const { command } of contributes.commands) assert.ok(known.includes(command), command)
  })

  it('Rebuild Index gives the number of articles', async () => {
    await open()
    assert.equal(await vscode.commands.executeCommand('tickmark.rebuildIndex'), 1)
    await open('other/draft.md')
    assert.equal(await vscode.commands.executeCommand('tickmark.rebuildIndex'), 1)
  })

  it('Insert Citation writes a key where the draft uses keys, and one undo takes it back', async () => {
    const document = await open()
    const before = document.getText()
    vscode.window.activeTextEditor!.selection = new vscode.Selection(endOf(document), endOf(document))
    assert.equal(await citeFirst(document), `${before}[@exampleQuarter2025]`)
    await vscode.commands.executeCommand('undo')
    assert.equal(document.getText(), before)
  })

  it('Insert Citation writes a note and its text where the draft uses notes, and one undo takes both back', async () => {
    const document = await open('notes.md')
    const before = document.getText()
    vscode.window.activeTextEditor!.selection = new vscode.Selection(0, 0, 0, 0)
    assert.equal(await citeFirst(document), `[^2]${before}[^2]: @exampleQuarter2025.\n`)
    await vscode.commands.executeCommand('undo')
    assert.equal(document.getText(), before)
  })

  it('Insert Citation writes a link where the draft uses links', async () => {
    const document = await open('other/draft.md')
    const before = document.getText()
    vscode.window.activeTextEditor!.selection = new vscode.Selection(0, 0, 0, 0)
    assert.equal(await citeFirst(document), `[The ferry's timetable](https://example.org/ferry)${before}`)
    await revert(document)
  })
})
