// Runs dist-test/vscode inside the extension host of a real VS Code. `node test/host/vscode-suite.mjs [WORD]`: only titles with WORD.
// The tests' workspace is a copy of test/vscode/workspace, or an empty folder.
import { appendFileSync, cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { format } from 'node:util'
import { launchBrowser } from './browser.mjs'
import { exitOnSignal, startServer, workbenchUrl } from './server.mjs'
import { root } from './setup.mjs'

const LIMIT_MS = 240_000
/** What runMocha writes in the extension host; no such file means that the suite died. */
const RESULTS = process.env.TICKMARK_RESULTS ?? join(root, '.vscode-test/results.json')
/** All that the workbench and the extension host write to their consoles. */
const LOG = join(root, '.vscode-test/workbench.log')

async function main(word = process.env.TICKMARK_GREP ?? '') {
  exitOnSignal(1)
  rmSync(RESULTS, { force: true })
  // The extension host inherits the variables.
  const server = await startServer({ env: { TICKMARK_RESULTS: RESULTS, TICKMARK_GREP: word } })
  const browser = await launchBrowser()
  try {
    const tests = join(root, 'dist-test/vscode/index')
    const code = await runInWorkbench(browser, workbenchUrl(server, copyWorkspace(server.folder), { tests }))
    if (code === undefined) console.error(`No end after ${LIMIT_MS / 1000} s.\n${server.log().slice(-3000)}`)
    const sound = code === 0 && existsSync(RESULTS)
    if (!sound) console.error(`The workbench's log is in ${LOG}`)
    process.exitCode = sound ? 0 : 1
  } finally {
    await browser.close()
    await server.stop()
  }
}

function copyWorkspace(folder) {
  const workspace = join(folder, 'workspace')
  const original = join(root, 'test/vscode/workspace')
  mkdirSync(workspace)
  if (existsSync(original)) cpSync(original, workspace, { recursive: true })
  return workspace
}

/** Resolves with the suite's exit code, undefined when it does not end. */
async function runInWorkbench(browser, url) {
  writeFileSync(LOG, '')
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  page.on('pageerror', (error) => console.error(`[page] ${error}`))
  await page.exposeFunction('codeAutomationLog', (type, args) => write(`[${type}] ${format(...args)}`))
  const exit = new Promise((resolve) => page.exposeFunction('codeAutomationExit', resolve))
  await page.goto(url)
  let timer
  const limit = new Promise((resolve) => (timer = setTimeout(resolve, LIMIT_MS)))
  const code = await Promise.race([exit, limit])
  clearTimeout(timer)
  return code
}

function write(line) {
  appendFileSync(LOG, `${line}\n`)
  const report = /^\[\w+\] tests\|(.*)/.exec(line)?.[1]
  if (report !== undefined) console.log(report)
}

await main(process.argv[2])
