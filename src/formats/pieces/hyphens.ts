/** Joins the lines of a paragraph. */
export type Joiner = (lines: readonly string[]) => string

/**
 * Mends words that were divided at the ends of lines. Whether the hyphen belongs to the word is told by the other places where the
 * word stands; where there is none, it does not.
 */
export function createJoiner(all: readonly string[]): Joiner {
  const words = new Set<string>()
  for (const line of all) for (const word of line.toLowerCase().match(/\p{L}+(?:[-‐‑]\p{L}+)*/gu) ?? []) words.add(word)
  const seams = (line: string, next: string) => {
    const divided = /(\p{L}+)([-‐‑\u00ad])$/u.exec(line.slice(-LONGEST_WORD))
    const rest = divided && /^\p{Ll}+/u.exec(next.slice(0, LONGEST_WORD))?.[0]
    if (!divided || !rest) return undefined
    const [, start, mark] = divided
    const whole = (start + rest).toLowerCase()
    const keep = mark !== '\u00ad' && !words.has(whole) && words.has(`${start}-${rest}`.toLowerCase())
    return keep ? line : line.slice(0, -1)
  }
  return (lines) => {
    let text = ''
    lines.forEach((raw, i) => {
      const line = tidy(raw)
      const next = lines[i + 1]
      const seam = next === undefined ? line : seams(line, next)
      if (seam !== undefined) text += seam
      else text += /\p{L}[-‐‑–—/]$|\d[-–—/]$/u.test(line.slice(-3)) ? line : `${line}\n`
    })
    return text
  }
}

const LONGEST_WORD = 40

/**
 * Without characters that no text has: soft hyphens inside of words, and controls. One beside a digit or its marks stands for a
 * digit that nobody knows, and leaves a mark, lest the rest is taken for the whole number.
 */
function tidy(line: string): string {
  return line
    .replace(controls, (_, at: number) => (isOfNumber(line[at - 1]) || isOfNumber(line[at + 1]) ? UNKNOWN : ' '))
    .replace(/\u00ad(?!$)/g, '')
}

/** Stands for a character that nobody knows. */
export const UNKNOWN = '\ufffd'

const controls = /[\u0000-\u001f\u007f-\u009f]/g

function isOfNumber(char = ' '): boolean {
  return /[\p{N}.,%]/u.test(char)
}
