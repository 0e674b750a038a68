// Sources that are pasted, picked and dropped, in every language of drafts; and the offer to make a bibliography.
import { strict as assert } from 'node:assert'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Locator } from 'playwright-core'
import { boxOf, openWorkbench, type Workbench } from './workbench'

/** A draft, the line at whose end is cited, and what a citation of the harbour's year is. */
interface Language {
  readonly file: string
  readonly line: string
  readonly cited: string
  /** It is cited by key, so that the bibliography gets an entry. */
  readonly keyed: boolean
}

const LANGUAGES: readonly Language[] = [
  { file: 'draft.md', line: 'Anchors are old [@abel2019]. ', cited: '[@harbour2025]', keyed: true },
  { file: 'draft.tex', line: 'Anchors are old \\autocite{abel2019}.', cited: '\\autocite{harbour2025}', keyed: true },
  { file: 'draft.typ', line: 'Anchors are old @abel2019.', cited: '@harbour2025', keyed: true },
  {
    file: 'draft.txt',
    line: 'Anchors are old (https://example.org/anchors).',
    cited: '(https://example.org/harbour)',
    keyed: false,
  },
]

const ENTRY = /@online\{harbour2025,/g

describe('pasting, picking and dropping', () => {
  let workbench: Workbench
  before(async () => {
    const settings = { 'tickmark.paste': 'citation' }
    workbench = await openWorkbench({ folder: 'test/vscode/workspace/citing', file: 'draft.md', settings })
  })
  afterEach(function () {
    return workbench.keepShot(this.currentTest)
  })
  after(() => workbench?.close())

  const original = (file: string) => readFileSync(resolve('test/vscode/workspace/citing', file), 'utf8')

  /** The draft on the disk has what was put into the line, and the bibliography its entry once. */
  async function isCited({ file, keyed }: Language, line: string, cited: string): Promise<void> {
    await workbench.onDisk(() => {
      assert.equal(workbench.read(file), original(file).replace(line, cited))
      assert.equal(workbench.read('references.bib').match(ENTRY)?.length ?? 0, keyed ? 1 : 0)
    })
  }

  /** One undo in the draft gives both files their bytes back. */
  async function undo({ file }: Language): Promise<void> {
    const { page, editor, onDisk, read } = workbench
    await editor.locator('.view-lines').click()
    await page.keyboard.press('Control+z')
    await onDisk(() => {
      for (const one of [file, 'references.bib']) assert.equal(read(one), original(one))
    })
  }

  /** Drags to the end of a line, with Shift held, as the editor asks of those who drop into it. */
  async function drag(what: Locator, line: string): Promise<void> {
    const { page, editor } = workbench
    const words = editor.locator('.view-line', { hasText: line.trim() }).locator(':scope > span').first()
    const [from, to] = [await boxOf(what), await boxOf(words)]
    const [x, y] = [to.x + to.width + 20, to.y + to.height / 2]
    await page.mouse.move(from.x + 40, from.y + from.height / 2)
    await page.mouse.down()
    await page.mouse.move(from.x + 80, from.y + from.height / 2 + 5, { steps: 4 })
    await page.keyboard.down('Shift')
    await page.mouse.move(x, y, { steps: 10 })
    await page.mouse.move(x + 2, y, { steps: 2 })
    await page.mouse.up()
    await page.keyboard.up('Shift')
  }

  for (const language of LANGUAGES) {
    const { file, line, cited } = language

    it(`a pasted address is cited in ${file}, one undo takes both edits back`, async () => {
      const { page, eventually, shot } = workbench
      await workbench.openFile(file)
      await workbench.select(line)
      await page.keyboard.press('ArrowRight')
      await workbench.copy('https://example.org/harbour?utm_source=x')
      // while the sources are read for the first time, the address goes in as it is
      await eventually(async () => {
        await page.keyboard.press('Control+v')
        await eventually(async () => assert.match(await workbench.drawn(), /harbour2025|harbour\)|utm_source/))
        if (!(await workbench.drawn()).includes('utm_source')) return
        await page.keyboard.press('Control+z')
        await eventually(async () => assert.doesNotMatch(await workbench.drawn(), /utm_source/))
        assert.fail('the address itself')
      }, 40_000)
      await isCited(language, line, `${line.trimEnd()} ${cited}`)
      await shot(`pasted-${file}`)
      await undo(language)
    })

    it(`a source that is picked from the list is cited in ${file} with its entry, one undo takes both edits back`, async () => {
      const { page } = workbench
      await workbench.openFile(file)
      await workbench.select(line)
      await page.keyboard.press('ArrowRight')
      await workbench.runCommand('Tickmark: Insert Citation')
      await page.locator('.quick-input-title', { hasText: 'Insert Citation' }).waitFor()
      await page.keyboard.type('harbour', { delay: 20 })
      await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: "The harbour's year" }).waitFor()
      await workbench.shot(`picking-${file}`)
      await page.keyboard.press('Enter')
      await isCited(language, line, `${line.trimEnd()} ${cited}`)
      await workbench.shot(`picked-${file}`)
      await undo(language)
    })

    it(`an address pasted over words of ${file} is cited behind them`, async () => {
      const { page } = workbench
      await workbench.select('Anchors')
      await page.keyboard.press('Control+v')
      await isCited(language, 'Anchors', `Anchors ${cited}`)
      await undo(language)
    })
  }

  /** Where sources are dragged from: how it is opened, what is opened in it, and the source. */
  const places = [
    { name: 'the explorer', command: 'View: Show Explorer', folder: 'sources', source: 'harbour.md' },
    { name: 'Sources', command: 'Tickmark: Focus on Sources View', folder: 'Sources: ', source: "The harbour's year" },
  ]
  for (const { name, command, folder, source } of places)
    describe(`from ${name}`, () => {
      const row = (text: string) => workbench.page.locator('.sidebar .monaco-list-row', { hasText: text }).first()
      before(async () => {
        await workbench.runCommand(command)
        await row(folder).click()
        await row(source).waitFor()
      })

      for (const language of LANGUAGES)
        it(`a source dropped into ${language.file} is cited, one undo takes both edits back`, async () => {
          const { file, line, cited } = language
          await workbench.openFile(file)
          await drag(row(source), line)
          await isCited(language, line, `${line.trimEnd()} ${cited}`)
          await workbench.shot(`dropped-${file}-${name}`)
          await undo(language)
        })
    })
})

/** Drafts in a folder without a bibliography: what a citation by the source's own key is, and how the made one is named. */
const BARE = [
  {
    file: 'draft.md',
    text: '# Anchors\n\nAnchors are old.\n',
    cited: ' [@harbour]',
    named: /^---\nbibliography: references\.bib\n---\n/,
  },
  {
    file: 'draft.tex',
    text: '\\documentclass{article}\n\\begin{document}\nAnchors are old.\n\\end{document}\n',
    cited: ' \\cite{harbour}',
    named: /bibliography\{references\}|addbibresource\{references\.bib\}/,
  },
  {
    file: 'draft.typ',
    text: '= Anchors\n\nAnchors are old.\n',
    cited: ' @harbour',
    named: /#bibliography\("references\.bib"\)/,
  },
]

describe('a draft without a bibliography', () => {
  let workbench: Workbench
  before(async () => {
    const harbour = readFileSync(resolve('test/vscode/workspace/citing/sources/harbour.md'), 'utf8')
    const drafts = Object.fromEntries(BARE.map(({ file, text }) => [file, text]))
    const files = { ...drafts, 'declined.md': BARE[0].text, 'sources/harbour.md': harbour }
    workbench = await openWorkbench({ files, file: 'draft.md' })
  })
  afterEach(function () {
    return workbench.keepShot(this.currentTest)
  })
  after(() => workbench?.close())

  const there = () => existsSync(join(workbench.folder, 'references.bib'))
  const offer = () =>
    // VS Code may show one notification twice where the list is opened again
    workbench.page
      .locator('.notifications-center .notification-list-item', { hasText: 'other programs need a bibliography' })
      .first()

  /** Cites the only source behind the sentence. */
  async function cite(file: string): Promise<void> {
    const { page } = workbench
    await workbench.openFile(file)
    await workbench.select('Anchors are old.')
    await page.keyboard.press('ArrowRight')
    await workbench.runCommand('Tickmark: Insert Citation')
    await page.locator('.quick-input-title', { hasText: 'Insert Citation' }).waitFor()
    await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'harbour' }).first().waitFor()
    await page.keyboard.press('Enter')
    await listOffer()
    await page.mouse.move(600, 300)
  }

  /** This host has no toasts: the bell lists what they would say. */
  async function listOffer(): Promise<void> {
    const { page } = workbench
    await workbench.eventually(async () => {
      if (!(await page.locator('.notifications-center.visible').isVisible()))
        await page.locator('.statusbar-item[id="status.notifications"]').click({ timeout: 2000 })
      await offer().waitFor({ timeout: 2000 })
    })
  }

  for (const { file, text, cited, named } of BARE)
    it(`${file} is offered one; it is made and named by one step, which undo takes back`, async () => {
      const { page, editor, onDisk, read, shot } = workbench
      const withCitation = text.replace('old.', `old.${cited}`)
      await cite(file)
      await shot(`bibliography-offered-${file}`)
      await onDisk(() => assert.equal(read(file), withCitation))
      await listOffer()
      await offer().getByText('Make references.bib').click()
      await onDisk(() => {
        assert.match(read('references.bib'), /@online\{harbour,/)
        assert.match(read(file), named)
      })
      await shot(`bibliography-made-${file}`)
      await editor.locator('.view-lines').click()
      await page.keyboard.press('Control+z')
      await onDisk(() => assert.deepEqual([read(file), there()], [withCitation, false]))
      await page.keyboard.press('Control+z')
      await onDisk(() => assert.equal(read(file), text))
    })

  it('is asked once: who says no is not asked again', async () => {
    const { onDisk, read } = workbench
    const file = 'declined.md'
    await cite(file)
    await offer().hover()
    await offer().locator('.codicon-notifications-clear').click()
    await offer().waitFor({ state: 'detached' })
    await onDisk(() => assert.equal(read(file), BARE[0].text.replace('old.', `old.${BARE[0].cited}`)))
    assert.equal(there(), false)
  })
})
