/** A unit of measure. */
export interface Measure {
  readonly unit: string
  readonly dimension: string
  readonly factor: number
}

/** Words of a unit (singular; plurals are made), its dimension, its factor to the base. */
const table: readonly (readonly [words: string, dimension: string, factor: number])[] = [
  ['kilometre kilometer km', 'length', 1000],
  ['metre meter', 'length', 1],
  ['decimetre decimeter dm', 'length', 0.1],
  ['centimetre centimeter cm', 'length', 0.01],
  ['millimetre millimeter mm', 'length', 0.001],
  ['micrometre micrometer micron μm µm', 'length', 1e-6],
  ['nanometre nanometer nm', 'length', 1e-9],
  ['picometre picometer', 'length', 1e-12],
  ['mile mi', 'length', 1609.344],
  ['foot ft', 'length', 0.3048],
  ['inch', 'length', 0.0254],
  ['yard yd', 'length', 0.9144],
  ['light-year', 'length', 9.4607e15],
  ['kilogram kilogramme kg kilo', 'mass', 1],
  ['gram gramme', 'mass', 0.001],
  ['milligram milligramme mg', 'mass', 1e-6],
  ['microgram microgramme μg µg mcg', 'mass', 1e-9],
  ['tonne', 'mass', 1000],
  ['kilotonne kt', 'mass', 1e6],
  ['megatonne megaton mt', 'mass', 1e9],
  ['gigatonne gigaton gt', 'mass', 1e12],
  ['ton', 'mass-ton', 1],
  ['pound-mass lb pound', 'mass', 0.45359237],
  ['ounce oz', 'mass', 0.028349523],
  ['watt', 'power', 1],
  ['kilowatt kw', 'power', 1e3],
  ['megawatt mw', 'power', 1e6],
  ['gigawatt gw', 'power', 1e9],
  ['terawatt tw', 'power', 1e12],
  ['horsepower hp bhp', 'power', 745.7],
  ['watt hour wh', 'energy', 1],
  ['kilowatt hour kwh', 'energy', 1e3],
  ['megawatt hour mwh', 'energy', 1e6],
  ['gigawatt hour gwh', 'energy', 1e9],
  ['terawatt hour twh', 'energy', 1e12],
  ['joule', 'joule', 1],
  ['kilojoule kj', 'joule', 1e3],
  ['megajoule mj', 'joule', 1e6],
  ['british thermal unit btu', 'btu', 1],
  ['million british thermal unit mmbtu', 'btu', 1e6],
  ['calorie kcal', 'calorie', 1],
  ['bit', 'data', 0.125],
  ['kilobit kbit', 'data', 125],
  ['megabit mbit', 'data', 125000],
  ['gigabit gbit', 'data', 1.25e8],
  ['terabit tbit', 'data', 1.25e11],
  ['byte', 'data', 1],
  ['kilobyte kb', 'data', 1e3],
  ['megabyte mb', 'data', 1e6],
  ['gigabyte gb', 'data', 1e9],
  ['terabyte tb', 'data', 1e12],
  ['petabyte pb', 'data', 1e15],
  ['exabyte eb', 'data', 1e18],
  ['hectare', 'area', 1e4],
  ['acre', 'area', 4046.8564],
  ['square metre m2 sqm', 'area', 1],
  ['square kilometre km2', 'area', 1e6],
  ['square foot sqft', 'area', 0.09290304],
  ['litre liter', 'volume', 0.001],
  ['millilitre milliliter ml', 'volume', 1e-6],
  ['gallon', 'volume', 0.003785411784],
  ['pint', 'volume', 0.000473176],
  ['quart', 'volume', 0.000946353],
  ['cubic metre m3', 'volume', 1],
  ['barrel', 'barrel', 1],
  ['hertz hz', 'frequency', 1],
  ['kilohertz khz', 'frequency', 1e3],
  ['megahertz mhz', 'frequency', 1e6],
  ['gigahertz ghz', 'frequency', 1e9],
  ['volt', 'voltage', 1],
  ['kilovolt kv', 'voltage', 1e3],
  ['ampere amp', 'current', 1],
  ['decibel db', 'decibel', 1],
  ['mile per hour mph', 'speed', 0.44704],
  ['kilometre per hour kph kmh km/h', 'speed', 0.2777778],
  ['mile per gallon mpg', 'consumption', 1],
  ['knot', 'speed', 0.514444],
  ['bit per second', 'data/time', 0.125],
  ['megabit per second mbps', 'data/time', 125e3],
  ['gigabit per second gbps', 'data/time', 125e6],
  ['degree deg', 'degree', 1],
  ['celsius degc', 'temperature', 1],
  ['fahrenheit degf', 'fahrenheit', 1],
  ['kelvin', 'temperature', 1],
  ['part per billion ppb', 'concentration', 1],
  ['part per million ppm', 'concentration', 1000],
  ['teraflop teraflops', 'compute', 1e12],
  ['petaflop petaflops', 'compute', 1e15],
  ['exaflop exaflops', 'compute', 1e18],
  ['pascal', 'pressure', 1],
  ['kilopascal kpa', 'pressure', 1e3],
  ['megapascal mpa', 'pressure', 1e6],
  ['gigapascal gpa', 'pressure', 1e9],
  ['pound per square inch psi', 'pressure', 6894.757],
  ['kilopound per square inch ksi', 'pressure', 6894757],
  ['pound-foot', 'torque', 1.3558179],
  ['radian rad', 'degree', 57.29578],
  ['cup', 'volume', 0.000236588],
  ['tablespoon tbsp', 'volume', 0.0000147868],
  ['teaspoon tsp', 'volume', 0.00000492892],
]

/** Words of several tokens are read by measures.ts; the table has their name and short form. */
const names =
  /^(?:(?:square|cubic) \S+|\S+ hour|\S+ per square inch|\S+ per \S+|(?:million )?british thermal unit)(?= |$)/

const byWord = new Map<string, Measure>()
const byName = new Map<string, Measure>()
for (const [words, dimension, factor] of table) {
  const name = names.exec(words)?.[0].trim() ?? words.split(' ')[0]
  const measure = { unit: name, dimension, factor }
  byName.set(name, measure)
  const rest = words.slice(name.length).trim()
  for (const word of [...(name.includes(' ') ? [] : [name]), ...(rest ? rest.split(' ') : [])]) {
    byWord.set(word, measure)
    if (word.length > 3 || word === 'ton' || word === 'lb' || word === 'mi' || word === 'yd')
      byWord.set(`${word}s`, measure)
  }
}
for (const [word, name] of Object.entries({
  feet: 'foot',
  inches: 'inch',
  hertz: 'hertz',
  celsius: 'celsius',
  lbs: 'pound-mass',
}))
  byWord.set(word, byName.get(name)!)

/** Units whose capitals matter, and letters that are a unit only right behind digits or as written here. */
const exact = new Map<string, string>(
  Object.entries({
    Gb: 'gigabit',
    Mb: 'megabit',
    Tb: 'terabit',
    kb: 'kilobyte',
    W: 'watt',
    V: 'volt',
    g: 'gram',
    l: 'litre',
    L: 'litre',
    ha: 'hectare',
    C: 'celsius',
    F: 'fahrenheit',
    Mt: 'megatonne',
    Gt: 'gigatonne',
    t: 'tonne',
    '"': 'inch',
    MW: 'megawatt',
  }),
)

/** A unit of measure by its word as written, singular or plural. Short ones ("W", "g") are told apart by their capitals. */
export function measureOf(text: string, lower: string): Measure | undefined {
  const name = exact.get(text)
  if (name) return byName.get(name)
  return byWord.get(lower)
}

/** A unit of measure by its name, "square metre". */
export function measureNamed(name: string): Measure | undefined {
  return byName.get(name)
}
