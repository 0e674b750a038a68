import { raise } from '../pieces/raise'
import type { Run } from './runs'

/** Words of one line that no wide gap divides: a line of a column, or a cell of a table. */
export interface Fragment {
  readonly text: string
  readonly left: number
  readonly right: number
  /** Baseline. */
  readonly y: number
  /** Size of most of its letters. */
  readonly size: number
  /** Font of most of its letters. */
  readonly font: string
  readonly rightToLeft: boolean
  readonly artifact: boolean
}

/** Joins runs to fragments, whatever the order in which the page draws them. Raised digits become superscripts. */
export function toFragments(runs: readonly Run[]): Fragment[] {
  const strands: Strand[] = []
  let last: Strand | undefined
  let spaced = false
  for (const run of runs) {
    if (run.text.trim() === '') {
      spaced = true
      continue
    }
    const placed = { ...run, spaced }
    spaced = false
    if (last && continues(last, placed)) extend(last, placed)
    else strands.push((last = open(placed)))
  }
  return mergeAbutting(strands).map(toFragment)
}

interface SpacedRun extends Run {
  /** A space was drawn before it. */
  readonly spaced: boolean
}

interface Strand {
  readonly runs: SpacedRun[]
  left: number
  right: number
  /** Of the largest run. */
  size: number
  y: number
}

function open(run: SpacedRun): Strand {
  return { runs: [run], left: run.x, right: run.x + run.width, size: run.size, y: run.y }
}

function extend(strand: Strand, run: SpacedRun): void {
  strand.runs.push(run)
  strand.left = Math.min(strand.left, run.x)
  strand.right = Math.max(strand.right, run.x + run.width)
  if (run.size > strand.size * 1.05) Object.assign(strand, { size: run.size, y: run.y })
}

/** The widest gap between words of one line, and between figures (where it divides columns), in sizes of letters. */
const WIDEST_GAP = 1.25
const WIDEST_BETWEEN_FIGURES = 0.75
/** How much runs may overlap: kerning, slanted letters. */
const OVERLAP = 0.5

/** On the same line, and right behind (or, for scripts from right to left, in front of) what is there. */
function continues(strand: Strand, run: Run): boolean {
  if (!onLine(strand, run)) return false
  const gap = run.rightToLeft ? strand.left - (run.x + run.width) : run.x - strand.right
  const size = Math.max(strand.size, run.size)
  return gap > -OVERLAP * size && gap < widest(strand.runs[strand.runs.length - 1].text, run.text) * size
}

/** Raised and lowered marks are on the line of the larger letters beside them. */
function onLine(a: { readonly y: number; readonly size: number }, b: typeof a): boolean {
  const [large, small] = a.size >= b.size ? [a, b] : [b, a]
  const rise = large.y - small.y
  return small.size < large.size * 0.9
    ? rise > -0.35 * large.size && rise < 0.75 * large.size
    : Math.abs(rise) < 0.25 * small.size
}

function widest(before: string, behind: string): number {
  const figures = /[\d%)—–-]\s*$/.test(before) && /^\s*[-–—−(]?[$€£¥]?\s?[\d.(—–-]/.test(behind)
  return figures ? WIDEST_BETWEEN_FIGURES : WIDEST_GAP
}

/** Strands of one line that touch were drawn apart. Looks only at strands whose baselines are near. */
function mergeAbutting(strands: readonly Strand[]): Strand[] {
  const sorted = [...strands].sort((a, b) => a.left - b.left)
  const byBand = new Map<number, Strand[]>()
  const merged: Strand[] = []
  for (const strand of sorted) {
    const band = Math.round(strand.y / BAND)
    const near = [band - 1, band, band + 1].flatMap((b) => byBand.get(b) ?? [])
    const before = near.find((other) => touches(other, strand))
    if (before) for (const run of strand.runs) extend(before, run)
    else {
      merged.push(strand)
      byBand.set(band, [...(byBand.get(band) ?? []), strand])
    }
  }
  return merged
}

const BAND = 6

function touches(before: Strand, behind: Strand): boolean {
  if (!onLine(before, behind)) return false
  const gap = behind.left - before.right
  const size = Math.min(before.size, behind.size)
  const words = widest(before.runs[before.runs.length - 1].text, behind.runs[0].text)
  return gap > -OVERLAP * size && gap < words * 0.5 * size
}

function toFragment(strand: Strand): Fragment {
  const rightToLeft = lettersOf(strand.runs.filter((run) => run.rightToLeft)) * 2 > lettersOf(strand.runs)
  const runs = [...strand.runs].sort((a, b) => (rightToLeft ? b.x + b.width - (a.x + a.width) : a.x - b.x))
  const { left, right, y, size } = strand
  const artifact = runs.every((run) => run.artifact)
  return { text: joinRuns(runs, strand), left, right, y, size, font: fontOf(runs), rightToLeft, artifact }
}

function lettersOf(runs: readonly Run[]): number {
  return runs.reduce((sum, run) => sum + run.text.trim().length, 0)
}

function fontOf(runs: readonly Run[]): string {
  return runs.reduce((best, run) => (run.text.length > best.text.length ? run : best)).font
}

/** A gap of this many sizes is a space, also where the page draws none; a space that is drawn may be narrower. */
const SPACE = 0.2
const DRAWN_SPACE = 0.08

function joinRuns(runs: readonly SpacedRun[], { y, size }: Strand): string {
  let text = ''
  let end: Run | undefined
  for (const run of runs) {
    const raised = run.size < size * 0.87 && y - run.y > size * 0.12
    const least = run.spaced ? DRAWN_SPACE : SPACE
    if (end && !raised && gapOf(end, run) > least * Math.min(run.size, end.size)) text += ' '
    text += raised ? raise(run.text) : run.text
    end = run
  }
  return text.replace(/\s+/g, ' ').trim()
}

function gapOf(a: Run, b: Run): number {
  return Math.max(b.x - (a.x + a.width), a.x - (b.x + b.width))
}
