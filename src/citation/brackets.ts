import type { Span } from '../base/span'

/** A pair of square brackets; `start` is at "[", `end` behind "]". */
export interface Bracket extends Span {
  readonly parent?: Bracket
}

/** The brackets of a stretch of text, and which of them holds a place. */
export interface Brackets {
  /** By the place of "[". */
  readonly byStart: ReadonlyMap<number, Bracket>
  /** The innermost bracket that holds each of the places asked for. */
  readonly around: ReadonlyMap<number, Bracket>
}

/** Pairs the brackets between `from` and `to` in one pass, and finds the innermost pair around each of `places` (in order). */
export function pairBrackets(prose: string, text: string, area: Span, places: readonly number[]): Brackets {
  const opened: Draft[] = []
  const asked: [number, Draft | undefined][] = []
  const stack: Draft[] = []
  let next = 0
  for (let at = area.start; at < area.end; at++) {
    for (; next < places.length && places[next] <= at; next++) asked.push([places[next], stack[stack.length - 1]])
    const char = prose[at]
    if ((char !== '[' && char !== ']') || isEscaped(prose, text, at)) continue
    if (char === '[') {
      const draft = { start: at, parent: stack[stack.length - 1] }
      opened.push(draft)
      stack.push(draft)
    } else {
      const closed = stack.pop()
      if (closed) closed.end = at + 1
    }
  }
  for (const draft of opened) draft.bracket = toBracket(draft)
  const closed = opened.filter((d) => d.end !== undefined)
  return {
    byStart: new Map(closed.map((d) => [d.start, d.bracket!])),
    around: new Map(asked.flatMap(([place, d]) => (d?.bracket ? [[place, d.bracket] as const] : []))),
  }
}

interface Draft {
  readonly start: number
  readonly parent?: Draft
  end?: number
  /** The pair itself, or for one that is never closed the nearest pair around it. */
  bracket?: Bracket
}

/** Parents come before their children, so theirs is known already. */
function toBracket({ start, end, parent }: Draft): Bracket | undefined {
  return end === undefined ? parent?.bracket : { start, end, parent: parent?.bracket }
}

/** A backslash that escapes is blanked in the prose; one that stands for itself is not. */
export function isEscaped(prose: string, text: string, at: number): boolean {
  return at > 0 && text[at - 1] === '\\' && prose[at - 1] !== '\\'
}
