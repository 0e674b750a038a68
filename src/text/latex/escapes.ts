import { FILLER } from '../fold'
import { hide, replace } from '../marks'
import { mathEnd } from './math'
import { isThousands, type Scan } from './scan'

/** Reads a command of one character, as `\%` and `\'e`, and gives the place behind it. */
export function readEscape(scan: Scan, at: number): number {
  const { source, writer, groups } = scan
  const char = source[at + 1]
  if (char === ',' && isThousands(source, at, 2)) return replace(scan, at, at + 2, `,${FILLER}`)
  if (char === '\\') {
    const behind = at + (source[at + 2] === '*' ? 3 : 2)
    if (writer.inTable) writer.row(at)
    return hide(scan, at, groups.option(behind)?.next ?? behind)
  }
  if (char === '(' || char === '[') {
    const end = mathEnd(source, at)
    if (!end) return hide(scan, at, at + 2)
    scan.opaque.push({ start: at, end })
    return end
  }
  if ('$%&#_{}'.includes(char)) {
    hide(scan, at, at + 1)
    writer.show(at, at + 2)
    return at + 2
  }
  const letter = char in accents && /^(?:\{([a-zA-Z])\}|([a-zA-Z]))/.exec(source.slice(at + 2, at + 5))
  if (letter) {
    const composed = ((letter[1] ?? letter[2]) + accents[char]).normalize('NFC')
    return replace(scan, at, at + 2 + letter[0].length, composed.padStart(2 + letter[0].length, FILLER))
  }
  return char === '-' ? replace(scan, at, at + 2, FILLER + FILLER) : hide(scan, at, at + 2)
}

/** What commands put on the letter behind them. */
const accents: Readonly<Record<string, string>> = {
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '"': '\u0308',
  '~': '\u0303',
}
