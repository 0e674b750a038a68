import packageJson from '../../package.json'
import { parseCommand, USAGE, type CorpusOptions } from './arguments'
import { runCheck } from './check-command'
import { runIndex, runSearch } from './corpus-commands'
import { runDoctor } from './doctor-command'
import { CLEAN, FAILED } from './exit-codes'
import { complain, createTeller } from './problems'
import { runReport } from './report-command'
import { toNamed } from './settings'

async function main(args: readonly string[]): Promise<number> {
  const command = parseCommand(args)
  switch (command.kind) {
    case 'help':
      process.stdout.write(USAGE)
      return CLEAN
    case 'version':
      process.stdout.write(`${packageJson.version}\n`)
      return CLEAN
    case 'check':
      return runCheck(command.drafts, command.options)
    case 'report':
      return runReport(command.draft, command.options)
    case 'index':
      return runIndex(command.options)
    case 'doctor':
      return runDoctor(command.draft, command.options)
    case 'search':
      return runSearch(command.query, command.options)
    case 'mcp':
      return runMcp(command.options)
    case 'lsp':
      return runLsp(command.options)
  }
}

/** The server's code is a bundle of its own. What is wrong with files goes to stderr, where clients log it. */
async function runMcp(options: CorpusOptions): Promise<number> {
  const { serveMcp } = await import('../mcp/server')
  const onProblems = createTeller(() => undefined)
  await serveMcp({ named: toNamed(options), cache: options.cache, onProblems })
  return CLEAN
}

async function runLsp(options: CorpusOptions): Promise<number> {
  const { serveLsp } = await import('../lsp/server')
  await serveLsp({ named: toNamed(options), cache: options.cache })
  return CLEAN
}

// a reader that closes the pipe early ("tickmark check ... | head") is no fault
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code
  },
  (error: Error) => {
    complain(error.message)
    process.exitCode = FAILED
  },
)
