import type { Evidence, Finding } from '../../check/verdict'
import { escapeMarkdown } from '../markdown-text'
import { GROUPS, type Excerpt, type Report, type ReportNote } from './report'
import {
  CHECKLIST,
  groupNames,
  groupSigns,
  passageOf,
  placeWords,
  reachWords,
  settledWords,
  sourceWords,
  titleOf,
} from './words'

/** The report as Markdown: a proof note for every figure, the sources, and what no program decides. */
export function toReportMarkdown(report: Report): string {
  const { title, path, on, notes, counts, sources, timelines } = report
  const parts = [
    `# ${escapeMarkdown(title)}: report on the figures`,
    escapeMarkdown(`${path}, checked on ${on}.`),
    [
      '| | |',
      '| --- | ---: |',
      ...GROUPS.map((group) => `| ${groupSigns[group]} ${groupNames[group]} | ${counts[group]} |`),
    ].join('\n'),
    '## Proof notes',
    ...notes.map(toNote),
    ...(timelines.length ? ['## Over time'] : []),
    ...timelines.map(({ name, points }) =>
      [
        `### ${escapeMarkdown(name)}`,
        points
          .map(
            ({ date, key, figures, words }) =>
              `- ${escapeMarkdown(date || 'no date')}, ${escapeMarkdown(key)}: **${escapeMarkdown(figures.join(', '))}**. ${escapeMarkdown(words)}`,
          )
          .join('\n'),
      ].join('\n\n'),
    ),
    ...(sources.length ? ['## Sources', sources.map(toSource).join('\n')] : []),
    '## What no program decides',
    CHECKLIST.map((item) => `- [ ] ${item}`).join('\n'),
  ]
  return `${parts.join('\n\n')}\n`
}

function toNote({ number, group, finding, surface, line, excerpt }: ReportNote): string {
  const lines = [
    `### ${number}. ${escapeMarkdown(surface)} ${groupSigns[group]} ${escapeMarkdown(titleOf(finding))}`,
    `Line ${line + 1}: ${mark(excerpt)}`,
    escapeMarkdown(finding.message),
    ...passagesOf(finding),
    ...(finding.derivation ? [`Arithmetic: ${escapeMarkdown(finding.derivation)}`] : []),
    ...[reachWords(finding), settledWords(finding)].flatMap((words) => (words ? [escapeMarkdown(words)] : [])),
  ]
  return lines.join('\n\n')
}

function passagesOf({ evidence }: Finding): string[] {
  return evidence.map((passage: Evidence) => `> ${mark(passageOf(passage))} — ${escapeMarkdown(placeWords(passage))}`)
}

function mark({ before, marked, behind }: Excerpt): string {
  return `${escapeMarkdown(before)}${marked ? `**${escapeMarkdown(marked)}**` : ''}${escapeMarkdown(behind)}`
}

function toSource(source: Report['sources'][number]): string {
  const words = [`**${escapeMarkdown(source.key)}**`, escapeMarkdown(sourceWords(source))].filter(Boolean).join(': ')
  return `- ${words} (${source.cited})`
}
