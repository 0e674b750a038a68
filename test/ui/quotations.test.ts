// Fixes of quotations, and all that are safe at once, by keyboard in two languages of drafts; and what brings their findings back.
import { strict as assert } from 'node:assert'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeLumenPdf } from '../unit/cases/lumen-pdf'
import { openWorkbench, type Workbench } from './workbench'

const SOURCES: Readonly<Record<string, string | Uint8Array>> = {
  'a.md': 'The mayor said: "We will rarely close the old harbour to the ships of the coast." Nobody asked.',
  'b.md': 'The berth at Kessel holds 700 boats.',
  'c.pdf': makeLumenPdf(),
}

const MARKDOWN = `# The harbour

The mayor said: “We will never close the old harbour to the ships of the coast” [@a].

The plant of Lumen draws 73 megawatts of power [@c, p. 1]. It draws them by day, all 73 megawatts [@c, p. 1].

The berth at Kessel holds 900 boats [@b].
`

const LATEX = [
  '\\section{The harbour}',
  "The mayor said: ``We will never close the old harbour to the ships of the coast'' \\autocite{a}.",
  'The plant of Lumen draws 73 megawatts of power \\autocite[p.~1]{c}. It draws them by day, all 73 megawatts \\autocite[p.~1]{c}.',
  'The berth at Kessel holds 900 boats \\autocite{b}.\n',
].join('\n\n')

/** Each draft, and its locator with the wrong page and with the right one. */
const DRAFTS = [
  ['draft.md', MARKDOWN, ', p. 1]', ', p. 2]'],
  ['draft.tex', LATEX, '[p.~1]', '[p.~2]'],
] as const

function makeFolder(name: string, draft: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'tickmark-quotations-'))
  mkdirSync(join(folder, 'sources'))
  for (const [source, content] of Object.entries(SOURCES)) writeFileSync(join(folder, 'sources', source), content)
  writeFileSync(join(folder, name), draft)
  return folder
}

for (const [name, draft, wrongPage, rightPage] of DRAFTS)
  describe(`a quotation put right, and all that is safe: ${name} @oldest`, () => {
    let workbench: Workbench
    before(async () => {
      workbench = await openWorkbench({ folder: makeFolder(name, draft), file: name })
      await workbench.runCommand('Tickmark: Focus on Findings View')
      await workbench.editor.locator('.view-lines').click()
      await workbench.runCommand('Tickmark: Check Figures')
      await countsBecome(/ 2 refuted/)
    })
    afterEach(function () {
      return workbench.keepShot(this.currentTest)
    })
    after(() => workbench?.close())

    const countsBecome = (expected: RegExp) =>
      workbench.eventually(async () => assert.match(await workbench.counts(), expected), 30_000)
    /** Nothing is saved before the end, since VS Code takes an undo that comes while it saves for the way back to the disk. */
    const reads = (words: string) =>
      workbench.eventually(async () => assert.ok((await workbench.drawn()).replace(/\s+/g, ' ').includes(words)))
    /** The open finding of the quotation, in the view. */
    const quotation = () => workbench.row('Not what the source is quoted with')

    it("takes the source's words, and the finding goes", async () => {
      await quotation().waitFor()
      await workbench.select('never')
      await workbench.fix("Use the source's words")
      await quotation().waitFor({ state: 'detached' })
      await reads('We will rarely close the old harbour')
    })

    it('has the finding back when that is undone, and is rid of it when it is done again', async () => {
      const { page, shot } = workbench
      await page.keyboard.press('Control+z')
      await quotation().waitFor()
      await countsBecome(/ 2 refuted(?!.*changed since)/)
      await reads('We will never close the old harbour')
      await shot(`quotation-undone-${name}`)
      await page.keyboard.press('Control+Shift+z')
      await quotation().waitFor({ state: 'detached' })
      await countsBecome(/ 1 refuted(?!.*changed since)/)
      await reads('We will rarely close the old harbour')
    })

    it('corrects the pages of all citations at once, and nothing that the draft says', async () => {
      const row = workbench.row('Right, but on another page')
      await row.waitFor()
      // an extension that registers while VS Code starts ends what is asked just then
      await workbench.eventually(async () => {
        await workbench.runCommand('Fix All')
        await row.waitFor({ state: 'detached', timeout: 5000 })
      })
      await countsBecome(/ 1 refuted/)
      await workbench.shot(`fix-all-${name}`)
      const mended = draft.replace('never', 'rarely').replaceAll(wrongPage, rightPage)
      await workbench.onDisk(() => assert.equal(workbench.read(name), mended))
    })
  })
