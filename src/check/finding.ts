import type { Article } from '../corpus/article'
import { escapeWords } from '../citation/write/escape'
import type { Candidate } from './align'
import type { Judgement } from './case'
import type { Judged } from './check'
import type { Evidence, Finding, Severity, VerdictCode } from './verdict'
import type { Span } from '../base/span'
import { pageAt, type Document } from '../text/document'
import { figureInNotation, type Written } from './verdicts/notation'

/** Turns a judgement into a finding with its place, words, severity, evidence and fix. */
export function toFinding({ claim, judgement }: Judged, draft: Document, cites: readonly string[]): Finding {
  const { start, end, quantity } = claim.figure
  const surface = draft.text.slice(start, end)
  return {
    start,
    end,
    surface,
    kind: quantity.kind,
    stance: judgement.stance,
    code: judgement.code,
    severity: severityOf(judgement.code),
    message: judgement.message,
    cites,
    evidence: judgement.evidence.map(toEvidence),
    derivation: judgement.derivation,
    fix: fixOf(judgement, { surface, quantity, quote: (words) => quoteAt(draft, { start, end }, words) }),
  }
}

/** Words in place of a span: of a command's arguments a part cannot be replaced, nor a sign without the backslash before it. */
function quoteAt({ text, language }: Document, { start, end }: Span, words: string): string | undefined {
  if (language !== 'latex' && language !== 'typst') return words
  if (/[{}]/.test(text.slice(start, end))) return undefined
  const written = escapeWords(words, language)
  if (text[start - 1] !== '\\') return written
  return written.startsWith('\\') ? written.slice(1) : undefined
}

function fixOf({ code, stance, instead, evidence }: Judgement, written: Written): string | undefined {
  if (code === 'qualifier-dropped') return withQualifier(written.surface, evidence[0])
  const flagged = stance === 'refuted' || stance === 'not-found'
  return flagged && instead ? figureInNotation(written, instead) : undefined
}

/** The draft's figure with the words by which the source qualifies it, where those stand before it. */
function withQualifier(surface: string, { source, context }: Candidate): string | undefined {
  const { qualifierSpan, start } = context.figure
  if (!qualifierSpan || qualifierSpan.end > start) return undefined
  const words = source.model.document.text.slice(qualifierSpan.start, qualifierSpan.end).replace(/\s+/g, ' ')
  return `${words[0].toLowerCase()}${words.slice(1)} ${surface}`
}

/** The sentence that decided, with the figure in it. */
export function toEvidence({ source, context }: Candidate): Evidence {
  const { article, key } = source.source
  const sentence = source.model.sentences[context.sentence]
  return {
    key,
    path: article.path,
    start: sentence.start,
    end: sentence.end,
    quote: article.document.text.slice(sentence.start, sentence.end),
    figure: { start: context.figure.start, end: context.figure.end },
    ...pageOf(article, sentence.block, context.figure.start),
  }
}

/** The page on which an offset of a block stands, for paged sources. */
export function pageOf(
  { document: { blocks }, pageLabels }: Article,
  block: number,
  offset: number,
): Pick<Evidence, 'page' | 'pageLabel'> {
  const page = blocks[block] && pageAt(blocks[block], offset)
  if (!page) return {}
  const pageLabel = pageLabels?.[page - 1]
  return pageLabel && pageLabel !== String(page) ? { page, pageLabel } : { page }
}

const severities: Readonly<Partial<Record<VerdictCode, Severity>>> = {
  derived: 'none',
  'qualifier-dropped': 'info',
  'false-precision': 'info',
  quote: 'error',
  scale: 'error',
  unit: 'error',
  points: 'error',
  direction: 'error',
  comparator: 'error',
  period: 'error',
  subject: 'error',
  value: 'error',
  'derived-wrong': 'error',
  internal: 'error',
  multiple: 'warning',
  'over-rounding': 'warning',
  range: 'warning',
  statistic: 'warning',
  rank: 'warning',
  'wrong-locator': 'warning',
  'other-source': 'warning',
  absent: 'warning',
  'unknown-source': 'warning',
  unreadable: 'info',
  ambiguous: 'none',
  uncited: 'none',
}

export function severityOf(code: VerdictCode): Severity {
  return severities[code] ?? 'none'
}
