import { strict as assert } from 'node:assert'
import { createMemoryEngine, type Tree } from './memory'

const BIB = '@online{saved, title={Chips sold}, date={2025-01-02}, file={sources/nexora.txt}}\n'
const base: Tree = {
  '/desk/sources/nexora.txt': 'Nexora sold 40,000 chips in 2024. Its share of the market was 37%.\n',
  '/desk/refs.bib': BIB,
}
const TEX = 'Its share was 73\\% \\cite{saved}.\n'
const TYP = 'Its share was 73% @saved.\n'
const QMD = 'Its share was 73% [@saved].\n'
const MAIN = '\\documentclass{book}\n\\addbibresource{refs.bib}\n\\begin{document}\n'

/** The bibliographies that a question about the draft reads. */
async function bibliographiesOf(tree: Tree, path: string, folders = ['/desk']): Promise<string[]> {
  const { engine, reads } = await createMemoryEngine({ ...base, ...tree }, [], folders)
  await engine.references({ path, text: String(tree[path]) })
  return reads.filter((file) => file.endsWith('.bib'))
}

describe('drafts in several files: a part has the bibliography of its main file', () => {
  // no .bib lies beside a part: what is found is found through the main file
  const cases: [name: string, path: string, tree: Tree][] = [
    ['input', '/desk/text/one.tex', { '/desk/text/one.tex': TEX, '/desk/main.tex': `${MAIN}\\input{text/one}` }],
    [
      'include',
      '/desk/text/one.tex',
      { '/desk/text/one.tex': TEX, '/desk/main.tex': `${MAIN}\\include{text/one.tex}` },
    ],
    ['subfile', '/desk/text/one.tex', { '/desk/text/one.tex': TEX, '/desk/main.tex': `${MAIN}\\subfile{text/one}` }],
    ['import', '/desk/text/one.tex', { '/desk/text/one.tex': TEX, '/desk/main.tex': `${MAIN}\\subimport{text/}{one}` }],
    [
      'a chapter in a part, from the main file',
      '/desk/text/a/one.tex',
      {
        '/desk/text/a/one.tex': TEX,
        '/desk/text/a.tex': '\\input{text/a/one}',
        '/desk/main.tex': `${MAIN}\\include{text/a}`,
      },
    ],
    [
      'a magic comment',
      '/desk/text/one.tex',
      { '/desk/text/one.tex': `%!TeX root = ../book/whole\n${TEX}`, '/desk/book/whole.tex': '\\bibliography{../refs}' },
    ],
    [
      'the class subfiles',
      '/desk/text/one.tex',
      { '/desk/text/one.tex': `\\documentclass[../main]{subfiles}\n\\begin{document}\n${TEX}`, '/desk/main.tex': MAIN },
    ],
    [
      'a preamble of the draft itself',
      '/desk/text/main.tex',
      {
        '/desk/text/main.tex': `\\input{set/preamble}${TEX}`,
        '/desk/text/set/preamble.tex': '\\addbibresource{../refs.bib}',
      },
    ],
    [
      'a preamble of the main file',
      '/desk/text/one.tex',
      {
        '/desk/text/one.tex': TEX,
        '/desk/main.tex': '\\input{set/preamble}\\input{text/one}',
        '/desk/set/preamble.tex': '\\addbibresource{refs.bib}',
      },
    ],
    [
      'Typst',
      '/desk/text/one.typ',
      { '/desk/text/one.typ': TYP, '/desk/main.typ': '#include "text/one.typ"\n#bibliography("refs.bib")' },
    ],
    [
      'Typst, from the root, the bibliography in another part',
      '/desk/text/one.typ',
      {
        '/desk/text/one.typ': TYP,
        '/desk/main.typ': '#include "/text/one.typ"\n#include "end/works.typ"',
        '/desk/end/works.typ': '#bibliography("../refs.bib")',
      },
    ],
    [
      'Quarto includes',
      '/desk/text/_one.qmd',
      {
        '/desk/text/_one.qmd': QMD,
        '/desk/book.qmd': '---\nbibliography: refs.bib\n---\n{{< include text/_one.qmd >}}\n',
      },
    ],
    [
      'a Quarto book',
      '/desk/text/one.qmd',
      {
        '/desk/text/one.qmd': QMD,
        '/desk/_quarto.yml': 'project:\n  type: book\nbook:\n  chapters: [text/one.qmd]\nbibliography: [refs.bib]\n',
      },
    ],
    [
      "a folder's metadata",
      '/desk/text/one.qmd',
      {
        '/desk/text/one.qmd': QMD,
        '/desk/text/_metadata.yml': 'bibliography: ../refs.bib\n',
        '/desk/_quarto.yml': 'a: b\n',
      },
    ],
  ]
  for (const [name, path, tree] of cases)
    it(name, async () => assert.deepEqual(await bibliographiesOf(tree, path), ['/desk/refs.bib']))

  const none: [name: string, path: string, tree: Tree][] = [
    ['not included', '/desk/text/one.tex', { '/desk/text/one.tex': TEX, '/desk/main.tex': `${MAIN}\\input{text/two}` }],
    [
      'another file of that name',
      '/desk/text/one.tex',
      { '/desk/text/one.tex': TEX, '/desk/main.tex': `${MAIN}\\input{one}\\input{other/one}` },
    ],
    [
      'in a comment',
      '/desk/text/one.tex',
      { '/desk/text/one.tex': TEX, '/desk/main.tex': `${MAIN}% \\input{text/one}` },
    ],
    [
      'files that include each other',
      '/desk/text/one.tex',
      { '/desk/text/one.tex': `\\input{two}${TEX}`, '/desk/text/two.tex': '\\input{one}' },
    ],
    ['a main file that is itself', '/desk/text/one.tex', { '/desk/text/one.tex': `% !TEX root = one.tex\n${TEX}` }],
  ]
  for (const [name, path, tree] of none)
    it(`none: ${name}`, async () => assert.deepEqual(await bibliographiesOf(tree, path), []))

  it('never looks outside of the open folders', async () => {
    const tree = {
      '/desk/text/one.tex': `% !TEX root = ../main.tex\n${TEX}`,
      '/desk/main.tex': `${MAIN}\\input{text/one}`,
    }
    assert.deepEqual(await bibliographiesOf(tree, '/desk/text/one.tex', ['/desk/text']), [])
  })

  const MACRO = '\\newcommand{\\src}[2][]{\\autocite[#1]{#2}}\n'
  const USE = 'Its share was 73\\% \\src[p.~1]{saved}.\n'
  const macros: [name: string, tree: Tree][] = [
    ['its preamble', { '/desk/main.tex': `${MAIN}${MACRO}\\input{text/one}` }],
    [
      'a file of its preamble',
      { '/desk/main.tex': `${MAIN}\\input{set/own}\\input{text/one}`, '/desk/set/own.tex': MACRO },
    ],
  ]
  for (const [name, tree] of macros)
    it(`a macro that cites, from ${name}`, async () => {
      const path = '/desk/text/one.tex'
      const { engine, tree: held } = await createMemoryEngine({ ...base, [path]: USE, ...tree }, [], ['/desk'])
      const check = async () => (await engine.check({ path, text: USE })).findings.map(({ cites }) => cites)
      assert.deepEqual(await check(), [['saved']])
      assert.deepEqual(await engine.occurrences({ path, text: USE }, 'saved'), [{ start: 30, end: 35 }])
      held['/desk/main.tex'] = `${MAIN}\\input{text/one} `
      assert.deepEqual(await check(), [[]])
    })

  const lost: [name: string, root: string, message: RegExp | undefined][] = [
    ['that is not there', '../gone', /main file \/desk\/gone\.tex does not exist/],
    ['outside of the open folders', '../../other/main.tex', /main file \/other\/main\.tex lies outside/],
    ['that is there', '../main.tex', undefined],
    ['that is the draft', 'one.tex', undefined],
  ]
  for (const [name, root, message] of lost)
    it(`a main file ${name} is ${message ? 'told' : 'not told'}`, async () => {
      const path = '/desk/text/one.tex'
      const text = `% !TEX root = ${root}\n${TEX}`
      const { engine } = await createMemoryEngine(
        { ...base, [path]: text, '/desk/main.tex': MAIN, '/other/main.tex': MAIN },
        [],
        ['/desk'],
      )
      const told = (await engine.health({ path, text })).problems.filter(({ kind }) => kind === 'main-file')
      assert.equal(told.length, message ? 1 : 0)
      if (message) assert.match(told[0].message, message)
      if (message) assert.equal(text.slice(told[0].span!.start, told[0].span!.end), root)
    })

  it('reads the files around once, and anew where they change', async () => {
    const path = '/desk/text/one.tex'
    const { engine, reads, tree } = await createMemoryEngine(
      { ...base, [path]: TEX, '/desk/main.tex': '\\input{text/one}\\bibliography{none}', '/desk/notes.tex': '' },
      [],
      ['/desk'],
    )
    const ask = () => engine.references({ path, text: TEX })
    await ask()
    await ask()
    assert.equal(reads.filter((file) => file === '/desk/main.tex').length, 1)
    tree['/desk/main.tex'] = `${MAIN}\\input{text/one}`
    await ask()
    assert.ok(reads.includes('/desk/refs.bib'))
  })

  it('checks a chapter against the sources of the book, and writes a missing entry into its bibliography', async () => {
    const path = '/desk/text/one.tex'
    const { engine } = await createMemoryEngine(
      {
        ...base,
        '/desk/sources/orbit.txt': 'Orbit sold 12 chips.\n',
        [path]: TEX,
        '/desk/main.tex': `${MAIN}\\input{text/one}`,
      },
      [],
      ['/desk'],
    )
    const { findings, problems } = await engine.check({ path, text: TEX })
    assert.deepEqual([findings.map(({ stance }) => stance), problems], [['refuted'], []])
    const [first] = await engine.complete({ path, text: '\\cite{sav' }, 9)
    assert.equal(first.label, 'saved')
    const { edits, bibliography } = await engine.cite(
      { path, text: TEX },
      { at: { start: TEX.length, end: TEX.length }, sources: [{ source: { kind: 'key', key: 'orbit' } }] },
    )
    assert.deepEqual([edits[0].text, bibliography?.path], ['\\cite{orbit}', '/desk/refs.bib'])
  })
})
