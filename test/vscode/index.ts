import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { runMocha } from '../host/mocha.mjs'

/** What VS Code calls in its extension host: runs every *.test.js beside this file. */
export async function run(): Promise<void> {
  const names = readdirSync(__dirname).filter((name) => name.endsWith('.test.js'))
  const files = names.map((name) => join(__dirname, name))
  // The mark tells the report from everything else that a workbench writes to its console.
  const print = (text: string) => text.split('\n').forEach((line) => console.log(`tests|${line}`))
  const { passed, failed } = await runMocha(files, { timeout: 20_000, print })
  if (failed > 0 || passed === 0) throw new Error(`${failed} failed, ${passed} passed`)
}
