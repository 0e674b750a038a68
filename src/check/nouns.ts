import type { Figure } from '../quantity/quantity'
import { concept } from './lexicon'

/** Whether two figures count the same things; undefined where one of them does not say what it counts. */
export function countsSame(a: Figure, b: Figure): boolean | undefined {
  return a.noun && b.noun ? concept(a.noun) === concept(b.noun) : undefined
}
