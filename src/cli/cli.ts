import { existsSync, readFileSync, statSync } from 'node:fs'
import { relative, resolve, sep } from 'node:path'
import type { Problem } from '../base/problem'
import type { Engine } from '../engine/engine'
import { createLocalEngine } from '../engine/local'
import { cacheFile } from '../host/cache-folder'
import { nodeFiles, sha256 } from '../host/node-files'
import { openStore } from '../host/sqlite/open-store'
import packageJson from '../../package.json'
import { parseCommand, USAGE, type CheckOptions, type Command, type CorpusOptions } from './arguments'
import { corpusOf } from './corpus-folder'
import { toJson } from './json-report'
import { createStyle } from './style'
import { formatDraft, formatSummary, isFlagged, type CheckedDraft } from './text-report'

/** Exit codes. */
const CLEAN = 0
const FLAGGED = 1
const FAILED = 2

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
      return check(command.drafts, command.options)
    case 'index':
    case 'search':
      return withCorpus(command)
  }
}

async function check(paths: readonly string[], options: CheckOptions): Promise<number> {
  const drafts = paths.flatMap(readDraft)
  if (!drafts.length) return FAILED
  const checked: CheckedDraft[] = []
  const told = new Set<string>()
  for (const [key, group] of groupByCorpus(drafts, options)) {
    const engine = await openEngine(key.split('\n'), options)
    tell((await index(engine)).problems.filter(isOfTheRun), told)
    for (const { path, text } of group) {
      const { findings, problems } = await engine.check({ path: toSlashes(resolve(path)), text })
      tell(problems, told)
      checked.push({ path, text, findings })
    }
    await engine.close()
  }
  checked.sort((a, b) => paths.indexOf(a.path) - paths.indexOf(b.path))
  print(checked, options)
  return checked.some(({ findings }) => findings.some(isFlagged)) ? FLAGGED : CLEAN
}

interface ReadDraft {
  readonly path: string
  readonly text: string
}

function readDraft(path: string): ReadDraft[] {
  try {
    return [{ path, text: readFileSync(path, 'utf8') }]
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    complain(
      `${path}: ${code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'is a folder, not a draft' : (error as Error).message}`,
    )
    return []
  }
}

/** Drafts that share their corpus share an engine. */
function groupByCorpus(drafts: readonly ReadDraft[], { corpus }: CorpusOptions): Map<string, ReadDraft[]> {
  const groups = new Map<string, ReadDraft[]>()
  for (const draft of drafts) {
    const folders = corpus.length ? [...new Set(corpus.map((folder) => resolve(folder)))] : [corpusOf(draft.path)]
    const key = folders.map(toSlashes).join('\n')
    groups.set(key, [...(groups.get(key) ?? []), draft])
  }
  return groups
}

function print(checked: readonly CheckedDraft[], options: CheckOptions): void {
  if (options.format === 'json') {
    process.stdout.write(toJson(checked) + '\n')
    return
  }
  const style = createStyle(process.stdout.isTTY === true && !process.env.NO_COLOR)
  const texts = new Map<string, string>()
  const sourceText = (path: string) => {
    if (!texts.has(path) && existsSync(path)) texts.set(path, readFileSync(path, 'utf8'))
    return texts.get(path)
  }
  const shorten = (path: string) => toSlashes(relative(process.cwd(), path)) || path
  for (const draft of checked)
    process.stdout.write(formatDraft(draft, { style, explain: options.explain, sourceText, shorten }) + '\n')
  process.stdout.write(
    formatSummary(
      checked.flatMap((d) => d.findings),
      style,
    ) + '\n',
  )
}

async function withCorpus(command: Extract<Command, { kind: 'index' | 'search' }>): Promise<number> {
  const { options } = command
  const folders = (options.corpus.length ? options.corpus : [corpusOf('draft.md')]).map((folder) =>
    toSlashes(resolve(folder)),
  )
  if (!folders.some((folder) => existsSync(folder) && statSync(folder).isDirectory())) {
    complain(`${folders.join(', ')}: there is no such corpus folder`)
    return FAILED
  }
  const engine = await openEngine(folders, options)
  const report = await index(engine)
  tell(report.problems, new Set())
  if (command.kind === 'index')
    process.stdout.write(
      `${report.sources} sources: ${report.added} added, ${report.changed} changed, ${report.removed} removed\n`,
    )
  else
    for (const hit of await engine.search(command.words, 10))
      process.stdout.write(
        `${toSlashes(relative(process.cwd(), hit.path))}${hit.date ? ` (${hit.date.slice(0, 10)})` : ''}: ${hit.text.replace(/\s+/g, ' ').trim()}\n`,
      )
  await engine.close()
  return CLEAN
}

async function openEngine(corpus: readonly string[], options: CorpusOptions): Promise<Engine> {
  const store = await openStore(options.cache ? cacheFile(corpus) : undefined)
  return createLocalEngine({
    files: nodeFiles,
    store,
    corpus,
    hash: sha256,
    bibliographies: options.bibliographies.map((path) => toSlashes(resolve(path))),
  })
}

async function index(engine: Engine) {
  const terminal = process.stderr.isTTY === true
  const report = await engine.index(
    {},
    terminal ? { progress: ({ done, total }) => process.stderr.write(`\rindexing ${done}/${total} `) } : {},
  )
  if (terminal) process.stderr.write('\r\u001b[K')
  return report
}

/** What is wrong with a source's front matter is told where the source is cited, and by `tickmark index`. */
function isOfTheRun({ kind }: Problem): boolean {
  return kind !== 'bad-front-matter'
}

/** Each problem once, on stderr, with the file and the line. */
function tell(problems: readonly Problem[], told: Set<string>): void {
  for (const { message, path, line } of problems) {
    const place = message.includes(path)
      ? ''
      : `${toSlashes(relative(process.cwd(), path))}${line === undefined ? '' : `:${line + 1}`}: `
    const text = `${place}${message}`
    if (told.has(text)) continue
    told.add(text)
    complain(text)
  }
}

function complain(text: string): void {
  process.stderr.write(`tickmark: ${text}\n`)
}

function toSlashes(path: string): string {
  return path.split(sep).join('/')
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code
  },
  (error: Error) => {
    complain(error.message)
    process.exitCode = FAILED
  },
)
