import { strict as assert } from 'node:assert'
import { openWorkbench, type Workbench } from './workbench'

describe('the sample in the workbench @oldest', () => {
  let workbench: Workbench
  before(async () => {
    workbench = await openWorkbench({ folder: 'media/sample', file: 'draft.md' })
  })
  afterEach(function () {
    return workbench.keepShot(this.currentTest)
  })
  after(() => workbench?.close())

  it('shows what is wrong', async () => {
    const { page, editor, runCommand, shot } = workbench
    await runCommand('Tickmark: Check Figures')
    await editor.locator('.squiggly-error').first().waitFor()
    await page.locator('.statusbar-item[id*="tickmark"]').click()
    await page.locator('.pane-body .monaco-list-row', { hasText: '$4.5 billion' }).first().waitFor()
    await shot('sample-findings')
  })

  it('explains a figure that follows from two of the source', async () => {
    const hover = await workbench.hover('$10.5 billion')
    await workbench.eventually(async () => assert.match(await hover.innerText(), /Follows from the source/))
    await workbench.shot('sample-derived')
    await workbench.page.keyboard.press('Escape')
  })

  it('says who High-Flyer is', async () => {
    const hover = await workbench.hover('High-Flyer')
    await workbench.eventually(async () => assert.match(await hover.innerText(), /DeepSeek/))
    await workbench.shot('sample-name')
    await workbench.page.keyboard.press('Escape')
  })

  it('lists the sources to cite', async () => {
    const { page, runCommand, shot } = workbench
    await runCommand('Tickmark: Insert Citation')
    await page.locator('.quick-input-list .monaco-list-row', { hasText: '@' }).nth(5).waitFor()
    await shot('sample-citations')
    await page.keyboard.type('huang beijing', { delay: 20 })
    await page.locator('.quick-input-list .monaco-list-row', { hasText: '@huangBeijing2025' }).first().waitFor()
    await shot('sample-citations-found')
    await page.keyboard.press('Escape')
  })
})
