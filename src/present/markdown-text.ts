/** Escapes what Markdown would read as syntax, so that words of a source are shown as they are, on one line. */
export function escapeMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]()#+\-.!<>|~$&]/g, '\\$&')
}

/** The command behind the links: it opens a source at a passage. */
export const OPEN_PASSAGE = 'tickmark.openPassage'

/** The command that explains a verdict; given the offset of a figure, else it takes the cursor's. */
export const EXPLAIN_VERDICT = 'tickmark.explainVerdict'

/** What the command is given: a file, and offsets into its text. */
export interface Passage {
  readonly path: string
  readonly start: number
  readonly end: number
}

/** Makes a link to a passage, or plain words where none leads there. */
export type ToLink = (label: string, passage: Passage) => string

/** A link by which VS Code opens a source at a passage. */
export function passageLink(label: string, { path, start, end }: Passage): string {
  const args = encodeURIComponent(JSON.stringify([{ path, start, end }])).replace(
    /[()']/g,
    (char) => `%${char.charCodeAt(0).toString(16)}`,
  )
  return `[${escapeMarkdown(label)}](command:${OPEN_PASSAGE}?${args} "Open the source at the passage")`
}

/** A link that explains the verdict on the figure at an offset of the draft. */
export function explainLink(offset: number): string {
  return `[Explain this verdict](command:${EXPLAIN_VERDICT}?${encodeURIComponent(JSON.stringify([offset]))})`
}
