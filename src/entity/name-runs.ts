import type { Sentence } from '../text/sentences'
import type { Token } from '../text/tokens'
import { isAllCapitals, isCapital, isOpener, isPortfolio, isRestOfTitle } from './capital-words'
import { findDefinitions, type Definition } from './definitions'
import { findKnownRuns, indexNames, isTitleCase, type NameIndex } from './headlines'
import { knownEntity } from './known-names'
import { runEnd } from './run-end'

/** Token indices [from, to) of a name. */
export interface Run {
  readonly from: number
  readonly to: number
}

export interface SentenceRuns {
  readonly sentence: Sentence
  readonly runs: readonly Run[]
}

export interface FoundRuns {
  readonly sentences: readonly SentenceRuns[]
  /** Words that stand in small letters too. */
  readonly small: ReadonlySet<string>
  /** Short names that the text defines. */
  readonly definitions: readonly Definition[]
}

/** The names of every sentence as runs of tokens. In headlines only what stands elsewhere too, or is well known. */
export function findRuns(sentences: readonly Sentence[]): FoundRuns {
  const titled = new Set(sentences.filter(isTitleCase))
  const definitions = findDefinitions(sentences)
  const words = surveyWords(
    sentences.filter((sentence) => !titled.has(sentence)),
    definitions,
  )
  const found = sentences.map((sentence) => ({
    sentence,
    runs: titled.has(sentence) ? [] : runsOf(sentence.tokens, words),
  }))
  const names = indexNames(distinctNames(found))
  const all = found.map(({ sentence, runs }) => ({
    sentence,
    runs: settle(sentence, titled.has(sentence) ? undefined : runs, names),
  }))
  return { sentences: all, small: words.small, definitions }
}

/** More capitals in a row than names have: a headline that lost its full stop. */
const LONGEST = 6

/** A headline, and a run that is as long as one, is looked through for known names. */
function settle({ tokens }: Sentence, runs: readonly Run[] | undefined, names: NameIndex): readonly Run[] {
  if (!runs) return findKnownRuns(tokens, { from: 0, to: tokens.length }, names)
  return runs.flatMap((run) => (isTooLong(tokens, run) ? findKnownRuns(tokens, run, names) : [run]))
}

function isTooLong(tokens: readonly Token[], { from, to }: Run): boolean {
  return to - from > LONGEST && tokens.slice(from, to).every(isCapital)
}

/** Each name once, as its words. */
function distinctNames(found: readonly SentenceRuns[]): Iterable<readonly string[]> {
  const names = new Map<string, readonly string[]>()
  for (const { sentence, runs } of found)
    for (const run of runs) {
      if (isTooLong(sentence.tokens, run)) continue
      const words = sentence.tokens.slice(run.from, run.to).map(({ text }) => text)
      names.set(words.join(' '), words)
    }
  return names.values()
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

function surveyWords(sentences: readonly Sentence[], definitions: readonly Definition[]): Words {
  const inner = new Set<string>()
  const small = new Set<string>()
  let capitals = 0
  let total = 0
  for (const sentence of sentences) {
    sentence.tokens.forEach((token, i) => {
      if (token.kind !== 'word' || isOpening(sentence.tokens, i)) return
      total++
      if (!isCapital(token)) return void small.add(token.lower)
      capitals++
      inner.add(token.text)
    })
  }
  const full = indexNames(definitions.map((definition) => definition.full))
  return { inner, small, full, capitalNouns: total > 80 && capitals / total > CAPITAL_NOUNS }
}

/** English news has a share of about 0.12, German of 0.35 and more. */
const CAPITAL_NOUNS = 0.27

/** A capital here is due to the place: the first word of a sentence, of a quotation, of what stands in brackets. */
function isOpening(tokens: readonly Token[], i: number): boolean {
  return i === 0 || /^["“‘'(:•*]$/.test(tokens[i - 1].text)
}

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
  if (!isCapital(token) || isPortfolio(tokens, i) || isRestOfTitle(tokens, i)) return false
  if (isAllCapitals(token)) return !isShouted(token, small)
  if (isOpener(token) || isIdentifier(token)) return false
  return (
    !isOpening(tokens, i) ||
    inner.has(token.text) ||
    (knownEntity(token.text) !== undefined && !small.has(token.lower)) ||
    (!small.has(token.lower) && goesOn(tokens, i))
  )
}

/** "strPath" of a program; "eBay", "iPhone" and "macOS" are names. */
function isIdentifier({ text }: Token): boolean {
  return /^\p{Ll}{2,}\p{Lu}\p{Ll}/u.test(text) && knownEntity(text) === undefined
}

/** A capital right behind, or behind a hyphen. */
function goesOn(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1]
  if (next?.text !== '-' || next.spaced) return next !== undefined && isCapital(next)
  return tokens[i + 2] !== undefined && isCapital(tokens[i + 2])
}

/** A plain word in capitals: "ADVERTISEMENT", "the FIRST". */
function isShouted({ text, lower }: Token, small: ReadonlySet<string>): boolean {
  return text.length > 3 && small.has(lower) && knownEntity(text) === undefined
}

/** Where every noun has a capital only codes, mixed case, well-known names and longer runs are names; a single letter never is. */
function isTelling(tokens: readonly Token[], { from, to }: Run, { capitalNouns }: Words): boolean {
  if (tokens[to - 1].end - tokens[from].start < 2) return false
  if (!capitalNouns || to - from > 1) return true
  const { text } = tokens[from]
  return /\p{L}[\p{Lu}\d]/u.test(text) || knownEntity(text) !== undefined
}
