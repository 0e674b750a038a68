import type { Case, Judge, Judgement } from '../case'
import { findOwnList } from './own-list'
import { judgeTableTotal } from './own-table'
import { judgeShares } from './shares'

/** The draft contradicts itself: "four governments, those of Belgium, Estonia and Poland", a total that its rows do not add up to, shares that are no whole. */
export const judgeInternal: Judge = (input) => judgeList(input) ?? judgeTableTotal(input) ?? judgeShares(input)

function judgeList(input: Case): Judgement | undefined {
  const { quantity, claim, sentence, draft } = input
  if (quantity.kind !== 'count' || quantity.low < 2 || quantity.low > 12 || !Number.isInteger(quantity.low))
    return undefined
  if (quantity.low !== quantity.high || quantity.qualifier) return undefined
  const names = listBehind(draft.document.prose.slice(claim.figure.end, sentence.end))
  const list = names ? { count: names.length, words: names.join(', ') } : findOwnList(input)
  if (!list || list.count === quantity.low) return undefined
  return {
    code: 'internal',
    stance: 'refuted',
    message: `The draft says ${quantity.low} and lists ${list.count}: ${list.words}.`,
    evidence: [],
  }
}

/** The items of a list of names that is announced right behind the figure: "four governments, those of A, B and C". */
function listBehind(text: string): string[] | undefined {
  const lead = /^ ?(?:[\p{L}-]+ ){0,4}?[\p{L}-]+(?:: |, (?:those of |namely |that is |i\.e\. )|\s*\()/u.exec(text)
  if (!lead) return undefined
  const rest = text.slice(lead[0].length)
  const match =
    /^((?:the )?[A-Z][\w&.'-]*(?: (?:of |the )?[A-Z][\w&.'-]*)*)((?:, (?:the )?[A-Z][\w&.'-]*(?: (?:of |the )?[A-Z][\w&.'-]*)*)+),? and (?:the )?([A-Z][\w&.'-]*(?: [A-Z][\w&.'-]*)*)/.exec(
      rest,
    )
  if (!match) return undefined
  return [match[1], ...match[2].split(/, /).filter(Boolean), match[3]]
}
