// Names by mouse and keyboard: cards, completion, the view Entities, and what is settled about names, with its undo.
import { strict as assert } from 'node:assert'
import { boxOf, openWorkbench, type Workbench } from './workbench'

const FILE = 'tickmark.entities.yaml'

const SETTLED = `# settled by the desk, in this order

entities:
  # the fund, not the bird
  - name: Kestrel
    kind: fund
    aliases: [ Kestrel Holdings ] # as in the register
  - name: Ada Norling

# buttons
reject:
  - Sign Up
`

const PORT = `---
title: The port's year
author: Ada Example
published_date: 2025-03-04
url: https://example.org/port
source: Example Post
citekey: port2025
---

Harbourline, a shipping company, hired Marta Okonjo. Harbourline's parent company, Kestrel Holdings, reportedly bought 40 cranes.
Marta Okonjo, the chief executive of Harbourline, said the port was full. Later Okonjo left for Oslo.

It was the Bureau of Tides and Currents (BTC) that wrote the rule. The BTC published it in March.

The fund High-Glider sold its shares of Harbourline. High-Glider lost money, High-Glider said.
`

const DRAFT = `# The port

The port is run by Harbourline now [@port2025]. Its owner is Kestrel Holdings.

The fund High-Glider sold. High Glider sold late.

`

/** The editor of plain text offers the words of the file by itself; so it shows when it has asked everybody. */
const PLAIN = 'Okonite is a kind of rubber.\n\n'

const FILES = { 'draft.md': DRAFT, 'plain.txt': PLAIN, 'sources/port.md': PORT, [FILE]: SETTLED }

/** What a decision about a name asks for, and what it makes of the file. */
interface Decision {
  readonly name: string
  /** Its titles in the context menu of the view, and among the code actions. */
  readonly menu: string
  readonly action: string
  /** What is typed into the box that asks, or chosen from its list. */
  readonly typed?: string
  readonly chosen?: string
  readonly changed: readonly [from: string, to: string]
  /** What the view lists then. */
  readonly listed: RegExp
}

const LAST = '  - name: Ada Norling\n'
const ALIASES = '    aliases: [ Kestrel Holdings ] # as in the register\n'
const DECISIONS: readonly Decision[] = [
  {
    name: 'Harbourline',
    menu: 'Rename This Name',
    action: 'Rename Harbourline …',
    typed: 'Harbourline Lines',
    changed: [LAST, `${LAST}  - name: Harbourline Lines\n    aliases: [ Harbourline ]\n`],
    listed: /Harbourline Lines/,
  },
  {
    name: 'Harbourline',
    menu: 'Add Another Name of This One',
    action: 'Harbourline is also called …',
    typed: 'HBL',
    changed: [LAST, `${LAST}  - name: Harbourline\n    aliases: [ HBL ]\n`],
    listed: /Harbourline\s*1 source · HBL/,
  },
  {
    name: 'High-Glider',
    menu: 'Merge This Name With Another',
    action: 'High-Glider is the same as …',
    chosen: 'Kestrel',
    changed: [ALIASES, '    aliases: [ Kestrel Holdings, High-Glider ] # as in the register\n'],
    listed: /Kestrel\s*1 source · .*High-Glider/,
  },
  {
    name: 'Kestrel',
    menu: 'Part a Name From This One',
    action: 'Kestrel is not …',
    chosen: 'Kestrel Holdings',
    changed: [ALIASES, '    apart: [ Kestrel Holdings ]\n'],
    listed: /Kestrel Holdings\s*1 source/,
  },
  {
    name: 'High-Glider',
    menu: 'This Is No Name',
    action: 'High-Glider is no name',
    changed: ['  - Sign Up\n', '  - Sign Up\n  - High-Glider\n'],
    listed: /^(?![^]*High-Glider)/,
  },
  // its group is empty then, and closed when it comes again
  {
    name: 'Harbourline',
    menu: 'Change the Kind of This Name',
    action: 'Harbourline is a …',
    chosen: 'fund',
    changed: [LAST, `${LAST}  - name: Harbourline\n    kind: fund\n`],
    listed: /Funds and indices: 3/,
  },
]

describe('names', () => {
  let workbench: Workbench
  before(async () => {
    workbench = await openWorkbench({ files: FILES, file: 'draft.md' })
  })
  afterEach(function () {
    return workbench.keepShot(this.currentTest)
  })
  after(() => workbench?.close())

  const suggestions = (text: string) =>
    workbench.page.locator('.suggest-widget.visible .monaco-list-row', { hasText: text })
  const view = () =>
    workbench.page.locator('.pane', { has: workbench.page.locator('.pane-header', { hasText: 'Entities' }) })
  const row = (text: string | RegExp) => view().locator('.monaco-list-row', { hasText: text }).first()
  const ghost = () => workbench.page.locator('.ghost-text, .ghost-text-decoration').first()

  /** Types into a line of its own at the end, and takes all back in the end. */
  async function typing(text: string, then: () => Promise<void>): Promise<void> {
    const { page, editor, eventually } = workbench
    const before = await workbench.drawn()
    await editor.locator('.view-lines').click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(text, { delay: 40 })
    await then()
    await page.keyboard.press('Escape')
    await eventually(async () => {
      await page.keyboard.press('Control+z')
      assert.equal(await workbench.drawn(), before)
    })
  }

  it('have a card under the mouse, and none beside', async () => {
    const { page, editor, eventually, shot } = workbench
    // while the sources are read for the first time, no name has a card
    const card = await eventually(async () => {
      const shown = await workbench.hover('Harbourline')
      assert.match(await shown.innerText(), /a shipping company/)
      return shown
    }, 60_000)
    await shot('names-card')
    const box = await boxOf(editor.locator('.selected-text').first())
    await page.mouse.move(box.x + box.width + 20, box.y + box.height / 2, { steps: 3 })
    await card.waitFor({ state: 'hidden' })
  })

  it('have no card where the setting says so, keys still have theirs', async () => {
    const { configure, eventually, page } = workbench
    const card = page.locator('.monaco-hover:visible', { has: page.locator('.hover-contents') })
    configure({ 'tickmark.nameCards': false })
    await workbench.select('Kestrel')
    const name = await boxOf(workbench.editor.locator('.selected-text').first())
    await eventually(async () => {
      await page.keyboard.press('Escape')
      await page.mouse.move(name.x + 200, name.y + 200)
      await page.mouse.move(name.x + 8, name.y + 6, { steps: 3 })
      await assert.rejects(card.first().waitFor({ timeout: 1500 }))
    })
    assert.match(await (await workbench.hover('port2025')).innerText(), /The port's year/)
    configure({})
    await page.keyboard.press('Escape')
  })

  it('are offered on Ctrl+Space, the usual one for another of its names', () =>
    typing('The BTC', async () => {
      const { page, eventually, shot } = workbench
      await page.keyboard.press('Control+Space')
      await suggestions('Bureau of Tides and Currents').first().waitFor()
      await shot('names-completion')
      await page.keyboard.press('Enter')
      await eventually(async () => assert.match(await workbench.drawn(), /The Bureau of Tides and Currents/))
    }))

  it('and keys are not taken by Enter where none is selected', async () => {
    const { page, configure, eventually } = workbench
    // a list that was asked for has one selected, whatever the setting says
    configure({ 'editor.suggest.selectionMode': 'never' })
    await typing('[@por', async () => {
      await eventually(async () => {
        await page.keyboard.press('Backspace')
        await page.keyboard.type('r')
        await suggestions('port2025').first().waitFor({ timeout: 3000 })
        assert.equal(await page.locator('.suggest-widget.visible .monaco-list-row.focused').count(), 0)
      })
      await page.keyboard.press('Enter')
      await page.keyboard.type('on')
      await workbench.onDisk(() => assert.match(workbench.read('draft.md'), /\n\[@por\non\]?$/))
    })
    configure({})
  })

  it('stand in grey behind three letters for those who want it; Tab takes them, Enter and arrows do not', async () => {
    const { page, configure, eventually, shot } = workbench
    configure({ 'tickmark.completeNames': 'whileTyping' })
    await typing('Harb', async () => {
      await eventually(async () => {
        await page.keyboard.press('Backspace')
        await page.keyboard.type('b')
        await ghost().waitFor({ timeout: 2000 })
      })
      await shot('names-ghost')
      await page.keyboard.press('Enter')
      await page.keyboard.type('Harb', { delay: 40 })
      await ghost().waitFor()
      await page.keyboard.press('ArrowLeft')
      await ghost().waitFor({ state: 'hidden' })
      await page.keyboard.press('ArrowRight')
      await page.keyboard.type('o', { delay: 40 })
      await ghost().waitFor()
      await page.keyboard.press('Tab')
      await workbench.onDisk(() => assert.match(workbench.read('draft.md'), /\nHarb\nHarbourline$/))
    })
    configure({})
  })

  it('are in no list that opens by itself, and in one that is asked for', async () => {
    const { page, configure, eventually, shot } = workbench
    configure({ 'editor.quickSuggestions': { other: 'on' } })
    await workbench.openFile('plain.txt')
    await typing('Oko', async () => {
      await eventually(async () => {
        await page.keyboard.press('Escape')
        await page.keyboard.press('Backspace')
        await page.keyboard.type('o')
        await suggestions('Okonite').first().waitFor({ timeout: 2000 })
        // on a machine that is held up, a letter may seem to be typed long ago
        assert.equal(await suggestions('Okonjo').count(), 0)
      }, 40_000)
      await shot('names-typed-in-plain-text')
      await eventually(async () => {
        await page.keyboard.press('Escape')
        await page.keyboard.press('Control+Space')
        await suggestions('Okonjo').first().waitFor({ timeout: 2000 })
      })
    })
    configure({})
    await workbench.openFile('draft.md')
  })

  it('are listed by kind, and found by words', async () => {
    const { page, runCommand, shot } = workbench
    await runCommand('Tickmark: Focus on Entities View')
    await row('Companies: ').waitFor()
    await shot('names-view')
    const search = async (words: string) => {
      await runCommand('Tickmark: Search Entities')
      const box = page.locator('.quick-input-widget:visible', { hasText: 'Show the entities' })
      await box.locator('.input').first().fill(words)
      await page.keyboard.press('Enter')
    }
    await search('harb')
    await row('Harbourline').waitFor()
    await row('People: ').waitFor({ state: 'detached' })
    await shot('names-view-search')
    await search('')
    await row('People: ').waitFor()
    // at its edge: the middle is where its icons appear
    await page.locator('.pane-header', { hasText: 'Sources' }).click({ position: { x: 30, y: 10 } })
    for (const group of ['Companies: ', 'Funds and indices: ']) await row(group).click()
    await row('Kestrel').waitFor()
    await shot('names-view-open')
  })

  /** Answers what a decision asks. */
  async function answer({ typed, chosen }: Decision): Promise<void> {
    const { page } = workbench
    const words = typed ?? chosen
    if (words === undefined) return
    const box = page.locator('.quick-input-widget:visible')
    await box.locator('.input').first().fill(words)
    if (chosen !== undefined) await box.locator('.monaco-list-row.focused', { hasText: chosen }).waitFor()
    await page.keyboard.press('Enter')
  }

  /** The file holds the decision and nothing else, the view tells it at once, and one undo in the file takes it back. */
  async function isSettled({ changed, listed }: Decision): Promise<void> {
    const { eventually, onDisk, read } = workbench
    const [from, to] = changed
    await onDisk(() => assert.equal(read(FILE), SETTLED.replace(from, to)))
    await eventually(async () => assert.match(await view().innerText(), listed))
    await undo()
    await eventually(async () => assert.doesNotMatch(await view().innerText(), listed))
  }

  /** One undo in the file gives it its bytes back. */
  async function undo(): Promise<void> {
    const { page, onDisk, read } = workbench
    await workbench.openFile(FILE)
    await page.keyboard.press('Control+z')
    await onDisk(() => assert.equal(read(FILE), SETTLED))
  }

  it('are renamed and rejected by keys, the one that has the focus', async () => {
    const { page, onDisk, read, shot } = workbench
    await row('Funds and indices: ').click()
    await row('Funds and indices: ').click()
    for (const key of ['ArrowDown', 'F2']) await page.keyboard.press(key)
    const box = page.locator('.quick-input-widget:visible', { hasText: 'The usual name of High-Glider' })
    await box.waitFor()
    await shot('names-rename-by-key')
    await page.keyboard.press('Escape')
    await box.waitFor({ state: 'hidden' })
    const focused = (name: string) => view().locator('.monaco-list:focus .monaco-list-row.focused', { hasText: name })
    await focused('High-Glider').waitFor()
    await page.keyboard.press('ArrowDown')
    await focused('Kestrel').waitFor()
    await page.keyboard.press('Delete')
    await row('· Kestrel Holdings').waitFor({ state: 'detached' })
    await onDisk(() => assert.match(read(FILE), /- Sign Up\n {2}- Kestrel\n$/))
    await undo()
    await row('· Kestrel Holdings').waitFor()
  })

  for (const decision of DECISIONS) {
    const { name, menu, action } = decision

    it(`${menu}, from the view, and undo`, async () => {
      const { page, shot } = workbench
      await row(name).click({ button: 'right' })
      const item = page.locator('.monaco-menu .action-item', { hasText: menu }).first()
      await item.waitFor()
      await shot(`names-menu-${menu}`)
      await item.click()
      await answer(decision)
      await isSettled(decision)
    })

    it(`${action}, by Ctrl+. on the name, and undo`, async () => {
      await workbench.openFile('draft.md')
      await workbench.select(name)
      const offered = await workbench.offered(action)
      await workbench.shot(`names-actions-${menu}`)
      await offered.click()
      await answer(decision)
      await isSettled(decision)
    })
  }

  it('written otherwise than in the sources are noted with a check; the fix can be undone', async () => {
    const { page, editor, onDisk, read, runCommand, shot } = workbench
    await workbench.openFile('draft.md')
    await runCommand('Tickmark: Check Figures')
    await workbench.select('High Glider')
    const fix = await workbench.offered('Write “High-Glider” as the sources do')
    await shot('names-note-fix')
    await fix.click()
    await onDisk(() => assert.equal(read('draft.md'), DRAFT.replace('High Glider', 'High-Glider')))
    await editor.locator('.view-lines').click()
    await page.keyboard.press('Control+z')
    await onDisk(() => assert.equal(read('draft.md'), DRAFT))
  })

  it('are found in drafts and sources, and the chosen place is opened', async () => {
    const { page, runCommand, shot } = workbench
    await workbench.select('Kestrel')
    await runCommand('Tickmark: Find All Mentions')
    const place = page.locator('.quick-input-list .monaco-list-row', { hasText: 'port.md' }).first()
    await place.waitFor()
    await shot('names-mentions')
    await place.click()
    await page.locator('.tab.active', { hasText: 'port.md' }).waitFor()
    await page.locator('.selected-text').first().waitFor()
    await shot('names-mention')
  })
})
