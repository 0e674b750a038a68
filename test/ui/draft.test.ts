import { strict as assert } from 'node:assert'
import type { Locator } from 'playwright-core'
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

  const row = (text: string): Locator => workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: text })

  it('is checked by the command, and the wrong figure alone gets a squiggle', async () => {
    const { editor, runCommand, eventually, shot } = workbench
    await runCommand('Tickmark: Check Figures')
    await editor.locator('.squiggly-error').first().waitFor()
    await eventually(async () => assert.equal(await editor.locator('.squiggly-error').count(), 1))
    assert.equal(await editor.locator('.squiggly-warning').count(), 0)
    await shot('check')
  })

  it('shows the counts in one status item, which opens the findings', async () => {
    const { page, shot } = workbench
    const item = page.locator('.statusbar-item[id*="tickmark"]')
    assert.equal(await item.count(), 1)
    assert.match((await item.getAttribute('aria-label')) ?? '', /1 refuted/)
    await item.click()
    await page.locator('.pane-body .monaco-list-row', { hasText: '$2.5 billion' }).first().waitFor()
    await shot('findings')
  })

  it('shows why on hover, with the words of the source', async () => {
    const hover = await workbench.hover('$2.5 million')
    await workbench.eventually(async () => assert.match(await hover.innerText(), /Wrong scale/))
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
    await workbench.runCommand('View: Close All Editors in Group')
    await page.locator('.tab', { hasText: 'quarter.md' }).waitFor({ state: 'detached' })
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
    await eventually(async () => assert.match(await workbench.drawn(), /\$2\.5 billion/))
    await editor.locator('.squiggly-error').waitFor({ state: 'detached' })
    await page.keyboard.press('Control+z')
    await eventually(async () => assert.match(await workbench.drawn(), /\$2\.5 million/))
  })

  it('completes a key behind "@" by a word of the title, and leaves prose alone', async () => {
    const { page, eventually } = workbench
    await page.keyboard.press('Control+End')
    await page.keyboard.type('See [@chip', { delay: 40 })
    await page.locator('.suggest-widget.visible', { hasText: 'exampleQuarter2025' }).waitFor()
    await workbench.shot('completion-keys')
    await page.keyboard.press('Enter')
    await eventually(async () => assert.match(await workbench.drawn(), /See \[@exampleQuarter2025\]/))
    await page.keyboard.press('End')
    // behind a dot VS Code may list words of the draft by itself
    await page.keyboard.type('. Blue', { delay: 40 })
    await new Promise((wake) => setTimeout(wake, 700))
    assert.equal(await page.locator('.suggest-widget.visible', { hasText: 'Blue-Heron' }).count(), 0)
    await page.keyboard.press('Escape')
  })

  it('completes a name on Ctrl+Space', async () => {
    const { page, eventually } = workbench
    await page.keyboard.press('Control+Space')
    await page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'Blue-Heron' }).first().waitFor()
    await workbench.shot('completion-names')
    await page.keyboard.press('Enter')
    await eventually(async () => assert.match(await workbench.drawn(), /\]\. Blue-Heron/))
  })

  it('inserts a citation from the pick list, with slips of the finger, and undo takes it back', async () => {
    const { page, runCommand, eventually } = workbench
    const count = async () => (await workbench.drawn()).match(/\[@exampleQuarter2025\]/g)?.length
    await page.keyboard.press('Control+End')
    await runCommand('Tickmark: Insert Citation')
    await row("A chipmaker's quarter").waitFor()
    await page.keyboard.type('chipmakr 2025', { delay: 20 })
    await row("A chipmaker's quarter").waitFor()
    await workbench.shot('insert-citation')
    await page.keyboard.press('Enter')
    await eventually(async () => assert.equal(await count(), 4))
    await page.keyboard.press('Control+z')
    await eventually(async () => assert.equal(await count(), 3))
  })

  it('lists the citation snippets', async () => {
    const { page, shot } = workbench
    await page.keyboard.press('Control+End')
    await page.keyboard.type('\n\ncite')
    await page.keyboard.press('Control+Space')
    await page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'Citation with page' }).first().waitFor()
    await shot('snippets')
    await page.keyboard.press('Escape')
  })
})

describe('a draft without sources', () => {
  let workbench: Workbench
  before(async () => {
    const settings = { 'tickmark.corpus': ['no-such-folder'] }
    workbench = await openWorkbench({ folder: 'test/vscode/workspace', file: 'draft.md', settings })
  })
  afterEach(function () {
    return workbench.keepShot(this.currentTest)
  })
  after(() => workbench?.close())

  it('is told that the folder is missing, on the command alone', async () => {
    const { page, runCommand, shot } = workbench
    await workbench.select('Blue-Heron')
    await page.keyboard.press('Control+k')
    await page.keyboard.press('Control+i') // asks for the hover
    const notice = page.locator('.notification-list-item', { hasText: 'There is no corpus folder' })
    await runCommand('Notifications: Show Notifications')
    await page.locator('.notifications-center.visible').waitFor()
    assert.equal(await notice.count(), 0)
    await runCommand('Tickmark: Check Figures')
    await runCommand('Notifications: Show Notifications')
    await notice.waitFor()
    await shot('missing-corpus')
    await notice.getByText('Show Output').click()
    await page.locator('.output-view .view-line', { hasText: 'no-such-folder' }).first().waitFor()
    await shot('output')
  })
})
