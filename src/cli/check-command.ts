import { readFileSync } from 'node:fs'
import type { Problem } from '../base/problem'
import { isFlagged, type Evidence, type Finding } from '../check/verdict'
import type { Engine, Explanation } from '../engine/engine'
import { decode } from '../formats/decode'
import type { CheckOptions, CorpusOptions } from './arguments'
import { CLEAN, FAILED, FLAGGED } from './exit-codes'
import { toJson } from './json-report'
import { openEngine } from './open-engine'
import { corpusOf, isCorpus, shortenPath, toEnginePath } from './paths'
import { complain, createTeller } from './problems'
import { createStyle } from './style'
import { formatDraft, formatSummary, type CheckedDraft } from './text-report'

/** `tickmark check DRAFT...`: the report on stdout, what is wrong with files on stderr. */
export async function runCheck(paths: readonly string[], options: CheckOptions): Promise<number> {
  const drafts = [...new Set(paths)].flatMap(readDraft)
  if (!drafts.length) return FAILED
  const checked = await checkAll(drafts, options)
  print(checked, options)
  if (checked.some(({ findings, quotations }) => [...findings, ...quotations].some(isFlagged))) return FLAGGED
  return options.corpus.length && !options.corpus.some(isCorpus) ? FAILED : CLEAN
}

interface ReadDraft {
  readonly path: string
  readonly text: string
}

function readDraft(path: string): ReadDraft[] {
  try {
    const { text, binary } = decode(readFileSync(path))
    if (binary) complain(`${path}: is a binary file, not a draft`)
    else if (!text.trim()) complain(`${path}: the draft is empty`)
    return binary ? [] : [{ path, text }]
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    const known: Partial<Record<string, string>> = {
      ENOENT: 'there is no such file',
      EISDIR: 'is a folder, not a draft',
      EACCES: 'may not be read',
    }
    complain(`${path}: ${known[code ?? ''] ?? message}`)
    return []
  }
}

/** Checks all drafts, those of one corpus with one engine. They come back in the order given. */
async function checkAll(drafts: readonly ReadDraft[], options: CheckOptions): Promise<CheckedDraft[]> {
  const texts = new Map(drafts.map(({ path, text }) => [toEnginePath(path), text]))
  const tell = createTeller((path) => texts.get(path))
  const checked = new Map<ReadDraft, CheckedDraft>()
  for (const [corpus, group] of groupByCorpus(drafts, options)) {
    const { engine, report } = await openEngine(corpus.split('\n'), options)
    tell(report.problems.filter(isOfTheRun))
    for (const draft of group) {
      const { findings, quotations, problems } = await engine.check({
        path: toEnginePath(draft.path),
        text: draft.text,
      })
      tell(problems)
      const explanations = options.explain ? await explainAll(engine, draft, findings) : undefined
      const lines = await findLines(engine, [...findings, ...quotations])
      checked.set(draft, { ...draft, findings, quotations, explanations, lines })
    }
    await engine.close()
  }
  return drafts.map((draft) => checked.get(draft)!)
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

/** Drafts by their corpus folders, joined by newlines. A folder that is named twice counts once. */
function groupByCorpus(drafts: readonly ReadDraft[], { corpus }: CorpusOptions): Map<string, ReadDraft[]> {
  const groups = new Map<string, ReadDraft[]>()
  for (const draft of drafts) {
    const folders = corpus.length ? corpus : [corpusOf(draft.path)]
    const key = [...new Set(folders.map(toEnginePath))].join('\n')
    groups.set(key, [...(groups.get(key) ?? []), draft])
  }
  return groups
}

/** What is wrong with a source's front matter is told where the source is cited, and by `tickmark index`. */
function isOfTheRun({ kind }: Problem): boolean {
  return kind !== 'bad-front-matter'
}

function print(checked: readonly CheckedDraft[], { format, explain }: CheckOptions): void {
  if (format === 'json') {
    process.stdout.write(`${toJson(checked)}\n`)
    return
  }
  const style = createStyle(process.stdout.isTTY === true && !process.env.NO_COLOR)
  const report = { style, explain, shorten: shortenPath }
  for (const draft of checked) process.stdout.write(formatDraft(draft, report))
  process.stdout.write(`${formatSummary(checked, style)}\n`)
}
