import { strict as assert } from 'node:assert'
import * as vscode from 'vscode'

describe('activation', () => {
  it('finds the extension and activates it', async () => {
    const extension = vscode.extensions.getExtension('tickmark.tickmark')
    assert.ok(extension, 'the extension is loaded')
    await extension.activate()
    assert.equal(extension.isActive, true)
  })
})
