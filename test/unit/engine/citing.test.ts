import { strict as assert } from 'node:assert'
import type { Engine } from '../../../src/engine/engine'
import { createMemoryEngine, type Tree } from './memory'

const files: Tree = {
  '/desk/sources/norling2024.md':
    '---\ntitle: Chips of the north\nauthor: Ada Norling\ndate: 2024-01-02\nsource: Polar Post\ncitekey: north\n---\n# Intro\n\nAda Norling founded Nexora.\n\n# 2 Sales\n\nNexora sold much.\n\nThen it sold less.\n',
  '/desk/sources/nordby.txt': 'Nordby Systems rose.\n',
  '/desk/refs.bib':
    '@article{zhang2023,\n  author = {Zhang, Lì},\n  title = {Export Controls in Review},\n  journal = {Foreign Policy},\n  date = {2023-05-01},\n  url = {https://example.org/z}\n}\n\n@inbook{other, crossref = {zhang2023}, title = {Rare Earths}}\n@misc{Twice, title={A}}\n@misc{Twice, title={B}}\n@misc{case, title={C}}\n@misc{sec-10k, title={Filing}}\n@misc{fig:leaf, title={Leaf}}\n@misc{Case, title={D}}\n',
}

const PATHS = {
  markdown: '/desk/draft.md',
  quarto: '/desk/draft.qmd',
  latex: '/desk/draft.tex',
  typst: '/desk/draft.typ',
  plain: '/desk/draft.txt',
} as const
type Language = keyof typeof PATHS

/** The place is where "|" stands. */
function at(marked: string, language: Language) {
  const offset = marked.indexOf('|')
  return { draft: { path: PATHS[language], text: marked.replace('|', ''), language }, offset }
}

describe('completion of citations', function () {
  this.timeout(20_000)
  let engine: Engine
  before(async () => ({ engine } = await createMemoryEngine(files)))

  /** What the draft reads with the first suggestion put in. */
  const completed = async (marked: string, language: Language) => {
    const { draft, offset } = at(marked, language)
    const [first] = await engine.complete(draft, offset)
    return first && draft.text.slice(0, first.replace.start) + first.insert + draft.text.slice(first.replace.end)
  }
  const cases: [language: Language, marked: string, expected: string][] = [
    ['markdown', 'Rose [@zha|].', 'Rose [@zhang2023].'],
    ['markdown', 'Rose [@review exp|].', 'Rose [@zhang2023].'],
    ['markdown', 'Rose [@li 2023|].', 'Rose [@zhang2023].'],
    ['markdown', 'Rose [see @north; @foreign|].', 'Rose [see @north; @zhang2023].'],
    ['markdown', 'As @{zha|}', 'As @{zhang2023}'],
    ['markdown', 'Rose [@zahng|].', 'Rose [@zhang2023].'],
    ['markdown', 'See [[norl|]]', 'See [[norling2024]]'],
    ['markdown', 'See [[norl|', 'See [[norling2024]]'],
    ['markdown', 'See [[@zha|]]', 'See [[@zhang2023]]'],
    [
      'markdown',
      'One.[^|]\n\n[^a]: Used.[^a]\n[^b]: Free.',
      'One.[^a]\n\n[^a]: Used.[^a]\n[^b]: Free.'.replace('[^a]\n\n', '[^b]\n\n'),
    ],
    ['markdown', '![Rise, from @zha|](x.png)', '![Rise, from @zhang2023](x.png)'],
    ['markdown', '[rise [@zha|]](x.md)', '[rise [@zhang2023]](x.md)'],
    ['latex', 'Rose \\cite{zha|}.', 'Rose \\cite{zhang2023}.'],
    ['latex', 'Rose \\cite{zha|', 'Rose \\cite{zhang2023'],
    ['latex', 'Rose \\autocite[see][p.~3]{north, export|}.', 'Rose \\autocite[see][p.~3]{north, zhang2023}.'],
    ['latex', 'Rose \\textcites[1]{north}[2]{rev|}.', 'Rose \\textcites[1]{north}[2]{zhang2023}.'],
    [
      'latex',
      '\\newcommand{\\src}[2][]{\\cite[#1]{#2}} Rose \\src[3]{zha|}.',
      '\\newcommand{\\src}[2][]{\\cite[#1]{#2}} Rose \\src[3]{zhang2023}.',
    ],
    ['typst', 'Rose @zha|.', 'Rose @zhang2023.'],
    ['typst', 'Rose #cite(<zha|>).', 'Rose #cite(<zhang2023>).'],
    ['typst', 'Rose #cite(<zha|', 'Rose #cite(<zhang2023>'],
    ['plain', 'See [[norl|]]', 'See [[norling2024]]'],
  ]
  for (const [language, marked, expected] of cases)
    it(`${language}: ${marked}`, async () => assert.equal(await completed(marked, language), expected))

  const silent: [language: Language, marked: string][] = [
    ['markdown', 'Mail ada@nor| now'],
    ['markdown', 'Code `[@zha|]` here'],
    ['latex', '% \\cite{zha|}\nText.'],
    ['latex', '\\ref{zha|}'],
    ['latex', '\\cite{zhang2023} zha|'],
    ['typst', '`@zha|` here'],
    ['typst', 'ada@zha|'],
  ]
  for (const [language, marked] of silent)
    it(`no key in ${language}: ${marked}`, async () => {
      const { draft, offset } = at(marked, language)
      assert.deepEqual(
        (await engine.complete(draft, offset)).filter(({ kind }) => kind !== 'entity'),
        [],
      )
    })

  it('puts what the draft has used nearby first, also before anything is typed', async () => {
    const { draft, offset } = at('One [@other]. Two [@zhang2023]. Three [@|', 'markdown')
    const keys = (await engine.complete(draft, offset)).map(({ label }) => label)
    assert.deepEqual(keys.slice(0, 2), ['zhang2023', 'other'])
    assert.ok(keys.includes('nordby'))
  })

  it('documents a key with its reference and the first lines of the article', async () => {
    const card = await engine.describeKey({ path: PATHS.markdown, text: '' }, 'north')
    const lines = card!.lines.map(({ text }) => text)
    assert.deepEqual(lines, [
      'Chips of the north',
      'Ada Norling',
      'Polar Post, 2024-01-02',
      '“Ada Norling founded Nexora. Nexora sold much. Then it sold less.”',
    ])
  })
})

describe('hover, definition, places and issues of keys', function () {
  this.timeout(20_000)
  let engine: Engine
  before(async () => ({ engine } = await createMemoryEngine(files)))
  const north = files['/desk/sources/norling2024.md'] as string

  const located: [language: Language, marked: string][] = [
    ['markdown', 'Sold [@no|rth, sec. 2].'],
    ['latex', 'Sold \\autocite[sec.~2]{no|rth}.'],
    ['typst', 'Sold @no|rth[sec. 2].'],
  ]
  for (const [language, marked] of located)
    it(`shows and opens the passage at the locator in ${language}`, async () => {
      const { draft, offset } = at(marked, language)
      const card = await engine.card(draft, offset)
      assert.equal(card?.kind, 'reference')
      assert.deepEqual(card.lines.at(-1)!.text, '“Nexora sold much.”')
      const found = await engine.define(draft, offset)
      assert.equal(found?.kind, 'article')
      assert.equal(north.slice(found.span.start, found.span.end), 'Nexora sold much.')
      assert.equal(draft.text.slice(found.origin.start, found.origin.end), 'north')
    })

  it('is silent beside the key', async () => {
    const { draft, offset } = at('Sold [@north, s|ec. 2].', 'markdown')
    assert.equal(await engine.card(draft, offset), undefined)
    assert.equal(await engine.define(draft, offset), undefined)
    assert.equal(await engine.keyAt(draft, offset), undefined)
  })

  it('opens the entry where there is no text', async () => {
    const { draft, offset } = at('Sold [@zh|ang2023].', 'markdown')
    const found = await engine.define(draft, offset)
    assert.equal(found?.kind, 'entry')
    assert.match((files['/desk/refs.bib'] as string).slice(found.span.start, found.span.end), /^@article\{zhang2023/)
  })

  const parts: [language: Language, marked: string, key: string | undefined][] = [
    ['markdown', 'As [@sec-|10k] says.', 'sec-10k'],
    ['markdown', 'As @fig:l|eaf says.', 'fig:leaf'],
    ['markdown', 'As @fig-m|ap shows.', undefined],
    ['markdown', '![Map](x.png){#sec-10k}\n\nAs @sec-1|0k shows.', undefined],
    ['quarto', 'As [@sec-|10k] says.', 'sec-10k'],
    ['typst', 'As @fig:l|eaf says.', 'fig:leaf'],
    ['typst', '= Leaf <fig:leaf>\nAs @fig:l|eaf says.', undefined],
  ]
  for (const [language, marked, key] of parts)
    it(`a key that looks like a reference to a part, in ${language}: ${marked}`, async () => {
      const { draft, offset } = at(marked, language)
      assert.equal((await engine.keyAt(draft, offset))?.key, key)
    })

  it('finds a key in drafts, bibliographies and front matter', async () => {
    const words = async (path: string, text: string, key: string) =>
      (await engine.occurrences({ path, text }, key)).map(({ start, end }) => [start, text.slice(start, end)])
    assert.deepEqual(await words('/desk/a.tex', '\\cite{a,b} \\cite[2]{a} % \\cite{a}\n', 'a'), [
      [6, 'a'],
      [20, 'a'],
    ])
    assert.deepEqual(await words('/desk/a.md', 'One [@a; @ab], `@a`, @a.\n', 'a'), [
      [6, 'a'],
      [22, 'a'],
    ])
    const held = '![By @a](x.png)\n\nUp ![by [@a]](y.png), [see [@a, 3]](z.md).\n'
    assert.deepEqual(
      (await words('/desk/a.md', held, 'a')).map(([start]) => start),
      [6, 27, 46],
    )
    assert.deepEqual(await words('/desk/refs.bib', files['/desk/refs.bib'] as string, 'zhang2023'), [
      [9, 'zhang2023'],
      [198, 'zhang2023'],
    ])
    assert.deepEqual(
      (await words('/desk/sources/norling2024.md', north, 'north')).map(([, word]) => word),
      ['north'],
    )
    const { draft, offset } = at('Sold [@no|rth].', 'markdown')
    assert.deepEqual((await engine.keyAt(draft, offset))?.files, ['/desk/sources/norling2024.md'])
  })

  const issues: [language: Language, text: string, expected: [kind: string, place: string, first?: string][]][] = [
    [
      'markdown',
      '![By [@zhan2023]](x.png) and [see [@nope2]](z.md)',
      [
        ['unknown-key', 'zhan2023', 'zhang2023'],
        ['unknown-key', 'nope2'],
      ],
    ],
    ['markdown', 'A [@zhan2023], `[@nope]`, @handle, [@north].', [['unknown-key', 'zhan2023', 'zhang2023']]],
    ['latex', 'A \\cite{zhan2023,north}, \\verb|\\cite{nope}|.', [['unknown-key', 'zhan2023', 'zhang2023']]],
    ['typst', 'A @zhan2023, `@nope`, @north.', [['unknown-key', 'zhan2023', 'zhang2023']]],
    [
      'markdown',
      'A [@Twice] [@CASE].',
      [
        ['duplicate-key', 'Twice'],
        ['ambiguous-key', 'CASE', 'case'],
      ],
    ],
    [
      'markdown',
      'A.[^1] `[^9]`\n\n[^2]: B.',
      [
        ['footnote-without-text', '1', '2'],
        ['footnote-without-anchor', '[^2]'],
      ],
    ],
    ['plain', 'A.[^1]\n\n[^1]: B.', []],
  ]
  for (const [language, text, expected] of issues)
    it(`issues of ${language}: ${text}`, async () => {
      const found = await engine.citationIssues({ path: PATHS[language], text })
      assert.deepEqual(
        found.map(({ kind, start, end, suggestions }) => [kind, text.slice(start, end), ...suggestions.slice(0, 1)]),
        expected,
      )
    })

  it('gives the links that an editor does not follow', async () => {
    const targets = async (path: string, text: string) =>
      (await engine.links({ path, text })).map(({ start, end, target }) => [text.slice(start, end), target])
    assert.deepEqual(await targets('/desk/a.md', '[[norling2024]] [x](https://a.b) [@north] [[none]]'), [
      ['[[norling2024]]', '/desk/sources/norling2024.md'],
    ])
    assert.deepEqual(await targets('/desk/a.tex', '\\href{https://a.b/c}{x} \\href{sources/nordby.txt}{y}'), [
      ['\\href{https://a.b/c}{x}', 'https://a.b/c'],
      ['\\href{sources/nordby.txt}{y}', '/desk/sources/nordby.txt'],
    ])
  })
})
