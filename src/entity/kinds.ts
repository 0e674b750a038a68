/** What sort of thing a name means. A fund is an index too. */
export const entityKinds = ['company', 'person', 'product', 'model', 'agency', 'law', 'place', 'fund'] as const

export type EntityKind = (typeof entityKinds)[number]
