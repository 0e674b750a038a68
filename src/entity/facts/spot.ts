import type { Token } from '../../text/tokens'
import type { Fact } from '../facts'
import type { Place } from '../find-mentions'
import type { EntityKind } from '../kinds'

/** A name of a sentence with the names around it. */
export interface Spot {
  readonly tokens: readonly Token[]
  readonly place: Place
  readonly before?: Place
  readonly behind?: Place
}

/** What is said of a name. */
export type Said = Pick<Fact, 'relation' | 'value' | 'other'>

export function isOf(kind: EntityKind): Said {
  return { relation: 'kind', value: kind, other: '' }
}

/** The words of tokens [from, to) as they stand, on one line. */
export function textOf(tokens: readonly Token[], from: number, to: number): string {
  let text = ''
  for (let i = from; i < to; i++) text += (text && tokens[i].spaced ? ' ' : '') + tokens[i].text
  return text
}

export function skipArticle(tokens: readonly Token[], at: number): number {
  return /^(?:an?|the)$/.test(tokens[at]?.lower ?? '') ? at + 1 : at
}

/** Words that no description goes over. */
export const closed = new Set(
  `a an the of in on at by for from to with and or but as is are was were be been has have had will would can could may that which who
  whose when where while if than then it its they their he his she her we our you your this these those not no so such into over under
  about after before during against between through says said say told like including also only just other another`.split(
    /\s+/,
  ),
)
