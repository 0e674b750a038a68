import type { Span } from '../base/span'
import { rarity, type Candidate } from './align'
import { createCase, type Case } from './case'
import { decide, modelOfSource, openRun, toDecided, type CheckInput, type Decision } from './check'
import type { Relation } from './compare'
import type { FigureContext, TextModel } from './context'
import { toEvidence } from './finding'
import { judges } from './judges'
import { concept } from './lexicon'
import { questions } from './questions'
import type { Evidence, Finding } from './verdict'
import { textOf, wordsOf } from './verdicts/words'

/** Why a figure got its verdict. */
export interface Explanation {
  readonly finding: Finding
  /** The draft's sentence. */
  readonly sentence: Span
  /** The citations that reach the figure, in the order in which they are asked, as written in the draft. */
  readonly citations: readonly string[]
  readonly draft: Features
  /** The source's figures that decided, then another one that fits best. */
  readonly compared: readonly Compared[]
  /** What was asked in turn; the last question decided. */
  readonly asked: readonly string[]
}

/** What is looked at around a figure. */
export interface Features {
  /** The figure as written, with its qualifier. */
  readonly words: string
  readonly noun?: string
  readonly direction?: 'up' | 'down'
  /** Names in the stretch of the sentence that belongs to the figure, folded. */
  readonly names: readonly string[]
  /** Dates and periods in its sentence. */
  readonly periods: readonly string[]
}

export interface Compared extends Features {
  readonly role: 'decided' | 'other'
  readonly evidence: Evidence
  /** How well what stands around it fits what stands around the draft's figure: 0 to about 1.2. */
  readonly fit: number
  /** How the two values relate; undefined where they are of different kinds. */
  readonly relation?: Relation
  /** Words of the draft's sentence that stand around it too, those first that the source has least often. */
  readonly shared: readonly string[]
}

/** Explains the verdict on the figure at an offset of a draft; undefined where there is none. */
export async function explainFigure(input: CheckInput, offset: number): Promise<Explanation | undefined> {
  const run = openRun(input)
  const claim = run.claims.find(({ figure }) => figure.start <= offset && offset <= figure.end)
  if (!claim) return undefined
  const { draft } = run
  const decision = await decide(claim, run)
  const { start, end } = draft.sentences[claim.sentence]
  const models = modelsOf(decision)
  const facts = models.length ? createCase(claim, draft, models) : undefined
  return {
    finding: toDecided(decision, draft),
    sentence: { start, end },
    citations: decision.reach.citations.map((c) => input.document.text.slice(c.start, c.end)),
    draft: featuresOf(draft, claim),
    compared: facts ? compare(facts, decision) : [],
    asked: [...(facts ? askedUpTo(facts) : []), ...(decision.judgement.code === 'wrong-locator' ? [askPage] : [])],
  }
}

/** Asked of what a source states; no judge's question, since judges know nothing of citations. */
const askPage = 'Does it stand on another page than the one cited?'

/** The sources by which the figure was judged. */
function modelsOf({ judgement, sources }: Decision): Case['sources'] {
  if (judgement.stance === 'unchecked' && judgement.code !== 'ambiguous') return []
  const deciding = new Map(judgement.evidence.map(({ source }) => [source.model, source]))
  return deciding.size ? [...deciding.values()] : sources.map(modelOfSource)
}

/** How many figures that decided are told of. */
const MOST_DECIDING = 3

function compare(facts: Case, { judgement }: Decision): Compared[] {
  const deciding = judgement.evidence.slice(0, MOST_DECIDING)
  const other = facts.candidates.find(({ context }) => !judgement.evidence.some((e) => e.context === context))
  const found = deciding.map((candidate) => compareOne(facts, candidate, 'decided'))
  return other ? [...found, compareOne(facts, other, 'other')] : found
}

function compareOne(facts: Case, candidate: Candidate, role: Compared['role']): Compared {
  const { source, context, score } = candidate
  const related = facts.candidates.find((other) => other.context === context)
  return {
    ...featuresOf(source.model, context),
    role,
    evidence: toEvidence(candidate),
    fit: related?.score ?? score,
    // dates are compared by their parts and not by a value
    relation: facts.quantity.kind === 'date' ? undefined : related?.relation,
    shared: sharedWords(facts, candidate),
  }
}

const MOST_WORDS = 6

function sharedWords({ claim, sentence }: Case, { source, context }: Candidate): string[] {
  const found = new Map<string, string>()
  for (const { kind, lower, text } of sentence.tokens) {
    const key = concept(lower)
    if (kind === 'word' && claim.near.has(key) && context.near.has(key) && !found.has(key)) found.set(key, text)
  }
  return [...found]
    .sort(([a], [b]) => rarity(b, source.model) - rarity(a, source.model))
    .slice(0, MOST_WORDS)
    .map(([, text]) => text)
}

function featuresOf(model: TextModel, context: FigureContext): Features {
  const { figure, sentence, direction, ownNames } = context
  const periods = model.bySentence[sentence].filter((c) => c.figure.quantity.period && c !== context)
  return {
    words: wordsOf(model, context),
    noun: figure.noun,
    direction,
    names: [...ownNames],
    periods: periods.map((c) => textOf(model, c.figure)),
  }
}

/** The questions that were asked of figures of the claim's kind, up to the one that decided. */
function askedUpTo(facts: Case): string[] {
  const last = judges.findIndex((judge) => judge(facts))
  return judges.slice(0, last + 1).flatMap((judge, i) => {
    const { ask, kinds } = questions.get(judge) ?? {}
    return ask && (i === last || !kinds || kinds.includes(facts.quantity.kind)) ? [ask] : []
  })
}
