import type { Token } from '../text/tokens'
import { isAllCapitals, isCapital, isOpener, isPortfolio } from './capital-words'
import { givenNames } from './given-names'
import { knownEntity } from './known-names'

/**
 * Where a name that begins at a token ends: it goes on over capitals, inner hyphens and ampersands ("High-Flyer", "AT&T"), codes
 * and numbers behind a name ("Kimi K2", "GPT-4", "Llama 4"), initials, particles and, in institutions, small words.
 */
export function runEnd(tokens: readonly Token[], from: number): number {
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
  if (isCapital(next)) return endsBefore(tokens, from, to) ? 0 : 1
  if (!after) return 0
  if (!next.spaced && !after.spaced && next.kind === 'mark') return gluedStep(tokens[to - 1], next, after)
  if (next.text === '&' && isCapital(after)) return 2
  if (next.text === '.' && !next.spaced && isInitial(tokens[to - 1]) && isCapital(after)) return 2
  if (next.kind === 'number') return next.spaced && to - from < 3 && isNumbered(next, after) ? 1 : 0
  if (
    particles.has(next.lower) ||
    (next.lower === 'de' && tokens[to - 1].spaced && givenNames.has(tokens[to - 1].text))
  )
    return particleStep(tokens, to)
  return smallWordStep(tokens, from, to)
}

/** A capital that begins something else: "Energy Secretary", "European Commission On 22 May", "Chinese AI". */
function endsBefore(tokens: readonly Token[], from: number, to: number): boolean {
  if (isPortfolio(tokens, to) || (isOpener(tokens[to]) && !isAllCapitals(tokens[to]))) return true
  return parts(tokens, from, to) || beginsPerson(tokens, from, to)
}

/** "Minister for Public Accounts Amelie de Montchalin": a person behind the end of something else, unless something is named after them. */
function beginsPerson(tokens: readonly Token[], from: number, to: number): boolean {
  const [before, after] = [tokens[to - 1], tokens[to + 1]]
  if (to - from < 2 || !givenNames.has(tokens[to].text) || givenNames.has(tokens[from].text) || isInitial(before))
    return false
  if (before.kind !== 'word' || !after || !(isCapital(after) || particles.has(after.lower) || after.lower === 'de'))
    return false
  return !isAllCapitals(after) && !/\d/.test(after.text) && !namesakes.test(capitalsFrom(tokens, to))
}

const namesakes =
  /\b(?:Foundation|Institute|School|College|University|Library|Center|Centre|Prize|Award|Hospital|Trust|Fund|Museum|Street|Stadium|Airport)\b/

/** "High-Flyer", "GPT-4", "AT&T", "Amazon.com", "Co-operation" */
function gluedStep(before: Token, mark: Token, after: Token): number {
  if (mark.text === '.') return domains.has(after.lower) && after.text === after.lower ? 2 : 0
  if (mark.text !== '-' && mark.text !== '&') return 0
  return isCapital(after) || after.kind === 'number' || /^(?:Co|Inter|Multi)$/.test(before.text) ? 2 : 0
}

const domains = new Set('com org net ai io eu gov co'.split(' '))

/** "Donald J. Trump" */
function isInitial({ text }: Token): boolean {
  return text.length === 1 && text !== text.toLowerCase()
}

/** A number behind a name that is no figure: "Llama 4", "Office 365". Not one that something is counted by. */
function isNumbered(number: Token, after: Token): boolean {
  if (!/^\d{1,3}(?:\.\d)?$/.test(number.text)) return false
  return after.kind === 'mark' ? !/^[%°/:-]$/.test(after.text) : after.kind === 'word' && behindNumbers.has(after.lower)
}

const behindNumbers = new Set(
  `is was has had will can could would and or in on at for from with by as to model models series family chip chips suites suite`.split(
    ' ',
  ),
)

/** "Ursula von der Leyen", "Piroschka van de Wouw" */
const particles = new Set('van von di da del della du bin al el'.split(' '))

function particleStep(tokens: readonly Token[], to: number): number {
  let at = to
  while (
    at < to + 3 &&
    tokens[at] &&
    (particles.has(tokens[at].lower) || /^(?:de|der|den|la|le)$/.test(tokens[at].lower))
  )
    at++
  return tokens[at] && isCapital(tokens[at]) ? at - to + 1 : 0
}

/** "Bureau of Industry and Security", "Court of Justice of the European Union", "Bank of England" */
function smallWordStep(tokens: readonly Token[], from: number, to: number): number {
  const { lower } = tokens[to]
  const joins = lower === 'of' || lower === 'for' || lower === 'de' || (lower === 'and' && hasOf(tokens, from, to))
  if (!joins || !isInstitution(tokens, from, to)) return 0
  if (isCapital(tokens[to + 1])) return 2
  return lower === 'of' && tokens[to + 1].lower === 'the' && tokens[to + 2] && isCapital(tokens[to + 2]) ? 3 : 0
}

function hasOf(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (/^(?:of|for)$/.test(tokens[i].lower)) return true
  return false
}

const institutions =
  /^(?:Bureau|Department|Ministry|Office|Committee|Commission|Bank|University|House|Court|Board|Council|Agency|Institute|Academy|Republic|Industry|Administration|Center|Centre|Association|Institution|Federation|Port|Organization|Organisation|Code|Institutes|Chamber|Union|Society|Foundation)$/

function isInstitution(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (institutions.test(tokens[i].text)) return true
  return false
}

/** "Chinese AI", "American Nvidia", "EU Digital Services Act": two names; "European Commission", "US Open" and "EU AI Act" are one. */
function parts(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from !== 1) return false
  const first = tokens[from]
  const place = knownEntity(first.text)
  if (place?.kind !== 'place') return false
  const next = tokens[to]
  if (place.demonyms.includes(first.text) && (isAllCapitals(next) || knownEntity(next.text) !== undefined)) return true
  const rest = capitalsFrom(tokens, to)
  return !knownEntity(`${first.text} ${rest}`) && knownEntity(rest) !== undefined
}

/** The run of plain capitals that begins here, as it is written. */
function capitalsFrom(tokens: readonly Token[], from: number): string {
  let to = from
  while (tokens[to] && isCapital(tokens[to])) to++
  return tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ')
}
