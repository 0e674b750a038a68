// Runs dist-test/ui: real mouse and keyboard in a real browser. `node test/host/ui-suite.mjs [WORD]`: only files with WORD in the name.
// `--oldest`: the suites with "@oldest" in their titles, in the oldest VS Code that is supported.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { runMocha } from './mocha.mjs'
import { exitOnSignal } from './server.mjs'
import { root } from './setup.mjs'

exitOnSignal(1)
const oldest = process.argv.includes('--oldest')
const word = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? ''
if (oldest) Object.assign(process.env, { TICKMARK_UI_LEG: 'oldest', TICKMARK_GREP: '@oldest' })
const folder = join(root, 'dist-test/ui')
const names = readdirSync(folder).filter((name) => name.endsWith('.test.js') && name.includes(word))
const files = names.sort().map((name) => join(folder, name))
const { failed } = await runMocha(files, { timeout: 90_000 })
process.exit(failed ? 1 : 0)
