import type { Fact } from './facts'
import type { EntityKind } from './kinds'
import { roleClass } from './roles'

export interface DescribedName {
  /** The names of the thing. */
  readonly names: readonly string[]
  readonly kind?: EntityKind
}

/** What a sentence says of a name. */
export type SaidOfName = Pick<Fact, 'relation' | 'surface' | 'value' | 'other'>

/**
 * How well a sentence, on one line, says who or what a name is, by the facts that were found in it; 0 where it does not. What the name
 * is said to be ("X is a maker of chips") counts most, then a title or a noun before it ("Nvidia CEO Jensen Huang", "the retailer
 * Shein"), what it is to another ("TikTok owner ByteDance"), an apposition ("Kimi K2, an open-source model"), and last its full name.
 */
export function scoreDescription(text: string, name: DescribedName, facts: readonly SaidOfName[]): number {
  const ofText = [definitionScore(text, name), deedScore(text, name)]
  const best = Math.max(...ofText, ...facts.map((fact) => scoreFact(text, fact, name.kind)))
  return best > 0 && text.length > LONG ? best - 1 : best
}

const LONG = 320
const SCORES = {
  copula: 5,
  before: 4,
  relation: 4,
  title: 3,
  apposition: 3,
  deed: 3,
  bareTitle: 2,
  definition: 2,
} as const

function scoreFact(text: string, { relation, surface, value, other }: SaidOfName, kind?: EntityKind): number {
  if (relation === 'title') return kind && kind !== 'person' ? 0 : titleScore(text, { surface, value, other })
  if (relation === 'relation') return SCORES.relation
  if (relation !== 'is' || (kind && other !== kind && !isAlike(kind, other))) return 0
  return SCORES[formOf(text, surface, value)] + Math.min(MOST_WORDS, value.split(' ').length) / MOST_WORDS
}

/** Of whom the title is counts. "The company's CEO Ada Norling", "president Bo Lind" do not tell; "President Bo Lind" does, and what stands behind the name. */
function titleScore(text: string, { surface, value, other }: Omit<SaidOfName, 'relation'>): number {
  if (other) return SCORES.title + 1
  const at = text.indexOf(`${value} ${surface}`)
  if (at < 0) return SCORES.title
  const isOwned = /(?:'s|’s|\b(?:its|his|her|their|our|whose)) $/.test(text.slice(0, at))
  const isOfHouse = offices.has(roleClass(value) ?? '') && value !== 'President'
  return isOwned || isOfHouse ? 0 : SCORES.bareTitle
}

/** Offices that say nothing without the house. */
const offices = new Set(
  'CEO CFO COO CTO chairman president founder director head manager'
    .split(' ')
    .concat('vice president', 'managing director', 'managing partner', 'general counsel'),
)

/** How many words of a description count: a long one says more. */
const MOST_WORDS = 6

/** Where the description stands: before the name, behind "is", or behind a comma. */
function formOf(text: string, surface: string, value: string): 'before' | 'copula' | 'apposition' {
  const at = text.indexOf(value)
  if (at < text.indexOf(surface)) return 'before'
  return /(?:^| )(?:is|was|are|were) $/.test(text.slice(Math.max(0, at - 6), at)) ? 'copula' : 'apposition'
}

/** An app is a product and the firm behind it. */
function isAlike(kind: string, other: string): boolean {
  const pairs = ['company product', 'product model', 'agency company', 'fund company', 'agency place', 'agency law']
  return pairs.some((pair) => pair === `${kind} ${other}` || pair === `${other} ${kind}`)
}

/** "the Bureau of Industry and Security (BIS)", "(the “SEC”)": a full name says what a body or a rule is, not what a firm is. */
function definitionScore(text: string, { names, kind }: DescribedName): number {
  if (kind && !TOLD_BY_NAME.has(kind)) return 0
  const plain = text.replace(/[“”"]/g, '').replaceAll('(the ', '(')
  const places = names.flatMap((short) => {
    const at = plain.indexOf(` (${short})`)
    const full = at > 0 ? names.find((name) => name !== short && plain.slice(0, at).endsWith(name)) : undefined
    return full ? [at - full.length] : []
  })
  if (!places.length || text.split(' ').length < FEWEST_WORDS) return 0
  // what the sentence says is of it where it comes first
  return SCORES.definition + (Math.min(...places) < FIRST_WORDS ? 0.5 : 0)
}

const FIRST_WORDS = 8
const FEWEST_WORDS = 10
const TOLD_BY_NAME = new Set<EntityKind>(['agency', 'law', 'fund'])

/** What laws and bodies do is what they are: "The Data Act, which ..., aims to regulate". For the rest what one makes or who made it. */
function deedScore(text: string, { names, kind }: DescribedName): number {
  const deeds = kind && DEEDS[kind]
  if (!deeds) return 0
  const tells = names.some((name) => {
    const at = text.indexOf(name)
    // "who" is always the person in front of it
    if (at < 0 || (kind !== 'person' && isPartOfPhrase(text.slice(0, at)))) return false
    const behind = text.slice(at + name.length, at + name.length + WINDOW)
    return deeds.test(behind)
  })
  return tells ? SCORES.deed : 0
}

const WINDOW = 40

/** "under the Data Act, which": the name is no subject there, but what follows the comma is of it; "rules of the Data Act require". */
function isPartOfPhrase(before: string): boolean {
  return /(?:[a-z] (?:of|and|or|with|by|in|under|to|for)|'s|’s) (?:the )?$/i.test(before)
}

const ACTS =
  'requires?|obliges?|prohibits?|bans|regulates?|governs?|aims to|seeks to|mandates|forces|restricts?|protects|oversees?|supervises?|enforces?|monitors|sets (?:out )?(?:rules|standards|requirements)|imposes'
const MAKES = 'makes|develops|designs|builds|manufactures|produces|sells|operates|provides|owns|runs'
const LEADS =
  '(?:co-)?found(?:ed|s)|le(?:ads|d)|head(?:s|ed)|chair(?:s|ed)|ran|owned|built|represents|directs|oversees|teaches'
const DEEDS: Readonly<Partial<Record<EntityKind, RegExp>>> = {
  law: new RegExp(`^(?: \\([^)]{1,15}\\))?(?:,? which)? (?:${ACTS})\\b`),
  agency: new RegExp(`^(?: \\([^)]{1,15}\\))?, which (?:${ACTS})\\b`),
  person: new RegExp(`^, who (?:also )?(?:${LEADS}|${MAKES})\\b`),
  company: new RegExp(`^, (?:which (?:${MAKES})|(?:founded|owned|controlled|backed) by)\\b`),
  product: /^, (?:which is|(?:made|developed|owned|operated|built|created|run) by)\b/,
  model: /^, (?:made|developed|built|created|trained|released) by\b/,
}
