import { strict as assert } from 'node:assert'
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Browser, Frame, Page } from 'playwright-core'
import { launchBrowser } from '../host/browser.mjs'
import { root } from '../host/setup.mjs'
import { openWorkbench, type Workbench } from './workbench'

const AXE = readFileSync(createRequire(join(root, 'package.json')).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe-core finds wrong with a page. */
async function violationsIn(page: Page | Frame): Promise<unknown[]> {
  await page.evaluate(AXE)
  const run = `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
    violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ html }) => html)]))`
  return page.evaluate(run)
}

/** What a browser has and Node has not. */
declare function getComputedStyle(node: unknown): { readonly color: string }
interface Box {
  readonly id: string
  readonly scrollWidth: number
  readonly clientWidth: number
}

/** Runs in the page. */
const colourOf = (node: unknown) => getComputedStyle(node).color
/** Runs in the page: the nodes of which something lies outside of them. */
const cutOff = (nodes: unknown[]) =>
  (nodes as Box[]).filter((box) => box.scrollWidth > box.clientWidth).map(({ id }) => id)

describe('an exported report', () => {
  let browser: Browser
  let file: string
  before(async () => {
    browser = await launchBrowser()
    file = join(root, '.vscode-test/report.html')
    const args = [join(root, 'dist/cli.js'), 'report', 'draft.md', '--no-cache']
    writeFileSync(file, execFileSync(process.execPath, args, { cwd: join(root, 'media/sample') }))
  })
  after(() => browser?.close())

  for (const colorScheme of ['light', 'dark'] as const)
    it(`opens from the disk without asking for anything, and has nothing that axe finds wrong: ${colorScheme}`, async () => {
      // axe is put in by the test, which the page's policy would forbid
      const page = await browser.newPage({ viewport: { width: 1200, height: 900 }, colorScheme, bypassCSP: true })
      const asked: string[] = []
      page.on('request', (request) => asked.push(request.url()))
      page.on('pageerror', (error) => asked.push(String(error)))
      await page.goto(`file://${file}`)
      assert.deepEqual(asked, [`file://${file}`])
      assert.deepEqual(await violationsIn(page), [])
      await page.screenshot({ path: join(root, `test/shots/report-${colorScheme}.png`) })
      await page.close()
    })

  it('is printed whole and in black on white, whatever is filtered and however dark the screen is', async () => {
    const page = await browser.newPage({ viewport: { width: 718, height: 1000 }, colorScheme: 'dark' })
    await page.goto(`file://${file}`)
    const all = await page.locator('.note').count()
    await page.locator('.filter.supported').click()
    assert.ok((await page.locator('.note:visible').count()) < all)
    await page.emulateMedia({ media: 'print' })
    assert.equal(await page.locator('.note:visible').count(), all)
    assert.equal(await page.locator('button:visible').count(), 0)
    for (const place of ['body', '.note.refuted', '.note.refuted mark', '.words'])
      assert.deepEqual(await page.locator(place).first().evaluate(colourOf), 'rgb(0, 0, 0)', place)
    assert.deepEqual(await page.locator('.note').evaluateAll(cutOff), [])
    // a sign and a number tell each figure's verdict and note without colours
    const signs = await page.locator('.figure .sign').allInnerTexts()
    assert.deepEqual(
      signs.map((sign) => /^[✓✗?–◆](\d+)$/.exec(sign)?.[1]),
      signs.map((_, i) => String(i + 1)),
    )
    assert.equal(signs.length, all)
    await page.screenshot({ path: join(root, 'test/shots/report-print.png'), fullPage: true })
    await page.pdf({ path: join(root, 'test/shots/report-print.pdf'), format: 'A4' })
    await page.close()
  })

  it('filters, and leads from a figure to its note and back, by keyboard', async () => {
    const page = await browser.newPage({ viewport: { width: 1200, height: 900 } })
    const errors: string[] = []
    page.on('console', (message) => errors.push(message.text()))
    await page.goto(`file://${file}`)
    const shown = page.locator('.note:visible')
    const all = await shown.count()
    await page.locator('.filter.supported').focus()
    await page.keyboard.press('Space')
    assert.equal(await page.locator('.note.supported:visible').count(), 0)
    assert.ok((await shown.count()) > 0 && (await shown.count()) < all)
    assert.match(await page.locator('#shown').innerText(), /\d+ of \d+ notes are shown/)
    await page.locator('a.figure.refuted').first().focus()
    await page.keyboard.press('Enter')
    assert.match(await page.locator('.note:focus').innerText(), /✗ \d+\. /)
    await page.locator('.note:focus a').focus()
    await page.keyboard.press('Enter')
    assert.equal(await page.locator('a.figure.refuted:focus').count(), 1)
    assert.deepEqual(errors, [])
    await page.close()
  })
})

const THEMES = { 'Default Dark Modern': ' @oldest', 'Default Light Modern': '', 'Default High Contrast': '' }

for (const [theme, tag] of Object.entries(THEMES))
  describe(`the report in the workbench, ${theme}${tag}`, () => {
    let workbench: Workbench
    before(async () => {
      const settings = { 'workbench.colorTheme': theme }
      workbench = await openWorkbench({ folder: 'media/sample', file: 'draft.md', settings })
    })
    afterEach(function () {
      return workbench.keepShot(this.currentTest)
    })
    after(() => workbench?.close())

    it('opens beside the draft, has nothing that axe finds wrong, and leads to the passage', async () => {
      const { page, runCommand, shot } = workbench
      await runCommand('Tickmark: Open Report')
      const frame = await workbench.frameWith('.note')
      assert.deepEqual(await violationsIn(frame), [])
      await shot(`report-${theme.replace(/ /g, '-').toLowerCase()}`)
      await frame.locator('.note.refuted button', { hasText: 'Open the passage' }).first().click()
      // in the column of the draft: a third one would leave room for none
      const passage = page.locator('.tab', { hasText: 'nvidia-april-quarter.md' })
      await passage.waitFor()
      assert.match(
        (await passage.getAttribute('aria-label')) ?? '',
        /^nvidia-april-quarter\.md, preview(, Editor Group 1)?$/,
      )
      await shot(`report-passage-${theme.replace(/ /g, '-').toLowerCase()}`)
    })

    it('is exported to a file beside the draft', async () => {
      const { page, runCommand, eventually, shot } = workbench
      await page.locator('.tab', { hasText: 'draft.md' }).click()
      await runCommand('Tickmark: Export Report')
      await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Markdown' }).first().click()
      // the name is proposed
      const name = page.locator('.quick-input-widget:visible .input').first()
      await eventually(async () => assert.match(await name.inputValue(), /draft-report\.md$/))
      await shot('report-export')
      await name.press('Enter')
      await eventually(() =>
        assert.match(
          workbench.read('draft-report.md'),
          /^# What the chip curbs cost[^]*^### 4\..*million ✗ Wrong scale/m,
        ),
      )
    })
  })
