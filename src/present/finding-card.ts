import type { Evidence, Finding, Stance } from '../check/verdict'
import { commandLink, escapeMarkdown } from './markdown-text'

const marks: Readonly<Record<Stance, string>> = { supported: '✓', refuted: '✗', 'not-found': '?', unchecked: '–' }
const words: Readonly<Record<Stance, string>> = {
  supported: 'Supported',
  refuted: 'Does not match the source',
  'not-found': 'Not found in the source',
  unchecked: 'Not checked',
}

/** The hover on a figure: the verdict, why, the source's words with the figure marked, the arithmetic and the way to the passage. */
export function toFindingCard(finding: Finding): string {
  const lines = [
    `**${marks[finding.stance]} ${words[finding.stance]}** · \`${finding.code}\``,
    escapeMarkdown(finding.message),
  ]
  if (finding.derivation && !finding.message.includes(finding.derivation))
    lines.push(`*${escapeMarkdown(finding.derivation)}*`)
  for (const evidence of finding.evidence.slice(0, 2)) lines.push(toQuote(evidence))
  const reach = finding.reach && reasons[finding.reach]
  if (reach && finding.cites.length)
    lines.push(`<small>${escapeMarkdown(reach)} ${finding.cites.map(escapeMarkdown).join(', ')}</small>`)
  return lines.join('\n\n')
}

/** Why a citation reaches the figure, by the rule's name. */
const reasons: Readonly<Record<string, string>> = {
  sentence: 'Cited in the sentence:',
  note: 'Cited in the note:',
  carried: 'Source named before in the paragraph:',
  closing: 'Cited at the end of the passage:',
  table: 'Cited with the table:',
  list: 'Cited where the list is introduced:',
  behind: 'Cited in the sentence before:',
}

function toQuote(evidence: Evidence): string {
  const link = commandLink(
    `${escapeMarkdown(evidence.key)}${evidence.page ? `, p. ${evidence.page}` : ''}`,
    'tickmark.openPassage',
    {
      path: evidence.path,
      start: evidence.figure?.start ?? evidence.start,
      end: evidence.figure?.end ?? evidence.end,
    },
  )
  return `> ${markFigure(evidence)}\n>\n> — ${link}`
}

/** The sentence with the figure in bold, long ones cut around it. */
function markFigure({ quote, start, figure }: Evidence): string {
  const clean = (text: string) => escapeMarkdown(text.replace(/\s+/g, ' '))
  if (!figure) return clean(quote)
  const [from, to] = [figure.start - start, figure.end - start]
  const before = quote.slice(0, from)
  const after = quote.slice(to)
  return `${before.length > 180 ? '… ' : ''}${clean(before.slice(-180))}**${clean(quote.slice(from, to))}**${clean(after.slice(0, 180))}${after.length > 180 ? ' …' : ''}`
}
