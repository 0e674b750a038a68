import { createLineIndex } from '../base/lines'
import type { Problem } from '../base/problem'
import { makeKey, toDoiUrl, withUniqueKeys, type Bibliography } from './bibliography'
import type { Reference } from './citation'

/** Reads a RIS file. A record without an identifier gets a key of its first author and its year. */
export function parseRis(text: string, path: string): Bibliography {
  const references: Reference[] = []
  const problems: Problem[] = []
  const lines = createLineIndex(text)
  for (const record of splitRecords(text)) {
    const reference = toReference(record, path)
    const line = lines.positionAt(record.start).line
    const message = `The record in ${path}, line ${line + 1}, has no identifier, no author and no title.`
    if (reference) references.push(reference)
    else
      problems.push({ kind: 'bad-bibliography', path, message, line, span: { start: record.start, end: record.end } })
  }
  if (!references.length && !problems.length && text.trim())
    problems.push({ kind: 'bad-bibliography', path, message: `${path} has no record of the form "TY  - ".` })
  return withUniqueKeys(references, problems)
}

interface RisRecord {
  readonly start: number
  readonly end: number
  /** The values of each tag, in order. */
  readonly values: ReadonlyMap<string, readonly string[]>
}

function splitRecords(text: string): RisRecord[] {
  const records: RisRecord[] = []
  let values: Map<string, string[]> | undefined
  let start = 0
  let last: string[] | undefined
  const close = (end: number) => {
    if (values) records.push({ start, end, values })
    values = last = undefined
  }
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    const match = /^\ufeff?([A-Z][A-Z0-9]) {1,2}- ?(.*)$/.exec(line)
    if (!match) {
      // a value that goes on in the next line
      if (last?.length) last[last.length - 1] += ` ${line.trim()}`
      continue
    }
    const [, tag, value] = match
    if (tag === 'TY') {
      close(index)
      values = new Map()
      start = index
    }
    if (tag === 'ER') close(index + line.length)
    if (!values) continue
    last = values.get(tag) ?? []
    last.push(value.trim())
    values.set(tag, last)
  }
  close(text.length)
  return records
}

function toReference({ values, start, end }: RisRecord, path: string): Reference | undefined {
  const all = (...tags: string[]) => tags.flatMap((tag) => values.get(tag) ?? []).filter(Boolean)
  const first = (...tags: string[]) => all(...tags)[0]
  const record = {
    title: first('TI', 'T1', 'CT', 'BT'),
    authors: all('AU', 'A1').map(toName),
    date: toDate(first('DA', 'PY', 'Y1')) ?? toDate(first('PY', 'Y1')),
  }
  const key = first('ID') ?? makeKey(record)
  if (!key) return undefined
  return {
    key: key.replace(/\s+/g, '_'),
    ...record,
    outlet: first('JO', 'JF', 'T2', 'JA', 'PB'),
    url: first('UR') ?? toDoiUrl(first('DO')),
    files: all('L1', 'L2', 'L4').map((file) => file.replace(/^internal-pdf:\/\//, '').replaceAll('\\', '/')),
    path,
    span: { start, end },
  }
}

/** "Lee, Ann, Jr." */
function toName(written: string): string {
  const [family, given, suffix] = written.split(/\s*,\s*/)
  return [given, family, suffix].filter(Boolean).join(' ')
}

/** "2025/05/16/", "2025//", "2025-05-16" */
function toDate(written: string | undefined): string | undefined {
  const match = /^(\d{4})(?:[/-](\d{1,2})(?:[/-](\d{1,2}))?)?/.exec(written ?? '')
  return match
    ? match
        .slice(1)
        .filter(Boolean)
        .map((part) => part.padStart(2, '0'))
        .join('-')
    : undefined
}
