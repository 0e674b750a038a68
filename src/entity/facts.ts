import type { Span } from '../base/span'
import type { Token } from '../text/tokens'
import { apposition, copula } from './facts/descriptions'
import { calledBefore, nounBefore, nounBehind } from './facts/nouns-beside'
import { isOf, type Said, type Spot } from './facts/spot'
import { titleBefore } from './facts/titles'
import type { Place } from './find-mentions'

/**
 * What a sentence says of a name:
 * is: `value` describes it in the sentence's words ("a maker of chips"), `other` is the kind that the description names;
 * title: `value` is a person's title as written, `other` of whom;
 * relation: `value` is what the name is to `other` ("owner" of it);
 * tie: `value` is a longer name of the same thing in this text;
 * kind: `value` is the kind that the words around speak for;
 * plain: the words of the name stand in small letters in the same text.
 */
export interface Fact {
  readonly relation: 'is' | 'title' | 'relation' | 'tie' | 'kind' | 'plain'
  /** Folded. */
  readonly name: string
  readonly surface: string
  readonly value: string
  readonly other: string
  readonly sentence: Span
}

/** What the sentences of a text say of its names, each thing once. A pure function in linear time. */
export function findFacts(places: readonly Place[]): Fact[] {
  const facts = new Map<string, Fact>()
  for (let from = 0, to = 0; from < places.length; from = to) {
    const { sentence } = places[from]
    while (to < places.length && places[to].sentence === sentence) to++
    for (const fact of factsOf(places.slice(from, to))) {
      const key = [fact.relation, fact.name, fact.value.toLowerCase(), fact.other.toLowerCase()].join('\n')
      if (!facts.has(key)) facts.set(key, fact)
    }
  }
  return [...facts.values()]
}

function factsOf(places: readonly Place[]): Fact[] {
  const { sentence } = places[0]
  const span = { start: sentence.start, end: sentence.end }
  return places.flatMap((place, i) => {
    const spot: Spot = { tokens: sentence.tokens, place, before: places[i - 1], behind: places[i + 1] }
    const { surface, name } = place
    const said = [
      ...titleBefore(spot),
      ...nounBefore(spot),
      ...nounBehind(spot),
      ...calledBefore(spot),
      ...apposition(spot),
      ...copula(spot),
      ...speaker(spot),
    ]
    return said.map((one) => ({ ...one, name, surface, sentence: span }))
  })
}

/** "said Graham Doyle", "Bernd Lange told reporters", "Editing by Ada Norling": two or three plain words that speak or write are a person. */
function speaker({ tokens, place }: Spot): Said[] {
  const words = place.surface.split(' ')
  if (words.length < 2 || words.length > 3 || /\d/.test(place.surface)) return []
  const said = /^(?:said|says|told|wrote|added|argues|argued|explained)$/
  const near = [tokens[place.from - 1], tokens[place.to]]
  return near.some((token) => said.test(token?.lower ?? '')) || isAuthor(tokens, place) ? [isOf('person')] : []
}

/** In a byline: behind its "by", and behind the names there. */
function isAuthor(tokens: readonly Token[], { from }: Place): boolean {
  let at = from - 1
  while (
    at > 0 &&
    (/^[,&]$/.test(tokens[at].text) || tokens[at].lower === 'and' || tokens[at].text !== tokens[at].lower)
  )
    at--
  const first = tokens.findIndex(({ kind }) => kind === 'word')
  return tokens[at]?.lower === 'by' && (at === first || writing.has(tokens[at - 1].lower))
}

const writing = new Set('reporting editing written story edited words photo photograph video'.split(' '))
