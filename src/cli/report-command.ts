import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { gatherReport } from '../engine/gather-report'
import { toReportHtml } from '../present/report/report-html'
import { toReportMarkdown } from '../present/report/report-markdown'
import type { PrintOptions } from './arguments'
import { readDrafts } from './drafts'
import { CLEAN, FAILED } from './exit-codes'
import { openEngine } from './open-engine'
import { toEnginePath } from './paths'
import { createTeller } from './problems'
import { createSettings } from './settings'

/** `tickmark report DRAFT`: the report on stdout, as one page that opens anywhere or as Markdown. */
export async function runReport(name: string, options: PrintOptions): Promise<number> {
  const [draft] = await readDrafts([name])
  if (!draft) return FAILED
  const { path, text } = draft
  const { engine, report: indexed } = await openEngine(createSettings(options)(path).corpus, options)
  const tell = createTeller(() => text)
  tell(indexed.problems.filter(({ kind }) => kind !== 'bad-front-matter'))
  const on = new Date().toISOString().slice(0, 10)
  const { report, result } = await gatherReport(engine, { path: toEnginePath(path), text }, { name: path, on })
  await engine.close()
  tell(result.problems)
  process.stdout.write(options.format === 'html' ? toPage(report) : toReportMarkdown(report))
  return CLEAN
}

function toPage(report: Parameters<typeof toReportHtml>[0]): string {
  const script = readFileSync(join(__dirname, 'report.js'), 'utf8')
  return toReportHtml(report, { script, nonce: randomBytes(16).toString('base64url'), live: false })
}
