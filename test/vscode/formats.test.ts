import { strict as assert } from 'node:assert'
import * as vscode from 'vscode'
import { check, codeOf, eventually, findingsIn, hoverAt, placeOf, revert, shown, uriOf } from './helpers'

const DRAFT = 'formats/draft.md'
const FOUND = [
  ['5.1 million', 'value'],
  ['3.75 percent', 'value'],
  ['We will never close the old harbour to the ships of the coast,', 'quote'],
]

/** Checks the draft until all of its findings are shown with their places. */
async function checkAll(): Promise<vscode.TextDocument> {
  const document = await check(DRAFT)
  await eventually(
    () => findingsIn(document.uri).filter((found) => found.relatedInformation?.length),
    (list) => list.length === FOUND.length,
  )
  return document
}

function findingOn(document: vscode.TextDocument, words: string): vscode.Diagnostic {
  return findingsIn(document.uri).find(({ range }) => document.getText(range).includes(words))!
}

/** The quick fixes at the words whose titles match. */
async function fixesAt(document: vscode.TextDocument, words: string, title: RegExp): Promise<vscode.CodeAction[]> {
  const place = placeOf(document, words)
  const ask = () =>
    vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(place, place),
    )
  const actions = await eventually(ask, (list) => list.some((action) => title.test(action.title)))
  return actions.filter((action) => title.test(action.title))
}

/** Opens the source by the quick fix at the words, and gives the editor that it is shown in. */
async function openSourceOf(document: vscode.TextDocument, words: string): Promise<vscode.TextEditor> {
  const [{ command }] = await fixesAt(document, words, /^Open the source/)
  await vscode.commands.executeCommand(command!.command, ...(command!.arguments ?? []))
  const editor = await eventually(
    () => vscode.window.activeTextEditor,
    (active) => active !== undefined && active.document.uri.toString() !== document.uri.toString(),
  )
  return editor!
}

describe('sources of other formats', () => {
  afterEach(async () => {
    await revert(await vscode.workspace.openTextDocument(uriOf(DRAFT)))
    await vscode.commands.executeCommand('workbench.action.closeAllEditors')
  })

  it('figures are checked against a page and a PDF, a quotation against its article', async () => {
    assert.deepEqual(shown(await checkAll()), FOUND)
  })

  it('evidence in a web page leads to its line in the file', async () => {
    const document = await checkAll()
    const [related] = findingOn(document, '5.1 million').relatedInformation!
    assert.equal(related.location.uri.path, uriOf('formats/sources/harbour.html').path)
    const editor = await openSourceOf(document, '5.1 million')
    assert.equal(editor.document.uri.path, related.location.uri.path)
    assert.equal(editor.document.getText(editor.selection), '4.1 million')
    assert.match(editor.document.lineAt(editor.selection.start).text, /The harbour of Lyra moved 4\.1 million/)
  })

  it('evidence in a PDF names its page and opens the text of the file at the passage', async () => {
    const document = await checkAll()
    assert.match(await hoverAt(document, placeOf(document, '3.75 percent')), /rates, p\\?\. 2/)
    const editor = await openSourceOf(document, '3.75 percent')
    assert.equal(editor.document.uri.scheme, 'tickmark-source')
    assert.equal(editor.document.getText(editor.selection), '4.25 percent')
    assert.match(editor.document.getText(), /^The report describes what the bank of Lyra decided/)
  })

  it('an altered quotation gets the words of the source by its quick fix', async () => {
    const document = await checkAll()
    const finding = findingOn(document, 'never close')
    assert.equal(codeOf(finding), 'quote')
    assert.match(finding.message, /the draft has "never", the source "not"/)
    const [fix] = await fixesAt(document, 'never close', /^Use the source's/)
    assert.ok(fix.edit && (await vscode.workspace.applyEdit(fix.edit)))
    assert.match(document.getText(), /"We will not close the old harbour to the ships of the coast,"/)
    await eventually(
      () => shown(document).map((found) => (found as unknown[])[1]),
      (codes) => !codes.includes('quote'),
    )
  })

  it('a page that the passage does not stand on is corrected by its quick fix', async () => {
    const path = 'formats/pages.md'
    const text = 'The policy rate of the bank of Lyra was 4.25 percent in March 2025 [@rates, p. 3].\n'
    await vscode.workspace.fs.writeFile(uriOf(path), new TextEncoder().encode(text))
    try {
      const document = await check(path)
      await eventually(
        () => shown(document),
        (found) => found.length > 0,
      )
      assert.deepEqual(shown(document), [['4.25 percent', 'wrong-locator']])
      assert.match(findingsIn(document.uri)[0].message, /on p\. 2, not on p\. 3/)
      const [fix] = await fixesAt(document, '4.25 percent', /^Correct the page/)
      assert.ok(fix.edit && (await vscode.workspace.applyEdit(fix.edit)))
      assert.equal(document.getText(), text.replace('p. 3', 'p. 2'))
      // what the editor does behind the edit
      await vscode.commands.executeCommand(fix.command!.command, ...fix.command!.arguments!)
      await eventually(
        () => shown(document),
        (found) => found.length === 0,
      )
    } finally {
      await revert(await vscode.workspace.openTextDocument(uriOf(path)))
      await vscode.workspace.fs.delete(uriOf(path))
    }
  })
})
