/** Currencies by sign, code and word; the value is the unit's name. */
export const currencySigns: ReadonlyMap<string, string> = new Map(
  Object.entries({
    $: 'dollar',
    '€': 'euro',
    '£': 'pound',
    '¥': 'yen',
    '₹': 'rupee',
    '₩': 'won',
    '₽': 'rouble',
    '฿': 'baht',
    '₺': 'lira',
  }),
)
export const currencyWords: ReadonlyMap<string, string> = new Map(
  Object.entries({
    dollar: 'dollar',
    dollars: 'dollar',
    usd: 'dollar',
    us$: 'dollar',
    buck: 'dollar',
    bucks: 'dollar',
    euro: 'euro',
    euros: 'euro',
    eur: 'euro',
    pound: 'pound',
    pounds: 'pound',
    gbp: 'pound',
    sterling: 'pound',
    quid: 'pound',
    yen: 'yen',
    jpy: 'yen',
    yuan: 'yuan',
    renminbi: 'yuan',
    rmb: 'yuan',
    cny: 'yuan',
    rupee: 'rupee',
    rupees: 'rupee',
    inr: 'rupee',
    won: 'won',
    krw: 'won',
    rouble: 'rouble',
    roubles: 'rouble',
    ruble: 'rouble',
    rubles: 'rouble',
    rub: 'rouble',
    franc: 'franc',
    francs: 'franc',
    chf: 'franc',
    krona: 'krona',
    kronor: 'krona',
    sek: 'krona',
    krone: 'krone',
    kroner: 'krone',
    nok: 'krone',
    dkk: 'krone',
    zloty: 'zloty',
    lira: 'lira',
    real: 'real',
    reais: 'real',
    peso: 'peso',
    pesos: 'peso',
    rand: 'rand',
    shekel: 'shekel',
    shekels: 'shekel',
    baht: 'baht',
    ringgit: 'ringgit',
    rupiah: 'rupiah',
    dirham: 'dirham',
    dirhams: 'dirham',
    riyal: 'riyal',
    lei: 'leu',
    cad: 'canadian dollar',
    aud: 'australian dollar',
    sgd: 'singapore dollar',
    hkd: 'hong kong dollar',
    nzd: 'new zealand dollar',
    ntd: 'taiwan dollar',
    twd: 'taiwan dollar',
  }),
)
/** Letters before "$" and "¥" that make another currency. */
export const prefixedCurrencies: ReadonlyMap<string, string> = new Map(
  Object.entries({
    us$: 'dollar',
    a$: 'australian dollar',
    au$: 'australian dollar',
    c$: 'canadian dollar',
    ca$: 'canadian dollar',
    hk$: 'hong kong dollar',
    s$: 'singapore dollar',
    nz$: 'new zealand dollar',
    nt$: 'taiwan dollar',
    r$: 'real',
    'cn¥': 'yuan',
    'rmb¥': 'yuan',
    'jp¥': 'yen',
  }),
)
export const nationalDollars: ReadonlyMap<string, string> = new Map(
  Object.entries({
    us: 'dollar',
    'u.s.': 'dollar',
    american: 'dollar',
    australian: 'australian dollar',
    canadian: 'canadian dollar',
    singapore: 'singapore dollar',
    'hong kong': 'hong kong dollar',
    'new zealand': 'new zealand dollar',
    taiwan: 'taiwan dollar',
    australia: 'australian dollar',
  }),
)

interface Unit {
  readonly name: string
  readonly dimension: string
  readonly factor: number
}

const measures: Readonly<Record<string, readonly [string, string, number]>> = {
  'kilometre km kilometer': ['kilometre', 'length', 1000],
  'metre meter': ['metre', 'length', 1],
  'centimetre centimeter cm': ['centimetre', 'length', 0.01],
  'millimetre millimeter mm': ['millimetre', 'length', 0.001],
  'nanometre nanometer nm': ['nanometre', 'length', 1e-9],
  'mile mi': ['mile', 'length', 1609.344],
  'foot feet ft': ['foot', 'length', 0.3048],
  'inch inches': ['inch', 'length', 0.0254],
  'yard yd': ['yard', 'length', 0.9144],
  'kilogram kilogramme kg kilo': ['kilogram', 'mass', 1],
  'gram gramme g': ['gram', 'mass', 0.001],
  'milligram mg': ['milligram', 'mass', 1e-6],
  'tonne t': ['tonne', 'mass', 1000],
  ton: ['ton', 'mass-ton', 1],
  'lb lbs': ['pound', 'mass', 0.45359237],
  'ounce oz': ['ounce', 'mass', 0.028349523],
  'watt w': ['watt', 'power', 1],
  'kilowatt kw': ['kilowatt', 'power', 1e3],
  'megawatt mw': ['megawatt', 'power', 1e6],
  'gigawatt gw': ['gigawatt', 'power', 1e9],
  'terawatt tw': ['terawatt', 'power', 1e12],
  'kilowatt-hour kwh': ['kilowatt hour', 'energy', 1e3],
  'megawatt-hour mwh': ['megawatt hour', 'energy', 1e6],
  'gigawatt-hour gwh': ['gigawatt hour', 'energy', 1e9],
  'terawatt-hour twh': ['terawatt hour', 'energy', 1e12],
  byte: ['byte', 'data', 1],
  'kilobyte kb': ['kilobyte', 'data', 1e3],
  'megabyte mb': ['megabyte', 'data', 1e6],
  'gigabyte gb': ['gigabyte', 'data', 1e9],
  'terabyte tb': ['terabyte', 'data', 1e12],
  'petabyte pb': ['petabyte', 'data', 1e15],
  'gigabit gbit': ['gigabit', 'data', 1.25e8],
  'hectare ha': ['hectare', 'area', 1e4],
  acre: ['acre', 'area', 4046.8564],
  'litre liter l': ['litre', 'volume', 1],
  gallon: ['gallon', 'volume', 3.785411784],
  barrel: ['barrel', 'barrel', 1],
  'hertz hz': ['hertz', 'frequency', 1],
  'megahertz mhz': ['megahertz', 'frequency', 1e6],
  'gigahertz ghz': ['gigahertz', 'frequency', 1e9],
  mph: ['mile per hour', 'speed', 0.44704],
  kph: ['kilometre per hour', 'speed', 0.2777778],
  degree: ['degree', 'degree', 1],
  celsius: ['celsius', 'temperature', 1],
  ppb: ['part per billion', 'concentration', 1],
  ppm: ['part per million', 'concentration', 1000],
  'teraflop teraflops': ['teraflop', 'compute', 1e12],
  'petaflop petaflops': ['petaflop', 'compute', 1e15],
  slide: ['slide', 'slide', 1],
}
const durations: Readonly<Record<string, readonly [string, number]>> = {
  second: ['second', 1],
  minute: ['minute', 60],
  min: ['minute', 60],
  hour: ['hour', 3600],
  hr: ['hour', 3600],
  day: ['day', 86400],
  week: ['week', 604800],
  fortnight: ['fortnight', 1209600],
  month: ['month', 2629800],
  quarter: ['quarter', 7889400],
  year: ['year', 31557600],
  yr: ['year', 31557600],
  decade: ['decade', 315576000],
  century: ['century', 3155760000],
  centurie: ['century', 3155760000],
}

const table = new Map<string, Unit>()
for (const [words, [name, dimension, factor]] of Object.entries(measures))
  for (const word of words.split(' ')) {
    table.set(word, { name, dimension, factor })
    if (word.length > 2 || word === 'lb') table.set(word + 's', { name, dimension, factor })
  }
const durationTable = new Map<string, Unit>()
for (const [word, [name, factor]] of Object.entries(durations))
  for (const form of [word, word + 's']) durationTable.set(form, { name, dimension: 'time', factor })

/** A unit of measure by its word, singular or plural, lower case. */
export function measureUnit(word: string): Unit | undefined {
  return table.get(word)
}

/** A unit of time by its word. */
export function durationUnit(word: string): Unit | undefined {
  return durationTable.get(word)
}
