import { strict as assert } from 'node:assert'
import { findFigures } from '../../../src/quantity/find-figures'
import type { DraftLanguage } from '../../../src/text/draft-language'
import { FILLER } from '../../../src/text/fold'
import { parseDraft } from '../../../src/text/parse-draft'
import { findSentences } from '../../../src/text/sentences'
import { blockCases } from '../cases/draft-languages'

function blocksOf(text: string, language: DraftLanguage): string[] {
  const { prose, blocks } = parseDraft(text, language)
  assert.equal(prose.length, text.length)
  const words = (start: number, end: number) =>
    prose.slice(start, end).replaceAll(FILLER, '').replace(/\s+/g, ' ').trim()
  return blocks.map(({ kind, start, end }) => `${kind}: ${words(start, end)}`)
}

describe('parseDraft', () => {
  for (const { name, language, text, blocks } of blockCases) {
    it(`${language}: ${name}`, () => assert.deepEqual(blocksOf(text, language), blocks))
    it(`${language}: ${name} (CRLF)`, () => assert.deepEqual(blocksOf(text.replace(/\n/g, '\r\n'), language), blocks))
  }

  it('cells and their headers are spans of the text', () => {
    const table = '\\begin{tabular}{lr}Year & Sales \\\\ 2024 & \\$5m \\\\ \\end{tabular}'
    const typst = '#table(columns: 2, [Year], [Sales], [2024], [\\$5m])'
    for (const [text, language] of [
      [table, 'latex'],
      [typst, 'typst'],
    ] as const) {
      const [header, row] = parseDraft(text, language).blocks
      const cells = (spans = row.cells!) => spans.map(({ start, end }) => text.slice(start, end))
      assert.deepEqual(cells(), ['2024', '\\$5m'])
      assert.deepEqual(cells([...row.header!]), ['Year', 'Sales'])
      assert.equal(row.header, header.cells)
    }
  })
})

describe('figures of drafts in other languages', () => {
  const cases: [language: DraftLanguage, text: string, figures: string[]][] = [
    [
      'latex',
      'It cost \\$2.5 billion, or 2.5~billion euros, up 50\\%, by 10--20\\% and $25\\%$.',
      ['$2.5 billion', '2.5~billion euros', '50\\%', '10--20\\%', '25\\%'],
    ],
    [
      'typst',
      'It cost \\$2.5 billion, or 2.5~billion euros, up 50%, by 10--20%.',
      ['$2.5 billion', '2.5~billion euros', '50%', '10--20%'],
    ],
    ['plain', 'It cost $2.5 billion. See https://a.b/2024/50%.', ['$2.5 billion']],
  ]
  for (const [language, text, expected] of cases)
    it(language, () => {
      const document = parseDraft(text, language)
      const found = findFigures(document, findSentences(document))
      assert.deepEqual(
        found.map(({ start, end }) => text.slice(start, end)),
        expected,
      )
    })
})

/** How numbers are written in LaTeX, as its manuals and that of siunitx have it: the figure's place, its value and its unit. */
describe('figures of LaTeX', () => {
  const cases: [text: string, figures: string[]][] = [
    ['It sold 2{,}500 chips.', ['2{,}500 = 2500 chip']],
    ['It sold 1{,}234{,}567 chips.', ['1{,}234{,}567 = 1234567 chip']],
    ['It sold 2\\,500 chips.', ['2\\,500 = 2500 chip']],
    ['It sold 1\\,234\\,567 chips.', ['1\\,234\\,567 = 1234567 chip']],
    ['It sold 2\\thinspace500 chips.', ['2\\thinspace500 = 2500 chip']],
    ['It sold $2{,}500$ chips, or $2\\,500$.', ['2{,}500 = 2500 chip', '2\\,500 = 2500 ']],
    ['It sold \\num{2500} chips.', ['2500 = 2500 chip']],
    ['It sold \\num{2.5e6} chips.', ['2.5e6 = 2500000 chip']],
    ['It rose 5\\%, 5\\,\\% or 5~\\%.', ['5\\% = 5 percent', '5\\,\\% = 5 percent', '5~\\% = 5 percent']],
    ['It rose \\SI{5}{\\percent}.', ['5}{\\percent = 5 percent']],
    ['It rose \\qty[a=b]{5}{\\percent} there.', ['5}{\\percent = 5 percent']],
    ['It drew \\SI{5}{\\mega\\watt} of power.', ['5}{\\mega\\watt = 5 megawatt']],
    ['It drew \\qty{2.5}{\\GW} and \\qty{3}{GW} there.', ['2.5}{\\GW = 2.5 gigawatt', '3}{GW = 3 gigawatt']],
    ['It drew \\SI{5}{\\mega\\watt}', ['5}{\\mega\\watt = 5 megawatt']],
    ['It ran \\SI{5}{\\kilo\\metre}.', ['5}{\\kilo\\metre = 5 kilometre']],
    ['It rose \\qtyrange{5}{10}{\\percent}.', ['5}{10}{\\percent = 5-10 percent']],
    ['Some \\numrange{10}{20} chips.', ['10}{20 = 10-20 chip']],
    [
      'It cost \\$2.5 billion, \\EUR{5} million and \\euro 6 million.',
      ['$2.5 billion = 2500000000 dollar', '\\EUR{5} million = 5000000 euro', '\\euro 6 million = 6000000 euro'],
    ],
    ['It rose 5\\textpercent{} there.', ['5\\textpercent = 5 percent']],
    ['It was the 1\\textsuperscript{st} and the 22nd.', []],
    ['In 2024\\,500 chips.', ['2024 = 2024 date', '500 = 500 chip']],
    ['Of 12\\,5 and {5,6}.', ['12 = 12 ', '5 = 5 ', '5,6 = 5.6 ']],
  ]
  for (const [text, expected] of cases)
    it(text, () => {
      const document = parseDraft(text, 'latex')
      const found = findFigures(document, findSentences(document))
      const shown = found.map(({ start, end, quantity: { low, high, unit } }) => {
        const value = low === high || Number.isNaN(low) ? low : `${low}-${high}`
        return `${text.slice(start, end)} = ${value} ${unit}`
      })
      assert.deepEqual(shown, expected)
    })
})

describe('parseDraft takes linear time', function () {
  this.timeout(20_000)
  const pieces = [
    '\\cite{',
    '\\cite[',
    '{',
    '}',
    '$',
    '\\(',
    '\\begin{tabular}{',
    '\\item ',
    '\\footnote{',
    '%',
    '#f(',
    '#cite(<',
    '[',
    '@a.',
    '`',
    '/*',
    '<a',
    '#table(',
    '"',
    '#let x = [',
    'https://',
    '[^',
  ]
  for (const language of ['latex', 'typst', 'plain'] as const)
    for (const piece of pieces)
      it(`${language}: ${piece}`, () => {
        const text = piece.repeat(Math.ceil(30_000 / piece.length))
        const { prose } = parseDraft(text, language)
        assert.equal(prose.length, text.length)
      })
})
