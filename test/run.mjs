// Runs the checks and the test suites, one after the other. `node test/run.mjs` runs all but `layering`, which `unit` contains;
// `node test/run.mjs STEP...` runs some. The last line is "N passed, N failed" and, when there are any, ", N skipped"; a check
// counts as one, and a suite that dies, hangs or runs no test counts as one that failed.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const root = join(import.meta.dirname, '..')
const LIMIT = 15 * 60_000

/** Checks succeed or fail as a whole. */
const CHECKS = {
  types: ['node_modules/typescript/bin/tsc', '-p', '.'],
  // the page of a report alone knows what a browser has
  page: ['node_modules/typescript/bin/tsc', '-p', 'src/webview'],
  lint: ['node_modules/eslint/bin/eslint.js', '.'],
  format: ['node_modules/prettier/bin/prettier.cjs', '--check', '.'],
  build: ['esbuild.js'],
}
/** Suites write down how many tests passed. */
const SUITES = {
  layering: ['test/host/node-suite.mjs', 'unit', 'layering'],
  unit: ['test/host/node-suite.mjs', 'unit'],
  property: ['test/host/node-suite.mjs', 'property'],
  vscode: ['test/host/vscode-suite.mjs'],
  // behind vscode, whose set-up brings the newer Node that one leg of the contract needs
  contract: ['test/host/node-suite.mjs', 'contract'],
  ui: ['test/host/ui-suite.mjs'],
  'ui-oldest': ['test/host/ui-suite.mjs', '--oldest'],
}
/** The folders of tests of suites that are not named after theirs. */
const FOLDERS = { layering: 'unit', 'ui-oldest': 'ui' }
/** Names for several steps. */
const GROUPS = {
  all: [...Object.keys(CHECKS), 'unit', 'property', 'contract', 'vscode', 'ui', 'ui-oldest'],
  check: ['types', 'page', 'lint', 'format'],
}

async function main(names) {
  const steps = toSteps(names.length ? names : ['all'])
  const total = { passed: 0, failed: 0, skipped: 0 }
  const failures = []
  for (const step of steps) {
    const counts = failures.includes('build') ? died(step, 'was not run: the build failed') : await run(step)
    for (const key of Object.keys(total)) total[key] += counts[key]
    if (counts.failed) failures.push(step)
  }
  if (failures.length) console.log(`\nFailed: ${failures.join(', ')}`)
  console.log(`\n${inWords(total)}`)
  process.exitCode = total.failed ? 1 : 0
}

function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`
}

/** The steps in their order; suites need a build before them. */
function toSteps(names) {
  const asked = new Set(names.flatMap((name) => GROUPS[name] ?? [name]))
  const known = [...Object.keys(CHECKS), ...Object.keys(SUITES)]
  const unknown = [...asked].find((name) => !known.includes(name))
  if (unknown) throw new Error(`unknown step ${unknown}; known: ${[...Object.keys(GROUPS), ...known].join(', ')}`)
  if ([...asked].some((name) => SUITES[name])) asked.add('build')
  return known.filter((name) => asked.has(name) && (CHECKS[name] || hasTests(name)))
}

/** Whether there is a test for a suite. */
function hasTests(name) {
  const folder = join(root, 'test', FOLDERS[name] ?? name)
  return existsSync(folder) && readdirSync(folder, { recursive: true }).some((file) => file.endsWith('.test.ts'))
}

async function run(step) {
  console.log(`\n=== ${step}`)
  const start = Date.now()
  const counts = CHECKS[step] ? await runCheck(step) : await runSuite(step)
  console.log(`--- ${step}: ${inWords(counts)} in ${((Date.now() - start) / 1000).toFixed(1)} s`)
  return counts
}

async function runCheck(step) {
  const end = await execute(CHECKS[step])
  return end === 0 ? { passed: 1, failed: 0, skipped: 0 } : died(step, `ended with ${end}`)
}

async function runSuite(step) {
  const temporary = mkdtempSync(join(tmpdir(), 'tick-run-'))
  const results = join(temporary, 'results.json')
  let end, counts
  try {
    end = await execute(SUITES[step], { TICKMARK_RESULTS: results })
    counts = existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : undefined
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
  if (!counts) return died(step, `ended with ${end} and without results`)
  if (counts.passed + counts.failed + counts.skipped === 0) return died(step, 'ran no test')
  if (end !== 0 && counts.failed === 0) return { ...counts, ...died(step, `ended with ${end}`), passed: counts.passed }
  return counts
}

function died(step, how) {
  console.error(`${step} ${how}`)
  return { passed: 0, failed: 1, skipped: 0 }
}

/** Runs a script in a group of its own, so that nothing that it starts outlives it. Resolves with the exit code or the signal. */
async function execute(args, env = {}) {
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    detached: true,
    env: { ...process.env, ...env },
  })
  const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal)))
  let interrupted = false
  const interrupt = () => {
    interrupted = true
    void killGroup(child)
  }
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt)
  const timer = setTimeout(() => void killGroup(child), LIMIT)
  const end = await ended
  clearTimeout(timer)
  process.off('SIGINT', interrupt).off('SIGTERM', interrupt)
  signalGroup(child, 'SIGKILL')
  if (interrupted) throw new Error('interrupted')
  return end
}

async function killGroup(child) {
  signalGroup(child, 'SIGTERM')
  await sleep(4000, undefined, { ref: false })
  signalGroup(child, 'SIGKILL')
}

function signalGroup(child, signal) {
  try {
    process.kill(-child.pid, signal)
  } catch {
    // all of it has ended
  }
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error.message)
  process.exitCode = 1
})
