import { readFileSync } from 'node:fs'
import { SERIOUS, type HealthKind, type HealthNote, type HealthReport } from '../corpus/health-report'
import type { Draft } from '../engine/engine'
import { decode } from '../formats/decode'
import { groupNotes, healthTitle } from '../present/health-text'
import type { DoctorOptions } from './arguments'
import { CLEAN, FAILED, FLAGGED } from './exit-codes'
import { openEngine } from './open-engine'
import { shortenPath, toEnginePath } from './paths'
import { createTeller } from './problems'
import { existingCorpus } from './settings'
import { createStyle, type Style } from './style'

/** How many notes of a kind are printed without --all. */
const MOST_NOTES = 10

/** `tickmark doctor`: what is indexed and what is not, with reasons. Flagged where a source cannot be checked against. */
export async function runDoctor(path: string | undefined, options: DoctorOptions): Promise<number> {
  const corpus = existingCorpus(options, path)
  if (!corpus) return FAILED
  const { engine, report } = await openEngine(corpus, options)
  const health = await engine.health(path === undefined ? undefined : toDraft(path))
  await engine.close()
  createTeller(() => undefined)([...report.problems.filter(({ kind }) => kind === 'index'), ...health.problems])
  print(health, options)
  return health.notes.some(isSerious) || health.problems.length ? FLAGGED : CLEAN
}

function isSerious({ kind }: HealthNote): boolean {
  return SERIOUS.includes(kind)
}

function toDraft(path: string): Draft {
  return { path: toEnginePath(path), text: decode(readFileSync(path)).text }
}

function print(health: HealthReport, { format, all }: DoctorOptions): void {
  if (format === 'json') {
    process.stdout.write(`${JSON.stringify({ version: 1, ...health })}\n`)
    return
  }
  const style = createStyle(process.stdout.isTTY === true && !process.env.NO_COLOR)
  const { length } = health.sources
  process.stdout.write(`${length} ${length === 1 ? 'source' : 'sources'} to check against\n`)
  for (const [kind, notes] of groupNotes(health.notes))
    process.stdout.write(`\n${formatGroup(kind, notes, { style, most: all ? Infinity : MOST_NOTES })}\n`)
}

interface GroupOptions {
  readonly style: Style
  readonly most: number
}

function formatGroup(kind: HealthKind, notes: readonly HealthNote[], { style, most }: GroupOptions): string {
  const { title, advice } = healthTitle(kind)
  const paint = SERIOUS.includes(kind) ? style.red : style.yellow
  const more = notes.length - most
  return [
    `${paint(`${title}: ${notes.length}`)}  ${style.dim(advice)}`,
    ...notes.slice(0, most).map(toLine),
    ...(more > 0 ? [`  and ${more} more (--all lists them)`] : []),
  ].join('\n')
}

function toLine({ path, message, others = [] }: HealthNote): string {
  return `  ${[path, ...others].map(shortenPath).join(', ')}: ${message.replaceAll(path, shortenPath(path))}`
}
