import { contains, type Span } from '../../base/span'
import type { Call, CallArgument, CiteMacro } from '../draft-document'
import type { Groups } from './groups'
import { expandMacro, findDefinitions, toCiteMacros } from './macros'

export interface FoundCalls {
  readonly calls: readonly Call[]
  /** Commands that the text defines as ones that cite. */
  readonly citeMacros: readonly CiteMacro[]
}

/**
 * The commands and environments that cite or name a bibliography, anywhere in a LaTeX text, in order, and the uses of macros for them:
 * its own and `others`, which another file defines for it.
 */
export function findCalls(source: string, groups: Groups, others: readonly CiteMacro[]): FoundCalls {
  const written = matchCalls(source, ({ name, start, end }) => {
    if (!/cit|cquote|bibliography$|addbibresource|^notecite/i.test(name)) return undefined
    const read = readArguments(source, end, { name, groups })
    return read.args.length ? { name, start, ...read } : undefined
  })
  const definitions = findDefinitions(source, groups)
  const citeMacros = toCiteMacros(source, definitions, written)
  const macros = new Map([...others, ...citeMacros].map((macro) => [macro.name, macro]))
  const isDefinition = (call: Call) => definitions.some(({ span }) => contains(span, call))
  const used = macros.size ? findUses(source, groups, macros).filter((call) => !isDefinition(call)) : []
  const starts = new Set(used.map(({ start }) => start))
  const rest = written
    .filter(({ start }) => !starts.has(start))
    .map((call) => (isDefinition(call) ? { ...call, isDefinition: true } : call))
  return { calls: [...rest, ...used].sort((a, b) => a.start - b.start), citeMacros }
}

function findUses(source: string, groups: Groups, macros: ReadonlyMap<string, CiteMacro>): Call[] {
  return matchCalls(source, (command) => {
    const name = command.name.replace('*', '')
    const macro = macros.get(name)
    const span = { start: command.start, end: command.start + 1 + name.length }
    return macro && expandMacro(macro, span, { source, groups })
  })
}

interface Named extends Span {
  readonly name: string
}

function matchCalls(source: string, read: (command: Named) => Call | undefined): Call[] {
  return [...source.matchAll(/\\(?:begin\{([a-z]{1,20}cquote\*?)\}|([a-zA-Z]+\*?))/g)].flatMap((match) => {
    if (isEscaped(source, match.index)) return []
    const command = { name: match[1] ?? match[2], start: match.index, end: match.index + match[0].length }
    return read(command) ?? []
  })
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
