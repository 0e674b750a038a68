import type { Span } from '../../base/span'
import { element, escapeHtml } from './html'
import { readPrinted, type PrintedText } from './print-draft'
import type { ReportNote } from './report'
import { groupNames, groupSigns, titleOf } from './words'

/** The words of a paragraph as HTML, with a tick or flag on each figure that leads to its note. Figures may stand within quotations. */
export function annotate(printed: PrintedText, { start, end }: Span, notes: readonly ReportNote[]): string {
  const read = (from: number, to: number) => escapeHtml(readPrinted(printed, { start: from, end: to }))
  let html = ''
  let at = start
  for (let i = 0; i < notes.length; i++) {
    const note = notes[i]
    const { finding } = note
    if (finding.start < at || finding.start >= end) continue
    const inside = notes.slice(i + 1).filter((other) => other.finding.end <= finding.end)
    html += read(at, finding.start) + toMark(note, printed, inside)
    at = finding.end
  }
  return html + read(Math.min(at, end), end)
}

function toMark(note: ReportNote, printed: PrintedText, inside: readonly ReportNote[]): string {
  const { number, group, finding } = note
  const said = `${groupNames[group]}: ${titleOf(finding)}, note ${number}`
  // as a footnote has it: on paper no link leads to the note
  const sign = element('span', { class: 'sign', 'aria-hidden': 'true' }, `${groupSigns[group]}${number}`)
  const spoken = element('span', { class: 'spoken' }, ` (${escapeHtml(said)})`)
  const attributes = { id: `figure-${number}`, class: `figure ${group}`, 'data-group': group }
  if (finding.kind !== 'quotation')
    return element('a', { ...attributes, href: `#note-${number}` }, escapeHtml(note.surface), sign, spoken)
  const flag = element('a', { href: `#note-${number}` }, sign, spoken)
  return element('span', attributes, annotate(printed, finding, inside), flag)
}
