import { compareTexts } from '../../base/compare'
import type { Span } from '../../base/span'
import { isSettled, type Finding, type Stance } from '../../check/verdict'
import type { Reference } from '../../citation/citation'
import { excerptOf } from './excerpt'
import { splitParagraphs, type Paragraph } from './paragraphs'

/** A checked draft with what its report tells of it. All plain data; the day comes from outside. */
export interface ReportInput {
  /** The draft's path, as people know it. */
  readonly path: string
  readonly text: string
  readonly findings: readonly Finding[]
  readonly quotations: readonly Finding[]
  /** Records of the sources that may be cited. */
  readonly references: readonly Reference[]
  readonly timelines: readonly Timeline[]
  /** The day of the check, as in "2025-11-28". */
  readonly on: string
}

/** What several sources state of one name, the oldest first. */
export interface Timeline {
  readonly name: string
  readonly points: readonly TimelinePoint[]
}

export interface TimelinePoint {
  /** ISO date as far as known. */
  readonly date: string
  readonly key: string
  readonly outlet?: string
  /** The figures as the source writes them. */
  readonly figures: readonly string[]
  readonly words: string
}

/** What a report tells of a draft. */
export interface Report {
  readonly title: string
  readonly path: string
  readonly on: string
  readonly text: string
  /** In the order of the draft, numbered from 1. */
  readonly notes: readonly ReportNote[]
  readonly paragraphs: readonly NotedParagraph[]
  readonly counts: Readonly<Record<Group, number>>
  readonly sources: readonly ReportSource[]
  readonly timelines: readonly Timeline[]
}

/** Where a finding counts: by its stance, but for those that a person has settled. */
export type Group = Stance | 'settled'

export const GROUPS: readonly Group[] = ['refuted', 'not-found', 'unchecked', 'settled', 'supported']

export interface ReportNote {
  readonly number: number
  readonly group: Group
  readonly finding: Finding
  /** Zero-based line of the draft. */
  readonly line: number
  /** The draft's words around the figure. */
  readonly excerpt: Excerpt
}

/** Words with the part of them that is meant. */
export interface Excerpt {
  readonly before: string
  readonly marked: string
  readonly behind: string
}

export interface NotedParagraph extends Paragraph {
  readonly notes: readonly ReportNote[]
}

export interface ReportSource {
  readonly key: string
  readonly reference?: Reference
  /** How many figures and quotations rest on it. */
  readonly cited: number
}

/** Gathers what a report tells. */
export function buildReport(input: ReportInput): Report {
  const { path, text, on, findings, quotations, timelines } = input
  const notes = [...findings, ...quotations]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map((finding, i) => toNote(finding, i + 1, text))
  const paragraphs = splitParagraphs(text).map((paragraph) => ({
    ...paragraph,
    notes: notes.filter(({ finding }) => isIn(finding, paragraph)),
  }))
  const counts = Object.fromEntries(GROUPS.map((group) => [group, notes.filter((n) => n.group === group).length]))
  return {
    title: titleOf(paragraphs, input),
    path,
    on,
    text,
    notes,
    paragraphs,
    counts: counts as Record<Group, number>,
    sources: sourcesOf(notes, input.references),
    timelines,
  }
}

function toNote(finding: Finding, number: number, text: string): ReportNote {
  const group = isSettled(finding) ? 'settled' : finding.stance
  const line = text.slice(0, finding.start).split('\n').length - 1
  return { number, group, finding, line, excerpt: excerptOf(text, finding) }
}

function isIn({ start }: Span, paragraph: Span): boolean {
  return paragraph.start <= start && start < paragraph.end
}

function titleOf(paragraphs: readonly Paragraph[], { text, path }: ReportInput): string {
  const heading = paragraphs.find(({ kind }) => kind === 'heading')
  return heading ? text.slice(heading.start, heading.end) : path.slice(path.lastIndexOf('/') + 1)
}

function sourcesOf(notes: readonly ReportNote[], references: readonly Reference[]): ReportSource[] {
  const cited = new Map<string, number>()
  for (const { finding } of notes) for (const key of new Set(finding.cites)) cited.set(key, (cited.get(key) ?? 0) + 1)
  return [...cited]
    .sort(([a], [b]) => compareTexts(a, b))
    .map(([key, count]) => ({ key, cited: count, reference: references.find((reference) => reference.key === key) }))
}
