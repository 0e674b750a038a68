import { strict as assert } from 'node:assert'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { openWorkbench, type Workbench } from './workbench'

const ORIGINAL = readFileSync(resolve('test/vscode/workspace/citing/references.bib'), 'utf8')

describe('writing with sources', () => {
  let workbench: Workbench
  before(async () => {
    workbench = await openWorkbench({ folder: 'test/vscode/workspace/citing', file: 'draft.md' })
  })
  afterEach(function () {
    return workbench.keepShot(this.currentTest)
  })
  after(() => workbench?.close())

  const bibliography = () => workbench.read('references.bib')
  const row = (text: string) => workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first()
  const toEnd = async () => {
    await workbench.editor.locator('.view-lines').click()
    await workbench.page.keyboard.press('Control+End')
  }

  /** Takes an edit of draft and bibliography back, by one undo in the draft. */
  async function undoBoth(): Promise<void> {
    const { page, onDisk, eventually } = workbench
    await page.keyboard.press('Control+z')
    await eventually(async () => assert.doesNotMatch(await workbench.drawn(), /harbour2025/))
    await onDisk(() => assert.equal(bibliography(), ORIGINAL))
  }

  it('inserts a quotation with citation and entry in one step, and undo takes both back', async () => {
    const { page, runCommand, eventually, shot } = workbench
    await toEnd()
    await runCommand('Tickmark: Insert Quotation')
    await page.locator('.quick-input-title', { hasText: 'Insert Quotation' }).waitFor()
    await page.keyboard.type('million tonnes', { delay: 20 })
    await row('The harbour handled').waitFor()
    await shot('insert-quotation')
    await page.keyboard.press('Enter')
    await eventually(async () =>
      assert.match(await workbench.drawn(), /"The harbour handled nine million tonnes in 2024\." \[@harbour2025\]/),
    )
    await workbench.onDisk(() => assert.match(bibliography(), /@online\{harbour2025,/))
    await shot('insert-quotation-done')
    await undoBoth()
  })

  it('inserts several citations at once, one with a page', async () => {
    const { page, runCommand, eventually, shot } = workbench
    await toEnd()
    await runCommand('Tickmark: Insert Citation')
    await row('Anchors').locator('.monaco-checkbox, .quick-input-list-checkbox').first().click()
    await page.locator('.quick-input-widget .input').first().click()
    await page.keyboard.type('zinc, p. 3', { delay: 20 })
    await row('Zinc').waitFor()
    await shot('insert-citation-several')
    await row('Zinc').locator('.monaco-checkbox, .quick-input-list-checkbox').first().click()
    await page.locator('.quick-input-widget .input').first().click()
    await page.keyboard.press('Enter')
    await eventually(async () => assert.match(await workbench.drawn(), /\[@abel2019; @zed2020, p\. 3\]/))
    await page.keyboard.press('Control+z')
  })

  it('pastes an address as it is, with the citation among the options', async () => {
    const { page, eventually, shot } = workbench
    await toEnd()
    await workbench.copy('https://example.org/harbour?utm_source=x')
    const widget = page.locator('.post-edit-widget').first()
    // while the sources are still being read for the first time, the text goes in without a question
    await eventually(async () => {
      await page.keyboard.press('Control+v')
      try {
        await widget.waitFor({ timeout: 4000 })
      } catch (error) {
        await page.keyboard.press('Control+z')
        throw error
      }
    }, 40_000)
    assert.match(await workbench.drawn(), /harbour\?utm_source=x/)
    await widget.click()
    await page.locator('.action-widget', { hasText: 'Insert Citation' }).waitFor()
    await shot('paste-options')
    await page.locator('.action-widget .monaco-list-row', { hasText: 'Insert Citation' }).first().click()
    await eventually(async () => assert.match(await workbench.drawn(), /\[@harbour2025\]/))
    await shot('paste-citation')
    await workbench.onDisk(() => assert.match(bibliography(), /@online\{harbour2025,/))
    await toEnd()
    await undoBoth()
  })

  it('cites a source that is dropped from the explorer', async () => {
    const { page, runCommand, eventually, shot } = workbench
    await runCommand('View: Show Explorer')
    const folder = page.locator('.explorer-viewlet .monaco-list-row', { hasText: 'sources' }).first()
    await folder.click()
    const file = page.locator('.explorer-viewlet .monaco-list-row', { hasText: 'harbour.md' }).first()
    await drop(file)
    await eventually(async () => assert.match(await workbench.drawn(), /\[@harbour2025\]/))
    await page.locator('.post-edit-widget').first().click()
    await page.locator('.action-widget', { hasText: 'Insert Footnote' }).waitFor()
    await shot('drop-options')
    await page.keyboard.press('Escape')
  })

  /** Holds Shift, as the editor asks of those who drop into it. */
  async function drop(what: ReturnType<Workbench['page']['locator']>): Promise<void> {
    const { page, editor } = workbench
    const from = (await what.boundingBox())!
    const line = (await editor.locator('.view-line').last().boundingBox())!
    await page.mouse.move(from.x + 40, from.y + from.height / 2)
    await page.mouse.down()
    await page.mouse.move(from.x + 80, from.y + from.height / 2 + 5, { steps: 4 })
    await page.keyboard.down('Shift')
    await page.mouse.move(line.x + 10, line.y + line.height / 2, { steps: 10 })
    await page.mouse.move(line.x + 12, line.y + line.height / 2, { steps: 2 })
    await page.mouse.up()
    await page.keyboard.up('Shift')
  }
})
