import { strict as assert } from 'node:assert'
import { parseBibtex } from '../../../src/citation/bibtex'
import { toFiles } from '../../../src/citation/bibtex-values'
import type { Reference } from '../../../src/citation/citation'

function only(entry: string): Reference {
  const { references, problems } = parseBibtex(entry, '/refs.bib')
  assert.deepEqual(problems, [])
  assert.equal(references.length, 1)
  return references[0]
}

describe('parseBibtex: fields', () => {
  const cases: [name: string, fields: string, expected: Partial<Reference>][] = [
    [
      'braces and quotes',
      'title = {{DeepSeek} rises}, author = "Doe, Jane"',
      { title: 'DeepSeek rises', authors: ['Jane Doe'] },
    ],
    [
      'accents',
      String.raw`title = {Caf{\'e} \"uber {\o}re \& \textit{Co}}, author = {M{\"u}ller, J{\'o}zef}`,
      { title: 'Café über øre & Co', authors: ['Józef Müller'] },
    ],
    [
      'names',
      'author = {Kate Abnett and {Van Campenhout}, Charlotte and {ABC News} and others}',
      { authors: ['Kate Abnett', 'Charlotte Van Campenhout', 'ABC News'] },
    ],
    ['prices', 'title = {Loses $2.5bn, gains $3bn}', { title: 'Loses $2.5bn, gains $3bn' }],
    ['one price', 'title = {Loses $2.5bn}', { title: 'Loses $2.5bn' }],
    ['per cent and underscore', String.raw`title = {Up 5\% on a\_b}`, { title: 'Up 5% on a_b' }],
    ['an environment that is never closed', String.raw`title = {A \begin{x} B}`, { title: 'A B' }],
    ['date', 'date = {2025-05-16}', { date: '2025-05-16' }],
    ['date range', 'date = {2025-05/2025-06}', { date: '2025-05' }],
    ['year and month', 'year = 2025, month = may', { date: '2025-05' }],
    ['month in words', 'year = {2025}, month = {March 4}', { date: '2025-03-04' }],
    ['month in figures', 'year = {2025}, month = "11", day = 3', { date: '2025-11-03' }],
    ['year with words', 'year = {c. 1999}', { date: '1999' }],
    ['url', 'url = {https://x.y/a_b%20c}', { url: 'https://x.y/a_b%20c' }],
    ['escaped url', String.raw`url = {https://x.y/a\_b\%20c\&d}`, { url: 'https://x.y/a_b%20c&d' }],
    ['howpublished', String.raw`howpublished = {\url{https://x.y/a}}`, { url: 'https://x.y/a' }],
    ['doi', 'doi = {10.1000/abc}', { url: 'https://doi.org/10.1000/abc' }],
    ['outlet', 'journaltitle = {Reuters}, publisher = {P}', { outlet: 'Reuters' }],
    ['organization', 'organization = {BIS}', { outlet: 'BIS' }],
    ['crossref', 'crossref = {other}, title = {T}', { title: 'T' }],
  ]
  for (const [name, fields, expected] of cases)
    it(name, () => {
      const reference = only(`@online{key, ${fields}}`)
      for (const [field, value] of Object.entries(expected))
        assert.deepEqual(reference[field as keyof Reference], value)
    })
})

describe('parseBibtex: file', () => {
  const cases: [value: string, expected: string[]][] = [
    ['corpus/a.md', ['corpus/a.md']],
    ['Full Text:files/12/a.pdf:application/pdf', ['files/12/a.pdf']],
    [':a.pdf:PDF', ['a.pdf']],
    ['a.pdf:application/pdf', ['a.pdf']],
    ['Text:a.pdf:pdf;Snapshot:b.html:text/html', ['a.pdf', 'b.html']],
    [String.raw`a\;b\:c.md`, ['a;b:c.md']],
    [String.raw`C\:\\Users\\me\\a.pdf`, ['C:/Users/me/a.pdf']],
    [String.raw`C:\Users\me\a.pdf`, ['C:/Users/me/a.pdf']],
    [String.raw`:C\:/Users/me/a\_b.pdf:PDF`, ['C:/Users/me/a_b.pdf']],
    [
      String.raw`Full Text PDF:C\:\\Users\\me\\Zotero\\storage\\ABCD1234\\Lee - 2025.pdf:application/pdf`,
      ['C:/Users/me/Zotero/storage/ABCD1234/Lee - 2025.pdf'],
    ],
    ['/home/me/Zotero/storage/ABCD1234/Lee - 2025.pdf', ['/home/me/Zotero/storage/ABCD1234/Lee - 2025.pdf']],
    [':C$\\backslash$:/Users/me/a.pdf:pdf', ['C:/Users/me/a.pdf']],
    ['Text:a.pdf:application/pdf;', ['a.pdf']],
    ['{corpus/a.md}', ['corpus/a.md']],
    ['', []],
  ]
  for (const [value, expected] of cases) it(value || 'nothing', () => assert.deepEqual(toFiles(value), expected))
})

describe('parseBibtex: the file as a whole', () => {
  it('knows macros, comments, preambles, parentheses and words between entries', () => {
    const text =
      '@string{ft = "Financial Times"}\n@comment{@x{y, z}}\n@preamble{"x"}\nwords a@b.c\n@Article(a1, journal = ft # { Weekend})\n@MISC{a2,}\n'
    const { references, problems } = parseBibtex(text, '/refs.bib')
    assert.deepEqual(problems, [])
    assert.deepEqual(
      references.map((r) => [r.key, r.outlet]),
      [
        ['a1', 'Financial Times Weekend'],
        ['a2', undefined],
      ],
    )
    assert.equal(
      text.slice(references[0].span!.start, references[0].span!.end),
      '@Article(a1, journal = ft # { Weekend})',
    )
  })

  const broken: [name: string, entry: string, message: RegExp][] = [
    ['never closed', '@misc{bad, title = {open, year = 2020}', /"bad".*line 3.*never closed/],
    ['a comma missing', '@misc{bad title = {x}}', /line 3.*comma is missing/],
    ['an equals sign missing', '@misc{bad, title {x}}', /"bad".*line 3.*"=" is missing/],
    ['a bare value', '@misc{bad, title = }', /"bad".*line 3/],
    ['a stray brace', '@misc(bad, title = x})', /"bad".*line 3/],
    ['an illegal character', '@misc{bad, title = {x}, ; }', /"bad".*line 3/],
  ]
  for (const [name, entry, message] of broken)
    it(`a broken entry costs only itself: ${name}`, () => {
      const { references, problems } = parseBibtex(
        `@misc{a, title={A}}\n\n${entry}\n@misc{b, title={B}}\n@misc{c, title={C}}\n`,
        '/refs.bib',
      )
      assert.deepEqual(
        references.map((r) => r.key),
        ['a', 'b', 'c'],
      )
      assert.equal(problems.length, 1)
      assert.match(problems[0].message, message)
      assert.match(problems[0].message, /\/refs\.bib/)
      assert.equal(problems[0].kind, 'bad-bibliography')
      assert.equal(problems[0].line, 2)
    })

  it('names a key that is given twice and keeps the first', () => {
    const { references, problems } = parseBibtex('@misc{a, title={One}}\r\n@misc{a, title={Two}}', '/refs.bib')
    assert.deepEqual(
      references.map((r) => r.title),
      ['One'],
    )
    assert.deepEqual(
      problems.map((p) => [p.kind, p.line]),
      [['duplicate-key', 1]],
    )
  })

  for (const text of [
    '',
    'no entries',
    '@',
    '@misc',
    '@misc{',
    '@misc{}',
    '@misc{,}',
    '{'.repeat(1000),
    '@misc{a,'.repeat(500),
    '@misc{a}',
  ])
    it(`survives ${JSON.stringify(text.slice(0, 20))}`, () => void parseBibtex(text, '/refs.bib'))
})
