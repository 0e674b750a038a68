import { strict as assert } from 'node:assert'
import * as vscode from 'vscode'
import { eventually, open, placeOf, replace } from './helpers'

async function invoke(name: string, input: object): Promise<string> {
  const { content } = await vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined })
  return content.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : '')).join('\n')
}

describe('tools for language models', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'))

  it('are known to VS Code', async () => {
    const names = ['check_figures', 'find_passage', 'lookup_entity']
    const known = await eventually(
      () => vscode.lm.tools.map(({ name }) => name).filter((name) => names.includes(name)),
      ({ length }) => length === names.length,
    )
    assert.deepEqual(known.sort(), names)
  })

  it('check a draft, as it stands in the editor', async () => {
    assert.match(
      await invoke('check_figures', { path: 'draft.md' }),
      /^draft\.md: .*\n\n✗ Line 8, "\$2\.5 million": Wrong scale/,
    )
    const document = await open()
    const at = placeOf(document, '$2.5 million', 0)
    await replace(document, new vscode.Range(at, at.translate(0, '$2.5 million'.length)), '$2.5 billion')
    try {
      assert.doesNotMatch(await invoke('check_figures', { path: 'draft.md' }), /✗/)
    } finally {
      // the workbench may have saved it by itself, so that there is nothing to revert to
      await replace(document, new vscode.Range(at, at.translate(0, '$2.5 billion'.length)), '$2.5 million')
      await document.save()
    }
  })

  it('find passages and names', async () => {
    assert.match(await invoke('find_passage', { figure: '$8 billion' }), /an \$8 billion hit/)
    assert.match(await invoke('lookup_entity', { name: 'Blue-Heron' }), /^Blue-Heron:\n- .*parent company/)
  })

  it('refuse what lies outside of the workspace', () =>
    assert.rejects(invoke('check_figures', { path: '/etc/hostname' }), /outside of the workspace/))
})
