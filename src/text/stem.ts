/** Reduces an English word to a stem that its common inflections share. Crude on purpose: it only has to be the same on both sides. */
export function stem(lower: string): string {
  const known = cache.get(lower)
  if (known !== undefined) return known
  const result = irregular[lower] ?? strip(lower)
  if (cache.size < 50_000) cache.set(lower, result)
  return result
}

// A bounded memo of a pure function: it cannot change an answer.
const cache = new Map<string, string>()

const irregular: Readonly<Record<string, string>> = {
  fell: 'fall',
  fallen: 'fall',
  rose: 'rise',
  risen: 'rise',
  grew: 'grow',
  grown: 'grow',
  growth: 'grow',
  shrank: 'shrink',
  shrunk: 'shrink',
  lost: 'lose',
  losses: 'loss',
  paid: 'pay',
  bought: 'buy',
  sold: 'sell',
  sales: 'sale',
  sale: 'sale',
  made: 'make',
  said: 'say',
  held: 'hold',
  spent: 'spend',
  led: 'lead',
  met: 'meet',
  took: 'take',
  taken: 'take',
  gave: 'give',
  given: 'give',
  went: 'go',
  gone: 'go',
  came: 'come',
  cut: 'cut',
  hit: 'hit',
  children: 'child',
  women: 'woman',
  men: 'man',
  people: 'person',
  persons: 'person',
  companies: 'company',
  countries: 'country',
  employees: 'employ',
  employers: 'employer',
  workers: 'worker',
  was: 'be',
  were: 'be',
  is: 'be',
  are: 'be',
  been: 'be',
  had: 'have',
  has: 'have',
  built: 'build',
  began: 'begin',
  begun: 'begin',
  won: 'win',
  sent: 'send',
  brought: 'bring',
  thought: 'think',
  left: 'leave',
  kept: 'keep',
}

function strip(word: string): string {
  let w = word
  if (w.length > 4 && w.endsWith("'s")) w = w.slice(0, -2)
  if (w.length <= 3) return w
  if (w.endsWith('ies') && w.length > 4) w = w.slice(0, -3) + 'y'
  else if (/(?:ss|sh|ch|x|z)es$/.test(w)) w = w.slice(0, -2)
  else if (w.endsWith('s') && !/(?:ss|us|is)$/.test(w)) w = w.slice(0, -1)
  for (const suffix of suffixes)
    if (w.endsWith(suffix) && w.length - suffix.length >= 4) {
      w = w.slice(0, -suffix.length)
      break
    }
  if (w.length > 4 && w[w.length - 1] === w[w.length - 2] && !/[aeiouls]$/.test(w)) w = w.slice(0, -1)
  return w.length > 4 && (w.endsWith('e') || w.endsWith('y')) ? w.slice(0, -1) : w
}

const suffixes = [
  'ations',
  'ation',
  'ingly',
  'ments',
  'ment',
  'ings',
  'ing',
  'edly',
  'ions',
  'ion',
  'ally',
  'ness',
  'ed',
  'ly',
  'er',
]
