import { strict as assert } from 'node:assert'
import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { openWorkbench, type Workbench } from './workbench'

/** What a browser has and Node has not. */
declare function getComputedStyle(
  node: unknown,
  part?: string,
): { readonly content: string; readonly backgroundImage: string }

/** Runs in the page: how many of the nodes have a tick behind them. */
const countTicks = (nodes: unknown[]) =>
  nodes.filter((node) => getComputedStyle(node, '::after').content.includes('✓')).length
/** Runs in the page: how many of the nodes are ticks. */
const countIcons = (nodes: unknown[]) =>
  nodes.filter((node) => getComputedStyle(node).backgroundImage.includes('tick.svg')).length

describe('what a reviewer sees @oldest', () => {
  let workbench: Workbench
  before(async () => {
    workbench = await openWorkbench({ folder: 'media/sample', file: 'draft.md' })
    await workbench.runCommand('Tickmark: Check Figures')
    await workbench.editor.locator('.squiggly-error').first().waitFor()
  })
  afterEach(function () {
    return workbench.keepShot(this.currentTest)
  })
  after(() => workbench?.close())

  const inlineTicks = () => workbench.editor.locator('.view-line span').evaluateAll(countTicks)
  const gutterTicks = () => workbench.editor.locator('.glyph-margin-widgets *, .margin *').evaluateAll(countIcons)

  it('ticks what is right where the setting asks for it: nowhere, behind the figure, in the gutter', async () => {
    const { configure, eventually, shot } = workbench
    assert.deepEqual([await inlineTicks(), await gutterTicks()], [0, 0])
    configure({ 'tickmark.ticks': 'inline' })
    await eventually(async () => assert.ok((await inlineTicks()) > 3))
    await shot('ticks-inline')
    configure({ 'tickmark.ticks': 'gutter' })
    await eventually(async () => assert.ok((await gutterTicks()) > 0))
    assert.equal(await inlineTicks(), 0)
    await shot('ticks-gutter')
    configure({})
    await eventually(async () => assert.equal(await gutterTicks(), 0))
  })

  it('opens a finding from the list by keyboard', async () => {
    const { page, runCommand, row, eventually } = workbench
    await runCommand('Tickmark: Focus on Findings View')
    await row('$4.5 million').waitFor()
    await runCommand('Tickmark: Focus on Findings View') // the first time the view has no row yet
    await eventually(async () => {
      await page.keyboard.press('ArrowDown')
      await page.locator('.pane-body .monaco-list-row.focused', { hasText: '$4.5 million' }).waitFor({ timeout: 300 })
    })
    await page.keyboard.press('Enter')
    await page.locator('.statusbar-item[id*="editor.selection"]', { hasText: 'Ln 12,' }).waitFor()
  })

  it('finds in the context menu of a finding what can be done about it', async () => {
    const { page, row, shot } = workbench
    const item = (label: string) => page.locator('.monaco-menu .action-item', { hasText: label }).first()
    await row('$4.5 million').click({ button: 'right' })
    for (const label of [
      'Open the Source at the Passage',
      'Mark Figure as Verified',
      'Ignore Finding with a Reason',
      'Explain This Verdict',
    ])
      await item(label).waitFor()
    await shot('findings-menu')
    await item('Explain This Verdict').click()
    await page.locator('.tab.active', { hasText: 'Verdict' }).waitFor()
    await shot('explanation')
    await workbench.runCommand('View: Close All Editors in Group')
    await page.locator('.tab', { hasText: 'Verdict' }).waitFor({ state: 'detached' })
  })

  it('lists what holds a word alone, and says so', async () => {
    const { page, row, runCommand, answer, shot } = workbench
    await runCommand('Tickmark: Filter Findings')
    await answer('Filter Findings', 'yuan')
    await row('$862.1 billion').waitFor()
    await row('$4.5 million').waitFor({ state: 'detached' })
    await page.locator('.pane-body', { hasText: 'Only what holds “yuan”.' }).first().waitFor()
    await shot('findings-filter')
    await runCommand('Tickmark: Clear Filter of Findings')
    await row('$4.5 million').waitFor()
  })

  it('lists findings by source as well, and all of them where asked', async () => {
    const { row, runCommand, shot } = workbench
    await runCommand('Tickmark: Group Findings by Source')
    await row('dataCentrePower2025').waitFor()
    await runCommand('Tickmark: Show All Findings')
    await row('one in three').waitFor()
    await shot('findings-by-source')
    await runCommand('Tickmark: Show Open Findings Only')
    await row('one in three').waitFor({ state: 'detached' })
    await runCommand('Tickmark: Group Findings by Verdict')
    await row('Wrong scale').waitFor()
  })

  it('finds in the context menu of a source what can be done with it', async () => {
    const { page, row, runCommand, eventually, shot } = workbench
    await runCommand('Tickmark: Focus on Sources View')
    await row('Sources: 13').click()
    const source = row("ASML's year in figures")
    await eventually(async () => assert.match(await source.innerText(), /cited for 2 figures/))
    await source.click({ button: 'right' })
    const item = (label: string) => page.locator('.monaco-menu .action-item', { hasText: label }).first()
    for (const label of ['Open Source', 'Reveal Source', 'Cite This', 'Copy Citation']) await item(label).waitFor()
    await shot('sources-menu')
    await item('Copy Citation').click()
    await eventually(async () => assert.equal(await workbench.clipboard(), '[@asml2024]'))
    await row('Sources: 13').click()
  })

  it('gets from the code in the hover to the help on the verdict', async () => {
    const { page, shot } = workbench
    const hover = await workbench.hover('$4.5 million')
    await hover.locator('a', { hasText: 'scale' }).first().click()
    await page.locator('.tab.active', { hasText: 'scale' }).waitFor()
    await workbench.frameWith('h1', 'Wrong scale')
    await shot('help-on-a-verdict')
    await workbench.runCommand('View: Close Editor')
    await page.locator('.tab', { hasText: 'scale' }).waitFor({ state: 'detached' })
  })

  it('gets from the list of problems to the passage', async () => {
    const { page, runCommand, eventually, shot } = workbench
    await runCommand('Problems: Focus on Problems View')
    const problem = page.locator('.markers-panel .monaco-list-row', { hasText: 'the source says $4.5 billion' }).first()
    await problem.click()
    const passage = page.locator('.markers-panel .monaco-list-row', { hasText: 'nvidia-april-quarter.md' }).first()
    await eventually(async () => {
      await page.keyboard.press('ArrowRight')
      await passage.waitFor({ timeout: 1000 })
    })
    await shot('problems')
    await passage.dblclick()
    await page.locator('.tab.active', { hasText: 'nvidia-april-quarter.md' }).first().waitFor()
    await page.locator('.selected-text').first().waitFor()
    await runCommand('View: Hide Panel')
    await runCommand('View: Close Editor')
  })
})

/** A draft of its own, since typing changes it. */
describe('when a draft is checked @oldest', () => {
  const WRONG = 'Nvidia took $99bn in the quarter that ended in April [@nvidiaApril2025].'
  let workbench: Workbench
  before(async () => {
    workbench = await openWorkbench({ folder: 'media/sample', file: 'draft.md', linked: true })
  })
  afterEach(function () {
    return workbench.keepShot(this.currentTest)
  })
  after(() => workbench?.close())

  const refuted = async () => Number(/ (\d+) refuted/.exec(await workbench.counts())?.[1])
  async function typeWrong(): Promise<void> {
    await workbench.editor.locator('.view-lines').click()
    await workbench.page.keyboard.press('Control+End')
    await workbench.page.keyboard.type(`\n\n${WRONG}`)
  }
  it('is told by the status item, and that the draft has changed since', async () => {
    const { runCommand, counts, eventually, shot } = workbench
    // what is asked of the sources as the draft opens begins their index
    await eventually(async () => assert.match(await counts(), /Check the figures of this draft/))
    await runCommand('Tickmark: Check Figures')
    await eventually(async () => assert.equal(await refuted(), 8))
    assert.doesNotMatch(await counts(), /changed since/)
    await typeWrong()
    await eventually(async () => assert.match(await counts(), / 8 refuted.*changed since the check/))
    await shot('status-changed')
  })

  it('is when it is saved, where the setting says so', async () => {
    const { page, eventually } = workbench
    workbench.configure({ 'tickmark.check': 'onSave' })
    // VS Code takes a while to read the setting
    await eventually(async () => {
      await page.keyboard.type(' ')
      await page.keyboard.press('Control+s')
      await eventually(async () => assert.equal(await refuted(), 9), 3000)
    })
  })

  it('is after a pause in typing, where the setting says so', async () => {
    const { page, eventually, counts } = workbench
    workbench.configure({ 'tickmark.check': 'onType' })
    await typeWrong()
    await eventually(async () => {
      await page.keyboard.type(' ')
      await eventually(async () => assert.equal(await refuted(), 10), 3000)
    })
    await eventually(async () => assert.doesNotMatch(await counts(), /changed since/))
  })

  it('is again when a source changes, without a word', async () => {
    const { eventually } = workbench
    const before = await refuted()
    appendFileSync(
      join(workbench.folder, 'sources/nvidia-april-quarter.md'),
      '\nNvidia took $99bn in the quarter that ended in April, a correction says.\n',
    )
    await eventually(async () => assert.ok((await refuted()) < before), 30_000)
    assert.equal(await workbench.page.locator('.notification-toast').count(), 0)
  })
})
