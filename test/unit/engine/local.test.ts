import { strict as assert } from 'node:assert'
import type { Consent } from '../../../src/engine/named-bibliographies'
import type { CheckResult, Engine } from '../../../src/engine/engine'
import { createMemoryEngine, type Tree } from './memory'

const DRAFT = '/desk/draft.md'

/** An article of the same shape as real ones, with invented facts. */
const LUMEN = `---
title: Lumen rises
url: https://example.org/lumen
date: 2025-07-17
source: Example Post
---
Yesterday the lab Lumen was the talk of the fair. Despite curbs on chips, Lumen's parent company, Far-Glider, reportedly hoarded Nexora chips.

Nexora lost an estimated $2.5 billion in revenue during the April quarter. Far-Glider has 120 employees.
`

const files: Tree = {
  '/desk/sources/lumen.md': LUMEN,
  '/desk/sources/nexora.txt':
    'Nexora sold 40,000 chips to Far-Glider in 2024, the maker said. Its share of the market was 37%.\n',
  '/desk/refs.bib': '@online{saved, title={Chips sold}, date={2025-01-02}, file={sources/nexora.txt}}\n',
}

const check = async (engine: Engine, text: string, path = DRAFT) => engine.check({ path, text })
const verdicts = ({ findings }: CheckResult) => findings.map((f) => [f.surface, f.stance])
const told = ({ problems }: CheckResult) => problems.map((p) => [p.kind, p.path])

describe('local engine: check', function () {
  this.timeout(20_000)
  const cited: readonly [name: string, text: string, key: string][] = [
    ['a key that is the file stem', 'It lost $2.5 billion [@lumen].', 'lumen'],
    ['a web link', 'It lost [$2.5 billion](https://www.example.org/lumen/?utm_source=x).', 'lumen'],
    ['a link to the file', 'It lost $2.5 billion ([source](sources/lumen.md)).', 'lumen'],
    ['a footnote', 'It lost $2.5 billion.[^1]\n\n[^1]: See <https://example.org/lumen>.', 'lumen'],
    ['a wiki link', 'It lost $2.5 billion [[lumen]].', 'lumen'],
    ['a bibliography of its own', '---\nbibliography: refs.bib\n---\nIt sold 40,000 chips [@saved].', 'saved'],
    ['a list of bibliographies', '---\nbibliography:\n  - refs.bib\n---\nIt sold 40,000 chips [@saved].', 'saved'],
  ]
  for (const [name, text, key] of cited)
    it(`finds the source by ${name}`, async () => {
      const { engine } = await createMemoryEngine({ ...files })
      const result = await check(engine, text)
      assert.deepEqual(
        result.findings.map((f) => [f.stance, f.cites]),
        [['supported', [key]]],
      )
      assert.deepEqual(result.problems, [])
    })

  it('does not read what a bibliography names outside of the corpus, and says so', async () => {
    const { engine, reads } = await createMemoryEngine({
      ...files,
      '/secret/plan.md': 'It sold 40,000 chips.\n',
      '/desk/other.bib':
        '@online{far, file={Text:../secret/plan.md:text/markdown}}\n@online{gone, file={sources/gone.pdf}}\n@online{unused, file={/x.md}}\n',
    })
    const result = await check(
      engine,
      '---\nbibliography: other.bib\n---\nIt sold 40,000 chips [@far]. It sold 30 boats [@gone].',
    )
    assert.deepEqual(verdicts(result), [
      ['40,000', 'unchecked'],
      ['30', 'unchecked'],
    ])
    assert.deepEqual(told(result), [
      ['outside', '/desk/other.bib'],
      ['missing', '/desk/other.bib'],
    ])
    assert.match(
      result.problems[0].message,
      /names \/secret\/plan\.md, which lies outside of the corpus and is not read/,
    )
    assert.ok(!reads.includes('/secret/plan.md'))
  })

  const book = '@online{saved, url={https://example.org/saved}}\n'
  const named: readonly (readonly [name: string, path: string, consent: Partial<Consent>, isRead: boolean])[] = [
    ['beside the draft', '/desk/own.bib', {}, true],
    ['below the draft', '/desk/lib/own.bib', {}, true],
    ['in the corpus', '/desk/sources/own.bib', {}, true],
    ['in a folder that is open', '/library/own.bib', { folders: ['/library'] }, true],
    ['in a folder whose name begins like one that is open', '/library-2/own.bib', { folders: ['/library'] }, false],
    ['that a setting names as well', '/home/own.bib', { bibliographies: ['/home/own.bib'] }, true],
    ['anywhere else', '/home/own.bib', {}, false],
    ['above the draft', '/own.bib', {}, false],
  ]
  for (const [name, path, { folders: opened, bibliographies }, isRead] of named)
    it(`a bibliography ${name} is ${isRead ? 'read' : 'not read, which is said'}`, async () => {
      const { engine, reads } = await createMemoryEngine({ ...files, [path]: book }, bibliographies, opened)
      const climbing = `../desk/..${path}`
      for (const written of [path, climbing]) {
        const result = await check(engine, `---\nbibliography: ${written}\n---\nIt sold 40,000 chips [@saved].`)
        assert.equal(reads.includes(path), isRead)
        const told = result.problems.filter(({ kind }) => kind === 'outside')
        assert.deepEqual(
          told.map(({ message }) => message.replace(/\. .*/, '')),
          isRead
            ? []
            : [
                `The bibliography ${path}, which /desk/draft.md names, lies outside of the open folders and is not read`,
              ],
        )
      }
    })

  it('takes bibliographies besides those of the draft', async () => {
    const { engine } = await createMemoryEngine({ ...files }, ['/desk/refs.bib'])
    assert.deepEqual(verdicts(await check(engine, 'It sold 40,000 chips [@saved].')), [['40,000', 'supported']])
  })

  it('finds evidence that slices back from the file', async () => {
    const { engine } = await createMemoryEngine({ ...files })
    const { findings } = await check(engine, 'Nexora lost $2.5 million in the April quarter [@lumen].')
    const [evidence] = findings[0].evidence
    assert.equal(evidence.path, '/desk/sources/lumen.md')
    assert.equal(LUMEN.slice(evidence.start, evidence.end), evidence.quote)
    assert.equal(LUMEN.slice(evidence.figure!.start, evidence.figure!.end), '$2.5 billion')
  })

  it('says which other source states a figure', async () => {
    const { engine } = await createMemoryEngine({ ...files })
    const { findings } = await check(
      engine,
      '---\nbibliography: refs.bib\n---\nIts share of the market was 37% [@lumen].',
    )
    assert.deepEqual(
      findings.map((f) => [f.code, f.evidence[0]?.key]),
      [['other-source', 'saved']],
    )
  })

  it('does not take a draft inside the corpus for its own source', async () => {
    const text = 'Far-Glider has 777 employees [@draft] [@lumen].'
    const { engine } = await createMemoryEngine({ ...files, '/desk/sources/draft.md': text })
    const { findings } = await check(engine, text, '/desk/sources/draft.md')
    assert.ok(findings.every((f) => f.stance !== 'supported' && f.evidence.every((e) => e.key !== 'draft')))
  })

  it('reads a long article again only when it changed', async () => {
    const { engine, reads, tree } = await createMemoryEngine({
      ...files,
      '/desk/sources/lumen.md': LUMEN + '\n\nMore.'.repeat(50_000),
    })
    const text = 'It lost $2.5 billion [@lumen].'
    await check(engine, text)
    const before = reads.length
    await check(engine, text)
    assert.equal(reads.length, before)
    tree['/desk/sources/lumen.md'] = LUMEN.replace('$2.5 billion', '$12.5 billion')
    assert.deepEqual(verdicts(await check(engine, text)), [['$2.5 billion', 'refuted']])
  })

  it('takes in an edit that shows neither in the size nor in the time of the file', async () => {
    const { engine, tree } = await createMemoryEngine({ ...files })
    const text = 'It lost $2.5 billion [@lumen].'
    assert.deepEqual(verdicts(await check(engine, text)), [['$2.5 billion', 'supported']])
    tree['/desk/sources/lumen.md'] = LUMEN.replace('$2.5 billion', '$7.5 billion')
    assert.deepEqual(verdicts(await check(engine, text)), [['$2.5 billion', 'refuted']])
    delete tree['/desk/sources/lumen.md']
    const { findings } = await check(engine, text)
    assert.deepEqual([findings[0].stance, findings[0].evidence], ['unchecked', []])
  })

  it('gives the same answer twice, problems included', async () => {
    const { engine } = await createMemoryEngine({ ...files, '/desk/sources/binary.md': new Uint8Array([0, 1, 2]) })
    const text = '---\nbibliography: none.bib\n---\nA 5% rise [@binary], 6% [@nobody], $2.5 billion [@lumen].'
    assert.deepEqual(await check(engine, text), await check(engine, text))
  })

  it('gives the version back', async () => {
    const { engine } = await createMemoryEngine({ ...files })
    assert.equal((await engine.check({ path: DRAFT, text: '', version: 3 })).version, 3)
  })

  it('can be aborted', async () => {
    const { engine } = await createMemoryEngine({ ...files })
    const abort = new AbortController()
    abort.abort()
    await assert.rejects(engine.check({ path: DRAFT, text: '5% [@lumen]' }, { signal: abort.signal }))
  })
})

describe('local engine: sources without text', function () {
  this.timeout(20_000)
  const words = 'word '.repeat(130)
  const cases: readonly (readonly [name: string, article: string | Uint8Array, code: string])[] = [
    ['an empty page', '# Nexora grows\n', 'unreadable'],
    ['a page that asks to subscribe', '# Nexora\n\nNexora grew. Subscribe to continue reading.', 'unreadable'],
    ['a page that asks to log in', 'This article is for members only. Please log in to read on.', 'unreadable'],
    ['a binary file', new Uint8Array([0, 1, 2, 0]), 'unreadable'],
    ['a stub that states the figure all the same', 'It rose 6% in May. Subscribe to read on.', 'match'],
    ['a stub that states another', 'Nexora sold chips; the price of the chips rose 9% in May. Sign in.', 'value'],
    ['a short note', 'Nexora opened a plant by the river, and nobody came to see it.', 'absent'],
    ['an article that speaks of subscribers', `${words}Subscribe to our letter.`, 'absent'],
  ]
  for (const [name, article, code] of cases)
    it(name, async () => {
      const { engine } = await createMemoryEngine({ '/desk/sources/page.md': article })
      const { findings } = await check(engine, 'Nexora sold chips; the price of the chips rose 6% in May [@page].')
      assert.equal(findings.find(({ surface }) => surface === '6%')?.code, code)
    })
})

describe('local engine: what is wrong with the input', function () {
  this.timeout(20_000)
  const good = 'It lost $2.5 billion [@lumen].'
  const supported = ['$2.5 billion', 'supported']
  const cases: readonly {
    name: string
    more?: Tree
    text: string
    problems: [string, string][]
    verdicts: string[][]
  }[] = [
    { name: 'an empty draft', text: '', problems: [], verdicts: [] },
    {
      name: 'a missing bibliography',
      text: `---\nbibliography: none.bib\n---\n${good}`,
      problems: [['missing', '/desk/none.bib']],
      verdicts: [supported],
    },
    {
      name: 'an unreadable bibliography',
      more: { '/desk/locked.bib': undefined },
      text: `---\nbibliography: locked.bib\n---\n${good}`,
      problems: [['unreadable', '/desk/locked.bib']],
      verdicts: [supported],
    },
    {
      name: 'a broken bibliography',
      more: {
        '/desk/broken.bib': '@online{a, title={x}, url={https://example.org/lumen}}\n@online{b, title={unclosed\n',
      },
      text: `---\nbibliography: broken.bib\n---\nIt lost $2.5 billion [@a].`,
      problems: [['bad-bibliography', '/desk/broken.bib']],
      verdicts: [supported],
    },
    {
      name: 'broken YAML',
      text: `---\ntitle: "unclosed\nbibliography: refs.bib\n---\n${good}`,
      problems: [['bad-front-matter', DRAFT]],
      verdicts: [supported],
    },
    {
      name: 'an unknown key',
      text: `${good} It rose 6% [@lumne].`,
      problems: [['unknown-key', DRAFT]],
      verdicts: [supported, ['6%', 'unchecked']],
    },
    {
      name: 'an unreadable article',
      more: { '/desk/sources/locked.md': 'placeholder' },
      text: `${good} It rose 6% [@locked].`,
      problems: [['unreadable', '/desk/sources/locked.md']],
      verdicts: [supported, ['6%', 'unchecked']],
    },
    {
      name: 'a binary article',
      more: { '/desk/sources/binary.md': new Uint8Array([0, 1, 2, 0]) },
      text: `${good} It rose 6% [@binary].`,
      problems: [['binary', '/desk/sources/binary.md']],
      verdicts: [supported, ['6%', 'unchecked']],
    },
    {
      name: 'an article of 20 MB',
      more: { '/desk/sources/huge.md': 'It rose 6% in May.\n'.repeat(1_100_000) },
      text: `${good} It rose 6% [@huge].`,
      problems: [['too-large', '/desk/sources/huge.md']],
      verdicts: [supported, ['6%', 'unchecked']],
    },
  ]
  for (const { name, more, text, problems, verdicts: expected } of cases)
    it(name, async () => {
      const { engine, tree } = await createMemoryEngine({ ...files, ...more })
      if (name === 'an unreadable article') tree['/desk/sources/locked.md'] = undefined
      const result = await check(engine, text)
      assert.deepEqual(told(result), problems)
      assert.deepEqual(verdicts(result), expected)
      for (const problem of result.problems)
        assert.ok((problem.message.length > 20 && problem.message.endsWith('.')) || problem.message.endsWith('?'))
    })

  it('an unknown key suggests the one that was meant, at its place', async () => {
    const { engine } = await createMemoryEngine({ ...files })
    const text = 'It rose 6% [@lumne].'
    const [problem] = (await check(engine, text)).problems
    assert.match(problem.message, /"lumne".*"lumen"/)
    assert.equal(text.slice(problem.span!.start, problem.span!.end), 'lumne')
  })

  it('a missing corpus folder is told by the index', async () => {
    const { engine } = await createMemoryEngine({})
    assert.deepEqual(
      (await engine.index({})).problems.map((p) => [p.kind, p.path]),
      [['missing', '/desk/sources']],
    )
  })
})
