import { strict as assert } from 'node:assert'
import { extractContent } from '../../../src/corpus/extract'
import { searchCorpus } from '../../../src/corpus/search'
import { parseFigureQuery } from '../../../src/corpus/search-figures'
import { parseSearch, type SearchQuery } from '../../../src/corpus/search-query'
import { toSearchWords } from '../../../src/corpus/search-words'
import type { Store } from '../../../src/corpus/store'
import { openStore } from '../../../src/host/sqlite/open-store'
import { readMarkdown } from '../../../src/formats/markdown'
import type { Span } from '../../../src/base/span'

describe('toSearchWords', () => {
  const cases: readonly [query: string, words: readonly string[]][] = [
    ['nvidia chips', ['nvidia', 'chips']],
    ['the share', ['the', 'share']],
    ['What was the share of Nvidia in the market?', ['share', 'Nvidia', 'market']],
    ['"market share" nvidia', ['market share', 'nvidia']],
    ['“market share”', ['market share']],
    ['"to be or not to be"', ['to be or not to be']],
    ['it was what it was', ['it', 'was', 'what', 'it', 'was']],
    ['$2.5 billion', ['2.5', 'billion']],
    ['1,200 H20s, please.', ['1,200', 'H20s', 'please']],
    ['High-Flyer', ['High-Flyer']],
    ["don't", ["don't"]],
    ['华为 芯片', ['华为', '芯片']],
    ['"unclosed quote', ['unclosed', 'quote']],
    ['""', []],
    [' * ( ) ', []],
    ['', []],
  ]
  for (const [query, words] of cases) it(JSON.stringify(query), () => assert.deepEqual(toSearchWords(query), words))
})

describe('parseSearch', () => {
  const cases: readonly [line: string, query: Omit<SearchQuery, 'limit'>][] = [
    ['export licence', { words: 'export licence' }],
    ['"export licence" to:2025', { words: '"export licence"', to: '2025' }],
    ['from:2025-05 chips outlet:"the times"', { words: 'chips', from: '2025-05', outlet: 'the times' }],
    ['name:nvidia page:12', { name: 'nvidia', page: 12 }],
    ['figure:"$8 billion" Meta', { figure: '$8 billion', words: 'Meta' }],
    ['page:x from: ratio 3:1', { words: 'ratio 3:1' }],
    ['cut from:', { words: 'cut' }],
    ['', {}],
  ]
  for (const [line, query] of cases)
    it(JSON.stringify(line), () => assert.deepEqual(parseSearch(line, 9), { ...query, limit: 9 }))
})

describe('parseFigureQuery', () => {
  const whole: readonly [string, boolean | undefined][] = [
    ['$8 billion', true],
    ['40%', true],
    ['8 billion', false],
    ['$8 billion in 2024', false],
    ['2024', false],
    ['chips', undefined],
  ]
  for (const [text, expected] of whole)
    it(JSON.stringify(text), () => assert.equal(parseFigureQuery(text)?.whole, expected))
})

const SOURCES: Readonly<Record<string, string>> = {
  '/a.md': `---
date: 2025-05-28
outlet: Reuters
url: https://www.reuters.com/x
---
The market share of Nvidia fell. A share of the market.

Nvidia lost **$8 billion** in sales. It sold 8,500 chips.`,
  '/b.md': `---
date: 2024-02
outlet: The Lantern
---
Huawei gained. In 2023 it made $8.2 billion. Nvidia made $7.4 billion.`,
  '/c.md': 'Some say 8 billion people. It costs 8 billion dollars, or 8bn euros. It hired 8,500 workers.',
}

describe('searchCorpus', () => {
  let store: Store
  before(async () => {
    store = await openStore(undefined)
    for (const [path, text] of Object.entries(SOURCES)) {
      const article = readMarkdown(path, text).article!
      store.putSource({ path, stamp: '', hash: text, meta: article.meta, problems: [] }, extractContent(article))
    }
  })
  after(() => store.close())

  const cases: readonly [line: string, found: readonly string[]][] = [
    ['market share', ['A [share] of the [market].', 'The [market] [share] of Nvidia fell.']],
    ['"market share"', ['The [market share] of Nvidia fell.']],
    [
      'nvidia huawei',
      [
        '[Huawei] gained.',
        'The market share of [Nvidia] fell.',
        '[Nvidia] lost $8 billion in sales.',
        '[Nvidia] made $7.4 billion.',
      ],
    ],
    [
      'Did Huawei or anybody gain from what the others lost?',
      ['[Huawei] gained.', 'Nvidia [lost] $8 billion in sales.'],
    ],
    ['share outlet:lantern', []],
    ['nvidia to:2024', ['[Nvidia] made $7.4 billion.']],
    ['outlet:reuters.com fell', ['The market share of Nvidia [fell].']],
    ['zebra', []],
    ['', []],
    ['from:2025', []],
    [
      '$8 billion',
      [
        'Nvidia lost [$8 billion] in sales.',
        'It costs [8 billion dollars], or 8bn euros.',
        'In 2023 it made [$8.2 billion].',
      ],
    ],
    ['€8 billion', ['It costs 8 billion dollars, or [8bn euros].']],
    [
      'figure:"8 billion"',
      [
        'Nvidia lost [$8 billion] in sales.',
        'Some say [8 billion] people.',
        'It costs [8 billion dollars], or 8bn euros.',
        'In 2023 it made [$8.2 billion].',
      ],
    ],
    ['figure:"$8 billion in 2023"', ['In 2023 it made [$8.2 billion].']],
    ['figure:"$8 billion in 2025"', ['Nvidia lost [$8 billion] in sales.']],
    ['figure:"8,500 workers"', ['It hired [8,500] workers.', 'It sold [8,500] chips.']],
    ['figure:"$8 billion" Nvidia', ['[Nvidia] lost [$8 billion] in sales.']],
    ['figure:40%', []],
    ['figure:chips', []],
    [
      'name:nvidia',
      ['The market share of [Nvidia] fell.', '[Nvidia] lost $8 billion in sales.', '[Nvidia] made $7.4 billion.'],
    ],
    ['name:nvidia from:2025 sales', ['[Nvidia] lost $8 billion in [sales].']],
  ]
  for (const [line, found] of cases)
    it(JSON.stringify(line), () => {
      const hits = searchCorpus(store, parseSearch(line, 10)).map(marked)
      assert.deepEqual(
        /figure:|[$€]/.test(line) ? hits : hits.sort(),
        /figure:|[$€]/.test(line) ? found : [...found].sort(),
      )
    })

  it('gives what is known of the article, and no more than asked for', () => {
    const [hit, ...others] = searchCorpus(store, { words: 'nvidia', outlet: 'reuters', limit: 1 })
    assert.deepEqual([hit.path, hit.date, hit.outlet, others], ['/a.md', '2025-05-28', 'Reuters', []])
  })
})

/** The text with brackets around what answered. */
function marked({ text, marks }: { readonly text: string; readonly marks: readonly Span[] }): string {
  return marks.reduceRight(
    (whole, { start, end }) => `${whole.slice(0, start)}[${whole.slice(start, end)}]${whole.slice(end)}`,
    text,
  )
}
