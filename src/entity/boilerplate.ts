import { tokenize } from '../text/tokens'
import { isByline } from './headlines'

/**
 * Whether a sentence, on one line, belongs to a page rather than to what its article says: a byline, a credit, an invitation to
 * subscribe or to share, code. Such sentences say nothing of the names in them.
 */
export function isBoilerplate(text: string): boolean {
  return openings.test(text) || phrases.test(text) || isCode(text) || isByline(tokenize(text, 0, text.length))
}

const openings =
  /^[^\p{L}]{0,3}(?:(?:reporting|editing|written|story|words|edited|compiled|writing|photo|photograph|image|illustration|graphic)s? (?:and editing )?(?:by|credit|via|source|courtesy)\b|(?:photo|image|credit|photograph|picture|advertisement|related|contact)s?:|copyright\b|©|follow us|share (?:this|on)\b|subscribe|sign up|sign in|log in|read (?:more|also|next)\b|click here)/iu

const phrases =
  /opens new tab|getty images|all rights reserved|file photo|reuters\/|afp via|privacy policy|our newsletter|subscribe (?:to|now)\b|\b(?:reporting|editing) by\b|our standards:|trust principles/i

/** Signs that prose does not have. */
function isCode(text: string): boolean {
  if (/[{}]|=>|==|\(\)|;$|<\/?\w+>/.test(text)) return true
  const marks = text.match(/[=<>_|\\#*~^]/g)?.length ?? 0
  return marks * LETTERS_FOR_A_MARK > text.length
}

/** One such sign in so few letters is code, or what is left of a table. */
const LETTERS_FOR_A_MARK = 20
