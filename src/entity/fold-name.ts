/** The form under which a name is looked up: lower case, single spaces, no possessive. "H20" keeps its case through `surface`. */
export function foldName(name: string): string {
  return name
    .replace(/['’]s$/, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .toLowerCase()
}
