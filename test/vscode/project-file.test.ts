import { strict as assert } from 'node:assert'
import * as vscode from 'vscode'
import { check, eventually, findingsIn, uriOf } from './helpers'

const bytesOf = (text: string) => new TextEncoder().encode(text)

describe('the project file', () => {
  const [file, draft, source] = ['project/.tickmark.json', 'project/draft.md', 'project/kept/ferry.md'].map(uriOf)
  before(async () => {
    await vscode.workspace.fs.writeFile(draft, bytesOf('The ferry carries 300 passengers [@ferry].\n'))
    await vscode.workspace.fs.writeFile(
      source,
      bytesOf('---\ncitekey: ferry\n---\n\nThe ferry carries 250 passengers.\n'),
    )
    await vscode.workspace.fs.writeFile(file, bytesOf('{ "corpus": ["kept"] }'))
  })
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors')
    await vscode.workspace.fs.delete(uriOf('project'), { recursive: true })
  })

  it('names the sources of drafts below it', async () => {
    await check('project/draft.md')
    const [finding] = await eventually(
      () => findingsIn(draft),
      ({ length }) => length > 0,
    )
    assert.match(finding.message, /300.*250/)
  })

  it('is held against its schema', async () => {
    await vscode.workspace.fs.writeFile(file, bytesOf('{ "corpora": ["kept"] }'))
    await vscode.window.showTextDocument(file)
    await eventually(
      () => vscode.languages.getDiagnostics(file).map(({ message }) => message),
      (messages) => messages.some((message) => message.includes('corpora')),
    )
  })
})
