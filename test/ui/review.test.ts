import { strict as assert } from 'node:assert'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mkdtempSync } from 'node:fs'
import { openWorkbench, type Workbench } from './workbench'

const PLACES =
  'Alder Birch Cedar Dogwood Elm Fir Ginkgo Hazel Ivy Juniper Kapok Larch Maple Nutmeg Oak Pine Quince Rowan Spruce Teak Upas Viburnum Willow Yew Zelkova'.split(
    ' ',
  )
const things = ['ferries', 'trams', 'bicycles', 'engines', 'turbines']
const sentence = (place: string, i: number, count: number) =>
  `The works at Port ${place} built ${count} ${things[i % things.length]} last year`
const right = (i: number) => 211 + 10 * i
const wrong = (i: number) => right(i) + 1000

/** A draft with 25 wrong figures, and the source that says so. */
function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tickmark-review-'))
  mkdirSync(join(folder, 'sources'))
  const source = PLACES.map((place, i) => `${sentence(place, i, right(i))}.\n`).join('\n')
  const draft = PLACES.map((place, i) => `${sentence(place, i, wrong(i))} [@works].\n`).join('\n')
  writeFileSync(join(folder, 'sources/works.md'), `---\ntitle: Works\n---\n\n${source}`)
  writeFileSync(join(folder, 'draft.md'), `# The works\n\n${draft}`)
  return folder
}

describe('a draft with 25 wrong figures', () => {
  let workbench: Workbench
  before(async () => {
    workbench = await openWorkbench({ folder: makeFolder(), file: 'draft.md' })
  })
  afterEach(function () {
    return workbench.keepShot(this.currentTest)
  })
  after(() => workbench?.close())

  const counts = async () =>
    (await workbench.page.locator('.statusbar-item[id*="tickmark.status"]').getAttribute('aria-label')) ?? ''
  /** Goes to the next finding and runs the quick fix with the title. */
  const fixNext = async (title: string): Promise<void> => {
    const { page } = workbench
    const place = page.locator('.statusbar-item[id*="editor.selection"]')
    const before = await place.innerText()
    await page.keyboard.press('Alt+.')
    await workbench.eventually(async () => assert.notEqual(await place.innerText(), before))
    const widget = page.locator('.action-widget:visible').first()
    // The hover that comes with the finding may close a menu that was opened before it.
    await workbench.eventually(async () => {
      await page.keyboard.press('Control+.')
      await widget.getByText(title).first().waitFor({ timeout: 2000 })
    }, 30_000)
    const rows = widget.locator('.monaco-list-row.action')
    const titles = await rows.allInnerTexts()
    const index = titles.findIndex((text) => text.includes(title))
    for (let i = 0; i < index; i++) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await workbench.eventually(async () => assert.equal(await page.locator('.action-widget:visible').count(), 0))
  }
  const answer = async (words: string): Promise<void> => {
    const { page } = workbench
    await page.locator('.quick-input-widget .input').first().waitFor()
    await page.keyboard.type(words)
    await page.keyboard.press('Enter')
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' })
  }

  it('is brought to no open finding by keyboard alone, and differs only where fixes were accepted', async function () {
    this.timeout(240_000)
    const { page, editor, runCommand, eventually, shot, folder } = workbench
    await editor.locator('.view-lines').click()
    await page.keyboard.press('Control+Home')
    await runCommand('Tickmark: Check Figures')
    await eventually(async () => assert.match(await counts(), / 25 refuted/), 30_000)
    await runCommand('Tickmark: Focus on Findings View')
    await page.locator('.pane-body .monaco-list-row', { hasText: 'Wrong figure' }).first().waitFor()
    await shot('review-findings')
    await runCommand('View: Focus Active Editor Group')
    for (let i = 0; i < 23; i++) {
      await fixNext("Use the source's figure")
      await eventually(async () => assert.match(await counts(), new RegExp(` ${24 - i} refuted`)))
    }
    await fixNext('Mark as verified')
    await answer('counted on the spot')
    await eventually(async () => assert.match(await counts(), / 1 refuted.* 1 verified/), 30_000)
    await shot('review-almost')
    await fixNext('Ignore "value" here')
    await answer('the name of a song')
    await eventually(
      async () => assert.match(await counts(), / 0 refuted, 0 not found.* 1 verified, 1 ignored/),
      30_000,
    )
    await page.keyboard.press('Control+s')
    const expected = PLACES.map((place, i) => {
      const count = i < 23 ? right(i) : wrong(i)
      const comment = i === 24 ? ' <!-- tickmark-ignore value: the name of a song -->' : ''
      return `${sentence(place, i, count)} [@works].${comment}\n`
    }).join('\n')
    await eventually(() => assert.equal(readFileSync(join(folder, 'draft.md'), 'utf8'), `# The works\n\n${expected}`))
    assert.match(readFileSync(join(folder, 'tickmark.ledger.json'), 'utf8'), /"note":"counted on the spot"/)
    await shot('review-done')
  })
})

/** What a browser has and Node has not. */
declare function getComputedStyle(node: unknown, part: string): { readonly content: string }

/** Runs in the page: how many of the nodes have a tick behind them. */
const countTicks = (nodes: unknown[]) =>
  nodes.filter((node) => getComputedStyle(node, '::after').content.includes('✓')).length

describe('what a reviewer sees', () => {
  let workbench: Workbench
  before(async () => {
    const settings = { 'tickmark.ticks': 'inline' }
    workbench = await openWorkbench({ folder: 'media/sample', file: 'draft.md', settings })
  })
  afterEach(function () {
    return workbench.keepShot(this.currentTest)
  })
  after(() => workbench?.close())

  it('ticks what is right where the setting asks for it, and nothing that is wrong', async () => {
    const { editor, runCommand, eventually, shot } = workbench
    await runCommand('Tickmark: Check Figures')
    await editor.locator('.squiggly-error').first().waitFor()
    await eventually(async () => {
      const drawn = await editor.locator('.view-line span').evaluateAll(countTicks)
      assert.ok(drawn > 3, `${drawn} ticks`)
    })
    await shot('ticks-inline')
  })

  it('lists findings by source as well, all of them where asked, and says why nothing is shown', async () => {
    const { page, runCommand, shot } = workbench
    const row = (text: string) => page.locator('.pane-body .monaco-list-row', { hasText: text }).first()
    await runCommand('Tickmark: Focus on Findings View')
    await row('Wrong scale').waitFor()
    await runCommand('Tickmark: Group Findings by Source')
    await row('dataCentrePower2025').waitFor()
    await runCommand('Tickmark: Show All Findings')
    await shot('findings-by-source')
    await runCommand('Tickmark: Why Is Nothing Shown Here?')
    await page.locator('.tab', { hasText: 'Why' }).first().waitFor()
    await shot('why-nothing')
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
