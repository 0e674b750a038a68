import type { CorpusOptions } from './arguments'
import { CLEAN, FAILED } from './exit-codes'
import { openEngine } from './open-engine'
import { corpusOf, isCorpus, shortenPath, toEnginePath } from './paths'
import { complain, createTeller } from './problems'

/** How many passages a search prints. */
const MOST_HITS = 10

/** `tickmark index`: brings the index up to date and says what it holds and what could not be read. */
export async function runIndex(options: CorpusOptions): Promise<number> {
  const folders = existingFolders(options)
  if (!folders) return FAILED
  const { engine, report } = await openEngine(folders, options)
  await engine.close()
  createTeller(() => undefined)(report.problems)
  const { sources, added, changed, removed } = report
  process.stdout.write(
    `${sources} ${sources === 1 ? 'source' : 'sources'}: ${added} added, ${changed} changed, ${removed} removed\n`,
  )
  return CLEAN
}

/** `tickmark search WORDS`: passages, best first. */
export async function runSearch(words: string, options: CorpusOptions): Promise<number> {
  const folders = existingFolders(options)
  if (!folders) return FAILED
  const { engine } = await openEngine(folders, options)
  const hits = await engine.search(words, MOST_HITS)
  await engine.close()
  for (const { path, date, text } of hits)
    process.stdout.write(
      `${shortenPath(path)}${date ? ` (${date.slice(0, 10)})` : ''}: ${text.replace(/\s+/g, ' ').trim()}\n`,
    )
  return CLEAN
}

function existingFolders({ corpus }: CorpusOptions): readonly string[] | undefined {
  const folders = corpus.length ? corpus : [corpusOf('draft')]
  if (folders.some(isCorpus)) return [...new Set(folders.map(toEnginePath))]
  complain(`${folders.join(', ')}: there is no such corpus folder`)
  return undefined
}
