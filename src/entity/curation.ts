import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml'
import type { Span } from '../base/span'
import { foldName } from './fold-name'
import { entityKinds, type EntityKind } from './kinds'

/** What the user has settled about names, in the file tickmark.entities.yaml. */
export interface Curation {
  readonly entities: readonly CuratedEntity[]
  /** Names that are none. */
  readonly reject: readonly string[]
}

export interface CuratedEntity {
  readonly name: string
  readonly kind?: EntityKind
  /** Other names of it. */
  readonly aliases: readonly string[]
  /** Names that are not its own, though they look so. */
  readonly apart: readonly string[]
}

export interface CurationProblem extends Span {
  readonly message: string
}

export interface ReadCuration {
  readonly curation: Curation
  readonly problems: readonly CurationProblem[]
}

export const noCuration: Curation = { entities: [], reject: [] }

/** Reads the file. What is wrong in it is left out and named; the rest holds. */
export function parseCuration(text: string): ReadCuration {
  const problems: CurationProblem[] = []
  const document = parseDocument(text, { lineCounter: new LineCounter() })
  for (const error of document.errors) {
    const [start, end] = error.pos
    problems.push({ message: `This is no YAML: ${error.message.split('\n')[0]}`, start, end })
  }
  if (problems.length || document.contents === null) return { curation: noCuration, problems }
  const tell = (node: unknown, message: string) => void problems.push({ message, ...spanOf(node) })
  if (!isMap(document.contents)) {
    tell(document.contents, 'The file must hold "entities:" and "reject:", each with a list.')
    return { curation: noCuration, problems }
  }
  const parts = partsOf(document.contents, ['entities', 'reject'], tell)
  const entities = listOf(parts.entities, 'entities', tell).flatMap((node) => readEntity(node, tell) ?? [])
  const reject = listOf(parts.reject, 'reject', tell).flatMap((node) => readName(node, tell) ?? [])
  const kept = withoutClashes(entities, reject, tell)
  return { curation: { entities: kept.map(({ entity }) => entity), reject: reject.map(({ name }) => name) }, problems }
}

type Tell = (node: unknown, message: string) => void

interface Named {
  readonly name: string
  readonly node: Node
}

interface ReadEntity {
  readonly entity: CuratedEntity
  readonly names: readonly Named[]
}

function spanOf(node: unknown): Span {
  const range = (node as Node | undefined)?.range
  return range ? { start: range[0], end: Math.max(range[1], range[0] + 1) } : { start: 0, end: 1 }
}

/** The values of a map by key; keys that are not expected are told. */
function partsOf(map: unknown, keys: readonly string[], tell: Tell): Record<string, unknown> {
  const parts: Record<string, unknown> = {}
  if (!isMap(map)) return parts
  for (const { key, value } of map.items) {
    const name = isScalar(key) ? String(key.value) : ''
    if (keys.includes(name)) parts[name] = value
    else tell(key, `There is no "${name}" here, only ${keys.map((known) => `"${known}"`).join(', ')}.`)
  }
  return parts
}

function listOf(node: unknown, key: string, tell: Tell): readonly unknown[] {
  if (node === undefined || node === null || (isScalar(node) && node.value === null)) return []
  if (isSeq(node)) return node.items
  tell(node, `"${key}" must be a list.`)
  return []
}

function readName(node: unknown, tell: Tell): Named | undefined {
  if (isScalar(node) && typeof node.value === 'string' && node.value.trim()) return { name: node.value.trim(), node }
  tell(node, 'A name is expected here. A name that looks like a number or a date needs quotation marks.')
  return undefined
}

function readEntity(node: unknown, tell: Tell): ReadEntity | undefined {
  if (!isMap(node)) return void tell(node, 'An entity is expected here: "- name: ...".')
  const parts = partsOf(node, ['name', 'kind', 'aliases', 'apart'], tell)
  if (parts.name === undefined) return void tell(node, 'An entity must have a "name".')
  const own = readName(parts.name, tell)
  if (!own) return undefined
  const aliases = listOf(parts.aliases, 'aliases', tell).flatMap((alias) => readName(alias, tell) ?? [])
  const apart = listOf(parts.apart, 'apart', tell).flatMap((name) => readName(name, tell) ?? [])
  const kind = readKind(parts.kind, tell)
  const namesOf = (list: readonly Named[]) => list.map(({ name }) => name)
  return {
    entity: { name: own.name, ...(kind ? { kind } : {}), aliases: namesOf(aliases), apart: namesOf(apart) },
    names: [own, ...aliases],
  }
}

function readKind(node: unknown, tell: Tell): EntityKind | undefined {
  if (node === undefined) return undefined
  const kind = entityKinds.find((known) => isScalar(node) && node.value === known)
  if (!kind) tell(node, `The kind must be one of ${entityKinds.join(', ')}.`)
  return kind
}

/** A name means one thing: the first entity that has it keeps it. */
function withoutClashes(entities: readonly ReadEntity[], reject: readonly Named[], tell: Tell): readonly ReadEntity[] {
  const owners = new Map<string, string>()
  const rejected = new Set(reject.map(({ name }) => foldName(name)))
  return entities.filter(({ entity, names }) => {
    const clash = names.find(({ name }) => (owners.get(foldName(name)) ?? entity.name) !== entity.name)
    if (clash) {
      tell(clash.node, `"${clash.name}" is a name of ${owners.get(foldName(clash.name))} already.`)
      return false
    }
    for (const { name, node } of names) {
      owners.set(foldName(name), entity.name)
      if (rejected.has(foldName(name))) tell(node, `"${name}" stands under "reject" too, which wins.`)
    }
    return true
  })
}
