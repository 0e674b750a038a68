import { strict as assert } from 'node:assert'
import type { SourceContent, SourceRow, Store } from '../../src/corpus/store'

/** A source of one paragraph, each sentence a passage; `figures` are dollars, `names` stand at the start of the first sentence. */
export function sampleSource(
  path: string,
  sentences: readonly string[],
  rest: Partial<Sample> = {},
): readonly [SourceRow, SourceContent] {
  const { figures = [], names = [], date } = rest
  let at = 0
  const passages = sentences.map((text) => {
    const start = at
    at += text.length + 1
    return { start, end: start + text.length, text }
  })
  const row = {
    path,
    stamp: `${at} 1.5`,
    hash: sentences.join(' '),
    meta: { title: path, date, authors: ['A. Writer'], aliases: [['x', 'y']] },
    problems: [],
  }
  return [
    row,
    {
      passages,
      figures: figures.map((value, i) => ({
        start: i,
        end: i + 1,
        dimension: 'money:dollar',
        unit: 'dollar',
        low: value,
        high: value,
      })),
      mentions: names.map((surface, i) => ({
        start: i,
        end: i + surface.length,
        name: surface.toLowerCase(),
        surface,
        sentence: { start: 0, end: 9 },
      })),
      facts: names.map((surface) => ({
        relation: 'is' as const,
        name: surface.toLowerCase(),
        surface,
        value: 'a company',
        other: 'company',
        sentence: { start: 0, end: 9 },
      })),
    },
  ]
}

interface Sample {
  readonly figures: readonly number[]
  readonly names: readonly string[]
  readonly date: string
}

/** Everything that a store answers, to compare two of them by. */
export function dumpStore(store: Store, words: readonly string[]): unknown {
  const names = store.listNames('', 100_000)
  const dimensions = ['money:dollar', 'percent', 'count', 'date', 'length', 'ratio']
  return {
    sources: store.listSources(),
    names,
    forms: store.listNameForms(),
    said: store.countFacts(),
    facts: names.flatMap(({ name }) => store.findFacts(name, 100_000)),
    mentions: names.map(({ name }) => store.findMentions(name, 100_000)),
    figures: dimensions.map((dimension) =>
      store.findFigures({ dimension, low: -Infinity, high: Infinity, limit: 100_000 }),
    ),
    passages: words.map((word) =>
      store
        .searchPassages({ words: [word], match: 'any', limit: 100_000 })
        .map(({ score, ...hit }) => ({ ...hit, score: score.toFixed(9) })),
    ),
  }
}

/** What every Store must do, whatever it is made of. `open` gives an empty one. */
export function defineStoreSuite(open: () => Promise<Store>): void {
  let store: Store
  beforeEach(async () => {
    store = await open()
  })
  afterEach(() => store.close())

  const put = (...args: Parameters<typeof sampleSource>) => store.putSource(...sampleSource(...args))
  const search = (match: 'all' | 'any' | 'phrase', ...words: string[]) =>
    store.searchPassages({ words, match, limit: 10 }).map((hit) => hit.text)

  it('gives back what was put, by path', () => {
    put('/b.md', ['Beta.'], { date: '2025-05' })
    put('/a.md', ['Alpha.'])
    assert.deepEqual(
      store.listSources().map((row) => row.path),
      ['/a.md', '/b.md'],
    )
    assert.deepEqual({ ...store.source('/b.md') }, sampleSource('/b.md', ['Beta.'], { date: '2025-05' })[0])
    assert.equal(store.source('/c.md'), undefined)
  })

  it('lists more sources than it fetches at once', () => {
    const paths = Array.from({ length: 2001 }, (_, i) => `/${String(i).padStart(4, '0')}.md`)
    store.transaction(() => paths.forEach((path) => put(path, ['Alpha.'])))
    assert.deepEqual(
      store.listStamps().map(({ path }) => path),
      paths,
    )
    assert.equal(store.countSources(), 2001)
    store.removeSource('/0000.md')
    assert.equal(store.listSources().length, 2000)
  })

  it('keeps problems and stamps of files', () => {
    const [row, content] = sampleSource('/a.md', ['Alpha.'])
    const problem = { kind: 'binary', path: '/a.md', message: 'No “text”.', line: 3 } as const
    store.putSource({ ...row, problems: [problem] }, content)
    assert.deepEqual(store.source('/a.md')?.problems, [problem])
    assert.deepEqual(store.listProblems(), [problem])
    store.touchSource('/a.md', '9 1700000000123.4567 1')
    assert.equal(store.source('/a.md')?.stamp, '9 1700000000123.4567 1')
    assert.deepEqual(store.listStamps(), [{ path: '/a.md', stamp: '9 1700000000123.4567 1' }])
    assert.deepEqual(search('all', 'alpha'), ['Alpha.'])
  })

  it('replaces all that was known of a file', () => {
    put('/a.md', ['Old words.'], { figures: [5], names: ['Nvidia'] })
    put('/a.md', ['New words.'], { figures: [7], names: ['Huawei'] })
    assert.deepEqual(search('any', 'old', 'new'), ['New words.'])
    assert.deepEqual(
      store.findFigures({ dimension: 'money:dollar', low: 0, high: 10, limit: 9 }).map((f) => f.low),
      [7],
    )
    assert.deepEqual(
      store.listNames('', 9).map((row) => row.name),
      ['huawei'],
    )
    assert.equal(store.listSources().length, 1)
  })

  it('removes and clears', () => {
    put('/a.md', ['One chip.'], { figures: [1], names: ['Nvidia'] })
    put('/b.md', ['Two chips.'], { figures: [2], names: ['Nvidia'] })
    store.removeSource('/a.md')
    store.removeSource('/unknown.md')
    assert.deepEqual(search('any', 'chip', 'chips'), ['Two chips.'])
    assert.deepEqual(
      store.findMentions('nvidia', 9).map((row) => row.path),
      ['/b.md'],
    )
    store.clear()
    assert.deepEqual([store.listSources(), search('any', 'chips'), store.listNames('', 9)], [[], [], []])
    put('/c.md', ['Three chips.'])
    assert.deepEqual(search('any', 'chips'), ['Three chips.'])
  })

  describe('search', () => {
    beforeEach(() => {
      put('/a.md', ['The market share fell.', 'A share of the market.', "It's H20, not A100."])
      put('/b.md', ['Café prices rose 1.5%.', 'Share.'])
    })
    const cases: readonly [string, 'all' | 'any' | 'phrase', readonly string[], readonly string[]][] = [
      ['all words', 'all', ['MARKET', 'share'], ['A share of the market.', 'The market share fell.']],
      ['a phrase', 'phrase', ['market', 'share'], ['The market share fell.']],
      ['a word of several tokens is a phrase', 'all', ['share', 'of the'], ['A share of the market.']],
      ['any word', 'any', ['fell', 'h20'], ["It's H20, not A100.", 'The market share fell.']],
      ['accents', 'all', ['cafe'], ['Café prices rose 1.5%.']],
      ['numbers', 'all', ['1.5'], ['Café prices rose 1.5%.']],
      ['apostrophes', 'all', ["it's"], ["It's H20, not A100."]],
      ['operators of the query language are words', 'all', ['share', 'OR', 'h20'], []],
      ['quotation marks', 'all', ['"fell"'], ['The market share fell.']],
      ['nothing but marks', 'all', ['*', '"', '()'], []],
      ['no words', 'any', [], []],
      ['marks between words', 'all', ['market', '-', 'fell'], ['The market share fell.']],
      ['an unknown word', 'all', ['share', 'zebra'], []],
    ]
    for (const [name, match, words, expected] of cases)
      it(name, () => {
        assert.deepEqual(search(match, ...words).sort(), expected)
      })

    it('gives place, best first, within the limit', () => {
      const hits = store.searchPassages({ words: ['share'], match: 'all', limit: 2 })
      assert.deepEqual(
        { ...hits[0], score: 0 },
        {
          path: '/b.md',
          start: 23,
          end: 29,
          text: 'Share.',
          score: 0,
          marks: [{ start: 0, end: 5 }],
        },
      )
      assert.equal(hits.length, 2)
      assert.ok(hits[0].score > hits[1].score && hits[1].score > 0)
    })

    it('marks the words and the phrases that it found', () => {
      const [hit] = store.searchPassages({ words: ['of the market', 'SHÁRE'], match: 'all', limit: 1 })
      const marked = hit.marks.map(({ start, end }) => hit.text.slice(start, end))
      assert.deepEqual(marked, ['share', 'of the market'])
    })

    it('finds a passage by its place', () => {
      assert.deepEqual(store.passageAt('/a.md', 23), { start: 23, end: 45, text: 'A share of the market.' })
      assert.deepEqual([store.passageAt('/a.md', 24), store.passageAt('/no.md', 23)], [undefined, undefined])
    })
  })

  it('keeps to dates, outlets and pages', () => {
    const put = (path: string, date: string | undefined, outlet: string, page?: number) => {
      const [row, content] = sampleSource(path, ['Chips.'], { date, figures: [5] })
      const meta = { ...row.meta, outlet, url: `https://www.${path.slice(1, 2)}.example/x` }
      store.putSource({ ...row, meta }, { ...content, passages: content.passages.map((p) => ({ ...p, page })) })
    }
    put('/a.md', '2025-05-28', 'Reuters')
    put('/b.md', '2024', 'The Times', 3)
    put('/c.md', undefined, 'Reuters')
    const cases: readonly [Parameters<Store['searchPassages']>[0]['within'], string][] = [
      [{}, '/a.md /b.md /c.md'],
      [{ from: '2025' }, '/a.md'],
      [{ from: '2025-05-29' }, ''],
      [{ to: '2025-05' }, '/a.md /b.md'],
      [{ to: '2025-05-27' }, '/b.md'],
      [{ from: '2024', to: '2024' }, '/b.md'],
      [{ outlet: 'reuters' }, '/a.md /c.md'],
      [{ outlet: 'B.EXAMPLE' }, '/b.md'],
      [{ outlet: 'reuters', from: '2020' }, '/a.md'],
    ]
    for (const [within, expected] of cases) {
      const words = store.searchPassages({ words: ['chips'], match: 'all', within, limit: 9 })
      const figures = store.findFigures({ dimension: 'money:dollar', low: 5, high: 5, within, limit: 9 })
      for (const hits of [words, figures])
        assert.equal(
          hits
            .map((hit) => hit.path)
            .sort()
            .join(' '),
          expected,
        )
    }
    const [paged, ...others] = store.searchPassages({ words: ['chips'], match: 'all', within: { page: 3 }, limit: 9 })
    assert.deepEqual([paged.path, paged.page, others], ['/b.md', 3, []])
  })

  it('gives the passages of a file, and the figures in a span', () => {
    put('/a.md', ['One.', 'Two.'], { figures: [5, 6, 7] })
    assert.deepEqual(
      store.passagesOf('/a.md').map((p) => p.text),
      ['One.', 'Two.'],
    )
    assert.equal(store.passageHolding('/a.md', 6)?.text, 'Two.')
    assert.deepEqual([store.passageHolding('/b.md', 6), store.passagesOf('/b.md')], [undefined, []])
    assert.deepEqual(
      store.figuresIn('/a.md', { start: 1, end: 3 }).map((f) => f.low),
      [6, 7],
    )
  })

  it('finds figures by value, bounds included, however the value was computed', () => {
    put('/a.md', ['x'], { figures: [0.1 * 3, 2.5e9, -4, Infinity, NaN] })
    const find = (low: number, high: number, dimension = 'money:dollar') =>
      store.findFigures({ dimension, low, high, limit: 9 }).map((f) => f.low)
    assert.deepEqual(find(0.3, 0.3), [0.1 * 3])
    assert.deepEqual(find(-5, 2.5e9), [0.1 * 3, 2.5e9, -4])
    assert.deepEqual(find(2.5e9 + 1, 1e12), [])
    assert.deepEqual(find(0, 1, 'percent'), [])
    assert.deepEqual(find(-Infinity, Infinity), [0.1 * 3, 2.5e9, -4, Infinity])
  })

  it('lists mentions, the newest article first, those without date last', () => {
    put('/old.md', ['x'], { names: ['Nvidia'], date: '2024-12-31' })
    put('/none.md', ['x'], { names: ['Nvidia'] })
    put('/new.md', ['x'], { names: ['NVIDIA', 'Nvidia'], date: '2025-05' })
    assert.deepEqual(
      store.findMentions('nvidia', 9).map((row) => [row.path, row.start]),
      [
        ['/new.md', 0],
        ['/new.md', 1],
        ['/old.md', 0],
        ['/none.md', 0],
      ],
    )
    assert.deepEqual(store.findMentions('nvidia', 1), [
      {
        path: '/new.md',
        date: '2025-05',
        start: 0,
        end: 6,
        name: 'nvidia',
        surface: 'NVIDIA',
        sentence: { start: 0, end: 9 },
      },
    ])
  })

  it('lists names by prefix and by how many articles hold them', () => {
    put('/a.md', ['x'], { names: ['High-Flyer', 'Huawei', '华为', 'Huawei'] })
    put('/b.md', ['x'], { names: ['Huawei', 'HUAWEI'] })
    assert.deepEqual(store.listNames('h', 9), [
      { name: 'huawei', surface: 'Huawei', articles: 2 },
      { name: 'high-flyer', surface: 'High-Flyer', articles: 1 },
    ])
    assert.deepEqual(
      store.listNames('华', 9).map((row) => row.name),
      ['华为'],
    )
    assert.deepEqual(
      store.listNames('', 1).map((row) => row.name),
      ['huawei'],
    )
    assert.deepEqual(store.listNames('hz', 9), [])
    assert.deepEqual(store.listNames('%', 9), [])
  })

  it('takes back a transaction that throws, and only that', () => {
    put('/a.md', ['Alpha.'])
    assert.throws(() => store.transaction(() => (put('/b.md', ['Beta.']), assert.fail('stop'))), /stop/)
    store.transaction(() => {
      put('/c.md', ['Gamma.'])
      assert.throws(() => store.transaction(() => (put('/d.md', ['Delta.']), assert.fail('inner'))), /inner/)
    })
    assert.deepEqual(
      store.listSources().map((row) => row.path),
      ['/a.md', '/c.md'],
    )
    assert.deepEqual(search('any', 'alpha', 'beta', 'gamma', 'delta').sort(), ['Alpha.', 'Gamma.'])
    assert.equal(
      store.transaction(() => 7),
      7,
    )
  })

  it('stands any text', () => {
    const odd = ['a\0b', 'lone \ud800 half', 'emoji 🙂 end', `quote ' " ; DROP TABLE sources; --`, '']
    put('/odd \' " name.md', odd, { names: ["O'Brien\0"] })
    assert.deepEqual(search('all', 'emoji'), ['emoji 🙂 end'])
    assert.deepEqual(search('all', 'drop', 'table'), [odd[3]])
    assert.equal(store.listSources()[0].path, '/odd \' " name.md')
    assert.deepEqual(store.listNames("o'b", 9).length, 1)
  })
}
