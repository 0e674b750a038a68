// What a writer does about findings: each kind of fix, ignores, and the ledger.
import { strict as assert } from 'node:assert'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeLumenPdf } from '../unit/cases/lumen-pdf'
import { openWorkbench, type Workbench } from './workbench'

const SOURCES: Readonly<Record<string, string | Uint8Array>> = {
  'a.md': `Nexora had revenue of $44.1 billion in 2023.

Orla sold goods worth $2.5 billion to Chile.

More than 1.5 million developers use it.

The mayor said: "We will not close the old harbour to the ships of the coast."`,
  'b.md': `The works in Port Lyra draw 420 megawatts of power, the town says.

The mill in Port Sund draws 310 megawatts of power.

The berth at Kessel holds 700 boats.`,
  'c.pdf': makeLumenPdf(),
}

/** A paragraph with the figure marked, the fix, and the paragraph behind it. */
const FIXES: readonly (readonly [marked: string, title: string, fixed: string])[] = [
  [
    'Orla sold goods worth «$3.5bn» to Chile [@a].',
    "Use the source's figure: $2.5bn",
    'Orla sold goods worth $2.5bn to Chile [@a].',
  ],
  [
    'Nexora had revenue of $44.1 billion in «2024» [@a].',
    "Use the source's period: 2023",
    'Nexora had revenue of $44.1 billion in 2023 [@a].',
  ],
  [
    'The works in Port Lyra draw «420 megawatts» of power [@a].',
    'Cite the source that states it: b',
    'The works in Port Lyra draw 420 megawatts of power [@b].',
  ],
  [
    'The mill in Port Sund draws «310 megawatts» of power.',
    'Cite b, which states it',
    'The mill in Port Sund draws 310 megawatts of power [@b].',
  ],
  [
    'The plant of Lumen draws «73 megawatts» of power [@c, p. 1].',
    'Correct the page: 2',
    'The plant of Lumen draws 73 megawatts of power [@c, p. 2].',
  ],
  [
    'The «1.5 million» developers use it [@a].',
    "Add the source's qualifier: more than 1.5 million",
    'The more than 1.5 million developers use it [@a].',
  ],
]

const BERTH = 'The berth at Kessel holds 900 boats [@b].'

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tickmark-settling-'))
  mkdirSync(join(folder, 'sources'))
  for (const [name, content] of Object.entries(SOURCES)) writeFileSync(join(folder, 'sources', name), content)
  const paragraphs = [...FIXES.map(([marked]) => marked.replace(/[«»]/g, '')), BERTH]
  writeFileSync(join(folder, 'draft.md'), `# Settling\n\n${paragraphs.join('\n\n')}\n`)
  return folder
}

describe('what may be done about a finding @oldest', () => {
  let workbench: Workbench
  before(async () => {
    workbench = await openWorkbench({ folder: makeFolder(), file: 'draft.md' })
    await workbench.runCommand('Tickmark: Focus on Findings View')
    await check()
    await workbench.row('$3.5bn').waitFor()
  })
  afterEach(function () {
    return workbench.keepShot(this.currentTest)
  })
  after(() => workbench?.close())

  /** What is drawn of the draft, whose lines are wrapped. */
  const drawn = async () => (await workbench.drawn()).replace(/\s+/g, ' ')
  async function check(): Promise<void> {
    await workbench.editor.locator('.view-lines').click()
    await workbench.runCommand('Tickmark: Check Figures')
  }
  /** Puts the cursor behind a text. */
  async function into(text: string): Promise<void> {
    await workbench.select(text)
    await workbench.page.keyboard.press('ArrowRight')
  }
  async function retype(text: string, by: string): Promise<void> {
    await workbench.select(text)
    await workbench.page.keyboard.type(by)
    await workbench.eventually(async () => assert.ok((await drawn()).includes(by.trim())))
  }
  const countsBecome = (expected: RegExp) =>
    workbench.eventually(async () => assert.match(await workbench.counts(), expected))

  for (const [marked, title, fixed] of FIXES)
    it(`${title}: the finding goes with it`, async () => {
      const { row, fix, eventually } = workbench
      const surface = /«(.+)»/.exec(marked)![1]
      // a figure without a citation is no open finding
      if (marked.includes('@')) await row(surface).waitFor()
      await into(surface)
      await fix(title)
      await eventually(async () => assert.ok((await drawn()).includes(fixed), await drawn()))
      await row(surface).waitFor({ state: 'detached' })
    })

  it('leaves nothing open but what was not mended', async () => {
    await countsBecome(/ 1 refuted, 0 not found in the cited source, 0 not checked, 0 verified, 0 ignored/)
    await workbench.row('900').waitFor()
    await workbench.shot('fixes-done')
  })

  it('verifies with a note, is told when the sentence has changed, and withdraws', async () => {
    const { row, fix, answer, shot } = workbench
    await into('900')
    await fix('Mark as verified')
    await answer('Verified', 'asked the harbour')
    await countsBecome(/ 0 refuted.* 1 verified/)
    await row('900').waitFor({ state: 'detached' })
    await retype('The berth', 'By night the berth')
    await check()
    await countsBecome(/ 1 refuted.* 0 verified/)
    await row('but the sentence has changed since').waitFor()
    await shot('ledger-stale')
    await retype('By night the berth', 'The berth')
    await check()
    await countsBecome(/ 0 refuted.* 1 verified/)
    await into('900')
    await fix('Withdraw the verification')
    await countsBecome(/ 1 refuted.* 0 verified/)
  })

  it('ignores with a reason, and is told when that is of no use any more', async () => {
    const { editor, fix, answer, eventually, shot } = workbench
    await into('900')
    await fix('Ignore "value" here')
    await answer('Ignore', 'counted by ourselves')
    await countsBecome(/ 0 refuted.* 1 ignored/)
    assert.match(await drawn(), /<!-- tickmark-ignore value: counted by ourselves -->/)
    await retype('900', '700')
    await check()
    await editor.locator('.squiggly-info').first().waitFor()
    const note = await workbench.hover('<!-- tickmark-ignore')
    await eventually(async () => assert.match(await note.innerText(), /Nothing is ignored by this comment/))
    await shot('ignore-unused')
    await workbench.page.keyboard.press('Escape')
  })

  it('ignores by the file of the project, as soon as it is written', async () => {
    await retype(' <!-- tickmark-ignore value: counted by ourselves -->', ' ')
    await retype('700', '900')
    await check()
    await countsBecome(/ 1 refuted.* 0 ignored/)
    writeFileSync(join(workbench.folder, '.tickmark-ignore'), 'value in draft.md: our own count\n')
    await countsBecome(/ 0 refuted.* 1 ignored/)
  })
})
