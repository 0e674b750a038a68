import { strict as assert } from 'node:assert'
import { mkdirSync, writeFileSync } from 'node:fs'
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

  /** Goes to the next finding and runs the quick fix with the title. */
  const fixNext = async (title: string): Promise<void> => {
    const { page, eventually, fix } = workbench
    const place = page.locator('.statusbar-item[id*="editor.selection"]')
    const before = await place.innerText()
    await page.keyboard.press('Alt+.')
    await eventually(async () => assert.notEqual(await place.innerText(), before))
    await fix(title)
  }

  it('is brought to no open finding by keyboard alone, and differs only where fixes were accepted', async function () {
    this.timeout(240_000)
    const { page, editor, runCommand, eventually, shot, counts, answer } = workbench
    await editor.locator('.view-lines').click()
    await page.keyboard.press('Control+Home')
    await runCommand('Tickmark: Check Figures')
    await eventually(async () => assert.match(await counts(), / 25 refuted/), 30_000)
    await runCommand('Tickmark: Focus on Findings View')
    await workbench.row('Wrong figure').waitFor()
    await shot('review-findings')
    await runCommand('View: Focus Active Editor Group')
    for (let i = 0; i < 23; i++) {
      await fixNext("Use the source's figure")
      await eventually(async () => assert.match(await counts(), new RegExp(` ${24 - i} refuted`)))
    }
    await fixNext('Mark as verified')
    await answer('Verified', 'counted on the spot')
    await eventually(async () => assert.match(await counts(), / 1 refuted.* 1 verified/), 30_000)
    await shot('review-almost')
    await fixNext('Ignore "value" here')
    await answer('Ignore', 'the name of a song')
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
    await eventually(() => assert.equal(workbench.read('draft.md'), `# The works\n\n${expected}`))
    assert.match(workbench.read('tickmark.ledger.json'), /"note":"counted on the spot"/)
    await shot('review-done')
  })
})
