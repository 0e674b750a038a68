import type { TextContent, TextItem } from 'pdfjs-dist/types/src/display/api'

/** Text as a page draws it in one go: in points, seen upright, with the origin at the top left. */
export interface Run {
  readonly text: string
  readonly x: number
  /** Of the baseline; grows downwards. */
  readonly y: number
  readonly width: number
  /** Of the letters. */
  readonly size: number
  readonly font: string
  readonly rightToLeft: boolean
  /** Marked by the file as no part of the text: running heads, page numbers, watermarks. */
  readonly artifact: boolean
}

export interface PageRuns {
  /** In the order in which the page draws them. */
  readonly runs: readonly Run[]
  /** Runs across the direction in which most of the page is read: labels of axes, stamps in the margin. */
  readonly aside: readonly Run[]
  readonly width: number
  readonly height: number
}

/** What of pdf.js's viewport is needed. */
export interface Viewport {
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
}

/** Brings the text items of a page into the direction in which most of them are read. */
export function toRuns({ items }: Pick<TextContent, 'items'>, viewport: Viewport): PageRuns {
  const placed = placeAll(items, viewport)
  const turn = mostly(placed)
  const { width, height } = viewport
  const sideways = turn === 1 || turn === 3
  return {
    runs: placed.filter((run) => run.turn === turn).map((run) => turned(run, turn, viewport)),
    aside: placed.filter((run) => run.turn !== turn),
    width: sideways ? height : width,
    height: sideways ? width : height,
  }
}

interface PlacedRun extends Run {
  /** Quarters of a full turn clockwise, -1 for what is askew. */
  readonly turn: number
}

function placeAll(items: TextContent['items'], viewport: Viewport): PlacedRun[] {
  const placed: PlacedRun[] = []
  const marks: boolean[] = []
  for (const item of items) {
    if ('str' in item) {
      if (item.str !== '') placed.push(place(item, viewport, marks.includes(true)))
    } else if (item.type === 'endMarkedContent') marks.pop()
    else marks.push((item as { readonly tag?: string }).tag === 'Artifact')
  }
  return placed
}

function place(item: TextItem, { transform: [a, b, c, d, e, f] }: Viewport, artifact: boolean): PlacedRun {
  const [ia, ib, ic, id, x, y] = item.transform as number[]
  const across = [a * ia + c * ib, b * ia + d * ib]
  const down = [a * ic + c * id, b * ic + d * id]
  const quarters = Math.atan2(across[1], across[0]) / (Math.PI / 2)
  const near = Math.round(quarters)
  return {
    text: item.str,
    x: a * x + c * y + e,
    y: b * x + d * y + f,
    width: item.width,
    size: Math.hypot(down[0], down[1]) || item.height || 1,
    font: item.fontName,
    rightToLeft: item.dir === 'rtl',
    artifact,
    turn: Math.abs(quarters - near) < ASKEW ? (near + 4) % 4 : -1,
  }
}

/** How far from upright a text may be, in quarters of a turn. */
const ASKEW = 0.05

function mostly(placed: readonly PlacedRun[]): number {
  const letters = [0, 0, 0, 0]
  for (const { turn, text } of placed) if (turn >= 0) letters[turn] += text.trim().length
  return letters.indexOf(Math.max(...letters))
}

function turned(run: Run, turn: number, { width, height }: Viewport): Run {
  switch (turn) {
    case 1:
      return { ...run, x: run.y, y: width - run.x }
    case 2:
      return { ...run, x: width - run.x, y: height - run.y }
    case 3:
      return { ...run, x: height - run.y, y: run.x }
    default:
      return run
  }
}
