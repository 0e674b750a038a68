const names = 'third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'
const others: Readonly<Record<string, number>> = {
  quarter: 4,
  quarters: 4,
  twentieth: 20,
  hundredth: 100,
  hundredths: 100,
  halves: 2,
}

/** Parts of a whole by their word: "third" -> 3, "quarters" -> 4. */
export const fractionParts: ReadonlyMap<string, number> = new Map<string, number>([
  ...names.split(' ').flatMap((name, i) => [[name, i + 3] as const, [`${name}s`, i + 3] as const]),
  ...Object.entries(others),
])
