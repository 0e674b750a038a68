import { parseArgs } from 'node:util'
import { parseSearch, type SearchQuery } from '../corpus/search-query'

/** What the command line was asked for. */
export type Command =
  | { readonly kind: 'check'; readonly drafts: readonly string[]; readonly options: CheckOptions }
  | { readonly kind: 'index'; readonly options: CorpusOptions }
  | { readonly kind: 'search'; readonly query: SearchQuery; readonly options: SearchOptions }
  | { readonly kind: 'report'; readonly draft: string; readonly options: PrintOptions }
  | { readonly kind: 'doctor'; readonly draft?: string; readonly options: DoctorOptions }
  | { readonly kind: 'mcp' | 'lsp'; readonly options: CorpusOptions }
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }

export interface CorpusOptions {
  readonly corpus: readonly string[]
  readonly bibliographies: readonly string[]
  readonly exclude: readonly string[]
  readonly cache: boolean
}

/** A report is a page that opens anywhere, or Markdown. */
export interface PrintOptions extends CorpusOptions {
  readonly format: 'html' | 'markdown'
}

/** `all`: every note, not only the first ones of each kind. */
export interface DoctorOptions extends CorpusOptions {
  readonly format: Format
  readonly all: boolean
}

type Format = 'text' | 'json'

export interface SearchOptions extends CorpusOptions {
  readonly format: Format
}

export interface CheckOptions extends CorpusOptions {
  readonly format: ReportFormat
  readonly explain: boolean
  /** Whether names and titles are told that the sources write otherwise. */
  readonly names: boolean
  /** What makes the command fail; nothing stands for the project file's choice, or the usual one. */
  readonly failOn: readonly string[]
  /** A revision: only what stands on lines changed since is asked about. */
  readonly changedSince?: string
  /** The path that the standard input counts as having. */
  readonly stdinPath?: string
}

/** What a report may be printed as. */
export const REPORT_FORMATS = ['text', 'json', 'sarif', 'github'] as const
export type ReportFormat = (typeof REPORT_FORMATS)[number]

export const USAGE = `Usage: tickmark COMMAND [options]

  check DRAFT...   check the figures of drafts against the sources that they cite;
                   "drafts/**/*.md" for several, - for the standard input
  report DRAFT     the annotated draft with a proof note for each figure, as a page (--format html) or as Markdown
                   (--format markdown), on the standard output
  index            bring the index of a corpus up to date and say what it holds
  search [WORDS]   find passages of the corpus; "words in quotes" are a phrase
  doctor [DRAFT]   say what of a corpus is indexed, what is not, and why; with a draft, also of its bibliographies
  mcp              serve agents (Model Context Protocol) over standard input and output, for drafts of this folder
  lsp              serve editors (Language Server Protocol) over standard input and output

Options
  --corpus DIR         folder of saved articles, "saved/2025-*" for several; may be given several times
                       (default: sources/, corpus/, articles/ or references/ beside the draft or one folder above,
                       else the draft's folder)
  --exclude PATTERN    files that are left out, as in a .gitignore; may be given several times
  --bibliography FILE  a .bib, .ris, CSL .json or .yaml file besides those that the draft names;
                       may be given several times
  --no-cache           keep the index in memory only
  --format FORMAT      how the answer is printed: text (default) or json; check: also sarif (SARIF 2.1.0) and github
                       (annotations of a workflow). --json is short for --format json
  --help, --version

check
  --explain            print every figure with its evidence and why it got its verdict
  --names              tell names and titles that the sources write otherwise too; they never fail the command
  --changed-since REV  only what stands on lines that git says have changed since the revision
  --fail-on WHAT,...   what gives exit code 1: stances (refuted, not-found, unchecked), severities with what is graver
                       (error, warning, info), codes (period) or none; default: refuted,not-found
  --stdin-path FILE    the path that the standard input counts as having

search
  --figure FIGURE      passages that state the figure, "$8 billion" or "40% in 2024"
  --name NAME          passages that mention the name
  --from, --to DATE    articles of these days, months or years, 2025-05-28 or 2025-05 or 2025
  --outlet NAME        articles of the outlet
  --page N             the page
  --limit N            how many passages are printed at the most (default: 10)

doctor
  --all                all notes, not only the first of each kind

A file .tickmark.json beside the draft or in a folder above holds corpus, exclude, bibliography and failOn for good.

Exit code: 0 nothing flagged, 1 something flagged, 2 nothing could be checked. doctor: 1 where a source cannot be checked against.
`

/** Reads the arguments; throws an Error with a sentence for the user where they make no sense. */
export function parseCommand(args: readonly string[]): Command {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: OPTIONS,
  })
  if (values.version) return { kind: 'version' }
  const [name, ...rest] = positionals
  if (values.help || name === 'help') return { kind: 'help' }
  const options = {
    corpus: values.corpus ?? [],
    exclude: values.exclude ?? [],
    bibliographies: values.bibliography ?? [],
    cache: !values['no-cache'],
  }
  switch (name) {
    case 'check':
      return { kind: 'check', drafts: rest, options: { ...options, ...toCheckOptions(rest, values) } }
    case 'report':
      return {
        kind: 'report',
        draft: rest[0] ?? missingDraft('report'),
        options: { ...options, format: toPrinted(values) },
      }
    case 'index':
      return { kind: 'index', options }
    case 'search':
      return { kind: 'search', query: toQuery(rest, values), options: { ...options, format: toFormat(values) } }
    case 'doctor':
      return { kind: 'doctor', draft: rest[0], options: { ...options, format: toFormat(values), all: values.all } }
    case 'mcp':
    case 'lsp':
      return { kind: name, options }
    case undefined:
      throw new Error('no command given; tickmark --help lists them')
    default:
      throw new Error(`there is no command "${name}"; tickmark --help lists them`)
  }
}

/** All options of all commands. */
const OPTIONS = {
  corpus: { type: 'string', multiple: true },
  exclude: { type: 'string', multiple: true },
  bibliography: { type: 'string', multiple: true },
  format: { type: 'string', default: 'text' },
  json: { type: 'boolean', default: false },
  all: { type: 'boolean', default: false },
  figure: { type: 'string' },
  name: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  outlet: { type: 'string' },
  page: { type: 'string' },
  limit: { type: 'string', default: '10' },
  explain: { type: 'boolean', default: false },
  names: { type: 'boolean', default: false },
  'changed-since': { type: 'string' },
  'fail-on': { type: 'string', multiple: true },
  'stdin-path': { type: 'string' },
  stdio: { type: 'boolean' }, // what editors tell a language server; there is no other way
  'no-cache': { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', default: false },
} as const

interface FormatValues {
  readonly format: string
  readonly json: boolean
}

function toFormat({ format, json }: FormatValues): Format {
  if (format !== 'text' && format !== 'json') throw new Error(`--format is text or json, not "${format}"`)
  return json ? 'json' : format
}

function toPrinted({ format }: FormatValues): PrintOptions['format'] {
  if (format === 'text') return 'html'
  if (format === 'html' || format === 'markdown') return format
  throw new Error(`--format is html or markdown, not "${format}"`)
}

function missingDraft(command: string): never {
  throw new Error(`${command} needs a draft: tickmark ${command} DRAFT`)
}

interface CheckValues extends FormatValues {
  readonly explain: boolean
  readonly names: boolean
  readonly 'changed-since'?: string
  readonly 'fail-on'?: readonly string[]
  readonly 'stdin-path'?: string
}

function toCheckOptions(drafts: readonly string[], values: CheckValues): Omit<CheckOptions, keyof CorpusOptions> {
  if (!drafts.length) throw new Error('check needs a draft: tickmark check DRAFT...')
  const { 'changed-since': changedSince, 'stdin-path': stdinPath } = values
  const format = values.json ? 'json' : REPORT_FORMATS.find((name) => name === values.format)
  if (!format) throw new Error(`--format is ${REPORT_FORMATS.join(', ')}, not "${values.format}"`)
  if (drafts.includes('-') && changedSince !== undefined)
    throw new Error('--changed-since compares files with git and cannot be used with the standard input')
  if (values.names && format !== 'text' && format !== 'json')
    throw new Error(`--names is printed as text or json, not as ${format}`)
  const failOn = (values['fail-on'] ?? []).flatMap((list) => list.split(',')).map((word) => word.trim())
  return { format, explain: values.explain, names: values.names, failOn, changedSince, stdinPath }
}

interface SearchValues {
  readonly figure?: string
  readonly name?: string
  readonly from?: string
  readonly to?: string
  readonly outlet?: string
  readonly page?: string
  readonly limit: string
}

function toQuery(words: readonly string[], values: SearchValues): SearchQuery {
  const { figure, name, from, to, outlet, page } = values
  const limit = toNumber('--limit', values.limit)
  const query = {
    ...parseSearch(words.join(' '), limit),
    ...(figure ? { figure } : {}),
    ...(name ? { name } : {}),
    ...(from ? { from: toDate('--from', from) } : {}),
    ...(to ? { to: toDate('--to', to) } : {}),
    ...(outlet ? { outlet } : {}),
    ...(page ? { page: toNumber('--page', page) } : {}),
  }
  if (query.words ?? query.figure ?? query.name) return query
  throw new Error('search needs words, a figure or a name: tickmark search WORDS, or --figure "$8 billion"')
}

function toNumber(option: string, text: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new Error(`${option} is a number from 1 on, not "${text}"`)
  return Number(text)
}

function toDate(option: string, text: string): string {
  if (!/^\d{4}(?:-\d\d){0,2}$/.test(text)) throw new Error(`${option} is a date like 2025-05-28, not "${text}"`)
  return text
}
