/**
 * The form under which a name is looked up: lower case, single spaces, without possessive, article, company form and the dots of
 * an acronym ("the U.S." and "US", "Nvidia Corp.'s" and "Nvidia"). What only the case tells apart (US and us) is told by the
 * surface: see `sameForm`.
 */
export function foldName(name: string): string {
  return oneWord.test(name) ? name.toLowerCase() : foldWords(name)
}

/** Nothing in it can be left out. */
const oneWord = /^[A-Za-z0-9]+$/

function foldWords(name: string): string {
  const plain = name
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .replace(/['’](?:s|S)?$/, '')
    .replace(/(?<![^\s])(?:\p{L}\.){2,}/gu, (acronym) => acronym.replaceAll('.', ''))
    .toLowerCase()
    .replace(/ ?\.$/, '')
  const bare = plain.replace(/^the (?=.)/, '').replace(/(?<=[^&]),? (?:inc|corp|corporation|ltd|plc|llc|co|gmbh)$/, '')
  return bare || plain
}

/** Whether two ways to write a folded name can mean the same: in codes and short names the case counts (H20 and h20, US and us). */
export function sameForm(a: string, b: string): boolean {
  const [x, y] = [bareForm(a), bareForm(b)]
  return x === y || (x.length > SHORT && y.length > SHORT && !/\d/.test(x))
}

const SHORT = 4

function bareForm(name: string): string {
  return name.replace(/['’][sS]?$/, '').replaceAll('.', '')
}
