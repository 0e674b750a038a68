import type { Call, CallArgument } from '../draft-document'
import type { Groups } from './groups'

/** The commands and environments that cite or name a bibliography, anywhere in a LaTeX text, in order. */
export function findCalls(source: string, groups: Groups): Call[] {
  const calls: Call[] = []
  for (const match of source.matchAll(/\\(?:begin\{([a-z]{1,20}cquote\*?)\}|([a-zA-Z]+\*?))/g)) {
    const whole = match[0]
    const name = match[1] ?? match[2]
    if (isEscaped(source, match.index) || !/cit|cquote|bibliography$|addbibresource|^notecite/i.test(name)) continue
    const { args, end } = readArguments(source, match.index + whole.length, { name, groups })
    if (args.length) calls.push({ name, args, start: match.index, end })
  }
  return calls
}

/** True for the second backslash of `\\`, a line's end. */
function isEscaped(source: string, at: number): boolean {
  let count = 0
  while (source[at - 1 - count] === '\\') count++
  return count % 2 === 1
}

interface Reading {
  readonly name: string
  readonly groups: Groups
}

/** Groups of a command, besides its options: any number behind a plural such as `\autocites`. */
function countGroups(name: string): number {
  if (/^(?!short).*cite(?:s|texts)\*?$/.test(name)) return 1000
  if (/(?:foreign|hyphen|hybrid).*cquote/.test(name)) return 3
  return /cquote|volcite\*?$/.test(name) ? 2 : 1
}

/** The groups of a command that stand in front of the one with its keys: a language, a volume. */
export function groupsBeforeKeys(name: string): number {
  return /volcite\*?$|(?:foreign|hyphen|hybrid).*cquote/.test(name) ? 1 : 0
}

function readArguments(source: string, from: number, { name, groups }: Reading): { args: CallArgument[]; end: number } {
  const most = countGroups(name)
  const args: CallArgument[] = []
  let end = most > 2 ? from + /^(?:\([^()\n]{0,200}\)){0,2}/.exec(source.slice(from, from + 500))![0].length : from
  for (let read = 0; read < most;) {
    const at = end + /^[ \t]*(?:\n[ \t]*(?=[[{(\S]))?/.exec(source.slice(end, end + 100))![0].length
    const option = groups.option(at)
    const found = option ?? groups.group(at)
    if (!found || (read > 0 && most === 1)) break
    args.push({ kind: option ? 'option' : 'group', start: found.start, end: found.end })
    end = found.next
    if (!option) read++
  }
  return { args, end }
}
