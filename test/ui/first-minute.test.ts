import { strict as assert } from 'node:assert'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openWorkbench, type Workbench } from './workbench'

/** A draft, and no articles. */
function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tickmark-first-'))
  writeFileSync(join(folder, 'draft.md'), '# First\n\nThe yard built 300 ferries [@fleet].\n')
  return folder
}

describe('the first minute @oldest', () => {
  let workbench: Workbench
  before(async () => {
    const settings = { 'tickmark.corpus': ['no-such-folder'] }
    workbench = await openWorkbench({ folder: makeFolder(), file: 'draft.md', settings })
  })
  afterEach(function () {
    return workbench.keepShot(this.currentTest)
  })
  after(() => workbench?.close())

  const button = (view: string, label: string) =>
    workbench.page.locator(`.pane:has(.pane-header[aria-label^="${view}"]) .welcome-view .monaco-button`, {
      hasText: label,
    })

  it('has words and buttons where a view is empty', async () => {
    const { page, runCommand, shot } = workbench
    await runCommand('Tickmark: Focus on Entities View')
    await runCommand('Tickmark: Focus on Findings View')
    for (const [view, label] of [
      ['Findings', 'Check Figures'],
      ['Findings', 'Why Is Nothing Shown Here?'],
      ['Sources', 'Choose Folders'],
      ['Entities', 'List Them'],
    ])
      await button(view, label).first().waitFor()
    await shot('welcome-views')
    await button('Sources', 'Choose Folders').first().click()
    await page
      .locator('.settings-editor .setting-item-contents', { hasText: 'Folders of saved articles' })
      .first()
      .waitFor()
    await shot('setting-corpus')
    await runCommand('View: Close Editor')
  })

  it('says why nothing is shown, and the next step', async () => {
    const { runCommand, shot, eventually } = workbench
    await button('Findings', 'Why Is Nothing Shown Here?').first().click()
    const page = await workbench.frameWith('h1')
    await eventually(async () => assert.match(await page.locator('body').innerText(), /no-such-folder/))
    await shot('why-nothing')
    await runCommand('View: Close Editor')
  })

  it('has a sentence for each setting', async () => {
    const { page, runCommand, shot } = workbench
    await runCommand('Preferences: Open Settings (UI)')
    await page.locator('.settings-editor .suggest-input-container').first().waitFor()
    await page.keyboard.type('@ext:tickmark.tickmark')
    await page
      .locator('.settings-editor .setting-item-contents', { hasText: 'When the figures of a draft are checked' })
      .first()
      .waitFor()
    await shot('settings')
    await runCommand('View: Close Editor')
  })

  it('has a walkthrough', async () => {
    const { page, runCommand, shot } = workbench
    await runCommand('Welcome: Open Walkthrough...')
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Get Started with Tickmark' }).first().waitFor()
    await page.keyboard.type('Tickmark')
    await page.keyboard.press('Enter')
    await page.locator('.getting-started-step', { hasText: 'Try the sample' }).first().waitFor()
    await shot('walkthrough')
  })
})
