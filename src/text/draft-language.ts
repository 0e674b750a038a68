/** The languages that drafts are written in. Quarto is Markdown with its own extras; plain text has footnotes and links alone. */
export type DraftLanguage = 'markdown' | 'quarto' | 'latex' | 'typst' | 'plain'

const BY_ENDING: Readonly<Record<string, DraftLanguage>> = {
  md: 'markdown',
  markdown: 'markdown',
  qmd: 'quarto',
  rmd: 'quarto',
  tex: 'latex',
  ltx: 'latex',
  typ: 'typst',
  txt: 'plain',
}

/** Whether a path ends as those of drafts do. */
export function hasDraftEnding(path: string): boolean {
  return Object.hasOwn(BY_ENDING, endingOf(path))
}

/** By the ending of a path; a text without an ending that is known is Markdown. */
export function draftLanguageOf(path: string): DraftLanguage {
  return BY_ENDING[endingOf(path)] ?? 'markdown'
}

function endingOf(path: string): string {
  return /\.([^./\\]+)$/.exec(path)?.[1].toLowerCase() ?? ''
}
