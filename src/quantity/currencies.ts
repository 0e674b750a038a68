/** Names of currencies by the words, codes and signs that stand for them, lower case. */
const table: Readonly<Record<string, string>> = {
  dollar: '$ usd us$ dollar dollars buck bucks',
  euro: '€ eur euro euros',
  pound: '£ gbp pound pounds sterling quid',
  yen: '¥ jpy jp¥ yen',
  yuan: 'cny cnh rmb cn¥ rmb¥ yuan renminbi',
  rupee: '₹ inr rs rupee rupees',
  won: '₩ krw won',
  rouble: '₽ rub rouble roubles ruble rubles',
  hryvnia: '₴ uah hryvnia hryvnias',
  franc: 'chf franc francs franken',
  krona: 'sek krona kronor',
  krone: 'nok krone kroner',
  'danish krone': 'dkk',
  zloty: 'pln zloty zlotys zlotych',
  forint: 'huf forint forints',
  koruna: 'czk koruna korunas',
  leu: 'ron leu lei',
  lev: 'bgn lev leva',
  lira: '₺ try lira liras',
  real: 'brl r$ real reais',
  peso: 'mxn mex$ mx$ mxn$ peso pesos',
  rand: 'zar rand',
  shekel: '₪ ils nis shekel shekels',
  baht: '฿ thb baht',
  ringgit: 'myr rm ringgit',
  rupiah: 'idr rupiah',
  dong: '₫ vnd dong',
  'philippine peso': '₱ php',
  dirham: 'aed dirham dirhams',
  riyal: 'sar riyal riyals',
  dinar: 'kwd dinar dinars',
  naira: '₦ ngn naira',
  'canadian dollar': 'cad c$ ca$ can$ cad$',
  'australian dollar': 'aud a$ au$ aud$',
  'singapore dollar': 'sgd s$ sg$ sgd$',
  'hong kong dollar': 'hkd hk$ hkd$',
  'new zealand dollar': 'nzd nz$ nzd$',
  'taiwan dollar': 'twd ntd nt$ ntd$ twd$',
  bitcoin: '₿ btc bitcoin bitcoins',
  ether: 'eth ether',
}

const names = new Map<string, string>()
for (const [name, words] of Object.entries(table)) for (const word of words.split(' ')) names.set(word, name)

/** Coins: the currency and the part of it; "" where the sentence must say which currency. */
const coins: Readonly<Record<string, readonly [string, string, number]>> = {
  cent: ['cent', '', 0.01],
  cents: ['cent', '', 0.01],
  '¢': ['cent', '', 0.01],
  pence: ['penny', 'pound', 0.01],
  penny: ['penny', 'pound', 0.01],
  p: ['penny', 'pound', 0.01],
  kopecks: ['kopeck', 'rouble', 0.01],
  satoshi: ['satoshi', 'bitcoin', 1e-8],
  satoshis: ['satoshi', 'bitcoin', 1e-8],
}

const nations: Readonly<Record<string, string>> = {
  us: 'dollar',
  'u.s.': 'dollar',
  american: 'dollar',
  australian: 'australian dollar',
  australia: 'australian dollar',
  canadian: 'canadian dollar',
  singapore: 'singapore dollar',
  taiwan: 'taiwan dollar',
  'hong kong': 'hong kong dollar',
  'new zealand': 'new zealand dollar',
}

/** The currency's name by its sign, code or word, lower case ("€", "eur", "euros", "hk$"). */
export function currencyName(word: string): string | undefined {
  return names.get(word)
}

/** A coin by its word: its own name, its currency ("" where the word does not say), its part of the currency. */
export function coinOf(word: string): readonly [name: string, currency: string, part: number] | undefined {
  return Object.hasOwn(coins, word) ? coins[word] : undefined
}

/** The dollar of a nation, by the words before "dollars". */
export function nationalDollar(words: string): string | undefined {
  return Object.hasOwn(nations, words) ? nations[words] : undefined
}
