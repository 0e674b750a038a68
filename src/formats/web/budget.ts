import { Refused } from '../limits'

/** How much of a tree may be built of a file. What goes beyond is refused before it is built. */
export interface Budget {
  /** To be told of each element before it is made. `depth` counts what encloses it, `attributes` those that it keeps. */
  element(depth: number, attributes: number): void
  text(length: number, depth: number): void
}

export interface BudgetLimits {
  readonly elements: number
  /** Of all elements and of every so many letters, how deep they stand, added up. */
  readonly nesting: number
}

/**
 * For a page whose article is looked for: the time that takes grows with the number of elements, and with how often the same words
 * are looked at, once for each element around them. The largest of 130 pages of newspapers and encyclopedias has 10,000 elements
 * and a nesting of 240,000; a company's yearly report comes to about 40,000 elements that stand less deep.
 */
export const PAGE_LIMITS: BudgetLimits = { elements: 50_000, nesting: 1_000_000 }

/** For all pages of a book, which are read as they are. */
export const BOOK_LIMITS: BudgetLimits = { elements: 250_000, nesting: 10_000_000 }

/** Letters that weigh as much as an element. */
const LETTERS = 64
const MOST_ATTRIBUTES = 250_000
/** About twice the longest novel, in UTF-16 units. */
const MOST_WORDS = 6_000_000
/** Each entity ends a stretch of text. */
const MOST_STRETCHES = 500_000

export function createBudget(limits: BudgetLimits): Budget {
  let elements = 0
  let nesting = 0
  let attributes = 0
  let words = 0
  let stretches = 0
  const nest = (weight: number) => {
    nesting += weight
    if (nesting > limits.nesting) refuse('nests its elements too deep for their number')
  }
  return {
    element(depth, kept) {
      attributes += kept
      if (attributes > MOST_ATTRIBUTES) refuse(`has more than ${MOST_ATTRIBUTES.toLocaleString('en')} attributes`)
      if (++elements > limits.elements) refuse(`has more than ${limits.elements.toLocaleString('en')} elements`)
      nest(depth)
    },
    text(length, depth) {
      words += length
      if (words > MOST_WORDS) refuse('holds more words than any article')
      if (++stretches > MOST_STRETCHES) refuse(`has more than ${MOST_STRETCHES.toLocaleString('en')} stretches of text`)
      nest((length * depth) / LETTERS)
    },
  }
}

function refuse(fault: string): never {
  throw new Refused(fault, 'too-large')
}
