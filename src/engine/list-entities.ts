import type { Catalog, Entity } from '../entity/catalog'
import type { EntityKind } from '../entity/kinds'

export interface EntityQuery {
  readonly text?: string
  readonly kind?: EntityKind
  readonly limit: number
}

export interface EntityList {
  readonly entities: readonly Entity[]
  /** How many there are, also beyond the limit. */
  readonly total: number
}

/** The things of a catalog that are surely named, the most named first. */
export function listEntities({ entities }: Catalog, { text = '', kind, limit }: EntityQuery): EntityList {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  const fits = (entity: Entity) => {
    const names = [entity.name, ...entity.aliases].join('\n').toLowerCase()
    return entity.sure && (!kind || entity.kind === kind) && words.every((word) => names.includes(word))
  }
  const found = entities.filter(fits)
  return { entities: found.slice(0, limit), total: found.length }
}
