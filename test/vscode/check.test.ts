import { strict as assert } from 'node:assert'
import * as vscode from 'vscode'
import {
  check,
  configure,
  endOf,
  eventually,
  findingsIn,
  hoverAt,
  open,
  placeOf,
  replace,
  revert,
  shown,
  uriOf,
} from './helpers'

const WRONG = [['$2.5 million', 'scale']]

describe('Check Figures', () => {
  afterEach(async () => {
    await revert(await open())
    await configure('check', undefined)
    await configure('corpus', undefined)
  })

  it('marks the wrong figure alone, with code, severity and the passage', async () => {
    const document = await check()
    await eventually(
      () => shown(document),
      (list) => list.length > 0,
    )
    assert.deepEqual(shown(document), WRONG)
    const [diagnostic] = findingsIn(document.uri)
    assert.equal(diagnostic.severity, vscode.DiagnosticSeverity.Error)
    assert.match(diagnostic.message, /\$2\.5 billion/)
    const related = diagnostic.relatedInformation![0]
    assert.equal(related.location.uri.path, uriOf('sources/quarter.md').path)
    const source = await vscode.workspace.openTextDocument(related.location.uri)
    assert.equal(source.getText(related.location.range), '$2.5 billion')
  })

  it('says how many figures it checked, the uncited too, which get no squiggle', async () => {
    const document = await open()
    assert.ok((await vscode.commands.executeCommand<number>('tickmark.checkFigures')) >= 4)
    assert.match(await hoverAt(document, placeOf(document, '12 analysts')), /no citation/i)
  })

  it('keeps findings on their figures while the text around them changes', async () => {
    const document = await check()
    await eventually(
      () => shown(document),
      (list) => list.length > 0,
    )
    await replace(document, placeOf(document, 'Acme Silicon', 0), 'It is said that ')
    await eventually(
      () => shown(document),
      (list) => JSON.stringify(list) === JSON.stringify(WRONG),
    )
    assert.match(await hoverAt(document, placeOf(document, '$2.5 million')), /Wrong scale/)
  })

  it('drops the finding of a figure that was changed', async () => {
    const document = await check()
    await eventually(
      () => shown(document),
      (list) => list.length > 0,
    )
    await replace(document, placeOf(document, '2.5 million', 1), '1')
    await eventually(
      () => shown(document),
      (list) => list.length === 0,
    )
    assert.equal(await hoverAt(document, placeOf(document, '.5 million')), '')
  })

  it('checks again what an undo brings back where findings are shown, and nothing where none are', async () => {
    const undo = async (document: vscode.TextDocument) => {
      // an undo that comes while VS Code saves is taken for the way back to the disk
      await document.save()
      await vscode.window.showTextDocument(document)
      await vscode.commands.executeCommand('undo')
    }
    const unchecked = await open('other/draft.md')
    await replace(unchecked, endOf(unchecked), '\n')
    const document = await check()
    await replace(document, placeOf(document, '2.5 million', 1), '1')
    await eventually(
      () => shown(document),
      (list) => list.length === 0,
    )
    await undo(unchecked)
    await undo(document)
    await eventually(
      () => shown(document),
      (list) => JSON.stringify(list) === JSON.stringify(WRONG),
    )
    // its check would have begun before the other one
    assert.deepEqual(shown(unchecked), [])
    await unchecked.save()
    await document.save()
  })

  it('drops the answer for a text that has changed meanwhile', async () => {
    const document = await open()
    const answer = vscode.commands.executeCommand<number>('tickmark.checkFigures')
    await replace(document, placeOf(document, '$2.5 million', 0), 'about ')
    assert.ok([undefined, 0].includes(await answer) || shown(document).length <= 1)
    for (const d of findingsIn(document.uri)) assert.equal(document.getText(d.range), '$2.5 million')
  })

  it('checks on saving where the setting says so, and not else', async () => {
    const document = await open('other/draft.md')
    await replace(document, endOf(document), '\n')
    await document.save()
    assert.deepEqual(shown(document), [])
    await configure('check', 'onSave')
    await replace(document, endOf(document), '\n')
    await document.save()
    await eventually(
      () => shown(document),
      (list) => list.length > 0,
    )
    assert.deepEqual(shown(document), [['300', 'value']])
  })

  it('checks while typing where the setting says so', async () => {
    await configure('check', 'onType')
    const document = await open()
    const wrong = '2 percentage points'
    const at = placeOf(document, wrong, 0)
    await replace(document, new vscode.Range(at, at.translate(0, 1)), '9')
    const list = await eventually(
      () => shown(document),
      (list) => list.length === 2,
    )
    assert.ok(list.some((entry) => (entry as string[])[0] === '9 percentage points'))
  })

  it('checks each draft against its own sources', async () => {
    const document = await check('other/draft.md')
    await eventually(
      () => shown(document),
      (list) => list.length > 0,
    )
    assert.deepEqual(shown(document), [['300', 'value']])
    const first = await check()
    await eventually(
      () => shown(first),
      (list) => list.length > 0,
    )
    assert.deepEqual(shown(first), WRONG)
  })

  it('takes a changed source in with the next check', async () => {
    const path = uriOf('other/sources/ferry.md')
    const before = await vscode.workspace.fs.readFile(path)
    const text = Buffer.from(before).toString().replace('240', '300')
    try {
      await vscode.workspace.fs.writeFile(path, Buffer.from(text))
      const document = await check('other/draft.md')
      await eventually(
        () => shown(document),
        (list) => list.length === 0,
      )
    } finally {
      await vscode.workspace.fs.writeFile(path, before)
    }
  })

  it('checks a draft again when a source changes or is deleted', async () => {
    const path = uriOf('other/sources/ferry.md')
    const before = await vscode.workspace.fs.readFile(path)
    const document = await check('other/draft.md')
    const becomes = (expected: unknown[]) =>
      eventually(
        () => shown(document),
        (list) => JSON.stringify(list) === JSON.stringify(expected),
      )
    await becomes([['300', 'value']])
    try {
      await vscode.workspace.fs.writeFile(path, Buffer.from(Buffer.from(before).toString().replace('240', '300')))
      await becomes([])
      await vscode.workspace.fs.writeFile(path, before)
      await becomes([['300', 'value']])
      await vscode.workspace.fs.delete(path)
      await eventually(
        () => shown(document),
        (list) => !JSON.stringify(list).includes('value'),
      )
    } finally {
      await vscode.workspace.fs.writeFile(path, before)
    }
  })

  it('checks without a corpus folder that is gone, and the next time with it', async () => {
    await configure('corpus', ['no-such-folder'])
    const document = await check()
    await eventually(
      () => shown(document),
      (list) => !JSON.stringify(list).includes('scale'),
    )
    await configure('corpus', ['sources'])
    await check()
    await eventually(
      () => shown(document),
      (list) => JSON.stringify(list) === JSON.stringify(WRONG),
    )
  })

  it('finds the passage in files with CRLF', async () => {
    const crlf = (text: string) => Buffer.from(text.replaceAll('\n', '\r\n'))
    await vscode.workspace.fs.writeFile(
      uriOf('crlf/sources/a.md'),
      crlf('---\ntitle: A\n---\n\nOne.\n\nIt sold 240 cars.\n'),
    )
    await vscode.workspace.fs.writeFile(uriOf('crlf/draft.md'), crlf('# Draft\n\nIt sold 300 cars [@a].\n'))
    const document = await check('crlf/draft.md')
    await eventually(
      () => shown(document),
      (list) => list.length > 0,
    )
    assert.deepEqual(shown(document), [['300', 'value']])
    const { location } = findingsIn(document.uri)[0].relatedInformation![0]
    const source = await vscode.workspace.openTextDocument(location.uri)
    assert.equal(source.getText(location.range), '240')
  })

  it('explains the verdict on the figure at the cursor, and the one that a link names', async () => {
    const document = await check()
    const explain = (...args: number[]) =>
      vscode.commands.executeCommand<string | undefined>('tickmark.explainVerdict', ...args)
    const at = placeOf(document, '$2.5 million', 3)
    vscode.window.activeTextEditor!.selection = new vscode.Selection(at, at)
    const page = await explain()
    assert.match(page ?? '', /^# .*Wrong scale[^]*Cited in the sentence[^]*quarter\.md#L\d+[^]*this decided/)
    const shownPage = await vscode.workspace.openTextDocument(
      vscode.Uri.from({ scheme: 'tickmark-verdict', path: '/Verdict.md' }),
    )
    assert.equal(shownPage.getText(), page)
    await open()
    assert.match((await explain(document.getText().indexOf('12 analysts'))) ?? '', /No citation reaches this figure/)
    await open()
    assert.equal(await explain(0), undefined)
    assert.match(await hoverAt(document, placeOf(document, '12 analysts')), /command:tickmark\.explainVerdict\?/)
  })

  it('checks a draft that was never saved', async () => {
    const content = 'It sold $2.5 million in the April quarter [@exampleQuarter2025].'
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content })
    await vscode.window.showTextDocument(document)
    await vscode.commands.executeCommand('tickmark.checkFigures')
    await eventually(
      () => shown(document),
      (list) => list.some((entry) => (entry as string[])[0] === '$2.5 million'),
    )
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
  })
})
