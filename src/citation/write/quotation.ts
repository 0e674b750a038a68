import { escapeLineStart, escapeWords } from './escape'
import type { Habits } from './habits'
import { withInnerMarks } from './reference-text'

/** Quotations of more words than this stand in a block of their own. */
const LONG = 40

export function isLong(words: string): boolean {
  return words.split(/\s+/).length > LONG
}

/** Words of a source between the draft's quotation marks. */
export function writeInline(words: string, habits: Habits): string {
  const { language, marks, enquote } = habits
  if (language === 'latex' && enquote) return `\\enquote{${escapeWords(words, language)}}`
  const inside = escapeWords(withInnerMarks(words, habits), language)
  if (language === 'latex' && marks.outer[0] === '"') return `\`\`${inside}''`
  return marks.outer[0] + inside + marks.outer[1]
}

/** Words of a source as a block, with its citation behind them. Gives the lines alone. */
export function writeBlock(words: string, citation: string, habits: Habits): string {
  const { language, eol } = habits
  const line = escapeLineStart(escapeWords(words, language), language) + citation
  if (language === 'latex') return ['\\begin{quote}', line, '\\end{quote}'].join(eol)
  if (language === 'typst') return `#quote(block: true)[${line}]`
  return language === 'plain' ? `    ${line}` : `> ${line}`
}
