import { strict as assert } from 'node:assert'
import fc from 'fast-check'
import { extractFromText, findFigures } from '../../src/quantity/find-figures'
import type { Figure } from '../../src/quantity/quantity'
import { parseMarkdown } from '../../src/text/markdown'
import { findSentences } from '../../src/text/sentences'

/** Pieces of which figures are made, so that generated texts reach the grammar's corners. */
const pieces = (
  '$ € £ US$ RMB HK$ EUR % ‰ 5 42 1,234 2.5 0.05 1.234,5 2024 1990s 007 20 3/4 ½ bn m million billion thousand dozen ' +
  'a half third two twenty five hundred and one in of to - – — ~ + minus from between or per year months day percent ' +
  'points basis percentage quarter first second largest times fold twice doubled halved nearly about more than at least ' +
  'Q1 FY2026 H1 April May Dec. fiscal mid- early since by last next GB MW nm km tonnes hours people chips Article No. ' +
  'Section GPT H20 : , . ; ( ) / # § \' " s th 5G'
).split(' ')
const loose = fc
  .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(' ', ' ', ' ', '', '\n', '-')), { maxLength: 30 })
  .map((parts) => parts.map((part) => part.join('')).join(''))
const anyText = fc.oneof(loose, loose, fc.string({ unit: 'binary', maxLength: 120 }), fc.string({ maxLength: 120 }))

type Notation = (value: number) => string

/** Values with one decimal, from 0.1 to 999.9. */
const tenths = fc.integer({ min: 1, max: 9999 })

const notationTables: readonly (readonly [name: string, unit: string, notations: readonly Notation[]])[] = [
  [
    'billions of dollars',
    'dollar',
    [
      (v) => `$${v}bn`,
      (v) => `$${v} billion`,
      (v) => `US$${v}bn`,
      (v) => `USD ${v}bn`,
      (v) => `${v} billion dollars`,
      (v) => `$${(v * 1000).toLocaleString('en-US', { maximumFractionDigits: 0 })}m`,
      (v) => `$${Math.round(v * 1e9).toLocaleString('en-US')}`,
    ],
  ],
  ['millions of euros', 'euro', [(v) => `€${v}m`, (v) => `EUR ${v} million`, (v) => `${v} million euros`]],
  ['percent', 'percent', [(v) => `${v}%`, (v) => `${v} %`, (v) => `${v} percent`, (v) => `${v} per cent`]],
  ['millions of yuan', 'yuan', [(v) => `RMB${v}m`, (v) => `CN¥${v} million`, (v) => `${v} million yuan`]],
  ['millions of Hong Kong dollars', 'hong kong dollar', [(v) => `HK$${v}m`, (v) => `${v} million Hong Kong dollars`]],
  ['basis points', 'basis point', [(v) => `${v} basis points`, (v) => `${v}bps`]],
  ['percentage points', 'percentage point', [(v) => `${v} percentage points`, (v) => `${v} pp`]],
]

describe('properties of figures', () => {
  it('spans are in bounds, in order and without overlap, and hold something', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0
        for (const figure of extractFromText(text)) {
          assert.ok(end <= figure.start && figure.start < figure.end && figure.end <= text.length)
          assert.equal(text.slice(figure.start, figure.end).trim().length, figure.end - figure.start)
          for (const span of [figure.qualifierSpan, figure.nounSpan])
            if (span) assert.ok(0 <= span.start && span.start < span.end && span.end <= text.length)
          end = figure.end
        }
      }),
      { numRuns: 400 },
    )
  })

  it('bounds are numbers in order, steps and factors positive', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { quantity } of extractFromText(text)) {
          if (quantity.kind === 'date') continue
          assert.ok(Number.isFinite(quantity.low) && Number.isFinite(quantity.high), JSON.stringify(quantity))
          assert.ok(quantity.low <= quantity.high, JSON.stringify(quantity))
          assert.ok(quantity.factor > 0 && quantity.step >= 0, JSON.stringify(quantity))
        }
      }),
      { numRuns: 400 },
    )
  })

  it('no-break spaces instead of spaces change nothing', () => {
    fc.assert(
      fc.property(prose(), fc.constantFrom('\u00a0', '\u202f'), (text, space) => {
        const other = text.replaceAll(' ', space)
        assert.deepEqual(extractFromText(other), extractFromText(text))
      }),
    )
  })

  it('CRLF instead of LF changes nothing but places', () => {
    fc.assert(
      fc.property(fc.array(prose(), { minLength: 1, maxLength: 3 }), (parts) => {
        const text = parts.map((part) => part.replaceAll(' ', '\n')).join('\n\n')
        const crlf = text.replaceAll('\n', '\r\n')
        assert.deepEqual(shown(inMarkdown(crlf), crlf), shown(inMarkdown(text), text))
      }),
    )
  })

  it('a text in front of a paragraph moves its figures and changes nothing else', () => {
    fc.assert(
      fc.property(prose(), prose(), (first, second) => {
        const together = inMarkdown(`${first}\n\n${second}`)
        const moved = inMarkdown(second).map((figure) => shift(figure, first.length + 2))
        assert.deepEqual(together, [...inMarkdown(first), ...moved])
      }),
    )
  })

  describe('what is written in one notation or another reads back as the same value', () => {
    for (const [name, unit, notations] of notationTables)
      it(name, () => {
        fc.assert(
          fc.property(tenths, (n) => {
            for (const notation of notations) {
              const text = `It came to ${notation(n / 10)} there.`
              const [figure, ...more] = extractFromText(text)
              assert.deepEqual(more, [], text)
              assert.ok(figure, text)
              const { quantity } = figure
              assert.equal(quantity.unit, unit, text)
              assert.equal(quantity.low, quantity.high, text)
              const value = (quantity.low * quantity.factor) / baseOf(name)
              assert.ok(Math.abs(value - n / 10) < 1e-6, `${text}: ${value}`)
            }
          }),
        )
      })
  })

  it('counts in digits, grouped or in words read back as the same value', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 999_999 }), (n) => {
        const notations = [String(n), n.toLocaleString('en-US'), inWords(n)]
        if (isYear(n)) notations.shift()
        for (const notation of notations) {
          const text = `It has ${notation} developers there.`
          const figures = extractFromText(text)
          assert.deepEqual(
            figures.map((f) => [text.slice(f.start, f.end), f.quantity.low, f.quantity.unit]),
            [[notation, n, 'developer']],
          )
        }
      }),
    )
  })

  it('a measure reads back as its value and unit, written short, in full or before a noun', () => {
    const units = fc.constantFrom(
      ...Object.entries({
        GB: 'gigabyte',
        Gb: 'gigabit',
        MW: 'megawatt',
        MWh: 'megawatt hour',
        km: 'kilometre',
        nm: 'nanometre',
        kg: 'kilogram',
        tonnes: 'tonne',
        tons: 'ton',
        GHz: 'gigahertz',
        'square metres': 'square metre',
        'sq ft': 'square foot',
        hectares: 'hectare',
        litres: 'litre',
        MPa: 'megapascal',
        'km/h': 'kilometre per hour',
        Gbps: 'gigabit per second',
      }),
    )
    fc.assert(
      fc.property(tenths, units, (n, [written, unit]) => {
        const text = `It came to ${n / 10} ${written} there.`
        assert.deepEqual(
          extractFromText(text).map(({ quantity }) => [quantity.kind, quantity.low, quantity.unit]),
          [['measure', n / 10, unit]],
          text,
        )
      }),
    )
  })

  it('a power of ten reads back in each of its notations', () => {
    fc.assert(
      fc.property(fc.integer({ min: 11, max: 99 }), fc.integer({ min: 3, max: 28 }), (digits, power) => {
        const value = Number(`${digits / 10}e${power}`)
        for (const sign of ['e', ' × 10^', 'x10^', ' × 10']) {
          const text = `It needs ${digits / 10}${sign}${toPower(sign, power)} operations.`
          const [figure, ...more] = extractFromText(text)
          assert.deepEqual(more, [], text)
          assert.ok(Math.abs(figure.quantity.low / value - 1) < 1e-9, `${text}: ${figure.quantity.low}`)
          assert.equal(figure.noun, 'operation')
        }
      }),
    )
  })

  it('a range reads back as its two bounds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 89 }), fc.integer({ min: 1, max: 10 }), (low, width) => {
        const high = low + width
        const notations = [`${low}–${high}%`, `${low}-${high}%`, `${low}% to ${high}%`, `${low} to ${high} percent`]
        for (const notation of notations) {
          const text = `It holds ${notation} of it.`
          assert.deepEqual(
            extractFromText(text).map(({ start, end, quantity }) => [
              text.slice(start, end),
              quantity.low,
              quantity.high,
            ]),
            [[notation, low, high]],
          )
        }
      }),
    )
  })
})

/** The exponent, raised behind a bare ten. */
function toPower(sign: string, power: number): string {
  return sign.endsWith('10') ? [...String(power)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('') : String(power)
}

function baseOf(name: string): number {
  if (name === 'basis points') return 0.01
  return name.startsWith('billions') ? 1e9 : name.startsWith('millions') ? 1e6 : 1
}

/** Sentences as drafts have them, with figures of all kinds. */
function prose() {
  const sentences = [
    'Sales rose 8% to $2.5 billion in May.',
    'More than 1.5 million developers use it.',
    'It draws 420 MW, or a third of the power.',
    'Nearly two thirds of 589 firms agree.',
    'It took six months, from April 2024 on.',
    'The rate rose by 25 basis points on 2 May 2025.',
    'Between 26 and 31 million people watched.',
    'The H20 was banned under Article 5.',
    'Sales doubled in the first quarter of 2025.',
  ]
  return fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '))
}

function inMarkdown(text: string): Figure[] {
  const document = parseMarkdown(text)
  return findFigures(document, findSentences(document))
}

function shown(figures: readonly Figure[], text: string) {
  const words = (start: number, end: number) => text.slice(start, end).replace(/\s+/g, ' ')
  return figures.map(({ start, end, quantity, noun }) => [words(start, end), quantity, noun])
}

function shift(figure: Figure, by: number): Figure {
  const move = <T extends { start: number; end: number }>(span: T) => ({
    ...span,
    start: span.start + by,
    end: span.end + by,
  })
  return {
    ...move(figure),
    ...(figure.qualifierSpan ? { qualifierSpan: move(figure.qualifierSpan) } : {}),
    ...(figure.nounSpan ? { nounSpan: move(figure.nounSpan) } : {}),
  }
}

function isYear(n: number): boolean {
  return n >= 1600 && n < 2200
}

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

/** A whole number below a million in English words. */
function inWords(n: number): string {
  if (n < 20) return small[n]
  if (n < 100) return tens[Math.floor(n / 10) - 2] + (n % 10 ? `-${small[n % 10]}` : '')
  const [base, word] = n < 1000 ? [100, 'hundred'] : [1000, 'thousand']
  const rest = n % base
  const link = rest === 0 ? '' : rest < 100 ? ' and ' : ' '
  return `${inWords(Math.floor(n / base))} ${word}${link}${rest ? inWords(rest) : ''}`
}
