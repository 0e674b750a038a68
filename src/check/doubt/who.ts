import type { FigureContext, TextModel } from '../context'

/** How many sentences back a name may stand that "the company" or "it" takes up. */
const BACK = 2

/** Names that a draft may speak of where it makes a claim: those of its sentence, of the ones before it, and of its title. */
export function nearbyNames(draft: TextModel, { sentence, sentenceNames }: FigureContext): ReadonlySet<string> {
  const found = new Set(sentenceNames)
  const lists = [
    ...draft.namesBySentence.slice(0, 2),
    ...draft.namesBySentence.slice(Math.max(0, sentence - BACK), sentence),
  ]
  for (const name of lists.flat()) {
    found.add(name)
    for (const part of name.split(' ')) if (part.length > 3) found.add(part)
  }
  return found
}

/** Names of a draft's title and first sentence: what it is about may go unnamed anywhere behind. */
export function openingNames({ namesBySentence }: TextModel): readonly string[] {
  return namesBySentence.slice(0, 2).flat()
}
