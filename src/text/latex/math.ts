/** Behind the mathematics that opens at `at` (`$`, `$$`, `\(` or `\[`); undefined where it is not closed within its paragraph. */
export function mathEnd(source: string, at: number): number | undefined {
  const closing = closingOf(source, at)
  const near = source.slice(at, at + MAX_LENGTH)
  let close = near.indexOf(closing, closing.length)
  while (close > 0 && closing[0] === '$' && near[close - 1] === '\\') close = near.indexOf(closing, close + 1)
  return close < 0 || /\n[ \t]*\n/.test(near.slice(0, close)) ? undefined : at + close + closing.length
}

/** No mathematics is longer. */
const MAX_LENGTH = 3000

function closingOf(source: string, at: number): string {
  if (source[at] === '\\') return source[at + 1] === '(' ? '\\)' : '\\]'
  return source[at + 1] === '$' ? '$$' : '$'
}

/** A number and its signs alone: `25\%`, `\approx 2.5`, `\$3`. */
export function isPlainNumber(inner: string): boolean {
  const numeric = /^[\s\d.,:%~+\-–/]*(?:(?:\{,\}|\\(?:[%$,;! ]|sim|approx|pm|percent|euro|pounds))[\s\d.,:%~+\-–/]*)*$/
  return /\d/.test(inner) && inner.length <= 100 && numeric.test(inner)
}

/** Else an unescaped dollar sign is a price. */
export function looksLikeMath(inner: string): boolean {
  return /[\\^_={}<>+*|]/.test(inner) || !/\s/.test(inner.trim())
}
