import type { Token } from '../text/tokens'

/** The token's text in lower case, "" where there is none. */
export function wordAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.lower ?? ''
}

/** True where the tokens at `at` read as the words given. */
export function reads(tokens: readonly Token[], at: number, ...words: readonly string[]): boolean {
  return words.every((word, k) => tokens[at + k]?.lower === word)
}

/** True where the token is a hyphen that joins its neighbours: "five-year". */
export function isJoint(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  return tokens[at]?.text === '-' && !tokens[at].spaced && next !== undefined && !next.spaced
}

/** True for a word with a capital letter. */
export function isCapital(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.text !== token.lower
}

/** Words that are no part of a noun phrase behind a number. */
export function isFunctionWord(word: string): boolean {
  return functionWords.has(word)
}

const functionWords = new Set(
  (
    'of in on at by for from with to as is are was were be been being will would could can may might must should shall has have had do does did ' +
    'and or but nor that which who whom whose where when while than then so if not no per this these those it they them him us me he she we you i its their his her our your my the a an ' +
    'out up down into over under about after before during since until till between among against more less fewer each every all both also only just too very ' +
    'once again now last next ago earlier later said says according because through across without within though although despite compared versus vs ' +
    'instead still already even yet however meanwhile whereas upon onto off above below behind around near apiece altogether together overall respectively lower higher larger smaller ' +
    'bigger greater better worse cheaper faster slower today yesterday tomorrow there here what how why annually daily weekly monthly yearly quarterly alone away minus ' +
    'und der die das dem von für mit auf ist bei et des les du dans pour y los las del para por con'
  ).split(' '),
)
