import { strict as assert } from 'node:assert'
import { parseBibtex } from '../../../src/citation/bibtex'
import { findCitations } from '../../../src/citation/find-citations'
import { createLibrary, type Library } from '../../../src/corpus/library'
import type { ArticleMeta } from '../../../src/formats/article'
import { parseMarkdown } from '../../../src/text/markdown'

const source = (path: string, meta: Partial<ArticleMeta> = {}) => ({
  path,
  meta: { authors: [], aliases: [], ...meta },
})

const bibliography = `
@online{byFile, title={By file}, file={corpus/one.md}}
@online{byUrl, url={https://www.x.y/two/?utm_source=z}}
@online{byName, file={C\\:/Users/me/Zotero/three.txt}}
@online{moved, file={Full Text:C\\:/Users/me/Zotero/storage/ABCD1234/Full Text.pdf:application/pdf}}
@online{four, title={By stem}}
@online{own, title={By the article's key}}
@online{outside, file={../../etc/passwd}}
@online{nowhere, url={https://x.y/nowhere}}
@online{byFileEscaped, file={Text:corpus/a\\_b%20c.md:text/markdown}}
`

const sources = [
  source('/desk/corpus/one.md', { title: 'Chips fall', url: 'https://x.y/one', key: 'oneOwn' }),
  source('/desk/corpus/two.md', { url: 'http://x.y/two' }),
  source('/desk/corpus/deep/three.txt'),
  source('/desk/zotero/storage/ABCD1234/Full Text.pdf'),
  source('/desk/zotero/storage/EFGH5678/Full Text.pdf'),
  source('/desk/corpus/four.md', { aliases: [['The fourth'], ['BIS', 'Bureau']] }),
  source('/desk/corpus/five.md', { key: 'own' }),
  source('/desk/corpus/a_b c.md'),
  source('/desk/corpus/lonely.md', { title: 'Lonely', url: 'https://x.y/lonely', authors: ['A B'], date: '2025' }),
  source('/desk/corpus/keyed.md', { key: 'doe2025' }),
  source('/desk/corpus/same/Note.md'),
  source('/desk/corpus/other/note.md'),
]

describe('createLibrary', () => {
  const library = createLibrary({ references: parseBibtex(bibliography, '/desk/references.bib').references, sources })

  const cases: [citation: string, key: string | undefined, path?: string][] = [
    ['@byFile', 'byFile', 'corpus/one.md'],
    ['@BYFILE', 'byFile', 'corpus/one.md'],
    ['@oneOwn', 'byFile', 'corpus/one.md'],
    ['@one', 'byFile', 'corpus/one.md'],
    ['@byUrl', 'byUrl', 'corpus/two.md'],
    ['@byName', 'byName', 'corpus/deep/three.txt'],
    ['@moved', 'moved', 'zotero/storage/ABCD1234/Full Text.pdf'],
    ['@four', 'four', 'corpus/four.md'],
    ['@own', 'own', 'corpus/five.md'],
    ['@byFileEscaped', 'byFileEscaped', 'corpus/a_b c.md'],
    ['@outside', 'outside', undefined],
    ['@nowhere', 'nowhere', undefined],
    ['@unknown', undefined],
    ['@doe2025', 'doe2025', 'corpus/keyed.md'],
    ['@lonely', 'lonely', 'corpus/lonely.md'],
    ['@{https://x.y/lonely}', 'lonely', 'corpus/lonely.md'],
    ['<https://x.y/nowhere>', 'nowhere', undefined],
    ['https://x.y/unknown', undefined],
    ['[a](http://www.x.y/one#part)', 'byFile', 'corpus/one.md'],
    ['[a](../corpus/one.md)', 'byFile', 'corpus/one.md'],
    ['[a](../corpus/one)', 'byFile', 'corpus/one.md'],
    ['[a](../corpus/a_b%20c.md#x)', 'byFileEscaped', 'corpus/a_b c.md'],
    ['[a](</desk/corpus/a_b c.md>)', 'byFileEscaped', 'corpus/a_b c.md'],
    ['[a](file:///desk/corpus/one.md)', 'byFile', 'corpus/one.md'],
    ['[a](../../etc/passwd)', undefined],
    ['[a](one.md)', undefined],
    ['[[one]]', 'byFile', 'corpus/one.md'],
    ['[[one.md]]', 'byFile', 'corpus/one.md'],
    ['[[Chips Fall#part|that]]', 'byFile', 'corpus/one.md'],
    ['[[The fourth]]', 'four', 'corpus/four.md'],
    ['[[BIS]]', undefined],
    ['[[@byUrl]]', 'byUrl', 'corpus/two.md'],
    ['[[../corpus/deep/three]]', 'byName', 'corpus/deep/three.txt'],
    ['[[note]]', 'note', 'corpus/other/note.md'],
    ['[[NOTE]]', undefined],
    ['x[^1]\n\n[^1]: [[one]]', 'byFile', 'corpus/one.md'],
    ['x[^1]\n\n[^1]: [a](../corpus/one.md)', 'byFile', 'corpus/one.md'],
  ]
  for (const [text, key, path] of cases)
    it(`${JSON.stringify(text)} is ${key}`, () => {
      const resolved = resolveOnly(library, text)
      assert.equal(resolved?.key, key)
      assert.equal(resolved?.path, path && `/desk/${path}`)
    })

  it('lists every record once, and articles without one', () => {
    const keys = library.references().map((r) => r.key)
    assert.equal(new Set(keys).size, keys.length)
    assert.equal(keys.length, 9 + 5)
    const lonely = library.references().find((r) => r.key === 'lonely')!
    assert.deepEqual(
      [lonely.title, lonely.authors, lonely.date, lonely.path],
      ['Lonely', ['A B'], '2025', '/desk/corpus/lonely.md'],
    )
  })
  it('never takes a key twice', () => {
    const twins = createLibrary({ references: [], sources: [source('/a/x.md'), source('/b/x.md'), source('/c/x.md')] })
    assert.equal(new Set(twins.references().map((r) => r.key)).size, 3)
  })
  it('takes the first of two records with one key', () => {
    const record = (path: string, file: string) => parseBibtex(`@misc{same, file={${file}}}`, path).references
    const references = [...record('/desk/a.bib', 'corpus/one.md'), ...record('/desk/b.bib', 'corpus/two.md')]
    const both = createLibrary({ references, sources })
    assert.equal(both.references().filter((r) => r.key === 'same').length, 1)
    assert.equal(resolveOnly(both, '@same')?.path, '/desk/corpus/one.md')
  })
  it('suggests what an unknown key may have meant', () => {
    assert.equal(library.suggest('byFiel')[0], 'byFile')
    assert.equal(library.suggest('deo2025')[0], 'doe2025')
    assert.deepEqual(library.suggest('zzzzqqqq'), [])
  })
  it('resolves a hundred thousand citations in a second or two', function () {
    this.timeout(5000)
    const many = Array.from({ length: 20_000 }, (_, i) => source(`/c/a${i}.md`, { url: `https://x.y/${i}` }))
    const large = createLibrary({ references: [], sources: many })
    for (let i = 0; i < 100_000; i++) assert.ok(large.resolve({ key: `a${i % 20_000}` } as never, '/d.md'))
  })
})

function resolveOnly(library: Library, text: string) {
  const citations = findCitations(parseMarkdown(text))
  assert.equal(citations.length, 1)
  return library.resolve(citations[0], '/desk/drafts/draft.md')
}
