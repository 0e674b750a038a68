import type { Span } from '../base/span'
import { remember } from '../base/remember'
import { createYielder } from '../base/yielding'
import type { Citation } from '../citation/citation'
import type { Article } from '../corpus/article'
import { findFigures } from '../quantity/find-figures'
import type { Document } from '../text/document'
import { blank } from '../text/fold'
import type { DraftDocument } from '../text/draft-document'
import { isGerman } from '../text/language'
import { findSentences } from '../text/sentences'
import type { SourceModel } from './align'
import { createCase, type Case, type Judge, type Judgement } from './case'
import { buildTextModel, type FigureContext, type TextModel } from './context'
import { toFinding } from './finding'
import { judges, ownJudges } from './judges'
import { judgeLocator } from './locator'
import { createMemo, type Memo, type Recall } from './memo'
import { foldName } from './names'
import { otherReadings } from './readings'
import { createReach, type Reach, type Reached } from './reach'
import { isStub } from './readable'
import { judgeRepeated } from './repeated/repeated'
import type { Finding, VerdictCode } from './verdict'

/** A source that a draft cites: the key by which findings name it, and its text. */
export interface Source {
  readonly key: string
  readonly article: Article
}

/** What a draft is checked with. Nothing here reads a file: the engine has loaded what is needed. */
export interface CheckInput {
  readonly document: DraftDocument
  readonly citations: readonly Citation[]
  /** The source that a citation resolves to; undefined where nothing in the corpus answers to it. */
  readonly resolve: (citation: Citation) => Source | undefined
  /** Other articles of the corpus that state a figure in these bounds (base units of the dimension), likeliest first. */
  readonly elsewhere?: (query: FigureBounds) => Promise<readonly Source[]>
  readonly signal?: AbortSignal
  /** What was judged in earlier checks; it makes a check after a small change quick. */
  readonly memo?: Memo
}

export interface FigureBounds {
  readonly dimension: string
  readonly low: number
  readonly high: number
  /** Words of the sentence, to rank by. */
  readonly words: readonly string[]
}

/** Checks every figure of a draft. Findings come in the order of the draft, one for each figure. */
export async function checkDraft(run: Run): Promise<Finding[]> {
  const yieldNow = createYielder(run.input.signal)
  const findings: Finding[] = []
  for (const claim of run.claims) {
    await yieldNow()
    findings.push(toDecided(await decide(claim, run), run.draft))
  }
  return findings
}

/** What is the same for all figures and quotations of a check. */
export interface Run {
  readonly input: CheckInput
  readonly draft: TextModel
  /** The figures to check: of those in headings only what the draft itself contradicts. */
  readonly claims: readonly FigureContext[]
  readonly recall: Recall
  readonly reachOf: (reached: Reached) => Reach
}

export function openRun(input: CheckInput): Run {
  const draft = modelOfDraft(input.document, input.citations)
  return {
    input,
    draft,
    claims: draft.figures.filter((claim) => !isInHeading(claim, draft) || judgeRepeated(claim, draft, () => false)),
    recall: (input.memo ?? createMemo()).open(draft),
    reachOf: createReach(draft.document, draft.sentences, input.citations),
  }
}

function isInHeading({ sentence }: FigureContext, { document, sentences }: TextModel): boolean {
  return document.blocks[sentences[sentence].block].kind === 'heading'
}

/** Checks every figure of a text against all the sources given. */
export function checkAgainst(document: Document, sources: readonly Source[], memo = createMemo()): Finding[] {
  const draft = modelOf(document)
  const recall = memo.open(draft)
  const models = sources.map(modelOfSource)
  const keys = sources.map((s) => s.key)
  return draft.figures.map((claim) => {
    const judgement = recall({ claim, sources }, () => judgeAll(claim, draft, models).judgement)
    return toFinding({ claim, judgement }, draft.document, keys)
  })
}

/** A judgement with the sources that were asked and how they were found. */
export interface Decision extends Judged {
  readonly sources: readonly Source[]
  readonly reach: Reach
}

/** Decides on a figure of a draft; what no source bears out may still contradict the draft itself. */
export async function decide(claim: FigureContext, run: Run): Promise<Decision> {
  const decision = await decideBySources(claim, run)
  if (!openCodes.has(decision.judgement.code)) return decision
  const judgement = judgeRepeated(claim, run.draft, (other) => haveOtherSources(claim, other, run))
  return judgement ? { ...decision, judgement } : decision
}

const openCodes: ReadonlySet<VerdictCode> = new Set(['uncited', 'ambiguous', 'absent'])

/** Both are cited, and none of their sources is the same: these may differ. */
function haveOtherSources(a: FigureContext, b: FigureContext, { input, reachOf }: Run): boolean {
  const [mine, theirs] = [a, b].map((context) =>
    uniqueSources(reachOf(context), input).map(({ article }) => article.path),
  )
  return mine.length > 0 && theirs.length > 0 && !mine.some((path) => theirs.includes(path))
}

async function decideBySources(claim: FigureContext, run: Run): Promise<Decision> {
  const { draft, recall, input } = run
  const reach = run.reachOf(claim)
  const sources = uniqueSources(reach, input)
  const end = (judged: Judged, by = sources): Decision => ({ ...judged, sources: by, reach })
  if (!reach.citations.length) return end(judgeAlone(claim, draft))
  if (!sources.length) {
    const names = reach.citations.map((c) => c.key ?? c.target).join(', ')
    return end(unchecked(claim, 'unknown-source', `Nothing in the corpus answers to ${names}.`))
  }
  const judged = { claim, judgement: recall({ claim, sources }, () => judgeInTurn(claim, draft, sources).judgement) }
  if (reach.rule === 'behind' && !isSure(judged)) return end(judgeAlone(claim, draft), [])
  const misplaced = judgeLocator({ ...judged, draft, reach, resolve: input.resolve })
  if (misplaced) return end({ claim, judgement: misplaced })
  return end(readable(judged, sources) ?? (await findElsewhere(judged, sources, run)) ?? judged)
}

/** The finding on a figure of a draft. */
export function toDecided({ claim, judgement, sources, reach }: Decision, draft: TextModel): Finding {
  const keys = sources.map((source) => source.key)
  const finding = toFinding({ claim, judgement }, draft.document, keys)
  return judgement.code === 'uncited' || judgement.code === 'unknown-source'
    ? finding
    : { ...finding, reach: reach.rule }
}

/** Where a source has no text to speak of, a figure that was not found may well stand in the article itself. */
function readable({ claim, judgement }: Judged, sources: readonly Source[]): Judged | undefined {
  if (judgement.code !== 'absent' && judgement.code !== 'ambiguous') return undefined
  const stub = sources.find(({ article }) => isStub(article.document))
  if (!stub) return undefined
  const message = `The saved copy of ${stub.key} holds next to no text that can be read: it may be empty, or ask to pay or log in.`
  return unchecked(claim, 'unreadable', message)
}

/** The sources that the citations of a figure or quotation resolve to, each once. */
export function uniqueSources(reach: Reach, input: CheckInput): Source[] {
  const found = new Map<string, Source>()
  for (const citation of reach.citations) {
    const source = input.resolve(citation)
    if (source && !found.has(source.article.path)) found.set(source.article.path, source)
  }
  return [...found.values()]
}

/** A citation that stands before the figure's sentence reaches it only where its source plainly speaks of the figure. */
function isSure({ judgement }: Judged): boolean {
  const score = judgement.evidence[0]?.score ?? 0
  if (judgement.stance === 'supported') return score > 0.2
  if (judgement.stance === 'refuted' && !judgement.evidence.length) return true // the draft against itself
  return judgement.stance === 'refuted' && score > (sameDigits.has(judgement.code) ? 0.2 : BEHIND_SCORE)
}

/** Verdicts on a number that the source has: it is hardly there by chance. */
const sameDigits: ReadonlySet<VerdictCode> = new Set([
  'comparator',
  'direction',
  'subject',
  'statistic',
  'points',
  'unit',
  'scale',
  'period',
])

const BEHIND_SCORE = 0.4

export interface Judged {
  readonly claim: FigureContext
  readonly judgement: Judgement
}

/** The nearest source first; the others are asked where it does not state the figure; all together for arithmetic across them. */
function judgeInTurn(claim: FigureContext, draft: TextModel, sources: readonly Source[]): Judged {
  const models = sources.map(modelOfSource)
  let worst: Judged | undefined
  for (const model of models) {
    const judged = judgeAll(claim, draft, [model])
    if (judged.judgement.stance === 'unchecked' || acquits(judged, worst)) return judged
    if (!worst || (worst.judgement.stance === 'not-found' && judged.judgement.stance === 'refuted')) worst = judged
  }
  if (models.length > 1) {
    const together = judgeAll(claim, draft, models)
    if (together.judgement.stance === 'supported') return together
  }
  return worst!
}

/** A source that states the figure acquits, unless a nearer one that speaks of the same thing more plainly contradicts it. */
function acquits({ judgement }: Judged, worst: Judged | undefined): boolean {
  if (judgement.stance !== 'supported') return false
  if (!worst || !sameDigits.has(worst.judgement.code)) return true
  const [score, against] = [judgement, worst.judgement].map(({ evidence }) => evidence[0]?.score ?? 0)
  return score > against - PLAINER
}

const PLAINER = 0.1

/** A figure that no citation reaches may still contradict the draft itself. */
function judgeAlone(claim: FigureContext, draft: TextModel): Judged {
  const judgement = firstOf(ownJudges, createCase(claim, draft, []))
  return judgement ? { claim, judgement } : unchecked(claim, 'uncited', 'No citation reaches this figure.')
}

function judgeAll(claim: FigureContext, draft: TextModel, models: readonly SourceModel[]): Judged {
  const judgement = firstOf(judges, createCase(claim, draft, models))
  if (judgement?.stance === 'supported') return { claim, judgement }
  for (const other of otherReadings(claim, draft, models)) {
    const read = firstOf(judges, createCase(other, draft, models))
    if (read?.stance === 'supported') return { claim, judgement: read }
  }
  return judgement ? { claim, judgement } : unchecked(claim, 'ambiguous', 'This figure could not be checked.')
}

/** The first that decides wins. */
function firstOf(families: readonly Judge[], input: Case): Judgement | undefined {
  for (const judge of families) {
    const judgement = judge(input)
    if (judgement) return judgement
  }
  return undefined
}

type Unchecked = 'uncited' | 'unknown-source' | 'unreadable' | 'ambiguous'

function unchecked(claim: FigureContext, code: Unchecked, message: string): Judged {
  return { claim, judgement: { code, stance: 'unchecked', message, evidence: [] } }
}

/** Looks for the figure in articles that the draft does not cite here, where the cited ones do not state it. */
async function findElsewhere(
  { claim, judgement: { code } }: Judged,
  cited: readonly Source[],
  { draft, input }: Run,
): Promise<Judged | undefined> {
  if (code !== 'absent' || !input.elsewhere) return undefined
  const { quantity } = claim.figure
  const words = draft.sentences[claim.sentence].tokens.filter((t) => t.kind === 'word').map((t) => t.lower)
  const bounds = {
    dimension: quantity.dimension,
    low: quantity.low * quantity.factor,
    high: quantity.high * quantity.factor,
    words,
  }
  for (const source of await input.elsewhere(bounds)) {
    if (cited.some((c) => c.article.path === source.article.path)) continue
    const { judgement } = judgeAll(claim, draft, [modelOfSource(source)])
    if (judgement.code !== 'match' && judgement.code !== 'rounded') continue
    if ((judgement.evidence[0]?.score ?? 0) < ELSEWHERE_SCORE) continue
    const message = `The cited source does not state this figure, but ${source.key} does.`
    return { claim, judgement: { code: 'other-source', stance: 'not-found', message, evidence: judgement.evidence } }
  }
  return undefined
}

const ELSEWHERE_SCORE = 0.3

/** The model of a draft, without what belongs to its citations, which are those of the document. */
export const modelOfDraft = remember((document: DraftDocument, citations: readonly Citation[]): TextModel =>
  modelOf({ ...document, prose: blank(document.prose, spansOf(citations)) }),
)

/** What of a draft belongs to its citations and is no prose. */
function spansOf(citations: readonly Citation[]): Span[] {
  return citations.flatMap((c) => {
    if (c.syntax === 'link') return []
    if (c.syntax === 'inline-note') return c.key ? [{ start: c.start, end: c.end }] : []
    return c.key ? [c.group, { start: c.start, end: c.end }] : [c.group]
  })
}

function modelOf(document: Document, title?: string, language?: string): TextModel {
  const sentences = findSentences(document)
  return buildTextModel({
    document,
    sentences,
    figures: findFigures(document, sentences, { language }),
    title,
    foldName,
    capitalNouns: isGerman(document.prose),
  })
}

/** A source with the model of its text. */
export function modelOfSource(source: Source): SourceModel {
  return { source, model: modelOfArticle(source.article) }
}

// An article that changes is another object.
const modelOfArticle = remember(({ document, meta }: Article) => modelOf(document, meta.title, meta.language))
