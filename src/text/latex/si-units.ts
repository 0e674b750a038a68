/** A unit in macros of siunitx, `\\kilo\\metre\\per\\hour`, as it prints: "km/h". Undefined where a macro is not known, or there is none. */
export function toUnit(written: string): string | undefined {
  const macros = /^\s*((?:\\[a-zA-Z]+\s*)+)$/.exec(written)?.[1].match(/[a-zA-Z]+/g)
  const parts = macros?.map((name) => symbols.get(name) ?? (abbreviation.test(name) ? name : undefined))
  if (!parts || parts.includes(undefined)) return undefined
  return parts.join('')
}

/** siunitx has macros of their own for the common ones: `\\kWh`, `\\GHz`. */
const abbreviation = /^(?:[kMGTmn]?(?:Wh?|Hz|g|m|s|V|A|J|eV|Pa)|[cm]?m|[mk]?L)$/

const symbols: ReadonlyMap<string, string> = new Map(
  `percent % per / squared ² cubed ³ degree ° pico p nano n micro µ milli m centi c deci d hecto h kilo k mega M giga G tera T peta P exa E
  metre m meter m gram g kilogram kg tonne t second s minute min hour h day day watt W joule J volt V ampere A hertz Hz byte B bit bit
  litre L liter L hectare ha celsius °C degreeCelsius °C kelvin K pascal Pa newton N electronvolt eV`
    .match(/\S+ \S+/g)!
    .map((pair) => pair.split(' ') as [string, string]),
)
