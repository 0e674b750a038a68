import type { Problem } from '../base/problem'
import type { Reference } from './citation'

/** What a reader makes of a bibliography: the records that could be read, and what is wrong with the others. */
export interface Bibliography {
  readonly references: readonly Reference[]
  readonly problems: readonly Problem[]
}

/** Of a key given twice the first record holds; the others are told. */
export function withUniqueKeys(references: readonly Reference[], problems: readonly Problem[]): Bibliography {
  const byKey = new Map<string, Reference>()
  const repeated: Problem[] = []
  for (const reference of references) {
    const { key, path, span } = reference
    const message = `Entry "${key}" in ${path} has the key of an earlier entry, which is used.`
    if (byKey.has(key)) repeated.push({ kind: 'duplicate-key', key, path, message, ...(span ? { span } : {}) })
    else byKey.set(key, reference)
  }
  return { references: [...byKey.values()], problems: [...problems, ...repeated] }
}

/** A key for a record that has none: the first author's family name and the year, else the title's first word. */
export function makeKey({ authors, title, date }: Pick<Reference, 'authors' | 'title' | 'date'>): string | undefined {
  const name = authors[0]?.split(' ').pop() ?? title?.split(' ').find((word) => /\p{L}{3}/u.test(word))
  const plain = name
    ?.normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
  return plain ? plain + (date?.slice(0, 4) ?? '') : undefined
}

/** The address of a digital object identifier. */
export function toDoiUrl(doi: string | undefined): string | undefined {
  const plain = doi?.trim().replace(/^doi:\s*/i, '')
  if (!plain) return undefined
  return /^https?:/i.test(plain) ? plain : `https://doi.org/${plain}`
}
