import { parseArgs } from 'node:util'

/** What the command line was asked for. */
export type Command =
  | { readonly kind: 'check'; readonly drafts: readonly string[]; readonly options: CheckOptions }
  | { readonly kind: 'index'; readonly options: CorpusOptions }
  | { readonly kind: 'search'; readonly words: string; readonly options: CorpusOptions }
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }

export interface CorpusOptions {
  readonly corpus: readonly string[]
  readonly bibliographies: readonly string[]
  readonly exclude: readonly string[]
  readonly cache: boolean
}

export interface CheckOptions extends CorpusOptions {
  readonly format: 'text' | 'json'
  readonly explain: boolean
}

export const USAGE = `Usage: tickmark COMMAND [options]

  check DRAFT...   check the figures of drafts against the sources that they cite
  index            bring the index of a corpus up to date and say what it holds
  search WORDS     find passages of the corpus

Options
  --corpus DIR         folder of saved articles, "saved/2025-*" for several; may be given several times
                       (default: sources/, corpus/ or articles/ beside the draft, else the draft's folder)
  --exclude PATTERN    files that are left out, as in a .gitignore; may be given several times
  --bibliography FILE  a .bib file besides those that the draft names; may be given several times
  --format text|json   how findings are printed (default: text)
  --explain            print every figure with its evidence and why it got its verdict
  --no-cache           keep the index in memory only
  --help, --version

Exit code: 0 nothing flagged, 1 something flagged, 2 nothing could be checked.
`

/** Reads the arguments; throws an Error with a sentence for the user where they make no sense. */
export function parseCommand(args: readonly string[]): Command {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      corpus: { type: 'string', multiple: true },
      exclude: { type: 'string', multiple: true },
      bibliography: { type: 'string', multiple: true },
      format: { type: 'string', default: 'text' },
      explain: { type: 'boolean', default: false },
      'no-cache': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
      version: { type: 'boolean', default: false },
    },
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
      if (!rest.length) throw new Error('check needs a draft: tickmark check DRAFT...')
      if (values.format !== 'text' && values.format !== 'json')
        throw new Error(`--format is text or json, not "${values.format}"`)
      return { kind: 'check', drafts: rest, options: { ...options, format: values.format, explain: values.explain } }
    case 'index':
      return { kind: 'index', options }
    case 'search':
      if (!rest.length) throw new Error('search needs words: tickmark search WORDS')
      return { kind: 'search', words: rest.join(' '), options }
    case undefined:
      throw new Error('no command given; tickmark --help lists them')
    default:
      throw new Error(`there is no command "${name}"; tickmark --help lists them`)
  }
}
