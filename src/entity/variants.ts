/**
 * The form in which ways to spell one name are alike: without hyphens, spaces and marks on letters ("High Flyer" and "High-Flyer",
 * "Jourová" and "Jourova"). Undefined for short names and those with digits, in which each sign may count.
 */
export function looseForm(folded: string): string | undefined {
  if (/\d/.test(folded)) return undefined
  const form = folded.normalize('NFD').replace(/[\p{M}\s.'’-]/gu, '')
  return form.length < SHORTEST ? undefined : form
}

const SHORTEST = 6
