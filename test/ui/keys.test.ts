import { strict as assert } from 'node:assert'
import { openWorkbench, type Workbench } from './workbench'

/** What is typed behind the line with the word, and what it is when the first of the list is taken. Plain text cites by address. */
const DRAFTS = [
  { file: 'draft.md', typed: ' [@zin', completed: '[@zed2020' },
  { file: 'draft.tex', typed: ' \\autocite{zin', completed: '\\autocite{zed2020' },
  { file: 'draft.typ', typed: ' @zin', completed: '@zed2020' },
  { file: 'plain.txt', typed: ' [[@zin', completed: '[[@zed2020' },
]

const PLAIN = 'Anchors are old [[@abel2019]].\n'

describe('cite keys', () => {
  let workbench: Workbench
  before(async () => {
    const files = { 'plain.txt': PLAIN }
    workbench = await openWorkbench({ folder: 'test/vscode/workspace/citing', files, file: 'draft.md' })
  })
  afterEach(function () {
    return workbench.keepShot(this.currentTest)
  })
  after(() => workbench?.close())

  for (const { file, typed, completed } of DRAFTS) {
    it(`show their reference under the mouse in ${file}`, async () => {
      const { eventually, shot } = workbench
      await workbench.openFile(file)
      // while the sources are still being read for the first time, the key has no card
      await eventually(
        async () => assert.match(await (await workbench.hover('abel2019')).innerText(), /Anchors/),
        40_000,
      )
      await shot(`keys-hover-${file}`)
      await workbench.page.keyboard.press('Escape')
    })

    it(`are completed by a word of the title in ${file}`, async () => {
      const { page, editor, eventually, shot, drawn } = workbench
      const before = await drawn()
      await editor.locator('.view-line', { hasText: 'Anchors' }).first().click()
      await page.keyboard.press('End')
      await page.keyboard.type(typed, { delay: 40 })
      await page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'zed2020' }).first().waitFor()
      await shot(`keys-completion-${file}`)
      await page.keyboard.press('Enter')
      await eventually(async () => assert.ok((await drawn()).includes(completed)))
      await eventually(async () => {
        await page.keyboard.press('Control+z')
        assert.equal(await drawn(), before)
      })
    })

    it(`are renamed in all files from ${file}, and undo brings all back`, async () => {
      const { page, eventually, onDisk, shot, drawn } = workbench
      const files = [...DRAFTS.map((draft) => draft.file), 'references.bib', 'draft.qmd']
      const read = () => files.map(workbench.read)
      const before = read()
      await workbench.select('abel2019')
      await page.keyboard.press('F2')
      const input = page.locator('.rename-box .rename-input, .rename-box input').first()
      await input.waitFor()
      await shot(`keys-rename-${file}`)
      await input.fill('anchors')
      await page.keyboard.press('Enter')
      // a rename saves what it changes
      await onDisk(() =>
        assert.deepEqual(
          read(),
          before.map((text) => text.replaceAll('abel2019', 'anchors')),
        ),
      )
      await shot(`keys-renamed-${file}`)
      await page.keyboard.press('Control+z')
      await eventually(async () => assert.match(await drawn(), /abel2019/))
      await onDisk(() => assert.deepEqual(read(), before))
    })
  }
})
