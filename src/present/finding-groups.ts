import type { Finding } from '../check/verdict'
import { isSettled } from '../check/verdict'
import { toTitle } from './finding-card'

export type GroupBy = 'verdict' | 'source'

/** What of a draft's findings is listed, and how. */
export interface Listing {
  readonly by: GroupBy
  /** Also what is right, settled or uncited. */
  readonly all: boolean
  /** Words that the figure, the message or a source must hold; "" for any. */
  readonly filter: string
}

export interface FindingGroup {
  readonly title: string
  readonly findings: readonly Finding[]
}

/** Findings in groups: by verdict the gravest first, by source by key. Those of a group come in the order of the draft. */
export function groupFindings(findings: readonly Finding[], listing: Listing): FindingGroup[] {
  const listed = [...findings].filter((finding) => isListed(finding, listing)).sort((a, b) => a.start - b.start)
  const groups = new Map<string, Finding[]>()
  for (const finding of listed)
    for (const title of titlesOf(finding, listing.by)) groups.set(title, [...(groups.get(title) ?? []), finding])
  const order = listing.by === 'verdict' ? byGravity : byTitle
  return [...groups].map(([title, members]) => ({ title, findings: members })).sort(order)
}

function isListed(finding: Finding, { all, filter }: Listing): boolean {
  if (!all && (finding.severity === 'none' || isSettled(finding))) return false
  const words = [finding.surface, finding.message, finding.code, ...finding.cites].join(' ').toLowerCase()
  return words.includes(filter.trim().toLowerCase())
}

/** A figure that two sources are cited for is in both groups. */
function titlesOf(finding: Finding, by: GroupBy): readonly string[] {
  if (by === 'verdict') return [toTitle(finding.code)]
  const keys = new Set(finding.cites)
  return keys.size ? [...keys] : ['No source']
}

const gravity = { error: 0, warning: 1, info: 2, hint: 3, none: 4 } as const

function byGravity(a: FindingGroup, b: FindingGroup): number {
  const [left, right] = [a, b].map(({ findings }) => Math.min(...findings.map(({ severity }) => gravity[severity])))
  return left - right || byTitle(a, b)
}

function byTitle(a: FindingGroup, b: FindingGroup): number {
  return a.title < b.title ? -1 : a.title > b.title ? 1 : 0
}
