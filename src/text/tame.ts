/** Marks of inline syntax that a paragraph may hold before the rest of them are taken for plain text. */
const MAX_MARKS = 1000

/**
 * Makes a text ready for the parser without changing its length. The parser's work on a paragraph grows with the square of its brackets, stars and angle brackets. No person writes thousands
 * of them into one paragraph, so those beyond a limit are replaced by dots before parsing, and
 * the work is linear. It also wants no space behind a table's delimiter row.
 */
export function tame(text: string): string {
  const parts: string[] = []
  let from = 0
  let marks = 0
  let inTable = false
  let previous = ''
  for (let at = 0; at < text.length;) {
    let end = text.indexOf('\n', at)
    if (end < 0) end = text.length
    const line = text.slice(at, end)
    const empty = line.trim() === ''
    if (empty) inTable = false
    else if (delimiterRow.test(line) && line.includes('-') && line.includes('|')) {
      inTable = true
      const trailing = line.length - line.trimEnd().length
      const last = line.lastIndexOf('-')
      if (trailing && line.trimEnd().endsWith('|') && previous.includes('|')) {
        parts.push(
          text.slice(from, at),
          line.slice(0, last),
          '-'.repeat(trailing),
          line.slice(last, line.length - trailing),
        )
        from = end
      }
    }
    if (empty || inTable || newItem.test(line)) marks = 0
    for (let i = at; i < end; i++) {
      if (!isMark(text.charCodeAt(i)) || ++marks <= MAX_MARKS) continue
      parts.push(text.slice(from, i), '.')
      from = i + 1
    }
    previous = line
    at = end + 1
  }
  return parts.length ? parts.join('') + text.slice(from) : text
}

const delimiterRow = /^[\s|:>-]+$/
const newItem = /^\s{0,12}(?:[-*+]|\d{1,9}[.)])\s/

function isMark(code: number): boolean {
  // [ * _ ~ < ` & >
  return (
    code === 91 ||
    code === 42 ||
    code === 95 ||
    code === 126 ||
    code === 60 ||
    code === 96 ||
    code === 38 ||
    code === 62
  )
}
