import { compareTexts } from '../../base/compare'
import type { Span } from '../../base/span'
import { isSettled, type Finding, type Stance } from '../../check/verdict'
import type { Reference } from '../../citation/citation'
import { excerptOf } from './excerpt'
import { readPrinted, type PrintedBlock, type PrintedDraft, type PrintedText } from './print-draft'

/** A checked draft with what its report tells of it. All plain data; the day comes from outside. */
export interface ReportInput {
  /** The draft's path, as people know it. */
  readonly path: string
  readonly text: string
  /** How the draft reads. */
  readonly printed: PrintedDraft
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
  /** Where the text reads otherwise than it is written. */
  readonly changes: PrintedDraft['changes']
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
  /** The figure or quotation as it reads. */
  readonly surface: string
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

/** A block of the draft with the notes on its figures. */
export interface NotedParagraph extends PrintedBlock {
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
  const { blocks, changes } = input.printed
  const notes = [...findings, ...quotations]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map((finding, i) => toNote(finding, i + 1, { text, changes }))
  const paragraphs = withStrays(blocks, notes).map((block) => ({
    ...block,
    notes: notes.filter(({ finding }) => isIn(finding, block)),
  }))
  const counts = Object.fromEntries(GROUPS.map((group) => [group, notes.filter((n) => n.group === group).length]))
  return {
    title: titleOf(input),
    path,
    on,
    text,
    changes,
    notes,
    paragraphs,
    counts: counts as Record<Group, number>,
    sources: sourcesOf(notes, input.references),
    timelines,
  }
}

function toNote(finding: Finding, number: number, printed: PrintedText): ReportNote {
  const group = isSettled(finding) ? 'settled' : finding.stance
  const line = printed.text.slice(0, finding.start).split('\n').length - 1
  const surface = readPrinted(printed, finding).replace(/\s+/g, ' ').trim()
  return { number, group, finding, surface, line, excerpt: excerptOf(printed, finding) }
}

function isIn({ start }: Span, paragraph: Span): boolean {
  return paragraph.start <= start && start < paragraph.end
}

/** No finding is lost, though it stands in no block. */
function withStrays(blocks: readonly PrintedBlock[], notes: readonly ReportNote[]): PrintedBlock[] {
  const strays = notes.filter(({ finding }) => !blocks.some((block) => isIn(finding, block)))
  const own = strays.map(({ finding: { start, end } }): PrintedBlock => ({ kind: 'paragraph', start, end }))
  return [...blocks, ...own].sort((a, b) => a.start - b.start)
}

function titleOf({ text, path, printed: { blocks, changes } }: ReportInput): string {
  const heading = blocks.find(({ kind }) => kind === 'heading')
  if (!heading) return path.slice(path.lastIndexOf('/') + 1)
  return readPrinted({ text, changes }, heading).replace(/\s+/g, ' ').trim()
}

function sourcesOf(notes: readonly ReportNote[], references: readonly Reference[]): ReportSource[] {
  const cited = new Map<string, number>()
  for (const { finding } of notes) for (const key of new Set(finding.cites)) cited.set(key, (cited.get(key) ?? 0) + 1)
  return [...cited]
    .sort(([a], [b]) => compareTexts(a, b))
    .map(([key, count]) => ({ key, cited: count, reference: references.find((reference) => reference.key === key) }))
}
