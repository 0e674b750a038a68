// What users of such tools suffer from, shown absent: connections, notifications, a stolen Enter.
// Hovers beside their place are in test/vscode, for which silence needs no waiting; code that could connect in test/unit/network.
import { strict as assert } from 'node:assert'
import { openWorkbench, type Workbench } from './workbench'

/** What a browser has and Node has not. */
interface InBrowser {
  readonly document: { readonly body: unknown; getElementsByClassName(name: string): { readonly length: number } }
  readonly MutationObserver: new (heard: (records: readonly Added[]) => void) => {
    observe(node: unknown, what: object): void
  }
  toasts: number
}
interface Added {
  readonly addedNodes: Iterable<{ readonly classList?: { contains(name: string): boolean } }>
}

/** Runs in the page: counts the notifications that pop up from now on, those too that go again. */
const countToasts = () => {
  const page = globalThis as unknown as InBrowser
  page.toasts = page.document.getElementsByClassName('notification-toast').length
  const heard = (records: readonly Added[]) => {
    for (const { addedNodes } of records)
      for (const { classList } of addedNodes) if (classList?.contains('notification-toast-container')) page.toasts++
  }
  new page.MutationObserver(heard).observe(page.document.body, { childList: true, subtree: true })
}

describe('a writer at work', () => {
  let workbench: Workbench
  /** The hosts that the workbench asked since it opened. */
  const asked = new Set<string>()
  before(async () => {
    workbench = await openWorkbench({ folder: 'test/vscode/workspace', file: 'draft.md', linked: true })
    workbench.page.context().on('request', (request) => {
      const { protocol, host } = new URL(request.url())
      if (/^(https?|wss?):$/.test(protocol)) asked.add(host)
    })
    workbench.page.on('websocket', (socket) => asked.add(new URL(socket.url()).host))
  })
  afterEach(function () {
    return workbench.keepShot(this.currentTest)
  })
  after(() => workbench?.close())

  const suggestions = () => workbench.page.locator('.suggest-widget.visible .monaco-list-row')
  /** Saves the draft and waits until it reads so on the disk. */
  async function saves(expected: RegExp): Promise<void> {
    await workbench.page.keyboard.press('Control+s')
    await workbench.eventually(() => assert.match(workbench.read('draft.md'), expected))
  }
  async function typeAtEnd(text: string): Promise<void> {
    await workbench.editor.locator('.view-lines').click()
    await workbench.page.keyboard.press('Control+End')
    await workbench.page.keyboard.type(text, { delay: 30 })
  }

  it('is told of findings by no notification, while one that there are no articles does show', async () => {
    const { page, editor, runCommand, eventually, counts, configure } = workbench
    const toasts = () => page.evaluate(() => (globalThis as unknown as InBrowser).toasts)
    await page.evaluate(countToasts)
    await runCommand('Tickmark: Check Figures')
    await editor.locator('.squiggly-error').first().waitFor()
    await eventually(async () => assert.match(await counts(), /1 refuted/))
    // Had one come and gone, or been held back, the centre would still list it.
    await runCommand('Notifications: Show Notifications')
    await page.locator('.notifications-center.visible').waitFor()
    const told = await page.locator('.notifications-center .notification-list-item').allInnerTexts()
    assert.deepEqual(told, [])
    await page.keyboard.press('Escape')
    await page.locator('.notifications-center.visible').waitFor({ state: 'detached' })
    assert.equal(await toasts(), 0)
    configure({ 'tickmark.corpus': ['nowhere'] })
    await eventually(async () => {
      await runCommand('Tickmark: Check Figures')
      await page.locator('.notification-toast', { hasText: 'nowhere' }).waitFor({ timeout: 3000 })
    })
    await workbench.shot('notification')
    assert.ok((await toasts()) > 0)
    await runCommand('Notifications: Clear All Notifications')
    configure({})
    await eventually(async () => {
      await runCommand('Tickmark: Check Figures')
      await eventually(async () => assert.match(await counts(), /1 refuted/), 3000)
    })
  })

  it('gets a new line by Enter in prose, where no list opens', async () => {
    await typeAtEnd('\nAcme')
    await workbench.page.keyboard.press('Enter')
    await workbench.page.keyboard.type('Blue')
    await saves(/\nAcme\nBlue$/)
    assert.equal(await suggestions().count(), 0)
  })

  it('gets a new line by Enter where the list was closed', async () => {
    const { page } = workbench
    await typeAtEnd('\nSee [@chip')
    await suggestions().filter({ hasText: 'exampleQuarter2025' }).waitFor()
    await page.keyboard.press('Escape')
    await suggestions().first().waitFor({ state: 'detached' })
    await page.keyboard.press('Enter')
    await page.keyboard.type('on')
    await saves(/\nSee \[@chip(\]?)\non\1/)
  })

  it('gets the full stop and the space that are typed into an open list, and no key', async () => {
    await typeAtEnd('\nAsk [@chip')
    await suggestions().filter({ hasText: 'exampleQuarter2025' }).waitFor()
    await workbench.page.keyboard.type('. So')
    await saves(/\nAsk \[@chip\. So/)
  })

  it('has a card, a completed key and the report, and in all of this no host was asked but that of VS Code itself', async () => {
    const { page, runCommand, eventually } = workbench
    const card = await workbench.hover('$2.5 million')
    await eventually(async () => assert.match(await card.innerText(), /Wrong scale/))
    await page.keyboard.press('Escape')
    await typeAtEnd('\nRead [@chip')
    await suggestions().filter({ hasText: 'exampleQuarter2025' }).waitFor()
    await page.keyboard.press('Enter')
    await runCommand('Tickmark: Open Report')
    await eventually(async () => {
      const notes = page.frames().map((frame) => frame.locator('.note').count())
      assert.ok((await Promise.all(notes)).some((count) => count > 0))
    }, 30_000)
    const own = new URL(page.url()).host
    assert.ok(asked.has(own))
    assert.deepEqual(
      [...asked].filter((host) => host !== own),
      [],
    )
  })
})
