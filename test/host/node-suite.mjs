// Runs dist-test/KIND in this process. `node test/host/node-suite.mjs KIND [WORD]`: only files with WORD in the path.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { runMocha } from './mocha.mjs'
import { root } from './setup.mjs'

const [kind, word = ''] = process.argv.slice(2)
const folder = join(root, 'dist-test', kind)
const files = readdirSync(folder, { recursive: true }).filter(
  (name) => name.endsWith('.test.js') && name.includes(word),
)
const { failed } = await runMocha(
  files.sort().map((name) => join(folder, name)),
  { timeout: 20_000 },
)
process.exit(failed ? 1 : 0)
