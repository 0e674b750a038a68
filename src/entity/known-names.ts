import { foldName } from './fold-name'
import type { EntityKind } from './kinds'
import { knownLines } from './known-list'
import { knownPlaceLines } from './known-places'

/** A thing that the field writes about so often that its names need no introduction. */
export interface KnownEntity {
  /** Folded. */
  readonly name: string
  readonly kind: EntityKind
  /** Every name as written, the first one being the usual one. */
  readonly names: readonly string[]
  /** Of a place: its people and what belongs to it. */
  readonly demonyms: readonly string[]
}

/** The well-known thing that a name means, its case rules kept: "US" is a place, "us" is not. */
export function knownEntity(surface: string): KnownEntity | undefined {
  return byForm.get(toForm(surface))
}

function toForm(surface: string): string {
  if (/^[A-Za-z0-9]+$/.test(surface)) return surface
  return surface
    .replace(/^[Tt]he /, '')
    .replace(/['’]s$/, '')
    .replaceAll('.', '')
    .replace(/\s*-\s*/g, '-')
    .replace(/\s+/g, ' ')
}

function parseLine(line: string): KnownEntity {
  const [, kind, names, demonyms] = /^(\w+): ([^/]+?)(?: \/ (.*))?$/.exec(line)!
  const list = names.split('|')
  return { kind: kind as EntityKind, name: foldName(list[0]), names: list, demonyms: demonyms?.split('|') ?? [] }
}

const byForm: ReadonlyMap<string, KnownEntity> = new Map(
  [knownPlaceLines, knownLines]
    .flatMap((lines) => lines.trim().split('\n'))
    .map(parseLine)
    .flatMap((entity) => [...entity.names, ...entity.demonyms].map((name) => [toForm(name), entity] as const)),
)

/** All of them, each once. */
export const knownEntities: readonly KnownEntity[] = [...new Set(byForm.values())]
