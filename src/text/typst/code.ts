import type { CallArgument } from '../draft-document'
import { hide, replace } from '../marks'
import { MAX_DEPTH, readLabel, readName, skipComment, skipRaw, stringEnd, type Scan } from './scan'

/** Reads the code that a "#" at `at` begins; gives the place behind it. Of code only the contents in brackets are prose. */
export function readHash(scan: Scan, at: number, depth: number): number {
  const { source, writer } = scan
  const name = readName(source, at + 1)
  if (keywords.has(name)) return readStatement(scan, at, { name, depth })
  if (name) {
    hide(scan, at, at + 1)
    return readCall(scan, at + 1, { start: at, depth })
  }
  if (source[at + 1] === '{' || source[at + 1] === '(') {
    hide(scan, at, at + 1)
    return readCode(scan, at + 1, { depth, name: '' })
  }
  if (source[at + 1] === '"') return hide(scan, at, stringEnd(source, at + 1))
  writer.show(at, at + 1)
  return at + 1
}

const keywords = new Set('let set show import include if for while context return break continue'.split(' '))
/** Functions that refer to an entry of the bibliography, or to a part of the text. */
const citing = new Set(['cite', 'ref'])
/** Functions whose content goes on with the sentence. */
const inline = new Set(
  'text emph strong link highlight underline overline strike smallcaps sub super box cite footnote quote ref h raw upper lower'.split(
    ' ',
  ),
)

interface Context {
  readonly name: string
  readonly depth: number
}

/** `#let x = 5`, `#set text(...)`, `#if a [...] else [...]`: to the end of the line outside of brackets. */
function readStatement(scan: Scan, at: number, { name, depth }: Context): number {
  const { source, opaque } = scan
  const silent = name === 'let' || name === 'import' || name === 'include'
  let i = at
  while (i < source.length && source[i] !== '\n' && source[i] !== ';' && source[i] !== ']' && source[i] !== '}')
    i = silent ? skipCode(source, i) : readCode(scan, i, { name, depth })
  if (source[i] === ';') i++
  if (silent) opaque.push({ start: at, end: i })
  else if (source[i - 1] === ';') hide(scan, i - 1, i)
  return i
}

/** Behind one piece of code, nothing of it shown: brackets with all that they hold. */
function skipCode(source: string, at: number): number {
  let depth = 0
  let i = at
  do {
    const char = source[i]
    if (char === '"') i = stringEnd(source, i)
    else {
      if (char === '\\') i++
      else if ('([{'.includes(char)) depth++
      else if (')]}'.includes(char)) depth--
      i++
    }
  } while (depth > 0 && i < source.length)
  return Math.min(i, source.length)
}

/** Behind one piece of code: a string, a bracket with what it holds, a character. Contents are read as blocks. */
function readCode(scan: Scan, at: number, context: Context): number {
  const { source } = scan
  const char = source[at]
  if (context.depth > MAX_DEPTH) return hide(scan, at, skipCode(source, at))
  if (char === '"') return hide(scan, at, stringEnd(source, at))
  if (char === '[' && citing.has(context.name)) return hide(scan, at, skipCode(source, at))
  if (char === '[') return readContent(scan, at, { ...context, asBlock: true })
  const comment = skipComment(scan, at)
  if (comment > at) return comment
  if (char === '`') return skipRaw(scan, at)
  const name = readName(source, at)
  if (name) {
    const after = source[at + name.length]
    return after === '(' || after === '['
      ? readCall(scan, at, { start: at, depth: context.depth })
      : hide(scan, at, at + name.length)
  }
  if (char !== '(' && char !== '{') return hide(scan, at, at + 1)
  const close = char === '(' ? ')' : '}'
  let i = hide(scan, at, at + 1)
  while (i < source.length && source[i] !== close) i = readCode(scan, i, { ...context, depth: context.depth + 1 })
  return hide(scan, i, Math.min(i + 1, source.length))
}

interface ContentContext {
  readonly depth: number
  readonly asBlock: boolean
}

/** The markup in the brackets that open at `at`. */
function readContent(scan: Scan, at: number, { depth, asBlock }: ContentContext): number {
  const { source, writer } = scan
  if (depth > MAX_DEPTH) return hide(scan, at, skipCode(source, at))
  if (asBlock) writer.flush()
  const close = scan.content(scan, hide(scan, at, at + 1), depth + 1)
  if (asBlock) writer.flush()
  return hide(scan, close, Math.min(close + 1, source.length))
}

interface CallContext {
  /** Where the call begins, at its "#" where it has one. */
  readonly start: number
  readonly depth: number
}

/** A name with its arguments and contents: `text(red)[...]`, `table.header([a], [b])`. */
function readCall(scan: Scan, at: number, { start, depth }: CallContext): number {
  const { source, writer, calls } = scan
  const name = readName(source, at)
  if (depth > MAX_DEPTH) return hide(scan, at, skipCode(source, at))
  const table = name === 'table' || name === 'grid'
  let end = hide(scan, at, at + name.length)
  const args: CallArgument[] = []
  const place = calls.length
  if (citing.has(name) || name === 'footnote' || name === 'link') writer.show(start, end)
  if (table) writer.startTable()
  if (source[end] === '(')
    end = readArguments(scan, end, {
      name,
      depth: depth + 1,
      args,
      columns: table ? { count: 0, cells: 0 } : undefined,
      limit: inline.has(name) ? paragraphEnd(source, end) : source.length,
    })
  if (table) writer.endTable()
  if (citing.has(name)) writer.show(end - 1, end)
  if (citing.has(name) || name === 'bibliography' || (name === 'quote' && hasLabel(args)))
    calls.splice(place, 0, { name, args, start, end })
  if (name === 'link') return readLink(scan, end, { start, depth, args })
  while (source[end] === '[') end = readTrailing(scan, end, { name, start, depth, args })
  return source[end] === '.' &&
    readName(source, end + 1) &&
    '(['.includes(source[end + 1 + readName(source, end + 1).length] ?? ' ')
    ? readCall(scan, hide(scan, end, end + 1), { start, depth })
    : end
}

/** `#quote(attribution: <doe>)` cites. */
function hasLabel(args: readonly CallArgument[]): boolean {
  return args.some(({ kind }) => kind === 'label')
}

/** The blank line behind `at`; the text's end where it is far away. */
function paragraphEnd(source: string, at: number): number {
  const match = /\n[ \t]*\n/.exec(source.slice(at, at + 3000))
  return match ? at + match.index : source.length
}

interface Trailing extends CallContext {
  readonly name: string
  readonly args: readonly CallArgument[]
}

/** A content behind the arguments. */
function readTrailing(scan: Scan, at: number, { name, start, depth, args }: Trailing): number {
  const { source, writer, notes } = scan
  const has = (wanted: string, value: string) =>
    args.some((arg) => arg.name === wanted && source.slice(arg.start, arg.end).trim() === value)
  if (name === 'footnote') {
    replace(scan, at, at + 1, '[')
    const close = scan.content(scan, at + 1, depth + 1)
    notes.push({ start, end: Math.min(close + 1, source.length) })
    return close < source.length ? replace(scan, close, close + 1, ']') : close
  }
  if (name === 'quote' && !has('block', 'true')) {
    if (hasLabel(args)) writer.show(start, at)
    replace(scan, at, at + 1, '“')
    const close = scan.content(scan, at + 1, depth + 1)
    return close < source.length ? replace(scan, close, close + 1, '”') : close
  }
  if (name === 'quote') writer.next('quote')
  if (name === 'quote' && hasLabel(args)) writer.show(start, at)
  if (name === 'heading') writer.next('heading', 1)
  const end = readContent(scan, at, { depth, asBlock: false })
  if (!inline.has(name) || has('block', 'true')) writer.flush()
  return end
}

function readLink(scan: Scan, at: number, { start, depth, args }: Omit<Trailing, 'name'>): number {
  const { source, links, writer } = scan
  const address = args.find(({ kind }) => kind === 'string')
  if (address) writer.show(at - 1, at)
  const end = source[at] === '[' ? readContent(scan, at, { depth, asBlock: false }) : at
  const target = address && source.slice(address.start, address.end)
  if (!address) return end
  const label = end > at ? { start: at + 1, end: end - 1 } : { start: address.start, end: address.end }
  links.push({ kind: end > at ? 'inline' : 'autolink', start, end, label, target })
  return end
}

interface ArgumentsContext {
  readonly name: string
  readonly depth: number
  readonly args: CallArgument[]
  /** In a table: how many columns it has, and cells so far. */
  readonly columns?: { count: number; cells: number }
  /** An argument list that is being typed is not closed: it ends there. */
  readonly limit: number
}

const named = /([\p{L}_][\p{L}\p{N}_-]*)[ \t\n]*:(?!:)/uy

/** The arguments in the parentheses that open at `at`; those of an array count as the call's own. */
function readArguments(scan: Scan, at: number, context: ArgumentsContext): number {
  const { source } = scan
  let i = hide(scan, at, at + 1)
  while (i < context.limit && source[i] !== ')') {
    if (/[\s,]/.test(source[i])) {
      i = hide(scan, i, i + 1)
      continue
    }
    named.lastIndex = i
    const match = named.exec(source)
    const start = match ? hide(scan, i, named.lastIndex) : i
    const from = start + /^[ \t\n]{0,40}/.exec(source.slice(start, start + 40))![0].length
    const end = readArgument(scan, from, { ...context, argument: match?.[1] })
    i = Math.max(end, i + 1)
  }
  return source[i] === ')' ? hide(scan, i, i + 1) : i
}

/** One argument, to the comma or parenthesis behind it. */
function readArgument(scan: Scan, at: number, context: ArgumentsContext & { readonly argument?: string }): number {
  const { source, writer } = scan
  const { args, columns, argument: name, depth } = context
  const put = (kind: CallArgument['kind'], start: number, end: number) =>
    void args.push({ kind, start, end, ...(name === undefined ? {} : { name }) })
  const char = source[at]
  const called = readName(source, at)
  let i = at
  if (char === '[') {
    if (name === 'caption') writer.next('caption')
    const asBlock = !inline.has(context.name) && name !== 'caption'
    i = citing.has(context.name) ? hide(scan, at, skipCode(source, at)) : readContent(scan, at, { depth, asBlock })
    if (name === 'caption') writer.flush()
    put('content', at + 1, i - 1)
  } else if (char === '"') {
    i = hide(scan, at, stringEnd(source, at))
    put('string', at + 1, i - 1)
  } else if (char === '(' && depth <= MAX_DEPTH)
    i = readArguments(scan, at, { ...context, depth: depth + 1, columns: undefined })
  else if (readLabel(source, at) !== undefined) {
    i = hide(scan, at, at + 2 + readLabel(source, at)!.length)
    put('label', at + 1, i - 1)
  } else if (called === 'label' && /^label\(\s{0,9}"/.test(source.slice(at, at + 20))) {
    const open = source.indexOf('"', at)
    const close = stringEnd(source, open)
    put('label', open + 1, close - 1)
    i = hide(scan, at, close + (source[close] === ')' ? 1 : 0))
  } else if (columns && /^(?:table|grid)\.(?:header|footer)$/.test(called)) {
    hide(scan, at, at + called.length)
    return source[at + called.length] === '(' ? readArguments(scan, at + called.length, context) : at + called.length
  }
  while (i < context.limit && source[i] !== ',' && source[i] !== ')')
    i = readCode(scan, i, { name: context.name, depth })
  if (i > at && !args.some((arg) => arg.start >= at)) put('other', at, i)
  if (columns) countCell(scan, i, { columns, name, value: source.slice(at, i), called })
  return i
}

interface Cell {
  readonly columns: { count: number; cells: number }
  readonly name?: string
  readonly value: string
  readonly called: string
}

/** Every argument of a table without a name is a cell. */
function countCell({ writer }: Scan, at: number, { columns, name, value, called }: Cell): void {
  if (name === 'columns')
    columns.count = /^\d+$/.test(value.trim())
      ? Number(value)
      : value.split(',').filter((part) => /\w/.test(part)).length
  if (name !== undefined || /\.[hv]line$/.test(called)) return
  columns.cells++
  if (columns.cells % Math.max(1, columns.count) === 0) writer.row(at)
  else writer.cell(at)
}
