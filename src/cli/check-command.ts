import type { Problem } from '../base/problem'
import type { Span } from '../base/span'
import { isFlagged, type Evidence, type Finding } from '../check/verdict'
import type { Engine, Explanation } from '../engine/engine'
import { REPORT_VERSION, toFileJson } from '../present/finding-json'
import type { CheckOptions } from './arguments'
import { readChangedLines } from './changed-lines'
import { readDrafts, type ReadDraft } from './drafts'
import { CLEAN, FAILED, FLAGGED } from './exit-codes'
import { FAIL_ON, parseFailOn, type Fails } from './fail-on'
import { toAnnotations } from './github-report'
import { openEngine } from './open-engine'
import { isCorpus, shortenPath, toEnginePath } from './paths'
import { createTeller } from './problems'
import { toSarif } from './sarif-report'
import { createSettings, type DraftSettings } from './settings'
import { createStyle } from './style'
import { formatDraft, formatSummary, type CheckedDraft } from './text-report'

/** `tickmark check DRAFT...`: the report on stdout, what is wrong with files on stderr. */
export async function runCheck(names: readonly string[], options: CheckOptions): Promise<number> {
  const tasks = toTasks(await readDrafts(names, options.stdinPath), options)
  if (!tasks.length) return FAILED
  const checked = await checkAll(tasks, options)
  const fails = new Set(tasks.flatMap((task, i) => findingsOf(checked[i]).filter(task.fails)))
  print(checked, options, (finding) => isTold(finding) || fails.has(finding))
  if (fails.size) return FLAGGED
  return options.corpus.length && !options.corpus.some(isCorpus) ? FAILED : CLEAN
}

/** A draft with what is asked of it. */
interface Task extends ReadDraft {
  readonly corpus: DraftSettings['corpus']
  readonly fails: Fails
  readonly asked: (place: Span) => boolean
}

/** Throws where settings, codes or revisions make no sense: before anything is checked. */
function toTasks(drafts: readonly ReadDraft[], options: CheckOptions): Task[] {
  const { failOn, changedSince } = options
  const readSettings = createSettings(options)
  parseFailOn(failOn)
  return drafts.map((draft) => {
    const settings = readSettings(draft.path)
    return {
      ...draft,
      corpus: settings.corpus,
      fails: parseFailOn([failOn, settings.failOn].find(({ length }) => length) ?? FAIL_ON),
      asked: changedSince === undefined ? () => true : readChangedLines(draft.path, draft.text, changedSince),
    }
  })
}

function findingsOf({ findings, quotations }: CheckedDraft): readonly Finding[] {
  return [...findings, ...quotations]
}

/** What a report without explanations lists. */
function isTold(finding: Finding): boolean {
  return isFlagged(finding) || finding.severity === 'warning'
}

/** Checks all drafts, those of one corpus with one engine. They come back in the order given. */
async function checkAll(tasks: readonly Task[], options: CheckOptions): Promise<CheckedDraft[]> {
  const texts = new Map(tasks.map(({ path, text }) => [toEnginePath(path), text]))
  const tell = createTeller((path) => texts.get(path))
  const checked = new Map<Task, CheckedDraft>()
  for (const group of groupByCorpus(tasks)) {
    const { engine, report } = await openEngine(group[0].corpus, options)
    tell(report.problems.filter(isOfTheRun))
    for (const task of group) {
      const { path, text } = task
      const { problems, ...found } = await engine.check({ path: toEnginePath(path), text })
      tell(problems)
      const [findings, quotations] = [found.findings, found.quotations].map((list) => list.filter(task.asked))
      const explanations = options.explain ? await explainAll(engine, task, findings) : undefined
      const lines = await findLines(engine, [...findings, ...quotations])
      const names = options.names ? (await findNames(engine, task)).filter(task.asked) : undefined
      checked.set(task, { path, text, findings, quotations, names, explanations, lines })
    }
    await engine.close()
  }
  return tasks.map((task) => checked.get(task)!)
}

function findNames(engine: Engine, { path, text }: ReadDraft) {
  return engine.nameNotes({ path: toEnginePath(path), text })
}

/** The explanations of findings, by the figure's offset. */
async function explainAll(
  engine: Engine,
  { path, text }: ReadDraft,
  findings: readonly Finding[],
): Promise<Map<number, Explanation>> {
  const draft = { path: toEnginePath(path), text }
  const explained = new Map<number, Explanation>()
  for (const { start } of findings) {
    const explanation = await engine.explain(draft, start)
    if (explanation) explained.set(start, explanation)
  }
  return explained
}

/** The line of each passage in its source's file; none for a file that has no lines to read, or that is gone. */
async function findLines(engine: Engine, findings: readonly Finding[]): Promise<Map<Evidence, number>> {
  const byPath = new Map<string, Evidence[]>()
  for (const evidence of findings.flatMap((finding) => finding.evidence))
    byPath.set(evidence.path, [...(byPath.get(evidence.path) ?? []), evidence])
  const lines = new Map<Evidence, number>()
  for (const [path, passages] of byPath) {
    const spans = passages.map((evidence) => evidence.figure ?? evidence)
    const located = await engine.locate(path, spans).catch(() => undefined)
    if (located && located.text === undefined)
      for (const [i, { start }] of located.places.entries()) lines.set(passages[i], start.line + 1)
  }
  return lines
}

function groupByCorpus(tasks: readonly Task[]): Task[][] {
  const groups = new Map<string, Task[]>()
  for (const task of tasks) {
    const key = JSON.stringify(task.corpus)
    groups.set(key, [...(groups.get(key) ?? []), task])
  }
  return [...groups.values()]
}

/** What is wrong with a source's front matter is told where the source is cited, and by `tickmark index`. */
function isOfTheRun({ kind }: Problem): boolean {
  return kind !== 'bad-front-matter'
}

function print(checked: readonly CheckedDraft[], { format, explain }: CheckOptions, isTold: Fails): void {
  const style = createStyle(process.stdout.isTTY === true && !process.env.NO_COLOR)
  const write = (text: string) => process.stdout.write(text)
  switch (format) {
    case 'json':
      write(`${JSON.stringify({ version: REPORT_VERSION, files: checked.map(toFileJson) })}\n`)
      return
    case 'sarif':
      write(`${toSarif(checked, isTold)}\n`)
      return
    case 'github':
      for (const draft of checked) write(toAnnotations(draft, isTold))
      break
    case 'text':
      for (const draft of checked) write(formatDraft(draft, { style, explain, isTold, shorten: shortenPath }))
  }
  write(`${formatSummary(checked, style)}\n`)
}
