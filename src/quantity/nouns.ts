import type { Span } from '../base/span'
import type { Token } from '../text/tokens'

/** The head noun of what is counted, on either side of the number: "1.5 million developers", "the number of items sold was 492 million". */
export function findNoun(
  tokens: readonly Token[],
  from: number,
  to: number,
): (Span & { readonly noun: string }) | undefined {
  return nounBehind(tokens, to) ?? nounBefore(tokens, from)
}

const stops = new Set(
  'of in on at by for from with to as is are was were be been will would could can may might must has have had and or but that which who whom whose where when while than then so if not no per this these those it they he she we you i its their his her our the a an out up down into over under about after before during since until between among against more less fewer each every all both also only just too very once again now last next ago earlier later said says according because through across without within'.split(
    ' ',
  ),
)
const joins = new Set(['-', '&', '/', "'s"])

function nounBehind(tokens: readonly Token[], to: number): (Span & { readonly noun: string }) | undefined {
  let i = to
  if (tokens[i]?.lower === 'of' && /^(?:the|its|their|his|her|our|these|those|all)$/.test(tokens[i + 1]?.lower ?? ''))
    i += 2
  else if (tokens[i]?.lower === 'of') i += 1
  if (tokens[i]?.lower === 'more' || tokens[i]?.lower === 'other' || tokens[i]?.lower === 'different') i++
  let last: Token | undefined
  for (let steps = 0; steps < 7; steps++, i++) {
    const token = tokens[i]
    if (!token) break
    if (joins.has(token.text) && last && !(token.spaced && tokens[i + 1]?.spaced)) continue
    if (token.kind === 'number' && last && tokens[i + 1]?.text === '-') continue
    if (token.kind !== 'word' || stops.has(token.lower)) break
    if (last && (isVerb(token.lower) || (isPlural(last.lower) && !isPlural(token.lower)))) break
    last = token
    if (isPlural(token.lower) && tokens[i + 1] && isVerb(tokens[i + 1].lower)) break
  }
  return last && { noun: singular(last.lower), start: last.start, end: last.end }
}

function isPlural(word: string): boolean {
  return (word.endsWith('s') && !/(?:ss|us|is|ous)$/.test(word)) || irregular[word] !== undefined
}

function isVerb(word: string): boolean {
  return (
    /^(?:were|was|are|is|had|have|has|did|do|will|would|could|can|may|must|should|sold|made|died|took|came|went|said|say|make|use|face|fell|rose|live|work)$/.test(
      word,
    ) ||
    (word.endsWith('ed') && word.length > 4)
  )
}

/** "the number of items sold was 492m", "jobs: 40" */
function nounBefore(tokens: readonly Token[], from: number): (Span & { readonly noun: string }) | undefined {
  const limit = Math.max(0, from - 14)
  for (let i = from - 1; i >= limit; i--) {
    const word = tokens[i].lower
    if (/^[.;|]$/.test(word)) return undefined
    if (word === 'of' && /^(?:number|numbers|total|count|amount)$/.test(tokens[i - 1]?.lower ?? '')) {
      const behind = nounBehind(tokens, tokens[i + 1]?.lower === 'the' ? i + 2 : i + 1)
      return behind && behind.end <= tokens[from].start ? behind : undefined
    }
  }
  return undefined
}

const irregular: Readonly<Record<string, string>> = {
  people: 'person',
  children: 'child',
  women: 'woman',
  men: 'man',
  mice: 'mouse',
  feet: 'foot',
  lives: 'life',
  staff: 'staff',
  police: 'police',
  employees: 'employee',
  businesses: 'business',
  analyses: 'analysis',
}

export function singular(word: string): string {
  if (irregular[word]) return irregular[word]
  if (word.endsWith('ies') && word.length > 4) return word.slice(0, -3) + 'y'
  if (/(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2)
  return word.endsWith('s') && !/(?:ss|us|is)$/.test(word) && word.length > 3 ? word.slice(0, -1) : word
}
