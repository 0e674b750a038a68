import type { Block, Document } from '../../text/document'

const farewell =
  /\b(?:unsubscribe|opt[- ]out|(?:manage|update|change) (?:your )?(?:subscription|preferences|e-?mail)|why (?:did|am) (?:I|you) (?:get|receiv)|you(?:'re| are)? receiv(?:ed|ing) this|abbestellen|abmelden|se désabonner|désinscription|darse de baja)/i

const greeting =
  /\b(?:view|read|open)(?: this)?(?: e-?mail| message| post| newsletter)? (?:in|on|as)(?: your| the| a)? (?:browser|web|app)\b|\bview online\b|im browser (?:ansehen|öffnen)/i

/** Lines about the subscription come this late, and the invitation to read the mail elsewhere this early. */
const LAST_SHARE = 0.4
const FIRST_BLOCKS = 6

/** Without what newsletters say of themselves: everything from the first mention of unsubscribing near the end on, and "view in browser". */
export function withoutFooter(document: Document): Document {
  const { blocks, text, prose } = document
  const says = ({ start, end }: Block, pattern: RegExp) => pattern.test(prose.slice(start, end))
  const end = blocks.findIndex((block) => block.start >= text.length * (1 - LAST_SHARE) && says(block, farewell))
  const kept = end < 0 ? blocks : blocks.slice(0, end)
  return { ...document, blocks: kept.filter((block, i) => i >= FIRST_BLOCKS || !says(block, greeting)) }
}
