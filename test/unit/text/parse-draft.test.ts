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
