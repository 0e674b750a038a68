import { strict as assert } from 'node:assert'
import * as vscode from 'vscode'
import { open, placeOf, takeFirst, uriOf } from './helpers'

/** Takes the first passage of the list that is open, and gives what is selected in its source. */
async function openFirst(): Promise<string | undefined> {
  await takeFirst(
    () => vscode.window.activeTextEditor?.document.uri.path,
    (path) => path === uriOf('sources/quarter.md').path,
  )
  const { document, selection } = vscode.window.activeTextEditor!
  return document.getText(selection)
}

describe('search', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'))

  it('Search Sources opens the passage that was chosen', async () => {
    await open()
    await vscode.commands.executeCommand('tickmark.searchSources', '"$2.5 billion"')
    assert.match((await openFirst()) ?? '', /\$2\.5 billion/)
  })

  it('Find This Figure in Sources lists who states the figure at the cursor', async () => {
    const document = await open()
    const at = placeOf(document, '2 percentage points', 1)
    vscode.window.activeTextEditor!.selection = new vscode.Selection(at, at)
    await vscode.commands.executeCommand('tickmark.findFigure')
    assert.match((await openFirst()) ?? '', /2 percentage points/)
  })
})
