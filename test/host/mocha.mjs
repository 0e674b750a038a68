// Runs test files with mocha and writes down how many passed. The suite inside VS Code bundles this file, so it needs nothing but Node.
import { writeFileSync } from 'node:fs'
import { format } from 'node:util'
import Mocha from 'mocha'

/**
 * Prints as mocha does and resolves with the counts. They are also written to the file that TICKMARK_RESULTS names, so that whoever
 * started this process sees the difference between a suite that passed and one that died. TICKMARK_GREP picks tests by title.
 * @param {readonly string[]} files absolute paths
 * @param {{ timeout: number, print?: (text: string) => void }} options milliseconds for one test; where the report goes
 * @returns {Promise<{ passed: number, failed: number, skipped: number }>}
 */
export async function runMocha(files, { timeout, print = console.log }) {
  Mocha.reporters.Base.consoleLog = (...args) => print(format(...args))
  const mocha = new Mocha({ ui: 'bdd', reporter: 'spec', timeout, grep: process.env.TICKMARK_GREP || undefined })
  for (const file of files) mocha.addFile(file)
  const counts = { passed: 0, failed: 0, skipped: 0 }
  await new Promise((resolve) => {
    const runner = mocha.run(resolve)
    runner.on('pass', () => counts.passed++)
    // A hook that fails counts too.
    runner.on('fail', () => counts.failed++)
    runner.on('pending', () => counts.skipped++)
  })
  if (process.env.TICKMARK_RESULTS) writeFileSync(process.env.TICKMARK_RESULTS, JSON.stringify(counts))
  return counts
}
