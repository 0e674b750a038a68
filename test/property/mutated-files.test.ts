// Files that a disk or a program has damaged: every reader answers with an article or with the reason why there is none.
import { strict as assert } from 'node:assert'
import fc from 'fast-check'
import { zipSync } from 'fflate'
import { readArticle } from '../../src/formats/registry'
import { messages } from '../unit/cases/messages'
import { pages } from '../unit/cases/pages'
import { makeDocx, paragraph, table, toPart } from '../unit/formats/make-docx'
import { lines, makePdf } from '../unit/formats/make-pdf'

const pack = (text: string) => new TextEncoder().encode(text)

const book = zipSync({
  'META-INF/container.xml': pack('<container><rootfiles><rootfile full-path="b.opf"/></rootfiles></container>'),
  'b.opf': pack(
    '<package><metadata><dc:title>T</dc:title></metadata><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>',
  ),
  'a.xhtml': pack('<html><body><h1>Why</h1><p>Sales rose by 5 percent to 12 million.</p></body></html>'),
})

const originals: Readonly<Record<string, Uint8Array>> = {
  ...Object.fromEntries(pages.slice(0, 2).map(({ html }, i) => [`/${i}.html`, pack(html)])),
  ...Object.fromEntries(
    messages
      .filter((_, i) => i % 3 === 0)
      .map(({ path, lines: parts }, i) => [`/${i}${path.slice(2)}`, pack(parts.join('\r\n'))]),
  ),
  '/a.epub': book,
  '/a.pdf': makePdf({
    pages: [lines(60, 700, ['Acme has 12 plants in Norway and 340 boats.']), lines(60, 700, ['And it sold seven.'])],
    info: { Title: 'Acme' },
  }),
  '/a.docx': makeDocx(
    paragraph('Acme has 12 plants.') +
      table([
        ['a', '1'],
        ['b', '2'],
      ]),
    {
      'word/styles.xml': toPart('styles', '<w:style w:styleId="A"><w:name w:val="heading 1"/></w:style>'),
    },
  ),
}

/** A few bytes changed, a piece cut out or doubled, the end lost. */
const damage = fc.record({
  changes: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), { maxLength: 12 }),
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(60),
  how: fc.constantFrom('keep', 'cut', 'double', 'end'),
})

type Damage = typeof damage extends fc.Arbitrary<infer T> ? T : never

function apply(original: Uint8Array, { changes, from, length, how }: Damage): Uint8Array {
  const bytes = Uint8Array.from(original)
  for (const [at, value] of changes) bytes[Math.floor(at * (bytes.length - 1))] = value
  const start = Math.floor(from * bytes.length)
  const piece = bytes.subarray(start, start + length)
  const parts = {
    keep: [bytes],
    cut: [bytes.subarray(0, start), bytes.subarray(start + length)],
    double: [bytes.subarray(0, start), piece, piece, bytes.subarray(start + length)],
    end: [bytes.subarray(0, start)],
  }[how]
  return Uint8Array.from(parts.flatMap((part) => [...part]))
}

describe('properties of damaged files', function () {
  this.timeout(120_000)
  for (const [path, original] of Object.entries(originals))
    it(`${path} is read or refused`, () =>
      fc.assert(
        fc.asyncProperty(damage, async (how) => {
          const { article, problems } = await readArticle(path, apply(original, how))
          assert.ok(article || problems.length)
          for (const { message } of problems)
            assert.ok(message.startsWith(path) || message.includes(` of ${path} `), message)
          const size = article?.document.text.length ?? 0
          for (const block of article?.document.blocks ?? []) assert.ok(block.start <= block.end && block.end <= size)
        }),
        { numRuns: 300 },
      ))
})
