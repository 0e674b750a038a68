import { isMap, isScalar, isSeq, parseDocument, type YAMLSeq } from 'yaml'
import type { TextEdit } from '../../base/edit'
import type { Span } from '../../base/span'
import { splitBibtex } from '../bibtex-entries'
import type { NewEntry } from './new-entry'
import type { Slot } from './slots'
import { isRecord, writeBibtex } from './write-bibtex'
import { writeCslJson, writeCslYaml } from './write-csl'
import { writeRis } from './write-ris'

/** How a bibliography is laid out: where its entries stand, and how new ones are put between them. */
export interface Shape {
  readonly slots: readonly Slot[]
  write(key: string, entry: NewEntry, eol: string): string
  /** Entries behind the slot that ends at an offset. */
  behind(at: number, written: readonly string[], eol: string): TextEdit
  /** Entries in front of all others, or into an empty file. */
  first(written: readonly string[], eol: string): TextEdit
}

export function bibtexShape(text: string): Shape {
  const slots = splitBibtex(text)
    .filter(isRecord)
    .map(({ key, start, end }) => ({ key: key!, start, end }))
  return blocks(text, slots, (key, entry, eol) => writeBibtex(key, entry, { text, eol }))
}

export function risShape(text: string): Shape {
  const slots = [...text.matchAll(/^TY {1,2}-[^]*?^ER {1,2}-[^\r\n]*/gm)].map(({ index, 0: record }) => ({
    key: /^ID {1,2}- ?(.*)$/m.exec(record)?.[1].trim() ?? '',
    start: index,
    end: index + record.length,
  }))
  return blocks(text, slots, writeRis)
}

/** Entries that stand one below the other, with as many empty lines between them as the file has. */
function blocks(text: string, slots: readonly Slot[], write: Shape['write']): Shape {
  const between = slots.length > 1 ? text.slice(slots[0].end, slots[1].start) : ''
  const gap = (eol: string) => eol.repeat(/^\s*$/.test(between) && breaks(between) === 1 ? 1 : 2)
  return {
    slots,
    write,
    behind: (end, written, eol) => insert(lineEnd(text, end), written.map((one) => gap(eol) + one).join('')),
    first(written, eol) {
      const [next] = slots
      if (next) return insert(next.start, written.map((one) => one + gap(eol)).join(''))
      const rest = text.trimEnd()
      const missing = rest ? Math.max(0, 2 - breaks(text.slice(rest.length))) : 0
      return insert(text.length, eol.repeat(missing) + written.join(gap(eol)) + eol)
    },
  }
}

function insert(at: number, text: string): TextEdit {
  return { start: at, end: at, text }
}

function breaks(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0
}

/** What stands behind an entry on its line is a remark on it, unless it is another entry. */
function lineEnd(text: string, at: number): number {
  const rest = /^[^\r\n]*/.exec(text.slice(at, at + 1000))![0]
  return rest.includes('@') ? at : at + rest.trimEnd().length
}

export function cslJsonShape(text: string): Shape | undefined {
  if (!text.replace(/^\ufeff/, '').trim()) return emptyJson(text)
  try {
    JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return undefined
  }
  const list = findList(text)
  return list && flowShape(text, list)
}

function emptyJson(text: string): Shape {
  return {
    slots: [],
    write: (key, entry, eol) => writeCslJson(key, entry, { indent: '  ', eol }),
    behind: (at, written) => insert(at, written.join('')),
    first: (written, eol) => insert(text.length, `[${eol}${written.join(`,${eol}`)}${eol}]${eol}`),
  }
}

interface List {
  /** Behind "[" and at "]". */
  readonly inside: Span
  readonly items: readonly Slot[]
}

/** The list of items in brackets: JSON, and YAML in its flow style. */
function findList(text: string): List | undefined {
  const document = parseDocument(text.replace(/^\ufeff/, ' '), { logLevel: 'silent', uniqueKeys: false })
  const seq = document.errors.length ? undefined : listOf(document.contents)
  if (!seq?.range) return undefined
  return { inside: { start: seq.range[0] + 1, end: seq.range[1] - 1 }, items: itemsOf(seq) }
}

function listOf(contents: unknown): YAMLSeq | undefined {
  if (isSeq(contents)) return contents
  if (!isMap(contents)) return undefined
  return ['references', 'items'].map((name) => contents.get(name, true)).find((value) => isSeq(value))
}

function itemsOf({ items }: YAMLSeq): Slot[] {
  return items.flatMap((item) => {
    if (!isMap(item) || !item.range) return []
    const id = ['citation-key', 'id'].map((name) => item.get(name, true)).find((value) => isScalar(value))
    return [{ key: id ? String(id.value) : '', start: item.range[0], end: item.range[1] }]
  })
}

function flowShape(text: string, { inside, items }: List): Shape {
  const [first] = items
  const before = first ? text.slice(inside.start, first.start) : ''
  const lines = breaks(before) > 0 || !first
  const indent = first ? (/[\r\n]([ \t]*)$/.exec(before)?.[1] ?? '') : '  '
  const nested = first && /^\{[ \t]*[\r\n]+([ \t]*)/.exec(text.slice(first.start, first.end))?.[1]
  const step = nested !== undefined && nested.length > indent.length ? nested.slice(indent.length) : indent || '  '
  return {
    slots: items,
    write(key, entry, eol) {
      if (first && !lines) return JSON.stringify(JSON.parse(writeCslJson(key, entry, { indent: '', eol })))
      const plain = writeCslJson(key, entry, { indent: step, eol }).split(eol)
      return plain.map((line) => indent + line.slice(step.length)).join(eol)
    },
    behind: (at, written, eol) => insert(at, written.map((one) => (lines ? `,${eol}` : ', ') + one).join('')),
    first(written, eol) {
      if (!first) return { ...inside, text: eol + written.join(`,${eol}`) + eol }
      if (!lines) return insert(first.start, written.map((one) => `${one}, `).join(''))
      return insert(
        first.start,
        written
          .map((one) => `${one},${eol}${indent}`)
          .join('')
          .slice(indent.length),
      )
    },
  }
}

export function cslYamlShape(text: string): Shape | undefined {
  const document = parseDocument(text, { logLevel: 'silent', uniqueKeys: false })
  if (document.errors.length) return undefined
  const seq = listOf(document.contents)
  if (seq?.flow) {
    const list = findList(text)
    return list && flowShape(text, list)
  }
  if (document.contents !== null && !seq && !isEmptyList(document.contents)) return undefined
  return seq?.items.length ? blockShape(text, itemsOf(seq)) : emptyYaml(text)
}

/** `references:` with nothing behind it. */
function isEmptyList(contents: unknown): boolean {
  if (isScalar(contents)) return contents.value === null
  return isMap(contents) && contents.has('references') && contents.get('references') == null
}

function emptyYaml(text: string): Shape {
  const named = /^references:[ \t]*(?:#.*)?$/m.exec(text)
  return {
    slots: [],
    write: (key, entry, eol) => writeCslYaml(key, entry, { indent: '', eol }),
    behind: (at, written) => insert(at, written.join('')),
    first(written, eol) {
      if (named) return insert(named.index + named[0].length, eol + written.join(eol))
      const end = text.endsWith('\n') || !text ? '' : eol
      return insert(text.length, `${end}references:${eol}${written.join(eol)}${eol}`)
    },
  }
}

/** Items each with a dash of its own; an item ends with its last line that is not empty. */
function blockShape(text: string, items: readonly Slot[]): Shape {
  const lineStart = text.lastIndexOf('\n', items[0].start) + 1
  const indent = /^[ \t]*/.exec(text.slice(lineStart))![0]
  const slots = items.map((item) => ({ ...item, end: item.start + text.slice(item.start, item.end).trimEnd().length }))
  const gap = items.length > 1 && breaks(text.slice(slots[0].end, items[1].start)) > 1 ? 2 : 1
  return {
    slots,
    write: (key, entry, eol) => writeCslYaml(key, entry, { indent, eol }),
    behind: (at, written, eol) => insert(at, written.map((one) => eol.repeat(gap) + one).join('')),
    first: (written, eol) => insert(lineStart, written.map((one) => one + eol.repeat(gap)).join('')),
  }
}
