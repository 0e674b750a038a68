// How long a keystroke takes until it is painted, in the real VS Code: without Tickmark, with it while it indexes a corpus, and, as a
// floor for work of any kind beside the editor, without Tickmark while another process keeps one core busy.
//   node test/bench/typing.mjs [--count 2000] [--keys 150]; --keys says how many at the most
// Machines differ, so what counts is the ratio to the first, all measured in one run, in turn. Time runs from the event of the key in
// the page to the second frame behind it, by when the first has been painted.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { launchBrowser } from '../host/browser.mjs'
import { exitOnSignal, startServer, workbenchUrl } from '../host/server.mjs'
import { writeArticles } from './articles.mjs'
import { toTable } from './sets.mjs'

const { values: args } = parseArgs({
  options: { count: { type: 'string', default: '2000' }, keys: { type: 'string', default: '150' } },
})
const PROSE = 'The harvest was smaller than the ministry had hoped, and prices rose. '
const DRAFT = '# Draft\n\nThe debt rose to 2.5 million dollars.\n'

async function main() {
  exitOnSignal(1)
  const folder = mkdtempSync(join(tmpdir(), 'tick-typing-'))
  try {
    writeArticles(join(folder, 'sources'), Number(args.count))
    writeFileSync(join(folder, 'draft.md'), DRAFT)
    const without = await measure(folder, false)
    const indexing = await measure(folder, true)
    const busy = await besides(() => measure(folder, false))
    const again = await measure(folder, false)
    const base = [...without, ...again]
    console.log(
      `${args.count} articles, ${indexing.length} keys while they were indexed, ${base.length} without Tickmark`,
    )
    console.log(
      toTable([
        ['ms from key to paint', 'median', '95 %', 'x without: median', '95 %'],
        row('without Tickmark, before', without, base),
        row('without Tickmark, after', again, base),
        row('without Tickmark, one core busy', busy, base),
        row('with Tickmark, indexing', indexing, base),
      ]),
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Does something while another process works without a pause. */
async function besides(work) {
  const busy = spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' })
  try {
    return await work()
  } finally {
    busy.kill()
  }
}

/** Types into the draft; with Tickmark, while a command has it index all sources anew. */
async function measure(folder, tickmark) {
  const server = await startServer()
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    // `installed` loads nothing from the project's folder, and nothing is installed.
    await page.goto(workbenchUrl(server, folder, { file: join(folder, 'draft.md'), installed: !tickmark }))
    const lines = page.locator('.editor-instance .monaco-editor .view-lines').first()
    await lines.locator('.view-line').first().waitFor({ timeout: 60_000 })
    const end = page.locator('.statusbar-item', { hasText: /articles indexed/ })
    await type(page, lines, 30) // warms the editor
    if (tickmark) await runCommand(page, 'Tickmark: Rebuild Index')
    await page.evaluate(WATCH)
    // Ten at a time: with Tickmark, only what was typed before the indexing ended counts.
    for (let typed = 0; typed < Number(args.keys) && (await end.count()) === 0; typed += 10) await type(page, lines, 10)
    return await page.evaluate('globalThis.keyTimes')
  } finally {
    await browser.close()
    await server.stop()
  }
}

/** Run in the page: a time for each key that makes a character. */
const WATCH = `globalThis.keyTimes = []
addEventListener('keydown', ({ key, timeStamp }) => {
  if (key.length === 1)
    requestAnimationFrame(() => requestAnimationFrame(() => globalThis.keyTimes.push(performance.now() - timeStamp)))
}, true)`

async function type(page, lines, count) {
  await lines.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(PROSE.repeat(Math.ceil(count / PROSE.length)).slice(0, count), { delay: 60 })
}

async function runCommand(page, title) {
  for (const row = page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first(); ;) {
    await page.keyboard.press('F1')
    await page.keyboard.type(title)
    if (
      await row.waitFor({ timeout: 5000 }).then(
        () => true,
        () => false,
      )
    )
      break
    await page.keyboard.press('Escape')
  }
  await page.keyboard.press('Enter')
}

function row(name, times, base) {
  const [median, high] = [0.5, 0.95].map((share) => quantile(times, share))
  const ratios = [median / quantile(base, 0.5), high / quantile(base, 0.95)].map((ratio) => ratio.toFixed(2))
  return [name, median.toFixed(1), high.toFixed(1), ...ratios]
}

function quantile(numbers, share) {
  return numbers.toSorted((x, y) => x - y)[Math.floor(numbers.length * share)]
}

await main()
