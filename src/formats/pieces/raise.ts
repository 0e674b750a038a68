const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** Digits and marks as superscripts, lest a note's mark is taken for the last digit of a figure; words stay as they are. */
export function raise(text: string): string {
  return /^[\s\d,;*†‡§–+-]+$/.test(text)
    ? text
        .trim()
        .replace(/\d/g, (digit) => raisedDigits[Number(digit)])
        .replace(/-/g, '⁻')
    : text
}
