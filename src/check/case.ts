import type { Span } from '../base/span'
import type { Quantity } from '../quantity/quantity'
import type { Sentence } from '../text/sentences'
import { alignFigure, type Candidate, type SourceModel } from './align'
import { comparable, relate, type Relation } from './compare'
import type { FigureContext, TextModel } from './context'
import { concept } from './lexicon'
import { countsSame } from './nouns'
import type { Stance, VerdictCode } from './verdict'

/** One figure of a draft with all that its sources say that may bear on it. */
export interface Case {
  readonly claim: FigureContext
  readonly quantity: Quantity
  readonly draft: TextModel
  readonly sentence: Sentence
  readonly sources: readonly SourceModel[]
  /** Comparable figures of the sources, best aligned first, each with its relation to the claim. */
  readonly candidates: readonly RelatedCandidate[]
  /** Those that state the claim's value. */
  readonly agreeing: readonly RelatedCandidate[]
  /** The agreeing ones that are about as well aligned as the best of them. */
  readonly close: readonly RelatedCandidate[]
  /** Comparable figures of another value. */
  readonly rivals: readonly RelatedCandidate[]
}

export interface RelatedCandidate extends Candidate {
  readonly relation: Relation
}

/** What a family of verdicts decides. */
export interface Judgement {
  readonly code: VerdictCode
  readonly stance: Stance
  readonly message: string
  readonly evidence: readonly Candidate[]
  readonly derivation?: string
  /** The source's quantity that the draft could use instead. */
  readonly instead?: Candidate
  /** What should stand in the draft's citation: another page. */
  readonly correction?: Span & { readonly text: string }
}

/** A family of verdicts: decides, or leaves the case to the next. */
export type Judge = (input: Case) => Judgement | undefined

/** How far below the best an agreeing figure may be and still count. */
const CLOSE = 0.18

export function createCase(claim: FigureContext, draft: TextModel, sources: readonly SourceModel[]): Case {
  const quantity = claim.figure.quantity
  const candidates = sources
    .flatMap((source) =>
      alignFigure(
        claim,
        source,
        (c) =>
          (comparable(quantity, c.figure.quantity) ||
            isBareCell(c, quantity) ||
            isBareCell(claim, c.figure.quantity)) &&
          sameSort(quantity, c.figure.quantity),
      ),
    )
    .map(({ source, context, score }) => ({
      source,
      context,
      score,
      relation: relationTo(claim, context),
    }))
    .sort((a, b) => b.score - a.score)
  const agreeing = candidates.filter((c) => c.relation !== 'none' && countsTheSame(claim, c))
  const best = agreeing[0]?.score ?? 0
  return {
    claim,
    quantity,
    draft,
    sentence: draft.sentences[claim.sentence],
    sources,
    candidates,
    agreeing,
    close: agreeing.filter((c) => c.score >= best - CLOSE),
    rivals: candidates.filter((c) => c.relation === 'none'),
  }
}

/** A cell of a table without a unit, against an amount that has one: its unit stands in the header or the caption. */
export function isBareCell({ row, figure }: FigureContext, { kind }: Quantity): boolean {
  const { quantity, noun } = figure
  return row && quantity.kind === 'count' && !noun && ['money', 'measure', 'percent', 'points'].includes(kind)
}

/** How a figure's value relates to that of another one; one of the two may be a cell without a unit. */
export function relationTo(claim: FigureContext, context: FigureContext): Relation {
  const [mine, theirs] = [claim.figure.quantity, context.figure.quantity]
  if (isBareCell(context, mine))
    return relateCell(theirs, (cell) => relate({ ...mine, factor: 1 }, { ...cell, kind: mine.kind }))
  if (isBareCell(claim, theirs))
    return relateCell(mine, (cell) => relate({ ...cell, kind: theirs.kind }, { ...theirs, factor: 1 }))
  return relate(mine, theirs)
}

/** A cell states a value as written, or in thousands, millions or billions. */
function relateCell(cell: Quantity, relateTo: (scaled: Quantity) => Relation): Relation {
  for (const scale of [1, 1e3, 1e6, 1e9]) {
    const relation = relateTo({
      ...cell,
      low: cell.low * scale,
      high: cell.high * scale,
      step: cell.step * scale,
      factor: 1,
    })
    if (relation !== 'none') return relation
  }
  return 'none'
}

function sameSort(a: Quantity, b: Quantity): boolean {
  return (a.kind === 'rank') === (b.kind === 'rank') && (a.kind === 'date') === (b.kind === 'date')
}

/** A small count says nothing by its value alone: what is counted must be the same, or be near. */
function countsTheSame(claim: FigureContext, candidate: RelatedCandidate): boolean {
  const { quantity, noun } = claim.figure
  if (quantity.kind !== 'count' || significant(quantity) > 2 || quantity.low >= TELLING_COUNT) return true
  const other = candidate.context.figure
  if (!noun) return candidate.score > 0.05
  if (countsSame(claim.figure, other)) return true
  if (candidate.context.near.has(concept(noun)) && candidate.context.own.has(concept(noun))) return true
  return candidate.score > 0.2
}

/** A count that is not to be found in a text by chance. */
const TELLING_COUNT = 13

/** Significant digits as written. */
export function significant(q: Quantity): number {
  const ratio = Math.abs(q.low) / (q.step || 1)
  let digits = 0
  for (let v = Math.round(ratio); v >= 1; v = Math.floor(v / 10)) digits++
  return digits
}
