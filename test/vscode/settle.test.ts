import { strict as assert } from 'node:assert'
import * as vscode from 'vscode'
import { check, eventually, findingsIn, hoverAt, placeOf, replace, revert, shown, uriOf } from './helpers'

const DRAFT = 'review/draft.md'
const LEDGER = uriOf('tickmark.ledger.json')
const WRONG = [['300', 'value']]

const becomes = (document: vscode.TextDocument, expected: unknown[]) =>
  eventually(
    () => shown(document),
    (list) => JSON.stringify(list) === JSON.stringify(expected),
  )

/** Quick fixes that are asked for at the words, by title. */
async function fixesAt(document: vscode.TextDocument, words: string): Promise<Map<string, vscode.CodeAction>> {
  const at = placeOf(document, words)
  const command = 'vscode.executeCodeActionProvider'
  const range = new vscode.Range(at, at)
  const kind = vscode.CodeActionKind.QuickFix.value
  const actions = await eventually(
    () => vscode.commands.executeCommand<vscode.CodeAction[]>(command, document.uri, range, kind),
    (list) => list.some(({ title }) => title.includes('verif')),
  )
  return new Map(actions.map((action) => [action.title, action]))
}

async function run({ edit, command }: vscode.CodeAction, ...more: unknown[]): Promise<unknown> {
  if (edit) assert.ok(await vscode.workspace.applyEdit(edit))
  return command && vscode.commands.executeCommand(command.command, ...(command.arguments ?? []), ...more)
}

const textOf = async (uri: vscode.Uri) => Buffer.from(await vscode.workspace.fs.readFile(uri)).toString()

describe('settling findings', () => {
  let document: vscode.TextDocument
  beforeEach(async () => {
    document = await check(DRAFT)
    await becomes(document, WRONG)
  })
  afterEach(async () => {
    await revert(document)
    await vscode.workspace.fs.delete(LEDGER).then(undefined, () => undefined)
  })

  it('leads from the code to the help on the verdict', async () => {
    const { code } = findingsIn(document.uri)[0] as { code: { value: string; target: vscode.Uri } }
    const page = await vscode.workspace.openTextDocument(code.target)
    assert.match(page.getText(), /^# Wrong figure\n[^]*What to do/)
  })

  it('ignores with a reason by a comment, which undo takes back', async () => {
    const before = document.getText()
    const action = (await fixesAt(document, '300')).get('Ignore "value" here, with a reason…')
    assert.equal(await run(action!, 'counted by hand -- twice'), true)
    assert.equal(
      document.getText(),
      before.replace('[@fleet]. Some', '[@fleet]. <!-- tickmark-ignore value: counted by hand – twice --> Some'),
    )
    await becomes(document, [])
    assert.match(await hoverAt(document, placeOf(document, '300')), /Ignored: counted by hand/)
    await vscode.window.showTextDocument(document)
    await vscode.commands.executeCommand('undo')
    assert.equal(document.getText(), before)
  })

  it('shows an ignore that is of no use', async () => {
    await replace(document, placeOf(document, 'The yard of', 0), '<!-- tickmark-ignore period: our year -->\n\n')
    await check(DRAFT)
    await eventually(
      () => findingsIn(document.uri).map((d) => document.getText(d.range)),
      (list) => list.includes('<!-- tickmark-ignore period: our year -->'),
    )
  })

  it('verifies into the ledger, turns stale with the sentence, and can be withdrawn', async () => {
    const action = (await fixesAt(document, '300')).get('Mark as verified, with a note…')
    assert.equal(await run(action!, 'asked the yard'), true)
    await becomes(document, [])
    const ledger = await textOf(LEDGER)
    assert.match(ledger, /"draft":"review\/draft\.md","figure":"300"[^\n]*"note":"asked the yard"/)
    assert.equal(document.isDirty, false)
    assert.match(await hoverAt(document, placeOf(document, '300')), /Verified: [^]*asked the yard/)
    await replace(document, placeOf(document, 'built', 0), 'has ')
    await check(DRAFT)
    await becomes(document, WRONG)
    assert.match(findingsIn(document.uri)[0].message, /verified it on .*, but the sentence has changed since/)
    await revert(document)
    await check(DRAFT)
    await becomes(document, [])
    await run((await fixesAt(document, '300')).get('Withdraw the verification')!)
    await becomes(document, WRONG)
    assert.doesNotMatch(await textOf(LEDGER), /"figure"/)
  })

  it('writes no damaged ledger over, and says what is wrong', async () => {
    const damaged = '{\n<<<<<<< HEAD\n  "version": 1'
    await vscode.workspace.fs.writeFile(LEDGER, Buffer.from(damaged))
    await check(DRAFT)
    await eventually(
      () => findingsIn(LEDGER),
      ([one]) => /merge conflict/.test(one?.message ?? ''),
    )
    const action = (await fixesAt(document, '300')).get('Mark as verified, with a note…')
    assert.equal(await run(action!, 'x'), undefined)
    assert.equal(await textOf(LEDGER), damaged)
    await vscode.workspace.fs.delete(LEDGER)
    await eventually(
      () => findingsIn(LEDGER).length,
      (count) => count === 0,
    )
  })

  it('adds the qualifier of the source, and a missing citation', async () => {
    await replace(document, new vscode.Range(placeOf(document, 'Some 1.5', 0), placeOf(document, '1.5', 0)), 'The ')
    await check(DRAFT)
    const qualifier = await eventually(
      () => fixesAt(document, '1.5 million'),
      (actions) => actions.has("Add the source's qualifier: more than 1.5 million"),
    )
    await run(qualifier.get("Add the source's qualifier: more than 1.5 million")!)
    assert.match(document.getText(), /The more than 1\.5 million people/)
    await check(DRAFT)
    await run((await fixesAt(document, '420')).get('Cite fleet, which states it')!)
    assert.match(document.getText(), /420 megawatts of power \[@fleet\]\./)
  })

  it('goes to the next and the previous finding, and round the end', async () => {
    const editor = await vscode.window.showTextDocument(document)
    editor.selection = new vscode.Selection(0, 0, 0, 0)
    const at = () => document.offsetAt(editor.selection.active)
    for (const command of ['tickmark.nextFinding', 'tickmark.nextFinding', 'tickmark.previousFinding']) {
      await vscode.commands.executeCommand(command)
      assert.equal(at(), document.getText().indexOf('300'))
    }
  })

  it('takes no key that VS Code has for something else', async () => {
    const keys = await vscode.workspace.openTextDocument(vscode.Uri.parse('vscode://defaultsettings/keybindings.json'))
    const others = keys
      .getText()
      .split('\n')
      .filter((line) => /"key": "alt\+[.,]"/.test(line) && !line.includes('tickmark'))
    assert.deepEqual(others, [])
    assert.match(keys.getText(), /"key": "alt\+\.",\s*"command": "tickmark\.nextFinding"/)
  })

  it('offers to fix all for saving only where notation alone is wrong', async () => {
    const range = new vscode.Range(0, 0, document.lineCount, 0)
    const command = 'vscode.executeCodeActionProvider'
    const kind = 'source.fixAll.tickmark'
    assert.deepEqual(await vscode.commands.executeCommand(command, document.uri, range, kind), [])
  })

  it('exports the report as a page and as Markdown', async () => {
    for (const [format, expected] of [
      ['html', /<h1>The yard<\/h1>[^]*note refuted[^]*What no program decides/],
      ['markdown', /# The yard: report on the figures[^]*### 1\. 300 ✗ Wrong figure/],
    ] as const) {
      await vscode.window.showTextDocument(document)
      const target = uriOf(`report.${format}`)
      await vscode.commands.executeCommand('tickmark.exportReport', format, target)
      assert.match(await textOf(target), expected)
      await vscode.workspace.fs.delete(target)
    }
  })
})

describe('the first minute', () => {
  it('says why nothing is shown, and the next step', async () => {
    await check(DRAFT)
    const page = await vscode.commands.executeCommand<string>('tickmark.whyNothing')
    assert.match(page, /There is something to show[^]*language "markdown"[^]*Articles to check against: 1/)
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor')
    const document = await vscode.workspace.openTextDocument({ language: 'python', content: 'a = 5' })
    await vscode.window.showTextDocument(document)
    assert.match(await vscode.commands.executeCommand<string>('tickmark.whyNothing'), /"python", which Tickmark/)
  })

  it('copies the sample, and writes over nothing', async () => {
    const folder = uriOf('copy')
    const copy = await vscode.commands.executeCommand<vscode.Uri>('tickmark.openSample', folder)
    const draft = vscode.Uri.joinPath(copy, 'draft.md')
    assert.match(await textOf(draft), /practice draft/)
    await vscode.workspace.fs.writeFile(draft, Buffer.from('mine'))
    await vscode.commands.executeCommand('tickmark.openSample', folder)
    assert.equal(await textOf(draft), 'mine')
    await vscode.workspace.fs.delete(folder, { recursive: true })
  })
})
