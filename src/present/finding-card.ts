import type { Span } from '../base/span'
import type { Evidence, Finding, Stance, VerdictCode, Verification } from '../check/verdict'
import { toDiagnosticMessage } from './diagnostic-message'
import { pageName } from './page-name'
import { escapeMarkdown, passageLink, type ToLink } from './markdown-text'

/** How many passages a card quotes, and how many characters of a passage on each side of the figure. */
const MOST_PASSAGES = 3
const AROUND = 180

/** The hover on a figure: the verdict, why, the arithmetic, the source's words with the figure marked and the way to the passage. */
export function toFindingCard(finding: Finding, toLink: ToLink = passageLink): string {
  const lines = [`**${marks[finding.stance]} ${titles[finding.code]}**`]
  // Of a flagged figure the diagnostic, which stands in the same hover, has said it.
  if (finding.severity === 'none') lines.push(escapeMarkdown(toDiagnosticMessage(finding)))
  for (const passage of toPassages(finding.evidence).slice(0, MOST_PASSAGES)) lines.push(toQuote(passage, toLink))
  const reach = toReason(finding.reach)
  if (reach && finding.cites.length) lines.push(`*${escapeMarkdown(`${reach}: ${finding.cites.join(', ')}`)}*`)
  return [...lines, ...toReviewLines(finding)].join('\n\n')
}

/** What people have said of the figure. */
function toReviewLines({ ignored, verified }: Finding): string[] {
  return [
    ...(ignored ? [`Ignored: ${escapeMarkdown(ignored.reason || 'no reason is given')}`] : []),
    ...(verified && !verified.stale ? [`Verified: ${escapeMarkdown(toVerificationWords(verified))}`] : []),
  ]
}

/** Who verified a figure, when, and the note. */
export function toVerificationWords({ by, on, note }: Verification): string {
  return [`${by}, ${on}`, note].filter(Boolean).join('. ')
}

/** Why a citation reaches the figure, in a person's words. */
export function toReason(reach: string | undefined): string | undefined {
  return reach === undefined ? undefined : reasons[reach]
}

/** The passage's words as Markdown, the figure in bold. */
export function toQuotation(evidence: Evidence): string {
  return markFigures({ ...evidence, figures: evidence.figure ? [evidence.figure] : [] })
}

/** A verdict in a person's words. */
export function toTitle(code: VerdictCode): string {
  return titles[code]
}

const marks: Readonly<Record<Stance, string>> = { supported: '✓', refuted: '✗', 'not-found': '?', unchecked: '–' }

/** Verdicts in a person's words. */
const titles: Readonly<Record<VerdictCode, string>> = {
  match: 'The source says so',
  rounded: 'Rounded from the source',
  derived: 'Follows from the source',
  paraphrase: 'The source says so in other words',
  'qualifier-dropped': 'Right, but a qualifier of the source is lost',
  'false-precision': 'More precise than the source',
  quote: 'Not what the source is quoted with',
  scale: 'Wrong scale',
  unit: 'Wrong unit',
  points: 'Percent and percentage points mixed up',
  direction: 'Wrong direction',
  multiple: 'Wrong multiple',
  comparator: 'Wrong bound',
  'over-rounding': 'Rounded too far',
  range: 'Not the range of the source',
  period: 'Wrong date or period',
  subject: 'Right figure, wrong subject',
  statistic: 'Another kind of figure',
  value: 'Wrong figure',
  'derived-wrong': 'Wrong arithmetic',
  internal: 'The draft contradicts itself',
  rank: 'Wrong rank',
  'wrong-locator': 'Right, but on another page',
  'other-source': 'Not in the cited source, but in another',
  absent: 'Not found in the cited source',
  uncited: 'Not checked: no citation reaches this figure',
  unreadable: 'Not checked: the source cannot be read',
  'unknown-source': 'Not checked: the source is unknown',
  ambiguous: 'Not checked: several figures of the source fit',
}

/** Why a citation reaches the figure, by the rule's name. */
const reasons: Readonly<Record<string, string>> = {
  sentence: 'Cited in the sentence',
  note: 'Cited in the note',
  carried: 'Named before in the paragraph',
  closing: 'Cited at the end of the passage',
  table: 'Cited with the table',
  list: 'Cited where the list is introduced',
  behind: 'Cited in the sentence before',
}

/** A sentence that holds evidence, with all its figures that count. */
interface QuotedPassage extends Evidence {
  readonly figures: readonly Span[]
}

function toPassages(evidence: readonly Evidence[]): QuotedPassage[] {
  const passages = new Map<string, QuotedPassage>()
  for (const item of evidence) {
    const id = `${item.start} ${item.path}`
    const known = passages.get(id)
    const figures = [...(known?.figures ?? []), ...(item.figure ? [item.figure] : [])]
    passages.set(id, { ...(known ?? item), figures: figures.sort((a, b) => a.start - b.start) })
  }
  return [...passages.values()]
}

function toQuote(passage: QuotedPassage, toLink: ToLink): string {
  const { key, path, figures, start, end } = passage
  const label = [key, pageName(passage)].filter(Boolean).join(', ')
  return `> ${markFigures(passage)} — ${toLink(label, { path, ...(figures[0] ?? { start, end }) })}`
}

/** The sentence with its figures in bold, a long one cut around them. */
function markFigures({ quote, start, figures }: QuotedPassage): string {
  const parts: string[] = []
  let at = 0
  for (const figure of figures) {
    const [from, to] = [figure.start - start, figure.end - start]
    if (from < at || to > quote.length) continue
    parts.push(
      shorten(quote.slice(at, from), at === 0 ? 'start' : 'middle'),
      `**${escapeMarkdown(quote.slice(from, to))}**`,
    )
    at = to
  }
  return [...parts, shorten(quote.slice(at), at === 0 ? 'whole' : 'end')].join('')
}

function shorten(text: string, part: 'start' | 'middle' | 'end' | 'whole'): string {
  if (part === 'start' && text.length > AROUND)
    return `… ${escapeMarkdown(text.slice(text.indexOf(' ', text.length - AROUND) + 1))}`
  if (part === 'end' && text.length > AROUND) return `${escapeMarkdown(text.slice(0, text.lastIndexOf(' ', AROUND)))} …`
  if (part === 'whole' && text.length > 2 * AROUND)
    return `${escapeMarkdown(text.slice(0, text.lastIndexOf(' ', 2 * AROUND)))} …`
  return escapeMarkdown(text)
}
