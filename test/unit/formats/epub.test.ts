import { strict as assert } from 'node:assert'
import { zipSync, strToU8, type Zippable } from 'fflate'
import { readArticle } from '../../../src/formats/registry'

const container =
  '<?xml version="1.0"?><container><rootfiles><rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'

const book = (items: string, spine: string) =>
  `<?xml version="1.0" encoding="utf-8"?><package xmlns:dc="x"><metadata><dc:title>Chips &amp; more</dc:title><dc:creator>Ann Writer</dc:creator><dc:creator>Bo Editor</dc:creator><dc:date>2025-05-30</dc:date><dc:publisher>Press</dc:publisher><dc:language>en</dc:language><meta property="x">7</meta></metadata><manifest>${items}</manifest><spine>${spine}</spine></package>`

const item = (id: string, href: string) => `<item id="${id}" href="${href}" media-type="application/xhtml+xml"/>`
const ref = (id: string) => `<itemref idref="${id}"/>`
const chapter = (body: string) =>
  `<?xml version="1.0" encoding="utf-8"?><html xmlns="x"><head><title/><script src="a.js"/></head><body>${body}</body></html>`

const files = (others: Readonly<Record<string, string>>): Zippable => ({
  mimetype: strToU8('application/epub+zip'),
  'META-INF/container.xml': strToU8(container),
  ...Object.fromEntries(Object.entries(others).map(([name, text]) => [name, strToU8(text)])),
})

const twoChapters = files({
  'OPS/book.opf': book(
    item('two', 'text/two%20b.xhtml') + item('one', 'text/one.xhtml') + item('out', '../../../etc/passwd'),
    ref('one') + ref('two') + ref('out') + ref('gone'),
  ),
  'OPS/text/two b.xhtml': chapter('<p>Exports fell by <b>12</b> percent.</p>'),
  'OPS/text/one.xhtml': chapter('<h1>Why</h1><p><a id="p1"/>Sales rose&#160;to 5 million.</p>'),
  'etc/passwd': 'root:x:0:0',
})

describe('books', () => {
  it('chapters come in the order of the spine, and none from outside', async () => {
    const { article, problems } = await readArticle('/a.epub', zipSync(twoChapters))
    assert.deepEqual(problems, [])
    const { document, meta, origin } = article!
    assert.deepEqual(
      document.blocks.map((block) => `${block.kind}: ${document.prose.slice(block.start, block.end)}`),
      ['heading: Why', 'paragraph: Sales rose to 5 million.', 'paragraph: Exports fell by 12 percent.'],
    )
    assert.deepEqual(
      [meta.title, meta.authors, meta.date, meta.outlet, meta.language],
      ['Chips & more', ['Ann Writer', 'Bo Editor'], '2025-05-30', 'Press', 'en'],
    )
    assert.deepEqual(origin, { kind: 'packed' })
  })

  const zeros = new Uint8Array(100 * 1024 * 1024)
  const bomb = zipSync({ ...twoChapters, 'OPS/text/one.xhtml': zeros })
  const refused: readonly (readonly [name: string, bytes: () => Uint8Array, message: RegExp])[] = [
    ['a bomb', () => bomb, /unpacks to more than/],
    ['an archive without its end', () => zipSync(twoChapters).slice(0, 300), /cannot be unpacked/],
    ['an archive without a book', () => zipSync({ a: strToU8('x') }), /no EPUB/],
    [
      'chapters that are nested without end',
      () => zipSync({ ...twoChapters, 'OPS/text/one.xhtml': strToU8('<b>'.repeat(100_000)) }),
      /nests its elements more than 5,000 deep/,
    ],
    ['no archive at all', () => strToU8('Sales rose by 5 percent.'), /cannot be unpacked/],
  ]
  it('a bomb that lies about its size unpacks to no more than it says', async () => {
    const { article } = await readArticle('/a.epub', withSmallSizes(bomb))
    assert.ok(article!.document.text.length < 2000)
  })

  for (const [name, bytes, message] of refused)
    it(`refuses ${name}`, async () => {
      const { article, problems } = await readArticle('/a.epub', bytes())
      assert.equal(article, undefined)
      assert.match(problems[0].message, /^\/a\.epub /)
      assert.match(problems[0].message, message)
    })
}).timeout(20_000)

/** Writes a size of 1,000 bytes into every entry of the directory. */
function withSmallSizes(zip: Uint8Array): Uint8Array {
  const copy = zip.slice()
  const view = new DataView(copy.buffer)
  for (let at = 0; at + 46 < copy.length; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1000, true)
  return copy
}
