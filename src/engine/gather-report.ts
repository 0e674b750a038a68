import { buildReport, type Report } from '../present/report/report'
import type { CheckResult, Draft, Engine } from './engine'

/** Checks a draft and gathers its report. `name` is the draft's path as people know it, `on` the day. */
export async function gatherReport(
  engine: Engine,
  draft: Draft,
  { name, on }: { readonly name: string; readonly on: string },
): Promise<{ readonly report: Report; readonly result: CheckResult }> {
  const result = await engine.check(draft)
  const [references, timelines] = [await engine.references(draft), await engine.timelines(draft)]
  const printed = await engine.printed(draft)
  const { findings, quotations } = result
  return {
    result,
    report: buildReport({ path: name, text: draft.text, printed, findings, quotations, references, timelines, on }),
  }
}
