/** Why a text that was taken from a PDF cannot be relied on; undefined where it can. */
export function findFault(text: string, pages: number): string | undefined {
  const letters = text.replace(/\s+/g, '').length
  if (letters < FEWEST_LETTERS || letters < pages * FEWEST_ON_A_PAGE)
    return 'holds no text that could be read: its pages are pictures, a scan without text recognition'
  if (strange(text) > letters * MOST_STRANGE || withoutVowels(text))
    return 'holds letters that no text can be made of: its fonts do not say which letters they draw'
  return undefined
}

const FEWEST_LETTERS = 20
const FEWEST_ON_A_PAGE = 8
const MOST_STRANGE = 0.1

/** Characters that stand for "unknown": replacements, private ones, controls. */
function strange(text: string): number {
  return text.match(/[\ufffd\ue000-\uf8ff\u0000-\u0008\u000e-\u001f\u0080-\u009f]/g)?.length ?? 0
}

/** Latin words nearly all have vowels; those of a font whose letters are shifted do not. */
function withoutVowels(text: string): boolean {
  const words = text.slice(0, SAMPLE).match(/[a-z\u00c0-\u024f]{4,}/gi) ?? []
  const odd = words.filter((word) => !/[aeiouyà-æè-ïò-öø-ýœ]/i.test(word)).length
  return words.length >= 30 && odd > words.length * 0.4
}

const SAMPLE = 200_000
