import { strict as assert } from 'node:assert'
import { createLineIndex } from '../../../src/base/lines'
import { applyEdits } from '../../../src/base/edit'
import type { CiteRequest, Insertion } from '../../../src/engine/engine'
import { createMemoryEngine, type Tree } from './memory'

const PAGE = `---
title: Chips in May
author: Ann Writer
date: 2025-05-28
url: https://example.org/chips
source: Example Post
---
Acme *lost* "$2.5 billion" in [sales](https://example.org/sales).

It lost no more.
`
const BIB = '@misc{zed2020, author = {Zed, A.}, year = {2020}, url = {https://example.org/zed}}\n'

interface Desk {
  readonly tree?: Tree
  readonly draft?: string
  readonly path?: string
  readonly bibliographies?: readonly string[]
}

/** The draft, "|" its cursor, and the bibliography after the insertion. */
async function cite(
  request: Omit<CiteRequest, 'at'>,
  { tree = {}, draft = 'One|.', path = '/desk/draft.md', ...desk }: Desk,
) {
  const whole: Tree = { '/desk/sources/chips.md': PAGE, '/desk/references.bib': BIB, ...tree }
  const { engine } = await createMemoryEngine(whole, desk.bibliographies ?? ['/desk/references.bib'])
  const text = draft.replace('|', '')
  const at = { start: draft.indexOf('|'), end: draft.indexOf('|') }
  const insertion = await engine.cite({ path, text }, { at, ...request })
  return { ...insertion, draft: applyEdits(text, insertion.edits), bib: bibliographyAfter(insertion, whole) }
}

function bibliographyAfter({ bibliography }: Insertion, tree: Tree): string | undefined {
  if (!bibliography) return undefined
  const before = Buffer.from(tree[bibliography.path] ?? '').toString(bibliography.encoding ? 'latin1' : 'utf8')
  const { offsetAt } = createLineIndex(before)
  const edits = bibliography.edits.map(({ place, text }) => ({
    start: offsetAt(place.start),
    end: offsetAt(place.end),
    text,
  }))
  return applyEdits(before, edits)
}

const chips = { source: { kind: 'file', path: '/desk/sources/chips.md' } } as const
const ENTRY =
  '@misc{writer2025,\n  title = {Chips in May},\n  author = {Writer, Ann},\n  year = {2025},\n  month = {5},\n  day = {28},\n  journal = {Example Post},\n  url = {https://example.org/chips},\n  file = {sources/chips.md}\n}'.replace(
    '@misc',
    '@article',
  )

describe('cite', () => {
  it('writes the missing entry into the bibliography, once, and cites by its key', async () => {
    const { draft, bib, titles, unlisted, problems } = await cite({ sources: [chips] }, {})
    assert.equal(draft, 'One [@writer2025].')
    assert.equal(bib, `${ENTRY}\n\n${BIB}`.replace(`${ENTRY}\n\n${BIB}`, BIB.trimEnd() + `\n\n${ENTRY}\n`))
    assert.deepEqual([titles, unlisted, problems], [['Chips in May'], [], []])
    const again = await cite({ sources: [chips] }, { tree: { '/desk/references.bib': bib } })
    assert.deepEqual([again.draft, again.bib], ['One [@writer2025].', undefined])
  })

  it('cites by the key that an article has without a bibliography, and says so', async () => {
    const { draft, bib, unlisted } = await cite({ sources: [chips] }, { bibliographies: [] })
    assert.deepEqual([draft, bib, unlisted], ['One [@chips].', undefined, ['chips']])
  })

  it('takes the bibliography that the draft names, makes it where it is not there', async () => {
    const named = '---\nbibliography: new.bib\n---\nOne|.'
    const { bibliography, bib } = await cite({ sources: [chips] }, { draft: named })
    assert.deepEqual([bibliography?.path, bibliography?.create], ['/desk/new.bib', true])
    assert.match(bib!, /^@online\{writer2025,/)
  })

  it('goes by what an editor holds of a bibliography', async () => {
    const unsaved = [{ path: '/desk/references.bib', text: '@misc{mine, url = {https://example.org/chips}}' }]
    const { draft, bib } = await cite({ sources: [chips], unsaved }, {})
    assert.deepEqual([draft, bib], ['One [@mine].', undefined])
  })

  it('keeps the key that an article gives itself', async () => {
    const own = PAGE.replace('---\n', '---\ncitekey: own:1\n')
    const { draft } = await cite({ sources: [chips] }, { tree: { '/desk/sources/chips.md': own } })
    assert.equal(draft, 'One [@own:1].')
  })

  it('writes no entry for a link or a note in words', async () => {
    for (const style of ['link', 'footnote'] as const) {
      const { bib, unlisted } = await cite({ sources: [chips], style }, {})
      assert.deepEqual([bib, unlisted], [undefined, []])
    }
  })

  it('writes nothing into a bibliography that is broken, or whose encoding cannot hold it, and says so', async () => {
    const latin = Buffer.from('@misc{a, title = {caf\xe9}}\n', 'latin1')
    const polish = PAGE.replace('Chips in May', 'Łódź')
    for (const tree of [
      { '/desk/references.json': '[{' },
      { '/desk/references.json': latin, '/desk/sources/chips.md': polish },
    ] as Tree[]) {
      const { draft, bib, problems } = await cite(
        { sources: [chips] },
        { tree, bibliographies: ['/desk/references.json'] },
      )
      assert.deepEqual([draft, bib], ['One [@chips].', undefined])
      assert.match(problems[0].message, /No entry was written/)
    }
  })

  it('tells of an encoding that is no UTF-8', async () => {
    const latin = Buffer.from('@misc{a, title = {caf\xe9}}\n', 'latin1')
    const { bibliography, bib } = await cite({ sources: [chips] }, { tree: { '/desk/references.bib': latin } })
    assert.equal(bibliography?.encoding, 'windows-1252')
    assert.match(bib!, /caf\xe9[^]*@online\{writer2025/)
  })

  it('cites what nothing is known of but its address: as an entry, else as a link', async () => {
    const sources = [{ source: { kind: 'address', url: 'https://other.example/a?b=1' } }] as const
    const listed = await cite({ sources }, {})
    assert.equal(listed.draft, 'One [@other].')
    assert.match(listed.bib!, /@misc\{other,\n {2}url = \{https:\/\/other.example\/a\?b=1\}\n\}/)
    const linked = await cite({ sources }, { bibliographies: [] })
    assert.equal(linked.draft, 'One [https://other.example/a?b=1](https://other.example/a?b=1).')
  })

  it('finds an address however it is told', async () => {
    const url = 'http://www.example.org/chips/?utm_source=x'
    const { draft } = await cite({ sources: [{ source: { kind: 'address', url } }] }, { bibliographies: [] })
    assert.equal(draft, 'One [@chips].')
  })

  it("quotes a source's words without its marks of syntax", async () => {
    const start = PAGE.indexOf('Acme')
    const quotation = { kind: 'span', path: '/desk/sources/chips.md', start, end: PAGE.indexOf('\n\nIt lost') } as const
    const { draft } = await cite({ sources: [chips], quotation }, { bibliographies: [] })
    assert.equal(draft, 'One "Acme lost \'$2.5 billion\' in sales" [@chips].')
  })

  it('quotes what is selected in an editor', async () => {
    const { positionAt } = createLineIndex(PAGE)
    const at = PAGE.indexOf('It lost no more.')
    const place = { start: positionAt(at), end: positionAt(at + 'It lost no more.\n'.length) }
    const quotation = { kind: 'lines', path: '/desk/sources/chips.md', place } as const
    const { draft } = await cite({ sources: [chips], quotation }, { bibliographies: [], draft: 'One. |' })
    assert.equal(draft, 'One. "It lost no more." [@chips]')
  })

  it('quotes what is selected in the lines of a web page', async () => {
    const page = '<title>Plan</title>\n<h1>Plan</h1>\n<p>The plan costs\n  <b>$5&nbsp;billion</b> a year.</p>\n'
    const path = '/desk/sources/plan.html'
    const place = { start: { line: 2, column: 3 }, end: { line: 3, column: 22 } }
    const quotation = { kind: 'lines', path, place } as const
    const sources = [{ source: { kind: 'file', path } }] as const
    const { draft } = await cite({ sources, quotation }, { tree: { [path]: page }, bibliographies: [], draft: '|' })
    assert.equal(draft, '"The plan costs $5 billion" [@plan]')
  })

  it('makes a bibliography beside a draft that has none', async () => {
    const { engine } = await createMemoryEngine({ '/desk/sources/chips.md': PAGE })
    const draft = { path: '/desk/draft.md', text: 'One [@chips].\n' }
    const { edits, bibliography } = await engine.makeBibliography(draft, ['chips'], [])
    assert.equal(applyEdits(draft.text, edits), '---\nbibliography: references.bib\n---\n\nOne [@chips].\n')
    assert.deepEqual([bibliography?.path, bibliography?.create], ['/desk/references.bib', true])
    assert.match(bibliography!.edits[0].text, /^@online\{chips,/)
    await assert.rejects(engine.makeBibliography({ ...draft, path: '/desk/draft.txt' }, ['chips'], []), /no place/)
  })

  it('rejects what it does not know', async () => {
    await assert.rejects(
      cite({ sources: [{ source: { kind: 'key', key: 'none' } }] }, {}),
      /No source has the key "none"/,
    )
    await assert.rejects(cite({ sources: [{ source: { kind: 'file', path: '/desk/gone.md' } }] }, {}), /does not exist/)
  })

  it('gives back a quotation that Check Figures finds to be word for word', async () => {
    const { engine } = await createMemoryEngine({ '/desk/sources/chips.md': PAGE })
    const start = PAGE.indexOf('Acme')
    const quotation = { kind: 'span', path: '/desk/sources/chips.md', start, end: PAGE.indexOf('\n\nIt lost') } as const
    const draft = { path: '/desk/draft.md', text: 'They say: ' }
    const { edits } = await engine.cite(draft, { at: { start: 10, end: 10 }, sources: [chips], quotation })
    const { quotations, findings } = await engine.check({ ...draft, text: applyEdits(draft.text, edits) })
    assert.deepEqual([quotations, findings.map(({ stance }) => stance)], [[], ['supported']])
  })
})
