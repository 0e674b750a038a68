import { Document, isMap, isScalar, isSeq, parseDocument, YAMLMap, YAMLSeq, type ToStringOptions } from 'yaml'
import { foldName } from './fold-name'
import { keepLines } from './keep-lines'
import type { EntityKind } from './kinds'

/** A change to what is settled about names. */
export type CurationChange =
  | { readonly kind: 'alias'; readonly name: string; readonly alias: string }
  /** `name` with its `aliases` is the same as `into`. */
  | { readonly kind: 'merge'; readonly name: string; readonly aliases: readonly string[]; readonly into: string }
  /** `name` does not mean `from`. */
  | { readonly kind: 'split'; readonly name: string; readonly from: string }
  /** The usual name is `to`; the old one stays as an alias. */
  | { readonly kind: 'rename'; readonly name: string; readonly to: string }
  | { readonly kind: 'retype'; readonly name: string; readonly type: EntityKind }
  | { readonly kind: 'reject'; readonly name: string }

/**
 * The file's text with a change: comments, order and all else that the change does not touch stay as they are. Throws where the text
 * is no YAML, which has to be mended first.
 */
export function editCuration(text: string, change: CurationChange): string {
  const document = parseDocument(text)
  if (document.errors.length)
    throw new Error(`tickmark.entities.yaml is no YAML: ${document.errors[0].message.split('\n')[0]}`)
  const style = styleOf(text)
  const normal = document.toString(style)
  if (document.contents === null) document.contents = new YAMLMap() as never
  if (!isMap(document.contents)) throw new Error('tickmark.entities.yaml must hold "entities:" and "reject:".')
  apply(document, change)
  const edited = document.toString(style)
  const kept = keepLines({ text, normal, edited })
  // lines that are indented in several ways need not go together
  const meaning = (one: Document) => JSON.stringify(one.toJS())
  return meaning(parseDocument(kept)) === meaning(document) ? kept : edited
}

/** How the file writes lists. */
function styleOf(text: string): ToStringOptions {
  const indent = /^( *)- /m.exec(text)?.[1].length ?? 2
  return { lineWidth: 0, indentSeq: indent > 0, indent: indent || 2, flowCollectionPadding: !/\[[^\s\]]/.test(text) }
}

function apply(document: Document, change: CurationChange): void {
  switch (change.kind) {
    case 'alias':
      return addTo(document, entryOf(document, change.name), 'aliases', [change.alias])
    case 'merge':
      return merge(document, change)
    case 'split':
      return split(document, change)
    case 'rename':
      return rename(document, change)
    case 'retype':
      return void entryOf(document, change.name).set('kind', change.type)
    case 'reject':
      return reject(document, change.name)
  }
}

/** The entity's entry, by its name or one of its aliases; a new one at the end where there is none. */
function entryOf(document: Document, name: string): YAMLMap {
  const found = findEntry(document, name)
  if (found) return found
  const entry = document.createNode({ name }) as YAMLMap
  listIn(document, document.contents as YAMLMap, 'entities').add(entry)
  return entry
}

function findEntry(document: Document, name: string): YAMLMap | undefined {
  const list = document.get('entities')
  const entries = isSeq(list) ? list.items.filter(isMap) : []
  const fits = (text: unknown) => typeof text === 'string' && foldName(text) === foldName(name)
  return (entries.find((entry) => fits(entry.get('name'))) ??
    entries.find((entry) => namesIn(entry, 'aliases').some(fits))) as YAMLMap | undefined
}

function namesIn(entry: YAMLMap, key: string): string[] {
  const list = entry.get(key)
  return isSeq(list) ? list.items.flatMap((item) => (isScalar(item) ? [String(item.value)] : [])) : []
}

function listIn(document: Document, map: YAMLMap, key: string): YAMLSeq {
  const list = map.get(key)
  if (isSeq(list)) return list as YAMLSeq
  const made = document.createNode([]) as YAMLSeq
  made.flow = key !== 'entities' && key !== 'reject'
  map.set(key, made)
  return made
}

/** Adds names that are not there yet. */
function addTo(document: Document, entry: YAMLMap, key: string, names: readonly string[]): void {
  const known = new Set([String(entry.get('name')), ...namesIn(entry, key)])
  const added = names.filter((name) => !known.has(name))
  if (!added.length) return
  const list = listIn(document, entry, key)
  for (const name of new Set(added)) list.add(document.createNode(name))
}

function removeFrom(entry: YAMLMap, key: string, name: string): void {
  const list = entry.get(key)
  if (!isSeq(list)) return
  list.items = list.items.filter((item) => !isScalar(item) || foldName(String(item.value)) !== foldName(name))
  if (!list.items.length) entry.delete(key)
}

function merge(document: Document, { name, aliases, into }: Extract<CurationChange, { kind: 'merge' }>): void {
  const old = findEntry(document, name)
  const kept = old ? [String(old.get('name')), ...namesIn(old, 'aliases')] : []
  const target = entryOf(document, into)
  if (old && old !== target) removeEntry(document, old)
  for (const one of [name, ...aliases]) removeFrom(target, 'apart', one)
  addTo(document, target, 'aliases', [name, ...aliases, ...kept])
}

function removeEntry(document: Document, entry: YAMLMap): void {
  const list = document.get('entities') as YAMLSeq
  list.items = list.items.filter((item) => item !== entry)
}

function split(document: Document, { name, from }: Extract<CurationChange, { kind: 'split' }>): void {
  const entry = entryOf(document, from)
  removeFrom(entry, 'aliases', name)
  addTo(document, entry, 'apart', [name])
}

function rename(document: Document, { name, to }: Extract<CurationChange, { kind: 'rename' }>): void {
  const entry = entryOf(document, name)
  const old = String(entry.get('name'))
  removeFrom(entry, 'aliases', to)
  entry.set('name', to)
  addTo(document, entry, 'aliases', [old])
}

function reject(document: Document, name: string): void {
  const entry = findEntry(document, name)
  if (entry) removeEntry(document, entry)
  const map = document.contents as YAMLMap
  const list = listIn(document, map, 'reject')
  if (!list.items.some((item) => isScalar(item) && item.value === name)) list.add(document.createNode(name))
}
