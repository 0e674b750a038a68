import { stem } from '../text/stem'
import type { Token } from '../text/tokens'

/** Words that say nothing about what a figure is about. */
export const stopWords: ReadonlySet<string> = new Set(
  `a an the of to in on at by for from with as is are was were be been being it its this that these those and or but nor so if than then there their them they he she his her him
 we our us you your i my me who whom which what when where how not no do does did done has have had having will would can could may might must shall should about over under
 more most less least some any all both each other others another such only just even also still yet already now up down out off into onto upon through per between among respectively
 against after before during since until while because although though however very much many few several own same too again further here why whether either neither every
 one two three four five six seven eight nine ten 's s t re ve ll d said says say according reported reports report told m bn mn tn k`
    .split(/\s+/)
    .filter(Boolean),
)

/** Groups of words that a rewriter swaps; the first is the canon. Lower case, matched by stem. */
const synonymGroups = `
revenue turnover sales sale topline
profit earnings income earn
company firm business enterprise corporation group
worker employee staff workforce job post headcount employ personnel
user customer client subscriber
fine penalty sanction
country state nation
buy acquire purchase acquisition takeover
parcel package shipment consignment item
rise increase climb grow gain jump surge soar advance expand up higher add lift raise
fall drop decline decrease slide slip sink shrink down lower lose plunge tumble cut reduce reduction contract trim
forecast expect project predict estimate anticipate outlook guidance consensus
price cost
regulator watchdog authority
law act rule regulation legislation directive
fee charge levy duty tariff
share stock
begin start open launch
deadline due
quarter three-month
year annual yearly annually
month monthly
day daily
store shop outlet
car vehicle auto
death dead die kill
child minor kid
lawmaker mep legislator deputy
american us u.s. america
european eu europe bloc
british uk u.k. britain
chinese china
german germany
french france
investment invest
halve half
double twice twofold
triple treble threefold
emission co2 carbon
power electricity
chip semiconductor processor
`
const canon = new Map<string, string>()
for (const line of synonymGroups.trim().split('\n')) {
  const words = line.trim().split(' ')
  for (const word of words) if (!canon.has(stem(word))) canon.set(stem(word), stem(words[0]))
}

/** True for a word that says what a figure is about. */
export function isContent(token: Token): boolean {
  return token.kind === 'word' && !stopWords.has(token.lower) && (token.lower.length > 1 || token.text !== token.lower)
}

/** The stem of a word, or that of its synonyms' canon. */
export function concept(lower: string): string {
  const s = stem(lower)
  return canon.get(s) ?? s
}

/** Words that tell nothing about which of two figures is meant. */
export const plainWords: ReadonlySet<string> = new Set(
  `make go come take get put give match worth continue hold rough last year first second third new time use work add set keep show find see stand run move turn leave bring
   follow include call want need help try remain become well almost near around total part way thing number amount figure rate level end start begin company own
   account represent contribute record post report generate state give say stood has had`
    .split(/\s+/)
    .map(concept),
)

/** A set of stems from words in one line. */
export function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter(Boolean).map(stem))
}

/** Words of a change, by stem. */
export const upWords = wordSet(
  'rise increase climb grow growth gain jump surge soar advance expand higher lift raise rebound rally accelerate widen boost add swell balloon rocket spike leap upside firmer fuller uptick upturn strengthen steeper upgrade gestiegen stieg stiegen steigt wuchs wuchsen gewachsen erhöht erhöhte anstieg zuwachs plus',
)
export const downWords = wordSet(
  'fall drop decline decrease slide slip sink shrink lower lose loss plunge tumble cut reduce reduction contract contraction trim slump retreat ease narrow weaken downgrade dip slash dive shed erode softer deteriorate below decelerate lighter miss shortfall drag plummet abolish eliminate deduct sank sanken gesunken sinkt fiel fielen gefallen schrumpfte geschrumpft verringerte verringert reduzierte reduziert reduzierten zurückgegangen rückgang minus',
)

/** Signs that a statement is about what may come rather than what is. */
export const forecastWords = wordSet(
  'forecast forecasted expect projected projection predict prediction anticipate consensus target aims aiming aim hope could might pegged likely outlook guidance potential erwartet voraussichtlich prognose',
)
