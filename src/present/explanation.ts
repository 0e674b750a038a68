import type { Relation } from '../check/compare'
import type { Compared, Explanation, Features } from '../check/explain'
import { toDiagnosticMessage } from './diagnostic-message'
import { toQuotation, toReason, toTitle } from './finding-card'
import { pageName } from './page-name'
import { escapeMarkdown, type Passage } from './markdown-text'

/** An explanation as a page of Markdown. `text` is the draft's; `linkTo` gives the address of a passage. */
export function toExplanationPage(
  explanation: Explanation,
  text: string,
  linkTo: (passage: Passage) => string | undefined,
): string {
  const { finding, compared, asked } = explanation
  const parts = [
    `# ${escapeMarkdown(finding.surface)}: ${escapeMarkdown(toTitle(finding.code))}`,
    `> ${markFigure(explanation, text)}`,
    escapeMarkdown(toDiagnosticMessage(finding)),
    '## The source',
    escapeMarkdown(toSourceWords(explanation)),
    ...compared.flatMap((one) => toComparison(one, explanation.draft, linkTo)),
  ]
  if (finding.derivation) parts.push('## The arithmetic', escapeMarkdown(finding.derivation))
  if (asked.length) parts.push('## What was asked, in turn', asked.map(toAnswer(asked.length)).join('\n'))
  return `${parts.join('\n\n')}\n`
}

/** The draft's sentence with the figure in bold. */
function markFigure({ finding, sentence }: Explanation, text: string): string {
  const [before, figure, behind] = [
    text.slice(sentence.start, finding.start),
    text.slice(finding.start, finding.end),
    text.slice(finding.end, sentence.end),
  ].map(escapeMarkdown)
  return `${before}**${figure}**${behind}`
}

/** Which citation reaches the figure, and by which rule. */
export function toSourceWords({ finding, citations }: Explanation): string {
  if (!citations.length) return 'No citation reaches this figure.'
  const reason = toReason(finding.reach) ?? 'Cited'
  return `${reason}: ${citations.join(', ')}.`.replace(/\s+/g, ' ')
}

function toComparison(one: Compared, draft: Features, linkTo: (passage: Passage) => string | undefined): string[] {
  const { evidence, role, words } = one
  const { key, path, figure } = evidence
  const label = escapeMarkdown([key, pageName(evidence)].filter(Boolean).join(', '))
  const address = linkTo({ path, ...(figure ?? evidence) })
  const place = address ? `[${label}](<${address}>)` : label
  const title = role === 'decided' ? 'What decided' : 'What else fits best'
  const lines = toFitLines(one, draft).map((line) => `- ${escapeMarkdown(line)}`)
  return [`### ${title}: ${escapeMarkdown(words)}`, `> ${toQuotation(evidence)} — ${place}`, lines.join('\n')]
}

/** What of a source's figure fits the draft's and what does not, in plain words. */
export function toFitLines(one: Compared, draft: Features): string[] {
  const { fit, relation, shared } = one
  const names = split(draft.names, one.names)
  const lines = [
    relation && relations[relation],
    draft.noun && one.noun && `What is counted: ${against(draft.noun, one.noun)}.`,
    draft.direction && one.direction && `Direction: ${against(draft.direction, one.direction)}.`,
    names.both.length ? `Names in common: ${names.both.join(', ')}.` : undefined,
    names.mine.length ? `Named in the draft only: ${names.mine.join(', ')}.` : undefined,
    names.theirs.length ? `Named in the source only: ${names.theirs.join(', ')}.` : undefined,
    one.periods.length || draft.periods.length
      ? `Dates and periods: ${against(list(draft.periods), list(one.periods))}.`
      : undefined,
    shared.length ? `Words in common: ${shared.join(', ')}.` : 'No telling words in common.',
    `Fit of the surroundings: ${fit.toFixed(2)}.`,
  ]
  return lines.filter((line) => line !== undefined && line !== '') as string[]
}

const relations: Readonly<Record<Relation, string>> = {
  equal: 'The value is the same.',
  rounded: 'The value agrees at the precision of the draft.',
  'wrong-side': 'The value is near, but on the wrong side of the bound in the draft.',
  bound: 'The value lies within the bound of the draft.',
  finer: 'The source gives the value less exactly.',
  none: 'The value is another.',
}

function against(mine: string, theirs: string): string {
  return mine === theirs ? mine : `${mine} in the draft, ${theirs} in the source`
}

function list(words: readonly string[]): string {
  return words.length ? words.join(', ') : 'none'
}

function split(mine: readonly string[], theirs: readonly string[]) {
  return {
    both: mine.filter((name) => theirs.includes(name)),
    mine: mine.filter((name) => !theirs.includes(name)),
    theirs: theirs.filter((name) => !mine.includes(name)),
  }
}

/** The last question decided. */
function toAnswer(count: number): (question: string, index: number) => string {
  return (question, index) =>
    index === count - 1 ? `${index + 1}. **${question} Yes: this decided.**` : `${index + 1}. ${question} No.`
}
