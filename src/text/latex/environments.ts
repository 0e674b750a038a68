import type { Span } from '../../base/span'
import { hide } from '../marks'
import { environmentGroups, listEnvironments, quoteEnvironments, tableEnvironments } from './commands'
import { endTable, hideArguments, type Scan } from './scan'

/** Reads the `\begin` or `\end` of an environment and gives the place behind it. */
export function readEnvironment(scan: Scan, edge: 'begin' | 'end', { start, end }: Span): number {
  const { source, groups, writer, kinds } = scan
  const group = groups.group(end)
  if (!group) return hide(scan, start, end)
  const name = source.slice(group.start, group.end)
  const columns = tableEnvironments.get(name)
  const kind = columns !== undefined ? 'table' : kindOf(name)
  if (columns !== undefined && edge === 'end') endTable(scan, start)
  writer.flush()
  if (kind && edge === 'begin') kinds.push(kind)
  if (kind && edge === 'end') kinds.pop()
  writer.within(kinds.findLast((known) => known !== 'table') ?? 'paragraph')
  if (edge === 'end') return hide(scan, start, group.next)
  if (columns !== undefined) writer.startTable()
  const call = scan.calls.get(start)
  if (call) writer.show(start, call.end)
  return hideArguments(scan, start, group.next, columns ?? environmentGroups.get(name) ?? 0)
}

function kindOf(environment: string): 'item' | 'quote' | undefined {
  if (listEnvironments.has(environment)) return 'item'
  return quoteEnvironments.has(environment) ? 'quote' : undefined
}
