import { strict as assert } from 'node:assert'
import * as vscode from 'vscode'
import { eventually, open, uriOf } from './helpers'

const refresh = () => vscode.commands.executeCommand<string[]>('tickmark.refreshSources')

describe('the view Sources', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'))

  it('opens, and shows what is indexed for the active draft', async () => {
    await open()
    await vscode.commands.executeCommand('tickmark.sources.focus')
    assert.ok((await refresh()).includes('Sources: 1'))
  })

  it('says what is amiss, and no more when it is mended', async () => {
    await open()
    const broken = uriOf('sources/broken.md')
    await vscode.workspace.fs.writeFile(broken, new Uint8Array([0, 1, 2]))
    try {
      await eventually(refresh, (labels) => labels.includes('Cannot be read: 1'))
    } finally {
      await vscode.workspace.fs.delete(broken)
    }
    await eventually(refresh, (labels) => !labels.includes('Cannot be read: 1'))
  })

  it('opens a source, and copies its citation', async () => {
    const { path } = uriOf('sources/quarter.md')
    await vscode.commands.executeCommand('tickmark.openSource', { path })
    assert.equal(vscode.window.activeTextEditor?.document.uri.path, path)
    await vscode.commands.executeCommand('tickmark.copyCitation', { path, key: 'exampleQuarter2025' })
    assert.equal(await vscode.env.clipboard.readText(), '[@exampleQuarter2025]')
    await vscode.commands.executeCommand('tickmark.revealSource', { path })
  })
})
