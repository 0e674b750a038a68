import type { Token } from '../text/tokens'
import { timeUnit } from './durations'
import type { Unit, UnitMatch } from './unit'
import { measureNamed, measureOf, type Measure } from './units'
import { isJoint, reads, wordAt } from './words'

/** "MW", "gigawatt-hours", "square metres", "km/h", "degrees Celsius" behind a number. */
export function measureBehind(tokens: readonly Token[], at: number): UnitMatch | undefined {
  const i = isJoint(tokens, at) ? at + 1 : at
  return (
    degreesBehind(tokens, i) ??
    powerBehind(tokens, i) ??
    energyBehind(tokens, i) ??
    torqueBehind(tokens, i) ??
    simpleBehind(tokens, i, at)
  )
}

function toUnit({ unit, dimension, factor }: Measure): Unit {
  return { kind: 'measure', unit, dimension, factor }
}

/** "°C", "degrees Celsius", "deg F" */
function degreesBehind(tokens: readonly Token[], at: number): UnitMatch | undefined {
  const word = wordAt(tokens, at)
  if (word !== '°' && !/^deg(?:rees?)?$/.test(word)) return undefined
  const scale = measureOf(
    '',
    /^c(?:elsius|entigrade)?$/.test(wordAt(tokens, at + 1))
      ? 'celsius'
      : /^f(?:ahrenheit)?$/.test(wordAt(tokens, at + 1))
        ? 'fahrenheit'
        : '',
  )
  if (scale) return { unit: toUnit(scale), to: at + 2 }
  return word === '°' ? { unit: toUnit(measureNamed('degree')!), to: at + 1 } : undefined
}

/** "square metres", "sq ft", "cubic feet", "km²" */
function powerBehind(tokens: readonly Token[], at: number): UnitMatch | undefined {
  const word = wordAt(tokens, at)
  const power = /^(?:square|sq)$/.test(word) ? 2 : word === 'cubic' ? 3 : 0
  if (power) {
    const dot = word === 'sq' && wordAt(tokens, at + 1) === '.' ? 1 : 0
    const length = tokens[at + 1 + dot]
    const base = length && (length.text === 'm' ? measureNamed('metre') : measureOf(length.text, length.lower))
    return base?.dimension === 'length' ? { unit: raised(base, power), to: at + 2 + dot } : undefined
  }
  const sign = { '²': 2, '³': 3 }[tokens[at + 1]?.text ?? '']
  if (!sign || tokens[at + 1].spaced) return undefined
  const base = word === 'm' ? measureNamed('metre') : measureOf(tokens[at].text, word)
  return base?.dimension === 'length' ? { unit: raised(base, sign), to: at + 2 } : undefined
}

function raised({ unit, factor }: Measure, power: number): Unit {
  const [name, dimension] = power === 2 ? [`square ${unit}`, 'area'] : [`cubic ${unit}`, 'volume']
  return { kind: 'measure', unit: name, dimension, factor: factor ** power }
}

/** "gigawatt-hours", "kilowatt hours" */
function energyBehind(tokens: readonly Token[], at: number): UnitMatch | undefined {
  const power = /^(?:kilo|mega|giga|tera)?watts?$/.test(wordAt(tokens, at)) ? wordAt(tokens, at).replace(/s$/, '') : ''
  const hour = tokens[at + 1]?.text === '-' ? at + 2 : at + 1
  const energy = power && /^hours?$/.test(wordAt(tokens, hour)) ? measureNamed(`${power} hour`) : undefined
  return energy && { unit: toUnit(energy), to: hour + 1 }
}

/** "lb-ft", "pound-feet", "ft-lb" */
function torqueBehind(tokens: readonly Token[], at: number): UnitMatch | undefined {
  if (!isJoint(tokens, at + 1)) return undefined
  return /^(?:lbs?-ft|pound-f(?:oo|ee)t|ft-lbs?|foot-pounds?)$/.test(`${wordAt(tokens, at)}-${wordAt(tokens, at + 2)}`)
    ? { unit: toUnit(measureNamed('pound-foot')!), to: at + 3 }
    : undefined
}

function simpleBehind(tokens: readonly Token[], at: number, from: number): UnitMatch | undefined {
  const token = tokens[at]
  if (!token) return undefined
  if (token.text === 'm' && !reads(tokens, at + 1, 'in')) return perTime(tokens, at + 1, measureNamed('metre')!)
  if (/^metric$/.test(token.lower) && /^tons?$/.test(wordAt(tokens, at + 1)))
    return { unit: toUnit(measureNamed('tonne')!), to: at + 2 }
  if (token.kind !== 'word' && token.text !== '"') return undefined
  const measure = measureOf(token.text, token.lower)
  if (!measure || !standsAsUnit(tokens, at, from)) return undefined
  return perTime(tokens, at + 1, measure)
}

/** Single letters and the inch mark are units only where they cannot be a word or a closing quote. */
function standsAsUnit(tokens: readonly Token[], at: number, from: number): boolean {
  const { text, spaced } = tokens[at]
  if (text === '"')
    return (
      !spaced && !tokens.slice(Math.max(0, from - 40), from).some((token) => token.text === '"' || token.text === '“')
    )
  if (text.length > 1 || text === 'W') return true
  return !spaced
}

/** Lengths and data by time are units of their own: "miles an hour", "km/h", "gigabits per second". */
function perTime(tokens: readonly Token[], at: number, measure: Measure): UnitMatch {
  const plain = { unit: toUnit(measure), to: at }
  if (!/^(?:length|data)$/.test(measure.dimension) || !/^(?:per|an?|\/)$/.test(wordAt(tokens, at))) return plain
  const word = wordAt(tokens, at + 1)
  const time = word === 'h' ? timeUnit('hour') : word === 's' ? timeUnit('second') : timeUnit(word)
  if (!time || time.factor > 3600) return plain
  const dimension = measure.dimension === 'length' ? 'speed' : `${measure.dimension}/time`
  return {
    unit: {
      kind: 'measure',
      unit: `${measure.unit} per ${time.unit}`,
      dimension,
      factor: measure.factor / time.factor,
    },
    to: at + 2,
  }
}
