import type { Span } from '../base/span'
import type { Citation } from './citation'

/** A footnote's mark in the text. */
export interface NoteMark extends Span {
  readonly label: string
  /** Label of the footnote whose text holds the mark. */
  readonly within?: string
}

/** Ties what is cited in a footnote's text to the places where the footnote is anchored. */
export interface Notes {
  /** The citation once for each anchor of its footnote; as it is where the footnote has none. */
  anchor(citation: Citation, label: string): Citation[]
}

/** Footnotes in footnotes that are followed, and places of one footnote that are listed. */
const MAX_DEPTH = 10
const MAX_ANCHORS = 100

export function createNotes(marks: readonly NoteMark[]): Notes {
  const byLabel = groupByLabel(marks)
  const anchors = new Map<string, readonly NoteMark[]>()
  const anchorsOf = (label: string, depth = 0): readonly NoteMark[] => {
    const known = anchors.get(label)
    if (known) return known
    if (depth > MAX_DEPTH) return []
    anchors.set(label, []) // a footnote that anchors itself
    const found = (byLabel.get(label) ?? []).flatMap((m) =>
      m.within === undefined ? [m] : anchorsOf(fold(m.within), depth + 1),
    )
    anchors.set(label, found.slice(0, MAX_ANCHORS))
    return anchors.get(label)!
  }
  return {
    anchor(citation, label) {
      const found = anchorsOf(fold(label))
      if (!found.length) return [{ ...citation, syntax: 'footnote' }]
      return found.map(({ start, end }) => {
        const span = { start, end }
        return { ...citation, syntax: 'footnote', anchor: span, group: span }
      })
    },
  }
}

function fold(label: string): string {
  return label.toLowerCase()
}

function groupByLabel(marks: readonly NoteMark[]): Map<string, NoteMark[]> {
  const groups = new Map<string, NoteMark[]>()
  for (const mark of marks) {
    const group = groups.get(fold(mark.label))
    if (group) group.push(mark)
    else groups.set(fold(mark.label), [mark])
  }
  return groups
}
