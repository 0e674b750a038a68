// `npm start`: checks the sample on the command line, then serves a real VS Code with the sample open and Tickmark loaded.
// --check-only stops after the check; --folder DIR opens another folder (and checks nothing); --port N serves at a fixed port.
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { exitOnSignal, startServer, workbenchUrl } from './server.mjs'
import { root, unsupported } from './setup.mjs'

const SAMPLE = join(root, 'media/sample')
const DRAFT = join(SAMPLE, 'draft.md')
const OPTIONS = { 'check-only': { type: 'boolean' }, folder: { type: 'string' }, port: { type: 'string' } }

async function main(args) {
  const { values } = parseArgs({ args, options: OPTIONS })
  // npm runs this in the project's folder; a relative path is meant from where npm was called.
  const folder = values.folder && resolve(process.env.INIT_CWD ?? '.', values.folder)
  if (folder && !(existsSync(folder) && statSync(folder).isDirectory()))
    throw new Error(`--folder: no folder ${folder}`)
  const port = Number(values.port ?? 0)
  if (!(Number.isInteger(port) && port >= 0 && port < 65536)) throw new Error(`--port: ${values.port} is no port`)
  build()
  if (!folder || values['check-only']) checkSample()
  if (!values['check-only']) await serve(folder ?? SAMPLE, { file: folder ? undefined : DRAFT, port })
}

function build() {
  if (node(['esbuild.js', '--shipped']) !== 0) throw new Error('The build failed.')
}

function checkSample() {
  const command = ['dist/cli.js', 'check', relative(root, DRAFT), '--corpus', relative(root, join(SAMPLE, 'sources'))]
  console.log(`\n$ node ${command.join(' ')}`)
  // 1 says that the draft has findings, and the sample's is meant to.
  if (node(command) > 1) throw new Error('The sample could not be checked.')
}

async function serve(folder, { file, port }) {
  const reason = unsupported()
  if (reason) {
    const command = `code --extensionDevelopmentPath="${root}" "${folder}"`
    return console.log(`\n${reason} Open the folder in desktop VS Code instead:\n${command}`)
  }
  exitOnSignal(0)
  exitWithParent()
  const server = await startServer({ port })
  console.log(`\nVS Code with Tickmark and ${folder} (Ctrl+C stops it):`)
  console.log(workbenchUrl(server, folder, { file }))
}

/** A signal to npm reaches its shell, not this process. */
function exitWithParent() {
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && process.exit(0), 500).unref()
}

function node(args) {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' })
  return status ?? 2
}

try {
  await main(process.argv.slice(2))
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}
