import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { runMocha } from '../host/mocha.mjs'

/** What VS Code calls in its extension host: runs every *.test.js beside this file. */
export async function run(): Promise<void> {
  const files = readdirSync(__dirname).filter((name) => name.endsWith('.test.js'))
  const { passed, failed } = await runMocha(
    files.map((name) => join(__dirname, name)),
    { timeout: 20_000 },
  )
  if (failed > 0 || passed === 0) throw new Error(`${failed} failed, ${passed} passed`)
}
