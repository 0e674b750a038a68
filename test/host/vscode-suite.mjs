// Runs dist-test/vscode inside the extension host of a real VS Code. `node test/host/vscode-suite.mjs [WORD]`: only titles with WORD.
// The tests' workspace is a copy of test/vscode/workspace, or an empty folder.
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { format } from 'node:util'
import { launchBrowser } from './browser.mjs'
import { startServer, workbenchUrl } from './server.mjs'
import { root } from './setup.mjs'

const LIMIT = 240_000
/** All that the workbench and the extension host write to their consoles. */
const LOG = join(root, '.vscode-test/workbench.log')

async function main() {
  const temporary = mkdtempSync(join(tmpdir(), 'tick-suite-'))
  const results = process.env.TICKMARK_RESULTS ?? join(temporary, 'results.json')
  const workspace = join(temporary, 'workspace')
  mkdirSync(workspace)
  const fixture = join(root, 'test/vscode/workspace')
  if (existsSync(fixture)) cpSync(fixture, workspace, { recursive: true })
  const server = await startServer({
    env: { TICKMARK_RESULTS: results, TICKMARK_GREP: process.argv[2] ?? process.env.TICKMARK_GREP ?? '' },
  })
  const browser = await launchBrowser()
  writeFileSync(LOG, '')
  try {
    const code = await runInWorkbench(
      browser,
      workbenchUrl(server, workspace, { tests: join(root, 'dist-test/vscode/index') }),
    )
    if (code === undefined) console.error(`No end after ${LIMIT / 1000} s.\n${server.log().slice(-3000)}`)
    const failed = existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')).failed : 1
    if (code !== 0) console.error(`The log of the workbench: ${LOG}`)
    process.exitCode = code === 0 && failed === 0 ? 0 : 1
  } finally {
    await browser.close()
    await server.stop()
    rmSync(temporary, { recursive: true, force: true })
  }
}

/** Resolves with the suite's exit code, undefined when it does not end. */
async function runInWorkbench(browser, url) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  page.on('pageerror', (error) => console.error(`[page] ${error}`))
  // The console of the extension host comes this way.
  await page.exposeFunction('codeAutomationLog', (type, args) => write(`[${type}] ${format(...args)}`))
  const exit = new Promise((resolve) => page.exposeFunction('codeAutomationExit', resolve))
  await page.goto(url)
  let timer
  const limit = new Promise((resolve) => (timer = setTimeout(resolve, LIMIT)))
  const code = await Promise.race([exit, limit])
  clearTimeout(timer)
  return code
}

function write(line) {
  appendFileSync(LOG, `${line}\n`)
  const report = /^\[\w+\] tests\|(.*)/.exec(line)?.[1]
  if (report !== undefined) console.log(report)
}

await main()
