import type { Span } from '../../base/span'
import type { Call } from '../draft-document'
import { FILLER } from '../fold'
import { hide, replace } from '../marks'
import { footnotes, headings, hiddenGroups, quoting, symbols } from './commands'
import { readEnvironment } from './environments'
import { hideArguments, isThousands, open, type Scan } from './scan'
import { toUnit } from './si-units'

/** Reads a command that has a name and gives the place behind what it hides. */
export function readNamed(scan: Scan, written: string, { start, end }: Span): number {
  const { writer, calls } = scan
  const name = written.replace('*', '')
  const call = calls.get(start)
  if (quoting.has(written)) return readQuoting(scan, written, { start, end: call ? lastBefore(call, end) : end })
  if (call && name !== 'begin') {
    if (/cite/i.test(call.name) && call.name !== 'nocite') writer.show(start, call.end)
    return hide(scan, start, call.end)
  }
  if (name === 'begin' || name === 'end') return readEnvironment(scan, name, { start, end })
  if (name === 'par') writer.flush()
  if (name === 'item') writer.next(scan.kinds.at(-1) === 'quote' ? 'quote' : 'item')
  if (headings.has(name)) return openBlock(scan, { start, end }, () => writer.next('heading', headings.get(name)))
  if (name === 'caption' || name === 'captionof') return openBlock(scan, { start, end }, () => writer.next('caption'))
  if (footnotes.has(name)) return readNote(scan, { start, end })
  if (name === 'href' || name === 'url') addLink(scan, name, { start, end })
  const symbol = symbols.get(name)
  if (symbol) return replace(scan, start, end, symbol.padStart(end - start, FILLER))
  if (name === 'thinspace' && isThousands(scan.source, start, end - start))
    return replace(scan, start, end, ','.padEnd(end - start, FILLER))
  if (name === 'textsuperscript' && /^\{(?:st|nd|rd|th)\}/.test(scan.source.slice(end, end + 4))) {
    scan.closers.push({ kind: 'plain', start })
    return replace(scan, start, end + 1, FILLER.repeat(end + 1 - start))
  }
  if (quantities.has(name)) readQuantity(scan, name, end)
  return hideArguments(scan, start, end, hiddenGroups(name))
}

const quantities: ReadonlySet<string> = new Set('SI qty SIrange qtyrange numrange SIlist qtylist'.split(' '))

/** siunitx: `\\qtyrange{5}{10}{\\mega\\watt}` prints "5 to 10 MW". Its numbers are read as they stand. */
function readQuantity({ groups, source, entities, writer }: Scan, name: string, from: number): void {
  let at = groups.option(from)?.next ?? from
  const numbers = groups.group(at)
  const second = numbers && name.endsWith('range') ? groups.group(numbers.next) : undefined
  if (numbers && second) entities.push({ start: numbers.end, end: second.start, text: `–${FILLER}` })
  at = (second ?? numbers)?.next ?? at
  const unit = groups.group(groups.option(at)?.next ?? at)
  const text = unit && toUnit(source.slice(unit.start, unit.end))
  if (!numbers || !unit || !text || text.length > unit.end - unit.start) return
  entities.push({ start: unit.start, end: unit.end, text: text.padStart(unit.end - unit.start, FILLER) })
  writer.show(numbers.start, unit.end)
}

/** A command whose group is a block of its own. */
function openBlock(scan: Scan, { start, end }: Span, begin: () => void): number {
  const at = scan.groups.option(end)?.next ?? end
  hide(scan, start, at)
  scan.writer.flush()
  if (scan.source[at] !== '{') return at
  begin()
  return open(scan, at, { kind: 'block', start })
}

/** The text of a footnote stays where it is anchored, in brackets. */
function readNote(scan: Scan, { start, end }: Span): number {
  const { source, groups, writer, closers } = scan
  const at = groups.option(end)?.next ?? end
  hide(scan, start, at)
  if (source[at] !== '{') return at
  writer.show(start, at)
  closers.push({ kind: 'note', start })
  return replace(scan, at, at + 1, '[')
}

function readQuoting(scan: Scan, name: string, { start, end }: Span): number {
  const at = hideArguments(scan, start, end, 0)
  if (scan.source[at] !== '{') return at
  if (/^block/.test(name)) scan.writer.next('quote')
  scan.closers.push({ kind: 'quote', start })
  return replace(scan, at, at + 1, '“')
}

/** Where the quoted group of `\textcquote[pre][post]{key}[punct]{text}` opens. */
function lastBefore({ args }: Call, end: number): number {
  return args.length > 1 ? args[args.length - 1].start - 1 : end
}

function addLink({ source, groups, links, writer }: Scan, name: string, { start, end }: Span): void {
  const address = groups.group(groups.option(end)?.next ?? end)
  if (!address) return
  const label = name === 'href' ? groups.group(address.next) : undefined
  const target = source.slice(address.start, address.end).replace(/\\([%#&_~])/g, '$1')
  const shown = label ?? address
  links.push({
    kind: label ? 'inline' : 'autolink',
    start,
    end: shown.next,
    label: { start: shown.start, end: shown.end },
    target,
  })
  writer.show(start, address.next)
}
