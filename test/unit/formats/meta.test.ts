import { strict as assert } from 'node:assert'
import type { ArticleMeta } from '../../../src/formats/article'
import { toIsoDate, toMeta } from '../../../src/formats/meta'
import { parseMarkdown } from '../../../src/text/markdown'
import { parsePlain } from '../../../src/text/plain'

describe('toMeta', () => {
  const cases: [name: string, data: Record<string, unknown>, expected: Partial<ArticleMeta>][] = [
    [
      'a saved article',
      {
        title: 'T',
        url: 'https://x.y',
        published_date: '2025-05-16T00:00:00',
        source: 'Reuters',
        author: 'A B',
        language: 'en',
      },
      { title: 'T', url: 'https://x.y', date: '2025-05-16', outlet: 'Reuters', authors: ['A B'], language: 'en' },
    ],
    [
      'a web clipping',
      { source: 'https://x.y/a', site: 'DW', author: ['[[A B]]', 'C D'], published: '2025-05' },
      { url: 'https://x.y/a', outlet: 'DW', authors: ['A B', 'C D'], date: '2025-05' },
    ],
    ['upper case', { Title: 'T', DATE: 2025 }, { title: 'T', date: '2025' }],
    ['several authors', { authors: 'By A B, C D and E F' }, { authors: ['A B', 'C D', 'E F'] }],
    [
      'a name with a comma',
      { author: 'Reuters, Brussels bureau; A B' },
      { authors: ['Reuters, Brussels bureau', 'A B'] },
    ],
    ['author records', { author: [{ name: 'A B', url: 'x' }, { name: 'C D' }] }, { authors: ['A B', 'C D'] }],
    ['a key', { citekey: '@doe2025', id: 'other' }, { key: 'doe2025' }],
    ['a numeric id', { id: 42 }, { key: '42' }],
    [
      'aliases as a record',
      { aliases: { 'High-Flyer': ['幻方', 'High Flyer Quant'], BIS: 'Bureau' } },
      {
        aliases: [
          ['High-Flyer', '幻方', 'High Flyer Quant'],
          ['BIS', 'Bureau'],
        ],
      },
    ],
    ['aliases as lists', { aliases: [['A', 'B'], 'C', { D: 'E' }] }, { aliases: [['A', 'B'], ['C'], ['D', 'E']] }],
    [
      'nonsense',
      { title: { a: 1 }, url: 'no address', date: 'soon', author: null, aliases: 5, id: [] },
      { title: 'Heading', url: undefined, date: undefined, authors: [], aliases: [['5']], key: undefined },
    ],
  ]
  const document = parseMarkdown('First words.\n\n# Heading\n')
  for (const [name, data, expected] of cases)
    it(name, () => {
      const meta = toMeta(data, document)
      for (const [field, value] of Object.entries(expected))
        assert.deepEqual(meta[field as keyof ArticleMeta], value, field)
    })

  const titles: [text: string, title: string | undefined][] = [
    ['# The *real* title #\n\nx', 'The real title'],
    ['No heading here.\nSecond line', 'No heading here.'],
    ['', undefined],
  ]
  for (const [text, title] of titles)
    it(`title of ${JSON.stringify(text)}`, () => assert.equal(toMeta({}, parseMarkdown(text)).title, title))
  it('title of a plain text', () => assert.equal(toMeta({}, parsePlain('\n First line \nmore')).title, 'First line'))
})

describe('toIsoDate', () => {
  const cases: [value: unknown, expected: string | undefined][] = [
    ['2025-05-16T10:06:34.27', '2025-05-16'],
    ['2025/05/16', '2025-05-16'],
    ['20250516', '2025-05-16'],
    ['2025-05', '2025-05'],
    [2025, '2025'],
    ['16 May 2025', '2025-05-16'],
    ['May 16th, 2025', '2025-05-16'],
    ['Fri, 16 May 2025 10:00 GMT', '2025-05-16'],
    ['Sept. 2025', '2025-09'],
    ['2025-13-40', '2025'],
    ['yesterday', undefined],
    [undefined, undefined],
    [{}, undefined],
  ]
  for (const [value, expected] of cases)
    it(JSON.stringify(value) ?? 'nothing', () => assert.equal(toIsoDate(value), expected))
})
