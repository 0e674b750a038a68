// A real VS Code in a real browser for the tests in this folder.
//
//   import { openWorkbench, type Workbench } from './workbench'
//
//   let workbench: Workbench
//   before(async () => { workbench = await openWorkbench({ folder: 'media/sample', file: 'draft.md' }) })
//   afterEach(function () { return workbench.keepShot(this.currentTest) })   // test/shots/<title>.png, of failed tests alone
//   after(() => workbench.close())
//
//   it('hovers', async () => {
//     const { page, editor } = workbench                    // page is playwright's Page: locators, keyboard, mouse
//     await workbench.runCommand('Tickmark: Check Figures')
//     await editor.locator('.squiggly-error').first().waitFor()
//     await workbench.select('H20', 2)                       // second H20 of the file: the find widget selects it, scrolls to it
//     await workbench.hover('1.5 million')                   // real mouse over the drawn words, resolves with the hover's locator
//     await workbench.shot('hover')                          // test/shots/hover.png
//     await workbench.eventually(() => assert.match(workbench.read('draft.md'), /fixed/))   // polls until it does not throw
//   })
//
// `workbench.fix('Use the source')` chooses from the quick fixes at the cursor, `workbench.row('Wrong scale')` is a row of a view. A suite
// with "@oldest" in its title runs a second time in the oldest VS Code that is supported (the step ui-oldest of test/run.mjs).
// Instead of a folder, or beside it, `files` may give the texts of files. The folder is copied first, so a test may change and save what it likes; `workbench.folder` is the copy. Run all with
// `node test/host/ui-suite.mjs`, the files whose name has WORD with `node test/host/ui-suite.mjs WORD` (after `node esbuild.js`).
import { strict as assert } from 'node:assert'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { Browser, Frame, Locator, Page } from 'playwright-core'
import { launchBrowser } from '../host/browser.mjs'
import { startServer, workbenchUrl } from '../host/server.mjs'
import { root } from '../host/setup.mjs'

/** Which VS Code the suite runs in. */
export const LEG = process.env.TICKMARK_UI_LEG === 'oldest' ? 'oldest' : 'newest'

export interface WorkbenchOptions {
  /** The workspace, relative to the project; it is copied. */
  readonly folder?: string
  /** Further files of the workspace, by their paths in it. */
  readonly files?: Readonly<Record<string, string>>
  /** The file to open at first, relative to the workspace. */
  readonly file?: string
  /** User settings. */
  readonly settings?: Readonly<Record<string, unknown>>
  /** Which VS Code (see test/host/versions.json); by default that of the suite. */
  readonly leg?: 'newest' | 'oldest'
  /** A package that is installed; without it Tickmark is loaded from the project's folder. */
  readonly vsix?: string
  /** The project's folder counts as installed: VS Code then shows notifications, as it does to users and not to those who develop. */
  readonly linked?: boolean
}

export type Workbench = Awaited<ReturnType<typeof openWorkbench>>

/** Starts server and browser, opens the workspace and waits until the file's text is drawn. */
export async function openWorkbench({
  folder,
  files = {},
  file,
  settings = {},
  leg = LEG,
  vsix,
  linked,
}: WorkbenchOptions) {
  const server = await startServer({ settings, leg, vsix, linked })
  const copy = join(server.folder, 'workspaces', basename(folder ?? 'workspace'))
  if (folder !== undefined) cpSync(resolve(root, folder), copy, { recursive: true })
  for (const [path, text] of Object.entries(files)) write(join(copy, path), text)
  const browser: Browser = await launchBrowser()
  const permissions = ['clipboard-read', 'clipboard-write']
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, permissions })
  const close = async () => {
    await browser.close()
    await server.stop()
  }
  const editor = page.locator('.editor-instance .monaco-editor').first()
  try {
    const installed = linked || vsix !== undefined
    await page.goto(workbenchUrl(server, copy, { file: file && join(copy, file), installed }))
    const drawn = file ? editor.locator('.view-line').first() : page.locator('.monaco-workbench')
    await drawn.waitFor({ timeout: 60_000 })
  } catch (error) {
    await shoot(page, 'start')
    console.error(server.log().slice(-3000))
    await close()
    throw error
  }
  return { page, editor, folder: copy, close, ...actions(page, editor, copy) }
}

/** Where something is drawn; the editor may draw anew while it is measured. */
export function boxOf(drawn: Locator) {
  return eventually(async () => {
    const box = await drawn.boundingBox({ timeout: 3000 })
    if (!box) throw new Error('it is not drawn')
    return box
  })
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

/** Repeats an assertion until it holds; its last error when it never does. */
export async function eventually<T>(assertion: () => T | Promise<T>, milliseconds = 15_000): Promise<T> {
  for (const limit = Date.now() + milliseconds; ;) {
    try {
      return await assertion()
    } catch (error) {
      if (Date.now() > limit) throw error
      await new Promise((wake) => setTimeout(wake, 100))
    }
  }
}

/** What a browser has and Node has not. */
interface InBrowser {
  readonly navigator: { readonly clipboard: { writeText(text: string): Promise<void>; readText(): Promise<string> } }
}

function actions(page: Page, editor: Locator, folder: string) {
  const menu = page.locator('.action-widget:visible').first()
  /** Opens the menu of quick fixes at the cursor, until it has the title, and gives the line with it. */
  const offered = async (title: string): Promise<Locator> => {
    const line = menu.getByText(title).first()
    // A hover that opens, or an extension that registers while VS Code starts, closes a menu; a finding may come a moment later.
    await eventually(async () => {
      // In an open menu the key takes what has the focus there.
      if (await menu.count()) await page.keyboard.press('Escape')
      await page.keyboard.press('Control+.')
      await line.waitFor({ timeout: 2000 })
    }, 30_000)
    return line
  }
  /** Runs a command by its title in the command palette. */
  const runCommand = async (title: string): Promise<void> => {
    // The palette lists what is known and enabled when it opens. At start-up that is not yet all, so it is opened again.
    await eventually(async () => {
      await page.keyboard.press('Escape')
      await page.keyboard.press('F1')
      await page.locator('.quick-input-widget .input').first().waitFor()
      await page.keyboard.insertText(title)
      await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().waitFor({ timeout: 3000 })
      // Others that hold the words may stand before it.
      const focused = page.locator('.quick-input-list .monaco-list-row.focused')
      for (let i = 0; i < 10 && !(await focused.innerText({ timeout: 3000 })).includes(title); i++)
        await page.keyboard.press('ArrowDown')
      assert.ok((await focused.innerText({ timeout: 3000 })).includes(title))
    }, 30_000)
    await page.keyboard.press('Enter')
  }
  /** What is drawn of the active file, with plain spaces. */
  const drawn = async (): Promise<string> => (await editor.locator('.view-lines').innerText()).replaceAll('\u00a0', ' ')
  // The explorer counts them, where nothing is saved by itself.
  const unsaved = page.locator('.activitybar .action-label[aria-label*="unsaved"]')
  return {
    eventually,
    runCommand,
    /** Opens a file of the workspace by its name. */
    async openFile(name: string): Promise<void> {
      await page.keyboard.press('Control+p')
      await page.locator('.quick-input-widget .input').first().waitFor()
      await page.keyboard.type(name)
      // The list begins with what was open lately, and takes what is typed a moment later.
      await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: name }).first().waitFor()
      await page.keyboard.press('Enter')
      await page.locator('.tab.active', { hasText: basename(name) }).waitFor()
      // The tab is there before the text is drawn.
      await eventually(async () => assert.notEqual(await drawn(), ''))
    },
    /** Selects the nth (from 1) occurrence of a text in the active editor and scrolls to it. */
    async select(text: string, nth = 1): Promise<void> {
      await editor.locator('.view-lines').click()
      await page.keyboard.press('Control+Home')
      await page.keyboard.press('Control+f')
      const input = page.locator('.find-widget.visible .find-part textarea').first()
      // Emptied first: the same words as before would not be searched anew.
      await input.fill('')
      await input.fill(text)
      await page.locator('.find-widget.visible .matchesCount', { hasText: /\d+ (of|\/) \d+/ }).waitFor()
      for (let i = 1; i < nth; i++) await page.keyboard.press('Enter')
      // What else is open, a hover or a hint, takes the first one; what is typed next is for the editor.
      await eventually(async () => {
        await page.keyboard.press('Escape')
        await page.locator('.find-widget.visible').waitFor({ state: 'detached', timeout: 2000 })
      })
    },
    /** Moves the mouse over the nth (from 1) occurrence of a text and resolves with the hover that opens. */
    async hover(text: string, nth = 1): Promise<Locator> {
      await this.select(text, nth)
      const selected = editor.locator('.selected-text').first()
      // All of it: a diagnostic and each provider's answer are parts that come in any order.
      const hover = page.locator('.monaco-hover:visible', { has: page.locator('.hover-contents') }).first()
      // The editor may draw anew between the measuring and the mouse.
      await eventually(async () => {
        const box = await selected.boundingBox({ timeout: 3000 })
        if (!box) throw new Error(`${text} is not drawn`)
        await page.mouse.move(box.x + box.width / 2 - 2, box.y + box.height / 2)
        await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
        await hover.waitFor({ timeout: 5000 })
      }, 30_000)
      return hover
    },
    offered,
    /** Runs the quick fix with the title at the cursor, by keyboard. */
    async fix(title: string): Promise<void> {
      await offered(title)
      const titles = await menu.locator('.monaco-list-row.action').allInnerTexts()
      const focused = await menu.locator('.monaco-list-row.action').evaluateAll(indexOfFocused)
      const steps = titles.findIndex((text) => text.includes(title)) - focused
      const key = steps < 0 ? 'ArrowUp' : 'ArrowDown'
      for (let i = 0; i < Math.abs(steps); i++) await page.keyboard.press(key)
      await page.keyboard.press('Enter')
      await eventually(async () => assert.equal(await menu.count(), 0))
    },
    /** Answers the input box with the title. */
    async answer(title: string, words: string): Promise<void> {
      await page.locator('.quick-input-widget:visible .quick-input-title', { hasText: title }).waitFor()
      await page.keyboard.type(words)
      await page.keyboard.press('Enter')
      await page.locator('.quick-input-widget').waitFor({ state: 'hidden' })
    },
    /** Puts a text on the clipboard. */
    copy: (text: string): Promise<void> =>
      page.evaluate((words) => (globalThis as unknown as InBrowser).navigator.clipboard.writeText(words), text),
    /** The text on the clipboard. */
    clipboard: (): Promise<string> =>
      page.evaluate(() => (globalThis as unknown as InBrowser).navigator.clipboard.readText()),
    /** The first row of a view with the text. */
    row: (text: string): Locator => page.locator('.pane-body .monaco-list-row', { hasText: text }).first(),
    /** The frame of a webview in which something is shown. */
    frameWith: (selector: string, hasText?: string): Promise<Frame> =>
      eventually(async () => {
        for (const frame of page.frames())
          if (
            await frame
              .locator(selector, { hasText })
              .count()
              .catch(() => 0)
          )
            return frame
        throw new Error(`no page has ${selector} ${hasText ?? ''}`)
      }, 30_000),
    /** What the status item says. */
    counts: async (): Promise<string> =>
      (await page.locator('.statusbar-item[id*="tickmark.status"]').getAttribute('aria-label')) ?? '',
    /** Repeats an assertion about files on the disk, and saves what is unsaved, until it holds and nothing is still being saved. */
    onDisk: (assertion: () => void): Promise<void> =>
      eventually(async () => {
        // VS Code takes an undo that comes while it saves for the way back to what the disk has, and does not save again.
        if (await unsaved.count()) await runCommand('File: Save All Files')
        await unsaved.first().waitFor({ state: 'detached', timeout: 3000 })
        assertion()
      }, 30_000),
    /** A file of the workspace as it is on disk. */
    read: (path: string): string => readFileSync(join(folder, path), 'utf8'),
    /** Settings of the workspace, in the place of those that it had; they count a moment later. */
    configure: (settings: Readonly<Record<string, unknown>>): void =>
      write(join(folder, '.vscode/settings.json'), JSON.stringify(settings)),
    drawn,
    shot: (name: string): Promise<void> => shoot(page, name),
    /** A screenshot of a test that failed. */
    async keepShot(test: Mocha.Test | undefined): Promise<void> {
      if (test?.state === 'failed') await shoot(page, `failed ${test.fullTitle()}`)
    },
  }
}

/** Runs in the page: which of the rows has the focus; the first where none has. */
const indexOfFocused = (rows: unknown[]) =>
  Math.max(
    0,
    rows.findIndex((row) => (row as { className: string }).className.split(' ').includes('focused')),
  )

async function shoot(page: Page, name: string): Promise<void> {
  const shots = join(root, 'test/shots')
  mkdirSync(shots, { recursive: true })
  await page.screenshot({ path: join(shots, `${name.replace(/[^\w.-]+/g, '-')}.png`) })
}
