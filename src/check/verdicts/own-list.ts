import type { Token } from '../../text/tokens'
import type { Case } from '../case'
import { ROWS } from '../surroundings'

/** How many things the draft lists behind a number of them, and where; undefined where it lists none that can be counted. */
export interface OwnList {
  readonly count: number
  readonly words: string
}

/** "Four risks: a, b and c", "three conditions:" over a list, "four reasons. First ... Second ...". */
export function findOwnList(input: Case): OwnList | undefined {
  return colonList(input) ?? bulletList(input) ?? ordinalList(input)
}

/** Tokens behind the figure up to the sentence's end, those in brackets left out. */
function tokensBehind({ claim, sentence }: Case): Token[] {
  let depth = 0
  return sentence.tokens.filter((t) => {
    if (t.start < claim.figure.end) return false
    if (t.text === '(' || t.text === '[') depth++
    const inside = depth > 0
    if (t.text === ')' || t.text === ']') depth--
    return !inside
  })
}

/** How many words may stand between the number and the colon. */
const MOST_LEAD = 5
const MOST_ITEM = 7

function colonList(input: Case): OwnList | undefined {
  const tokens = tokensBehind(input)
  const colon = tokens.findIndex((t) => t.text === ':')
  if (colon < 1 || colon > MOST_LEAD || tokens.slice(0, colon).some((t) => t.kind !== 'word')) return undefined
  const rest = tokens.slice(colon + 1)
  while (rest.length && /^[.!?]$/.test(rest[rest.length - 1].text)) rest.pop()
  if (!rest.length || rest.some((t) => openWords.has(t.lower) || /^[:;.?!–—"“”]$/.test(t.text))) return undefined
  const ands = rest.filter((t) => t.lower === 'and')
  const comma = rest.map((t) => t.text).lastIndexOf(',')
  const and = rest.findIndex((t) => t.lower === 'and')
  if (ands.length !== 1 || comma < 0 || and < comma) return undefined
  const items = splitItems(rest)
  if (items.some((item) => !item.length || item.length > MOST_ITEM || bySide.has(item[0].lower))) return undefined
  return { count: items.length, words: items.map((item) => item.map((t) => t.text).join(' ')).join('; ') }
}

/** Lists that name only some, or that go on. */
const openWords = new Set('including such among etc others rest more other like or both each'.split(' '))
/** An item that begins so is no item but a clause. */
const bySide = new Set(
  'which who whose where when that with but as if because while though although it they he she this these so not then'.split(
    ' ',
  ),
)

/** At commas and at the closing "and", with or without a comma before it. */
function splitItems(tokens: readonly Token[]): Token[][] {
  const items: Token[][] = [[]]
  for (const [i, token] of tokens.entries()) {
    if (token.text === ',' && tokens[i + 1]?.lower === 'and') continue
    if (token.text === ',' || token.lower === 'and') items.push([])
    else items[items.length - 1].push(token)
  }
  return items
}

/** A sentence that ends in a colon, and the items of the list below it. */
function bulletList(input: Case): OwnList | undefined {
  const { draft, claim } = input
  const tokens = tokensBehind(input)
  if (!claim.figure.noun || tokens.length > 8 || tokens[tokens.length - 1]?.text !== ':') return undefined
  if (tokens.some((t) => t.kind === 'number' || openWords.has(t.lower))) return undefined
  const { blocks } = draft.document
  const at = draft.sentences[claim.sentence].block
  if (draft.sentences[claim.sentence + 1]?.block === at) return undefined
  let count = 0
  let level: number | undefined
  for (let i = at + 1; blocks[i]?.kind === 'item'; i++) {
    if (i - at > ROWS) return undefined
    level ??= indentOf(input, i)
    if (indentOf(input, i) === level) count++
    else return undefined
  }
  return count >= 2 ? { count, words: `${count} items` } : undefined
}

/** How far a block stands from the start of its line. */
function indentOf({ draft }: Case, index: number): number {
  const { text, blocks } = draft.document
  return blocks[index].start - (text.lastIndexOf('\n', blocks[index].start - 1) + 1)
}

/** "Four reasons. First ... Second ... Third ..." in the sentences that follow. */
function ordinalList({ draft, claim, sentence }: Case): OwnList | undefined {
  if (!claim.figure.noun || !countable.has(claim.figure.noun)) return undefined
  let count = 0
  for (let i = claim.sentence + 1; draft.sentences[i]?.block === sentence.block; i++) {
    const first = draft.sentences[i].tokens[0]?.lower
    const at = ordinals.findIndex((names) => names.includes(first))
    if (at === count) count++
    else if (at > count) return undefined
    else if (/^(?:finally|lastly|last)$/.test(first) && count >= 2) return { count: count + 1, words: 'First to last' }
    if (count === 0 && i > claim.sentence + 2) return undefined
  }
  return count >= 2
    ? {
        count,
        words: ordinals
          .slice(0, count)
          .map(([name]) => name)
          .join(', '),
      }
    : undefined
}

const ordinals: readonly (readonly string[])[] = [
  ['first', 'firstly'],
  ['second', 'secondly'],
  ['third', 'thirdly'],
  ['fourth', 'fourthly'],
  ['fifth', 'fifthly'],
  ['sixth'],
  ['seventh'],
]

const countable = new Set(
  'priority reason point thing question problem risk goal aim step way change condition demand argument proposal test principle pillar option objection lesson theme task challenge recommendation'.split(
    ' ',
  ),
)
