import type { Span } from '../base/span'
import type { FigureKind } from '../quantity/quantity'

/** Stable: the diagnostic's code, the key in settings and in ignore comments, the value in JSON. Meanings: present/verdict-help. */
export const VERDICT_CODES = [
  'match',
  'rounded',
  'derived',
  'paraphrase',
  'qualifier-dropped',
  'false-precision',
  'quote',
  'scale',
  'unit',
  'points',
  'direction',
  'multiple',
  'comparator',
  'over-rounding',
  'range',
  'period',
  'subject',
  'statistic',
  'value',
  'derived-wrong',
  'internal',
  'rank',
  'wrong-locator',
  'other-source',
  'absent',
  'uncited',
  'unreadable',
  'unknown-source',
  'ambiguous',
] as const

export type VerdictCode = (typeof VERDICT_CODES)[number]

/** refuted: the source says otherwise; not-found: nothing comparable there; unchecked: with the reason in the message. */
export type Stance = 'supported' | 'refuted' | 'not-found' | 'unchecked'

export type Severity = 'none' | 'hint' | 'info' | 'warning' | 'error'

/** A passage of a source that decided: the sentence's span and words, and the span of the figure in it. */
export interface Evidence extends Span {
  /** The source's key where it has one, else its path. */
  readonly key: string
  readonly path: string
  readonly quote: string
  /** The figure itself, within the source's text. */
  readonly figure?: Span
  /** As counted from 1, for paged sources. */
  readonly page?: number
  /** What the page is called, where that is not its number as counted: "465", "iv". */
  readonly pageLabel?: string
}

/** A verdict with its place in the draft. Every figure of a draft has one, the supported ones too; of quotations only those that are altered. */
export interface Finding extends Span {
  readonly surface: string
  readonly kind: FigureKind | 'quotation'
  readonly stance: Stance
  readonly code: VerdictCode
  readonly severity: Severity
  /** Of one that somebody has settled, which is no longer grave: how grave it was. */
  readonly unsettled?: Severity
  /** Plain words with both sides. */
  readonly message: string
  /** Keys of the sources that the figure was checked against. */
  readonly cites: readonly string[]
  /** Which rule let the citation reach the figure: for the hover and --explain. */
  readonly reach?: string
  readonly evidence: readonly Evidence[]
  /** The arithmetic, written out: "$2.5 billion + $8 billion = $10.5 billion". */
  readonly derivation?: string
  /** What the draft could say instead, in the draft's notation, for exactly the finding's span. */
  readonly fix?: string
  /** Set aside by a comment in the draft or by the project's file: listed with its reason, and no fault. */
  readonly ignored?: Ignored
  /** What a person has put down in the ledger on this figure. */
  readonly verified?: Verification
}

/** Why a finding is set aside, and whether a comment in the draft says so or the project's file. */
export interface Ignored {
  readonly reason: string
  readonly by: 'comment' | 'file'
}

/** A person's word that a figure is right. */
export interface Verification {
  readonly by: string
  /** The day, as in "2025-11-28". */
  readonly on: string
  readonly note: string
  /** What has changed since, in a sentence: the word no longer counts. */
  readonly stale?: string
}

/** True for what speaks against a draft: a figure that is refuted or not found, and that nobody has set aside or vouched for. */
export function isFlagged(finding: Finding): boolean {
  const { stance } = finding
  return (stance === 'refuted' || stance === 'not-found') && !isSettled(finding)
}

/** True for what somebody has set aside or vouched for. */
export function isSettled(finding: Finding): boolean {
  return finding.ignored !== undefined || isVerified(finding)
}

/** The finding as one that somebody has settled. */
export function quieten(finding: Finding, why: Pick<Finding, 'ignored' | 'verified'>): Finding {
  return { ...finding, ...why, severity: 'none', unsettled: finding.unsettled ?? finding.severity }
}

/** True where a person's word counts. */
export function isVerified({ verified }: Finding): boolean {
  return verified !== undefined && verified.stale === undefined
}
