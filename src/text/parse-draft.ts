import type { CiteMacro, DraftDocument } from './draft-document'
import type { DraftLanguage } from './draft-language'
import { parseLatex } from './latex/parse-latex'
import { parseMarkdown } from './markdown'
import { parsePlainDraft } from './plain-draft'
import { parseTypst } from './typst/parse-typst'

const parsers: Readonly<Record<DraftLanguage, (text: string, macros: readonly CiteMacro[]) => DraftDocument>> = {
  markdown: (text) => parseMarkdown(text),
  quarto: (text) => ({ ...parseMarkdown(text), language: 'quarto' }),
  latex: parseLatex,
  typst: parseTypst,
  plain: parsePlainDraft,
}

/** Parses a draft in its language; of LaTeX, `macros` are those that other files define. Never throws; `prose` has the length of `text`. */
export function parseDraft(text: string, language: DraftLanguage, macros: readonly CiteMacro[] = []): DraftDocument {
  return parsers[language](text, macros)
}
