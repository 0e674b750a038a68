import { strict as assert } from 'node:assert'
import { openWorkbench, type Workbench } from './workbench'

describe('a draft in the workbench', () => {
  let workbench: Workbench
  before(async () => {
    workbench = await openWorkbench({ folder: 'test/vscode/workspace', file: 'draft.md' })
  })
  afterEach(function () {
    return workbench.keepShot(this.currentTest)
  })
  after(() => workbench?.close())

  it('is checked by the command, and the wrong figure alone gets a squiggle', async () => {
    const { editor, runCommand, eventually, shot } = workbench
    await runCommand('Tickmark: Check Figures')
    await editor.locator('.squiggly-error').first().waitFor()
    await eventually(async () => assert.equal(await editor.locator('.squiggly-error').count(), 1))
    assert.equal(await editor.locator('.squiggly-warning').count(), 0)
    await shot('check')
  })

  it('shows why on hover, with the words of the source', async () => {
    const hover = await workbench.hover('$2.5 million')
    await workbench.eventually(async () => assert.match(await hover.innerText(), /Does not match the source/))
    assert.match(await hover.innerText(), /an estimated \$2\.5 billion/)
    await workbench.shot('hover-figure')
    await workbench.page.keyboard.press('Escape')
  })

  it('opens the source at the passage from the hover', async () => {
    const { page, eventually, shot } = workbench
    const hover = await workbench.hover('$2.5 million')
    await hover.locator('a', { hasText: 'exampleQuarter2025' }).first().click()
    await page.locator('.tab.active', { hasText: 'quarter.md' }).waitFor()
    await eventually(async () => assert.ok((await page.locator('.selected-text').count()) > 0))
    await shot('passage')
    await page.keyboard.press('Control+w')
  })

  it('says who a name is', async () => {
    const hover = await workbench.hover('Blue-Heron')
    await workbench.eventually(async () => assert.match(await hover.innerText(), /parent company/))
    await workbench.shot('hover-name')
    await workbench.page.keyboard.press('Escape')
  })

  it("uses the source's figure by the quick fix, and undo takes it back", async () => {
    const { page, editor, eventually } = workbench
    await workbench.select('$2.5 million')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Control+.')
    await page.locator('.action-widget', { hasText: "Use the source's figure" }).waitFor()
    await workbench.shot('quick-fix')
    await page.keyboard.press('Enter')
    await eventually(async () =>
      assert.match((await editor.locator('.view-lines').innerText()).replace(/\u00a0/g, ' '), /\$2\.5 billion/),
    )
    await page.keyboard.press('Control+z')
    await eventually(async () =>
      assert.match((await editor.locator('.view-lines').innerText()).replace(/\u00a0/g, ' '), /\$2\.5 million/),
    )
  })

  it('completes a key behind "@" and leaves Enter alone in prose', async () => {
    const { page, editor, eventually } = workbench
    await page.keyboard.press('Control+End')
    await page.keyboard.type('See [@chip', { delay: 40 })
    await page.locator('.suggest-widget.visible', { hasText: 'exampleQuarter2025' }).waitFor()
    await workbench.shot('completion')
    await page.keyboard.press('Enter')
    await eventually(async () =>
      assert.match((await editor.locator('.view-lines').innerText()).replace(/\u00a0/g, ' '), /\[@exampleQuarter2025/),
    )
    await page.keyboard.press('Escape')
    await page.keyboard.type(' Blue', { delay: 40 })
    await new Promise((wake) => setTimeout(wake, 600))
    assert.equal(await page.locator('.suggest-widget.visible').count(), 0)
  })

  it('inserts a citation from the pick list', async () => {
    const { page, editor, runCommand, eventually } = workbench
    await page.keyboard.press('Control+End')
    await runCommand('Tickmark: Insert Citation')
    await page.locator('.quick-input-list .monaco-list-row', { hasText: "A chipmaker's quarter" }).waitFor()
    await page.keyboard.type('chipmakr', { delay: 20 })
    await page.locator('.quick-input-list .monaco-list-row', { hasText: "A chipmaker's quarter" }).waitFor()
    await workbench.shot('insert-citation')
    await page.keyboard.press('Enter')
    await eventually(async () =>
      assert.equal(
        (await editor.locator('.view-lines').innerText()).replace(/\u00a0/g, ' ').match(/\[@exampleQuarter2025\]/g)
          ?.length,
        3,
      ),
    )
  })
})
