import type { Sentence } from '../text/sentences'
import type { Token } from '../text/tokens'
import { findDefinitions } from './definitions'
import { knownEntity } from './known-names'

/** Token indices [from, to) of a name. */
export interface Run {
  readonly from: number
  readonly to: number
}

/** The names of every sentence as runs of tokens. */
export function findRuns(sentences: readonly Sentence[]): { readonly sentence: Sentence; readonly runs: Run[] }[] {
  const words = surveyWords(sentences)
  return sentences.map((sentence) => ({ sentence, runs: isTitleCase(sentence) ? [] : runsOf(sentence.tokens, words) }))
}

/** What must be known of the whole text to judge one capital. */
interface Words {
  /** Words that stand capitalised inside a sentence. */
  readonly inner: ReadonlySet<string>
  /** Words that stand in small letters. */
  readonly small: ReadonlySet<string>
  /** Full names that the text defines, by their first word. */
  readonly full: ReadonlyMap<string, readonly (readonly string[])[]>
  /** Every noun has a capital, as in German: a single capitalised word says nothing. */
  readonly capitalNouns: boolean
}

function surveyWords(sentences: readonly Sentence[]): Words {
  const inner = new Set<string>()
  const small = new Set<string>()
  let capitals = 0
  let total = 0
  for (const sentence of sentences) {
    if (isTitleCase(sentence)) continue
    sentence.tokens.forEach((token, i) => {
      if (token.kind !== 'word' || isOpening(sentence.tokens, i)) return
      total++
      if (!isCapital(token)) return void small.add(token.lower)
      capitals++
      inner.add(token.text)
    })
  }
  const full = new Map<string, (readonly string[])[]>()
  for (const { full: words } of findDefinitions(sentences)) full.set(words[0], [...(full.get(words[0]) ?? []), words])
  return { inner, small, full, capitalNouns: total > 80 && capitals / total > CAPITAL_NOUNS }
}

/** English news has a share of about 0.12, German of 0.35 and more. */
const CAPITAL_NOUNS = 0.27

/** A capital here is due to the place: the first word of a sentence, of a quotation, of what stands in brackets. */
function isOpening(tokens: readonly Token[], i: number): boolean {
  return i === 0 || /^["“‘'(:•*]$/.test(tokens[i - 1].text)
}

/** A headline in title case says nothing about which of its words are names. It ends in no full stop. */
function isTitleCase({ tokens }: Sentence): boolean {
  if (tokens[tokens.length - 1].text === '.') return false
  const words = tokens.filter((t) => t.kind === 'word' && t.lower.length > 3)
  return words.length > 3 && words.filter((t) => t.text !== t.lower).length / words.length > 0.8
}

function isCapital(token: Token): boolean {
  return token.kind === 'word' && token.text !== token.lower && token.lower !== "'s" && !nameless.has(token.lower)
}

/** Months, weekdays, titles before a name, units: they have capitals and name nothing. */
const nameless = new Set(
  `january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec
  monday tuesday wednesday thursday friday saturday sunday i mr mrs ms dr ceo cfo coo cto chairman chairwoman president minister secretary
  senator representative commissioner director professor premier chancellor governor spokesman spokeswoman analyst
  q1 q2 q3 q4 h1 h2 fy usd eur gbp rmb cny gw mw gb tb`.split(/\s+/),
)

const openers = new Set(
  `the a an in on at but and it its he she they we you this that these those there as if for with while when after before by from since
  however meanwhile although some many most one two no not so what who how why according despite under during among between both each
  another his her their our my your is are was were will would could should may might can do does did to of or nor yet other also
  then than only even still such more less all any yesterday today tomorrow last next
  der die das den dem des ein eine einen einer im am zum zur und mit für bei nach von vor auf aus als wie es er sie wir`.split(
    /\s+/,
  ),
)

function runsOf(tokens: readonly Token[], words: Words): Run[] {
  const runs: Run[] = []
  for (let i = 0; i < tokens.length; i++) {
    const to = definedEnd(tokens, i, words) ?? (startsName(tokens, i, words) ? runEnd(tokens, i) : undefined)
    if (to === undefined) continue
    if (isTelling(tokens, { from: i, to }, words)) runs.push({ from: i, to })
    i = to - 1
  }
  return runs
}

function definedEnd(tokens: readonly Token[], i: number, { full }: Words): number | undefined {
  const name = full.get(tokens[i].text)?.find((words) => words.every((word, k) => tokens[i + k]?.text === word))
  return name && i + name.length
}

function startsName(tokens: readonly Token[], i: number, { inner, small }: Words): boolean {
  const token = tokens[i]
  if (!isCapital(token)) return false
  if (openers.has(token.lower) && !isAllCapitals(token)) return false
  return (
    !isOpening(tokens, i) ||
    inner.has(token.text) ||
    isAllCapitals(token) ||
    knownEntity(token.text) !== undefined ||
    (!small.has(token.lower) && goesOn(tokens, i))
  )
}

/** A capital right behind, or behind a hyphen. */
function goesOn(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1]
  if (next?.text !== '-' || next.spaced) return next !== undefined && isCapital(next)
  return tokens[i + 2] !== undefined && isCapital(tokens[i + 2])
}

function isAllCapitals({ text }: Token): boolean {
  return text.length > 1 && text === text.toUpperCase()
}

/** Where every noun has a capital only codes, mixed case, well-known names and longer runs are names; a single letter never is. */
function isTelling(tokens: readonly Token[], { from, to }: Run, { capitalNouns }: Words): boolean {
  if (tokens[to - 1].end - tokens[from].start < 2) return false
  if (!capitalNouns || to - from > 1) return true
  const { text } = tokens[from]
  return /\p{L}[\p{Lu}\d]/u.test(text) || knownEntity(text) !== undefined
}

/** Goes on over capitals, inner hyphens and ampersands ("High-Flyer", "AT&T"), codes behind a name ("Kimi K2", "GPT-4") and "of" between capitals. */
function runEnd(tokens: readonly Token[], from: number): number {
  let to = from + 1
  while (to < tokens.length) {
    const step = stepAt(tokens, from, to)
    if (!step) break
    to += step
  }
  return to
}

function stepAt(tokens: readonly Token[], from: number, to: number): number {
  const next = tokens[to]
  const after = tokens[to + 1]
  if (isCapital(next)) {
    const people = knownEntity(tokens[to - 1].text)?.demonyms.includes(tokens[to - 1].text)
    return people && to - from === 1 && knownOrCode(next) ? 0 : 1
  }
  if (!after) return 0
  const glued = !next.spaced && !after.spaced
  if ((next.text === '-' || next.text === '&') && glued) return isCapital(after) || after.kind === 'number' ? 2 : 0
  if (next.text === '&' && isCapital(after)) return 2
  return /^(?:of|and|for|de)$/.test(next.lower) && isCapital(after) && isInstitution(tokens, from, to) ? 2 : 0
}

/** "Chinese AI", "American Nvidia": the people and the thing are two names; "European Commission" is one. */
function knownOrCode(token: Token): boolean {
  return isAllCapitals(token) || knownEntity(token.text) !== undefined
}

const institutions =
  /^(?:Bureau|Department|Ministry|Office|Committee|Commission|Bank|University|House|Court|Board|Council|Agency|Institute|Academy|Republic|Industry|Administration|Center|Centre|Association)$/

function isInstitution(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (institutions.test(tokens[i].text)) return true
  return false
}
