import type { Case, RelatedCandidate } from '../case'
import { createCase } from '../case'
import { comparable, relate } from '../compare'
import type { FigureContext } from '../context'
import { fitOf } from './fit'

/**
 * How much better two figures of the draft fit two figures of the source as they stand than the other way round. The draft gives
 * both values, this one and a sister's: above 0 the rival is the sister's, below 0 the two seem to be swapped. Undefined where the
 * draft does not give the rival's value beside the claim.
 */
export function assignment(input: Case, agreeing: RelatedCandidate, rival: RelatedCandidate): number | undefined {
  const gains = sistersOf(input, rival).flatMap((sister) => gainOf(input, sister, { agreeing, rival }) ?? [])
  return gains.length ? Math.max(...gains) : undefined
}

interface Pair {
  readonly agreeing: RelatedCandidate
  readonly rival: RelatedCandidate
}

function gainOf(input: Case, sister: FigureContext, { agreeing, rival }: Pair): number | undefined {
  const other = createCase(sister, input.draft, [agreeing.source])
  const find = ({ context }: RelatedCandidate) => other.candidates.find((c) => c.context === context)
  const [hers, mine] = [find(rival), find(agreeing)]
  if (!hers || !mine) return undefined
  return fitOf(input, agreeing) + fitOf(other, hers) - fitOf(input, rival) - fitOf(other, mine)
}

/** The figures beside the claim, in its sentence or its neighbours', that state the rival's value. */
function sistersOf({ claim, draft }: Case, { context }: RelatedCandidate): FigureContext[] {
  const { quantity } = context.figure
  return draft.bySentence
    .slice(Math.max(0, claim.sentence - 1), claim.sentence + 2)
    .flat()
    .filter(
      (c) =>
        c !== claim &&
        comparable(c.figure.quantity, quantity) &&
        ['equal', 'rounded'].includes(relate(c.figure.quantity, quantity)),
    )
}
