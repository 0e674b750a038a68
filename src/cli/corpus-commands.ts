import type { SearchHit, SearchQuery } from '../engine/engine'
import { paintMarks, toSnippet } from '../present/snippet'
import type { CorpusOptions, SearchOptions } from './arguments'
import { CLEAN, FAILED } from './exit-codes'
import { openEngine } from './open-engine'
import { shortenPath } from './paths'
import { createTeller } from './problems'
import { existingCorpus } from './settings'
import { createStyle, type Style } from './style'

/** `tickmark index`: brings the index up to date and says what it holds and what could not be read. */
export async function runIndex(options: CorpusOptions): Promise<number> {
  const corpus = existingCorpus(options)
  if (!corpus) return FAILED
  const { engine, report } = await openEngine(corpus, options)
  await engine.close()
  createTeller(() => undefined)(report.problems)
  const { sources, added, changed, removed } = report
  process.stdout.write(
    `${sources} ${sources === 1 ? 'source' : 'sources'}: ${added} added, ${changed} changed, ${removed} removed\n`,
  )
  return CLEAN
}

/** `tickmark search`: passages, best first. */
export async function runSearch(query: SearchQuery, options: SearchOptions): Promise<number> {
  const corpus = existingCorpus(options)
  if (!corpus) return FAILED
  const { engine } = await openEngine(corpus, options)
  const hits = await engine.search(query)
  await engine.close()
  if (options.format === 'json') process.stdout.write(`${JSON.stringify({ version: 1, passages: hits.map(toJson) })}\n`)
  else {
    const style = createStyle(process.stdout.isTTY === true && !process.env.NO_COLOR)
    for (const hit of hits) process.stdout.write(`${toLine(hit, style)}\n`)
  }
  return CLEAN
}

/** The shape is a promise to other programs: the version tells of changes. */
function toJson({ key, path, title, date, outlet, page, start, end, text, marks }: SearchHit) {
  return { key, path, title, date, outlet, page, start, end, text, marks }
}

/** How long a passage may be in the terminal. */
const SNIPPET = 400

function toLine(hit: SearchHit, { bold, dim }: Style): string {
  const { path, date, outlet, page } = hit
  const about = [date?.slice(0, 10), outlet, page && `p. ${page}`].filter(Boolean).join(', ')
  return `${shortenPath(path)}${about ? dim(` (${about})`) : ''}: ${paintMarks(toSnippet(hit, SNIPPET), bold)}`
}
