import { contains, sliceOf, type Span } from '../../base/span'
import type { Call, CallArgument, CiteMacro } from '../draft-document'
import type { Groups } from './groups'

/** Those of the definitions of a text that cite; `calls` are the commands that cite in it. */
export function toCiteMacros(source: string, definitions: readonly Definition[], calls: readonly Call[]): CiteMacro[] {
  return definitions.flatMap(({ name, parameters, body }) => {
    const call = calls.find((one) => contains(body, one))
    const args = call?.args.flatMap((arg) => toMacroArgument(source, arg) ?? [])
    return call && args?.length === call.args.length ? [{ name, command: call.name, parameters, args }] : []
  })
}

/** The commands that a text defines. What stands in their bodies is printed elsewhere. */
export function findDefinitions(source: string, groups: Groups): Definition[] {
  return [...source.matchAll(definition)].flatMap((match) => {
    const { name, count, preset, spec, def } = match.groups!
    const body = groups.group(match.index + match[0].length)
    const parameters = spec === undefined ? ofNewCommand(count ?? countMarks(def), preset) : ofDocumentCommand(spec)
    return body && parameters ? [{ name, parameters, body, span: { start: match.index, end: body.next } }] : []
  })
}

export interface Definition {
  readonly name: string
  readonly parameters: CiteMacro['parameters']
  /** The whole definition. */
  readonly span: Span
  readonly body: Span
}

/** `\newcommand{\x}[2][]`, `\NewDocumentCommand{\x}{s O{} m}` and `\def\x#1`, up to the body. */
const definition = new RegExp(
  [
    String.raw`\\(?:(?:re)?newcommand|providecommand|DeclareRobustCommand|(?:New|Renew|Provide|Declare)DocumentCommand|def)\*?`,
    String.raw`\s{0,3}\{?\\(?<name>[a-zA-Z]{1,60})\}?\s{0,3}`,
    String.raw`(?:(?<def>(?:#\d){1,9})|\[(?<count>\d)\]\s{0,3}(?:\[(?<preset>[^\]\n]{0,100})\])?|\{(?<spec>[smoO{} ]{1,40})\}(?=\s{0,3}\{))?`,
    String.raw`\s{0,3}(?=\{)`,
  ].join(''),
  'g',
)

function countMarks(marks: string | undefined): string {
  return String((marks ?? '').length / 2)
}

function ofNewCommand(count: string, preset: string | undefined): CiteMacro['parameters'] {
  return Array.from({ length: Number(count) }, (_, i) => (i === 0 && preset !== undefined ? 'option' : 'group'))
}

/** "s O{} m"; undefined where the letters are no specification. */
function ofDocumentCommand(spec: string): CiteMacro['parameters'] | undefined {
  const letters = spec.replace(/O ?\{ ?\}/g, 'o').replaceAll(' ', '')
  if (!/^s?[om]+$/.test(letters)) return undefined
  return [...letters].map((letter) => (letter === 's' ? 'star' : letter === 'o' ? 'option' : 'group'))
}

/** A parameter alone, for a page also behind "p."; undefined for a group that is put together. */
function toMacroArgument(source: string, arg: CallArgument): CiteMacro['args'][number] | undefined {
  const { kind } = arg
  const written = sliceOf(source, arg)
  const parameter = /^\s*(?:pp?\.(?:[~\s]|\\[, ])*)?#(\d)\s*$/.exec(written)?.[1]
  if (parameter) return { kind, parameter: Number(parameter) - 1 }
  if (kind === 'group' && written.includes('#')) return undefined
  return { kind, written }
}

/** The call that a macro makes of what stands behind its name at `from`; undefined where a group is missing. */
export function expandMacro(
  { command, parameters, args }: CiteMacro,
  { start, end: from }: Span,
  { source, groups }: { readonly source: string; readonly groups: Groups },
): Call | undefined {
  let end = from
  const given: (CallArgument | undefined)[] = []
  for (const parameter of parameters) {
    if (parameter === 'star') {
      if (source[end] === '*') end++
      given.push(undefined)
      continue
    }
    const at = end + /^[ \t]*(?:\n[ \t]*(?=[[{]))?/.exec(source.slice(end, end + 100))![0].length
    const found = parameter === 'option' ? groups.option(at) : groups.group(at)
    if (!found && parameter === 'group') return undefined
    given.push(found && { kind: parameter, start: found.start, end: found.end })
    end = found?.next ?? end
  }
  const filled = args.map(({ kind, parameter, written }): CallArgument => {
    const own = parameter === undefined ? undefined : given[parameter]
    return own ? { ...own, kind } : { kind, start: end, end, written: kind === 'group' ? written : undefined }
  })
  return { name: command, start, end, args: filled }
}
