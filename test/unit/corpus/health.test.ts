import { strict as assert } from 'node:assert'
import { lines, makePdf } from '../formats/make-pdf'
import { createMemoryEngine, type Tree } from '../engine/memory'

const STORY = Array.from(
  { length: 30 },
  (_, i) => `The ministry said that rule ${i} would hold for firm number ${i * 7}.`,
)
const LONG = STORY.join(' ')
const HEAD = '---\ndate: 2025-05-01\ncitekey: KEY\n---\n'
const page = (key: string, text = LONG) => HEAD.replace('KEY', key) + text

/** A document of two pages whose second one is nowhere. */
function withoutSecondPage(): Uint8Array {
  const text = lines(60, 700, [
    'The ministry said on Monday that it would fine the company',
    '5 million dollars for what it did.',
  ])
  const whole = makePdf({ pages: [text, text], info: { CreationDate: 'D:20250516' } })
  return Buffer.from(
    Buffer.from(whole).toString('latin1').replace('/Kids [6 0 R 8 0 R]', '/Kids [6 0 R 9 9 R]'),
    'latin1',
  )
}

/** Notes of a corpus as "kind path others", and without those that the case is not about. */
async function notesOf(tree: Tree, bibliography?: string): Promise<string[]> {
  const { engine } = await createMemoryEngine(
    { ...(bibliography === undefined ? {} : { '/desk/r.bib': bibliography }), ...tree },
    bibliography === undefined ? [] : ['/desk/r.bib'],
  )
  const { notes } = await engine.health()
  return notes.map(({ kind, path, key, others = [] }) => [kind, path, key, ...others].filter(Boolean).join(' '))
}

describe('examineCorpus', () => {
  const cases: readonly [name: string, tree: Tree, notes: readonly string[], bibliography?: string][] = [
    ['a sound article', { '/desk/sources/a.md': page('a') }, []],
    ['no date, no key', { '/desk/sources/a.md': LONG }, ['no-date /desk/sources/a.md', 'no-key /desk/sources/a.md']],
    [
      'date and key from a record',
      { '/desk/sources/a.md': LONG },
      [],
      '@article{a, date = {2025}, file = {sources/a.md}}',
    ],
    [
      'a record without an article, one whose file is missing',
      { '/desk/sources/a.md': page('a') },
      ['missing-file /desk/r.bib gone', 'no-file /desk/r.bib book'],
      '@article{a, title = {A}}\n@book{book, title = {B}}\n@article{gone, file = {sources/gone.md}}',
    ],
    [
      'an article without a record, where there are records',
      {
        '/desk/sources/a.md': page('a'),
        '/desk/sources/b.md': page('b', LONG.replaceAll('rule', 'treaty').replaceAll('firm', 'state')),
      },
      ['no-record /desk/sources/b.md b'],
      '@article{a, title = {A}}',
    ],
    ['without text', { '/desk/sources/a.md': page('a', 'Subscribe now to read on.') }, ['no-text /desk/sources/a.md']],
    [
      'a short notice has text',
      { '/desk/sources/a.md': page('a', 'The ministry said on Monday that it would fine the company $5 million.') },
      [],
    ],
    [
      'no text in Chinese is short',
      { '/desk/sources/a.md': page('a', '英伟达表示，由于美国政府限制其在中国销售芯片，公司损失了二十五亿美元。') },
      [],
    ],
    [
      'a document with a page that cannot be read, and others that can',
      { '/desk/sources/a.pdf': withoutSecondPage() },
      ['partly-read /desk/sources/a.pdf', 'no-key /desk/sources/a.pdf'],
    ],
    ['binary', { '/desk/sources/a.md': new Uint8Array([0, 1, 2]) }, ['unreadable /desk/sources/a.md']],
    [
      'of a kind that is not read',
      { '/desk/sources/a.doc': 'x', '/desk/sources/a.css': 'x' },
      ['unsupported /desk/sources/a.doc'],
    ],
    [
      'copies',
      {
        '/desk/sources/a.md': page('a'),
        '/desk/sources/b.md': page('b', `Reprint. ${LONG}\n\nRead more on our site.`),
      },
      ['same-text /desk/sources/a.md /desk/sources/b.md'],
    ],
    [
      'an excerpt of half the text is no copy by its sketch alone',
      {
        '/desk/sources/a.md': page('a'),
        '/desk/sources/b.md': page(
          'b',
          STORY.map((s, i) =>
            i % 2 ? s : s.replace(/ministry.*/, `senate voted on bill ${i} with ${i + 50} votes.`),
          ).join(' '),
        ),
      },
      [],
    ],
    [
      'two that share a template',
      {
        '/desk/sources/a.md': page('a'),
        '/desk/sources/b.md': page(
          'b',
          LONG.replace(/\d+/g, (n) => `${Number(n) + 500}`),
        ),
      },
      [],
    ],
    [
      'one address',
      {
        '/desk/sources/a.md': page('a').replace('---\n', '---\nurl: https://example.org/x\n'),
        '/desk/sources/b.md': page(
          'b',
          'Another text of some length that shares not a single sentence with the first one, indeed.',
        ).replace('---\n', '---\nurl: http://www.example.org/x/\n'),
      },
      ['same-address /desk/sources/a.md /desk/sources/b.md'],
    ],
  ]
  for (const [name, tree, notes, bibliography] of cases)
    it(name, async () => assert.deepEqual(await notesOf(tree, bibliography), notes))

  it('lists the articles with their keys, and what is wrong with bibliographies', async () => {
    const { engine } = await createMemoryEngine({ '/desk/sources/a.md': page('a') }, ['/desk/none.bib'])
    const { sources, problems } = await engine.health()
    assert.deepEqual(
      sources.map(({ path, key, date }) => [path, key, date]),
      [['/desk/sources/a.md', 'a', '2025-05-01']],
    )
    assert.deepEqual(
      problems.map(({ kind, path }) => [kind, path]),
      [['missing', '/desk/none.bib']],
    )
  })
}).timeout(20_000)
