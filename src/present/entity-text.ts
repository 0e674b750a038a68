import type { EntityKind } from '../entity/kinds'

const titles: Readonly<Record<EntityKind, string>> = {
  company: 'Companies',
  person: 'People',
  product: 'Products',
  model: 'Models',
  agency: 'Agencies and institutions',
  law: 'Laws and rules',
  place: 'Places',
  fund: 'Funds and indices',
}

/** What a list of things of a kind is headed with. */
export function kindTitle(kind: EntityKind): string {
  return titles[kind]
}
