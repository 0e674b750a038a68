import { toReportHtml, type PageOptions } from './report-html'
import { toReportMarkdown } from './report-markdown'
import type { Report } from './report'

export type ReportFormat = 'html' | 'markdown'

/** A report in a format. */
export function renderReport(report: Report, format: ReportFormat, page: PageOptions): string {
  return format === 'html' ? toReportHtml(report, page) : toReportMarkdown(report)
}
