// The package that users install, in the newest VS Code and in the oldest that is supported.
import { strict as assert } from 'node:assert'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { root } from '../host/setup.mjs'
import { openWorkbench, type Workbench } from './workbench'

describe('the package', () => {
  let folder: string
  let vsix: string
  before(function () {
    this.timeout(120_000)
    folder = mkdtempSync(join(tmpdir(), 'tick-package-'))
    vsix = join(folder, 'tickmark.vsix')
    const { status, stdout, stderr } = spawnSync(process.execPath, ['test/host/package.mjs', '--out', vsix], {
      cwd: root,
      encoding: 'utf8',
    })
    // over its budgets it fails, too
    assert.equal(status, 0, stdout + stderr)
    for (const line of stdout.match(/^[^\n]+ KB of [^\n]+$/gm) ?? []) console.log(`      ${line}`)
  })
  after(() => rmSync(folder, { recursive: true, force: true }))

  it('holds what ships and nothing else', () => {
    const names: string[] = []
    unzipSync(readFileSync(vsix), { filter: ({ name }) => (names.push(name), false) })
    const allowed =
      /^(?:extension\.vsixmanifest|\[Content_Types\]\.xml|extension\/(?:package\.json|readme\.md|changelog\.md|LICENSE\.txt|(?:dist|media|snippets|l10n)\/.*|package\.nls.*\.json))$/
    assert.deepEqual(
      names.filter((name) => !allowed.test(name) || /\.map$|\/engine\.js$/.test(name)),
      [],
    )
    assert.ok(names.includes('extension/dist/NOTICES.txt'))
  })

  for (const leg of ['newest', 'oldest'] as const)
    describe(`in the ${leg} VS Code`, () => {
      let workbench: Workbench
      before(async function () {
        this.timeout(300_000) // the first time this VS Code is set up
        workbench = await openWorkbench({ folder: 'media/sample', file: 'draft.md', leg, vsix })
      })
      afterEach(function () {
        return workbench?.keepShot(this.currentTest)
      })
      after(() => workbench?.close())

      it('checks, explains and mends', async () => {
        const { page, editor } = workbench
        await workbench.runCommand('Tickmark: Check Figures')
        await editor.locator('.squiggly-error').first().waitFor()
        const hover = await workbench.hover('$4.5 million')
        await workbench.eventually(async () => assert.match(await hover.innerText(), /Wrong scale/))
        await workbench.shot(`package-${leg}`)
        await page.keyboard.press('Escape')
        await workbench.select('$4.5 million')
        // while VS Code starts, a request may be cancelled when another extension registers
        await workbench.eventually(async () => {
          await page.keyboard.press('Escape')
          await page.keyboard.press('Control+.')
          // the preferred one has the focus
          const preferred = page.locator('.action-widget .monaco-list-row.focused', {
            hasText: "Use the source's figure",
          })
          await preferred.waitFor({ timeout: 5000 })
        }, 40_000)
        await page.keyboard.press('Enter')
        await page.keyboard.press('Control+s')
        await workbench.eventually(() => assert.match(workbench.read('draft.md'), /\$4\.5 billion/))
      })

      it('finds a source to cite by author and title', async () => {
        const { page } = workbench
        await workbench.runCommand('Tickmark: Insert Citation')
        await page.locator('.quick-input-list .monaco-list-row', { hasText: '@' }).nth(5).waitFor()
        await page.keyboard.type('huang beijin', { delay: 20 })
        await page.locator('.quick-input-list .monaco-list-row', { hasText: '@huangBeijing2025' }).first().waitFor()
        await page.keyboard.press('Escape')
      })

      it('says how long activation takes', async () => {
        const { page } = workbench
        await workbench.runCommand('Developer: Show Running Extensions')
        const list = page.locator('.runtime-extensions-editor .monaco-list').first()
        // the slowest come first, and only what is in view is drawn
        const timeOf = async (name: string) => {
          const row = list.locator('.monaco-list-row', { hasText: name }).first()
          await list.hover()
          for (const far of [-9999, ...Array<number>(20).fill(300)]) {
            await page.mouse.wheel(0, far)
            if (await row.isVisible()) break
          }
          const time = /Activation: (\d+)ms/.exec(await row.innerText({ timeout: 3000 }))?.[1]
          assert.ok(time)
          return Number(time)
        }
        // milliseconds tell of the machine and what else it does; beside another extension they tell of ours
        const own = await workbench.eventually(() => timeOf('Tickmark'))
        const markdown = await workbench.eventually(() => timeOf('Markdown Language Features'))
        console.log(
          `      activation: ${own} ms, ${(own / markdown).toFixed(1)} times that of Markdown Language Features`,
        )
        await workbench.shot(`package-activation-${leg}`)
      })
    })
})
