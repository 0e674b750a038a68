import type { Fragment } from './fragments'

/** What stands on one baseline of a region, from left to right. */
export interface Row {
  readonly cells: readonly Fragment[]
  readonly y: number
  readonly size: number
  readonly left: number
  readonly right: number
}

/** The rows of a region from top to bottom. */
export function toRows(fragments: readonly Fragment[]): Row[] {
  const groups: Fragment[][] = []
  for (const fragment of [...fragments].sort((a, b) => a.y - b.y || a.left - b.left)) {
    const group = groups[groups.length - 1]
    const same = group && Math.abs(fragment.y - group[0].y) < 0.45 * Math.min(fragment.size, group[0].size)
    if (same) group.push(fragment)
    else groups.push([fragment])
  }
  return groups.map(toRow)
}

function toRow(group: readonly Fragment[]): Row {
  const rightToLeft = group.filter((fragment) => fragment.rightToLeft).length * 2 > group.length
  const cells = [...group].sort((a, b) => (rightToLeft ? b.right - a.right : a.left - b.left))
  return {
    cells,
    y: group[0].y,
    size: Math.max(...cells.map((cell) => cell.size)),
    left: Math.min(...cells.map((cell) => cell.left)),
    right: Math.max(...cells.map((cell) => cell.right)),
  }
}

/** The words of a row on one line. */
export function textOf(row: Row): string {
  return row.cells.map((cell) => cell.text).join(' ')
}
