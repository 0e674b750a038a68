import type { DraftLanguage } from '../../text/draft-language'

/** How far a citation may reach to both sides of the cursor. */
const FAR = 200

/** Where a citation that holds the offset ends, so that a further key goes in there: before "]", or before the "}" of LaTeX. */
export function groupEnd(draft: string, offset: number, language: DraftLanguage): number | undefined {
  if (language === 'latex') return bracesEnd(draft, offset)
  return language === 'typst' ? undefined : bracketEnd(draft, offset)
}

function bracketEnd(draft: string, offset: number): number | undefined {
  const before = draft.slice(Math.max(0, offset - FAR), offset)
  const open = Math.max(before.lastIndexOf('['), before.lastIndexOf(']'), before.lastIndexOf('\n\n'))
  const close = draft.indexOf(']', offset)
  if (before[open] !== '[' || close < 0 || close - offset > FAR) return undefined
  const inside = before.slice(open + 1) + draft.slice(offset, close)
  return /(?:^|[\s;-])@[\p{L}\p{N}_{]/u.test(inside) && !/[[\]]|\n\s*\n/.test(inside) ? close : undefined
}

function bracesEnd(draft: string, offset: number): number | undefined {
  const before = draft.slice(Math.max(0, offset - FAR), offset)
  const open = before.lastIndexOf('{')
  const close = draft.indexOf('}', offset)
  if (open < 0 || close < 0 || close - offset > FAR) return undefined
  const inside = before.slice(open + 1) + draft.slice(offset, close)
  const command = /\\[A-Za-z]{0,9}[cC]ite[a-z]{0,9}\*?(?:\[[^\][]{0,100}\]){0,2}$/.test(before.slice(0, open))
  return command && inside.trim() && !/[{}\\\n]/.test(inside) ? close : undefined
}
