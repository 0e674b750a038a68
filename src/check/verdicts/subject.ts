import { significant, type Case, type Judge, type RelatedCandidate } from '../case'
import { rarity } from '../align'
import { contrast, isParallel } from '../contrast'
import { concept } from '../lexicon'
import { isPlace } from '../names'
import { sourceWords } from './words'

/** The right figure of the wrong thing: another company, country, product, line or column. */
export const judgeSubject: Judge = (input) => {
  const { close } = input
  if (!close.length || input.claim.figure.weak) return undefined
  const reasons = close.map((c) => otherSubject(input, c))
  if (reasons.some((reason) => reason === undefined)) return undefined
  const best = close[0]
  const { rival, mine, theirs } = reasons[0]!
  const instead = rival ? ` For ${mine} it says "${sourceWords(rival)}".` : ''
  return {
    code: 'subject',
    stance: 'refuted',
    message: `The source states ${sourceWords(best)} of ${theirs || 'something else'}, not of ${mine}.${instead}`,
    evidence: rival ? [best, rival] : [best],
    instead: rival,
  }
}

interface OtherSubject {
  readonly mine: string
  readonly theirs: string
  readonly rival?: RelatedCandidate
}

function otherSubject(input: Case, agreeing: RelatedCandidate): OtherSubject | undefined {
  return byParallel(input, agreeing) ?? byPlace(input, agreeing) ?? byRival(input, agreeing)
}

/** A parallel figure beside the agreeing one has the names that the draft uses, and the agreeing one has others. */
function byParallel(input: Case, agreeing: RelatedCandidate): OtherSubject | undefined {
  for (const rival of input.rivals) {
    if (!isParallel(agreeing, rival) || !countsAlike(input, rival)) continue
    const c = contrast(input.claim, agreeing, rival)
    if (
      c.namesToRival.some((name) => name !== 'european union') &&
      !c.namesToAgreeing.length &&
      hasOwn(agreeing, rival)
    )
      return named(c.namesToRival, agreeing, rival)
    if (c.namesToAgreeing.length || c.toAgreeing.length) continue
    const sameSentence = agreeing.context.sentence === rival.context.sentence
    if (
      sameSentence &&
      c.toRival.length >= 2 &&
      !c.namesToRival.length &&
      rival.score > agreeing.score &&
      hasOwnWords(agreeing, rival)
    )
      return named(c.toRival, agreeing, rival)
  }
  return undefined
}

/** A count stands against a count of the same things only. */
function countsAlike({ claim, quantity }: Case, { context }: RelatedCandidate): boolean {
  if (quantity.kind !== 'count') return true
  const [mine, theirs] = [claim.figure.noun, context.figure.noun]
  return mine === undefined || theirs === undefined || concept(mine) === concept(theirs)
}

/** The agreeing figure has a name of its own, so that the draft's name is not merely left out. */
function hasOwn(agreeing: RelatedCandidate, rival: RelatedCandidate): boolean {
  return [...agreeing.context.ownNames].some((name) => !rival.context.ownNames.has(name))
}

/** The agreeing figure has words of its own too, so that the rival's are not merely what both share. */
function hasOwnWords(agreeing: RelatedCandidate, rival: RelatedCandidate): boolean {
  return [...agreeing.context.own].some(
    (word) => !rival.context.own.has(word) && rarity(word, agreeing.source.model) > 1,
  )
}

function named(words: readonly string[], agreeing: RelatedCandidate, rival: RelatedCandidate): OtherSubject {
  return {
    mine: words.join(', '),
    theirs: [...agreeing.context.ownNames].filter((n) => !words.includes(n)).join(', '),
    rival,
  }
}

/** Europe holds its countries: it excludes none of them. */
function isCountry(name: string): boolean {
  return isPlace(name) && name !== 'european union'
}

/** One place on each side, and not the same. */
function byPlace(input: Case, agreeing: RelatedCandidate): OtherSubject | undefined {
  const mine = [...input.claim.ownNames].filter(isCountry)
  const theirs = [...agreeing.context.ownNames].filter(isCountry)
  const around = agreeing.context.sentenceNames
  if (!mine.length || !theirs.length) return undefined
  if (mine.some((place) => around.has(place)) || theirs.some((place) => input.claim.sentenceNames.has(place)))
    return undefined
  return { mine: mine.join(', '), theirs: theirs.join(', ') }
}

/** Names in the agreeing figure's sentence and the two before it, which "the company" or "it" may stand for. */
function namesAround({ source, context }: RelatedCandidate): ReadonlySet<string> {
  const found = new Set(context.sentenceNames)
  for (let i = context.sentence - 2; i < context.sentence; i++)
    for (const name of source.model.namesBySentence[i] ?? []) found.add(name)
  return found
}

/** Elsewhere in the source a better aligned figure of the same kind has the draft's name, which is nowhere near the agreeing one. */
function byRival(input: Case, agreeing: RelatedCandidate): OtherSubject | undefined {
  const rival = input.rivals.find(
    (r) => r.source === agreeing.source && r.score > agreeing.score + 0.12 && countsAlike(input, r),
  )
  if (!rival || significant(input.quantity) > 3) return undefined
  const around = namesAround(agreeing)
  const mine = [...input.claim.ownNames].filter(
    (name) => rival.context.sentenceNames.has(name) && !around.has(name) && name !== 'european union',
  )
  if (!mine.length) return undefined
  if ([...agreeing.context.ownNames].some((name) => input.claim.sentenceNames.has(name))) return undefined
  return { mine: mine.join(', '), theirs: [...agreeing.context.ownNames].join(', '), rival }
}
