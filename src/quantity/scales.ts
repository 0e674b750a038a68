/** Scale words and their short forms, lower case, in English and in the languages of common sources. */
const factors: Readonly<Record<string, number>> = {
  'hundred hundert': 1e2,
  'thousand tausend mille mila k': 1e3,
  lakh: 1e5,
  'million millions mn mln mio m millionen millón millones milioni milioane miljoen miljoner miljoonaa': 1e6,
  crore: 1e7,
  'billion billions bn bln b milliard milliards milliarde milliarden mrd miliardi milliarder miljard miljarder': 1e9,
  'trillion trillions tn trn tln t billionen billones': 1e12,
  quadrillion: 1e15,
}

const byWord = new Map<string, number>()
for (const [words, factor] of Object.entries(factors)) for (const word of words.split(' ')) byWord.set(word, factor)

/** Letters that are a scale only where they are glued to the digits: "5m", but "5 m" is metres. */
const letters = new Set(['k', 'm', 'b', 't'])

/** Whether the word is a single letter that stands for a scale. */
export function isScaleLetter(word: string): boolean {
  return letters.has(word)
}

/** The factor of a scale word ("million", "bn"), or undefined. */
export function scaleFactor(word: string | undefined): number | undefined {
  return word === undefined ? undefined : byWord.get(word)
}

/** The factor of a scale that is written out, and so may follow a number word: "two million". */
export function scaleInWords(word: string | undefined): number | undefined {
  return word === undefined || letters.has(word) ? undefined : byWord.get(word)
}
