import { withParts, type FigureContext, type TextModel } from '../context'

/** How many sentences back a name may stand that "the company" or "it" takes up. */
const BACK = 2

/** Names that a draft may speak of where it makes a claim: those of its sentence, of the ones before it, and of its title. */
export function nearbyNames(draft: TextModel, { sentence, sentenceNames }: FigureContext): ReadonlySet<string> {
  const before = draft.namesBySentence.slice(Math.max(0, sentence - BACK), sentence).flat()
  return new Set([...sentenceNames, ...withParts([...openingNames(draft), ...before])])
}

/** Names of a draft's title and first sentence: what it is about may go unnamed anywhere behind. */
export function openingNames({ namesBySentence }: TextModel): readonly string[] {
  return namesBySentence.slice(0, 2).flat()
}
