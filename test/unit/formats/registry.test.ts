import { strict as assert } from 'node:assert'
import { isReadable, readArticle } from '../../../src/formats/registry'

const bytes = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string, little: boolean) => {
  const out = new Uint8Array(text.length * 2 + 2)
  const view = new DataView(out.buffer)
  view.setUint16(0, 0xfeff, little)
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2 + 2, text.charCodeAt(i), little)
  return out
}

describe('isReadable', () => {
  for (const path of ['/a.md', '/a.MD', '/a.b.txt', '/a.markdown', '/a.qmd'])
    it(path, () => assert.ok(isReadable(path)))
  for (const path of ['/a', '/.md', '/md', '/a.xyz', '/a.md/b']) it(`not ${path}`, () => assert.ok(!isReadable(path)))
})

describe('readArticle', () => {
  it('reads Markdown with front matter', async () => {
    const { article, problems } = await readArticle(
      '/a.md',
      bytes('---\ntitle: T\ndate: 2025-05-16\n---\n\n# H\n\nText 5.\n'),
    )
    assert.deepEqual(problems, [])
    assert.equal(article!.path, '/a.md')
    assert.deepEqual([article!.meta.title, article!.meta.date], ['T', '2025-05-16'])
    assert.deepEqual(
      article!.document.blocks.map((b) => b.kind),
      ['heading', 'paragraph'],
    )
  })
  it('reads plain text: the first line is the title', async () => {
    const { article } = await readArticle('/a.txt', bytes('Chips Fall\n\nChips Fall\nChips Fall\n\nText.'))
    assert.equal(article!.meta.title, 'Chips Fall')
    assert.equal(article!.document.lineBreaks, 'detect')
  })

  const decoded: [name: string, bytes: Uint8Array, text: string][] = [
    ['UTF-8', bytes('€5 – é'), '€5 – é'],
    ['UTF-8 with a byte order mark', bytes('\ufeff€5'), '€5'],
    ['UTF-16, little-endian', utf16('€5 é', true), '€5 é'],
    ['UTF-16, big-endian', utf16('€5 é', false), '€5 é'],
    ['windows-1252', Uint8Array.of(0x80, 0x35, 0x20, 0xe9, 0x93), '€5 é“'],
    ['UTF-8 cut in a character', bytes('€5 é ü ö – “x” €').slice(0, -1), '€5 é ü ö – “x” \ufffd'],
    ['nothing', new Uint8Array(), ''],
  ]
  for (const [name, data, text] of decoded)
    it(`decodes ${name}`, async () => assert.equal((await readArticle('/a.txt', data)).article!.document.text, text))

  const failing: [name: string, path: string, bytes: Uint8Array, kind: string][] = [
    ['a binary file', '/a.md', Uint8Array.of(0x50, 0x4b, 0, 0, 1), 'binary'],
    ['a file without reader', '/a.xyz', bytes('x'), 'unreadable'],
    ['a file without extension', '/a', bytes('x'), 'unreadable'],
    ['a file that is too large', '/a.md', new Uint8Array(20 * 1024 * 1024), 'too-large'],
  ]
  for (const [name, path, data, kind] of failing)
    it(`says what is wrong with ${name}`, async () => {
      const { article, problems } = await readArticle(path, data)
      assert.equal(article, undefined)
      assert.deepEqual(
        problems.map((p) => [p.kind, p.path]),
        [[kind, path]],
      )
      assert.ok(problems[0].message.startsWith(path))
    })

  it('reads an article whose front matter is broken', async () => {
    const { article, problems } = await readArticle('/a.md', bytes('---\ntitle: "x\ndate: 2025-05-16\n---\nText 5.\n'))
    assert.deepEqual(
      problems.map((p) => [p.kind, p.path]),
      [['bad-front-matter', '/a.md']],
    )
    assert.equal(article!.meta.date, '2025-05-16')
    assert.equal(article!.document.blocks.length, 1)
  })
})
