import type { Token } from '../text/tokens'

/** What a person is, in classes that exclude each other in one house: who is its chief executive is not its chief financial officer. */
const lines = `
CEO: ceo|chief executive officer|chief executive
CFO: cfo|chief financial officer|finance chief
COO: coo|chief operating officer
CTO: cto|chief technology officer|chief technical officer
chairman: chairman|chairwoman|chairperson|chair
president: president
vice president: vice president|vice-president|executive vice president|senior vice president|executive vice-president
founder: founder|co-founder|cofounder
managing director: managing director
managing partner: managing partner
director: director|deputy director
general counsel: general counsel
minister: minister|prime minister|foreign minister|finance minister|trade minister|commerce minister|premier
chancellor: chancellor
secretary: secretary|commerce secretary|energy secretary|treasury secretary|foreign secretary
commissioner: commissioner|trade commissioner|competition commissioner|justice commissioner|deputy commissioner|eu commissioner
attorney general: attorney general
spokesperson: spokesperson|spokesman|spokeswoman
analyst: analyst|senior analyst
professor: professor
judge: judge|district judge|justice
senator: senator
governor: governor
lawyer: lawyer|attorney
head: head|tech chief|antitrust chief|competition chief|chief
representative: trade representative|representative
economist: economist|chief economist
editor: editor|editor-in-chief
manager: manager
`

/** A title as a text writes it: token indices [from, to), and the class that it belongs to. */
export interface Role {
  readonly from: number
  readonly to: number
  readonly class: string
}

/** The longest title that ends right before a token. */
export function roleBefore(tokens: readonly Token[], end: number): Role | undefined {
  for (let length = Math.min(LONGEST, end); length > 0; length--) {
    const role = classOf(tokens, end - length, end)
    if (role) return { from: end - length, to: end, class: role }
  }
  return undefined
}

/** The longest title that begins at a token. */
export function roleAt(tokens: readonly Token[], start: number): Role | undefined {
  for (let length = Math.min(LONGEST, tokens.length - start); length > 0; length--) {
    const role = classOf(tokens, start, start + length)
    if (role) return { from: start, to: start + length, class: role }
  }
  return undefined
}

/** The class of a title in words: "CEO" for "chief executive officer". */
export function roleClass(words: string): string | undefined {
  return byWords.get(words.toLowerCase().replace(/\s+/g, ' '))
}

const LONGEST = 3

function classOf(tokens: readonly Token[], from: number, to: number): string | undefined {
  let words = ''
  for (let i = from; i < to; i++) words += (words && tokens[i].spaced ? ' ' : '') + tokens[i].lower
  return byWords.get(words)
}

const byWords: ReadonlyMap<string, string> = new Map(
  lines
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [role, words] = line.split(': ')
      return words.split('|').map((word) => [word, role] as const)
    }),
)
