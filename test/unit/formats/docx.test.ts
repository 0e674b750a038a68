import { strict as assert } from 'node:assert'
import { zipSync } from 'fflate'
import type { Article } from '../../../src/formats/article'
import { readArticle } from '../../../src/formats/registry'
import { makeDocx, paragraph, table, toPart } from './make-docx'

const style = (id: string) => `<w:pStyle w:val="${id}"/>`
const run = (inner: string) => `<w:r>${inner}</w:r>`
const text = (words: string) => run(`<w:t xml:space="preserve">${words}</w:t>`)
const note = (id: number) => run(`<w:footnoteReference w:id="${id}"/>`)

const styles = toPart(
  'styles',
  `<w:style w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>
   <w:style w:styleId="Mine"><w:name w:val="My own"/><w:basedOn w:val="berschrift2"/></w:style>
   <w:style w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>`,
)
const footnotes = toPart(
  'footnotes',
  `<w:footnote w:id="0">${paragraph('')}</w:footnote>
   <w:footnote w:id="7">${paragraph('Without the south.')}</w:footnote><w:footnote w:id="4">${paragraph('As of May.')}</w:footnote>`,
)

const cases: readonly [name: string, body: string, expected: readonly string[]][] = [
  [
    'reads headings by their styles, whatever these are called, and by their outline level',
    paragraph('One', style('berschrift2')) +
      paragraph('Two', style('Mine')) +
      paragraph('Three', '<w:outlineLvl w:val="3"/>') +
      paragraph('Four', style('Heading1')) +
      paragraph('Five', style('Loop')),
    ['heading2: One', 'heading2: Two', 'heading4: Three', 'heading1: Four', 'paragraph: Five'],
  ],
  [
    'reads lists, quotations and captions, and leaves out the list of contents',
    paragraph('Nine laboratories', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>') +
      paragraph('No list', '<w:numPr><w:numId w:val="0"/></w:numPr>') +
      paragraph('They said so.', style('Quote')) +
      paragraph('Table 1. Grants', style('Caption')) +
      paragraph('Grants 12', style('TOC1')),
    ['item: Nine laboratories', 'paragraph: No list', 'quote: They said so.', 'caption: Table 1. Grants'],
  ],
  [
    'numbers notes in the order of the text, and does not glue them to figures',
    `<w:p>${text('It rose to 42%')}${note(7)}${text(' in 2024')}${note(4)}${text('.')}</w:p>`,
    ['paragraph: It rose to 42%¹ in 2024².', 'note1: Without the south.', 'note2: As of May.'],
  ],
  [
    'takes text as it stands: without what was deleted or hidden, instructions of fields and a second version of boxes',
    `<w:p>${text('There are ')}<w:del>${run('<w:delText>13</w:delText>')}</w:del><w:ins>${text('12')}</w:ins>${text(' plants')}
     ${run('<w:rPr><w:vanish/></w:rPr><w:t>secret</w:t>')}${run('<w:instrText>PAGE 99</w:instrText>')}${text(' &amp; 3&#160;km')}${run('<w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t>')}</w:p>
     <w:p>${run('<mc:AlternateContent><mc:Choice><w:txbxContent>' + paragraph('In a box') + '</w:txbxContent></mc:Choice><mc:Fallback>' + paragraph('In a box') + '</mc:Fallback></mc:AlternateContent>')}${text('Around it')}</w:p>`,
    ['paragraph: There are 12 plants & 3\u00a0km²', 'paragraph: In a box', 'paragraph: Around it'],
  ],
  [
    'reads a table of one column as text, and tables inside of cells as words',
    table([['Framed']]) +
      `<w:tbl><w:tr><w:tc>${paragraph('North')}</w:tc><w:tc>${table([['a', 'b']])}</w:tc></w:tr></w:tbl>`,
    ['paragraph: Framed', 'row: North | a b'],
  ],
]

async function read(body: string, parts: Readonly<Record<string, string>> = {}): Promise<Article> {
  const { article, problems } = await readArticle('/report.docx', makeDocx(body, parts))
  assert.deepEqual(problems, [])
  return article!
}

/** Writes into the directory of an archive how much its first part unpacks to. */
function declare(bytes: Uint8Array, size: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  let at = 0
  while (view.getUint32(at, true) !== 0x02014b50) at++
  view.setUint32(at + 24, size, true)
  return bytes
}

describe('readDocx', () => {
  for (const [name, body, expected] of cases)
    it(name, async () => {
      const { document } = await read(body, { 'word/styles.xml': styles, 'word/footnotes.xml': footnotes })
      assert.deepEqual(
        document.blocks.map(
          ({ kind, level, label, start, end }) => `${kind}${level ?? label ?? ''}: ${document.text.slice(start, end)}`,
        ),
        expected,
      )
    })

  it('reads tables with their rows, cells and header', async () => {
    const rows = [
      ['Region', '2023', '2024'],
      ['North', '40', '45.5'],
      ['South', '12', ''],
    ]
    const { document } = await read(paragraph('Grants') + table(rows))
    const words = (spans: readonly { start: number; end: number }[] = []) =>
      spans.map(({ start, end }) => document.text.slice(start, end))
    const found = document.blocks.filter(({ kind }) => kind === 'row')
    assert.deepEqual(
      found.map(({ cells, table: number }) => [words(cells), number]),
      rows.map((cells) => [cells, 0]),
    )
    for (const row of found) assert.deepEqual(words(row.header), rows[0])
  })

  it('takes title, authors and date from the file', async () => {
    const core =
      '<cp:coreProperties xmlns:dc="x"><dc:title>Chips &amp; Rules</dc:title><dc:creator>Ann Lee; Bob Ray</dc:creator><dcterms:created>2025-05-16T08:00:00Z</dcterms:created></cp:coreProperties>'
    const { meta } = await read(paragraph('Text.'), { 'docProps/core.xml': core })
    assert.deepEqual([meta.title, meta.authors, meta.date], ['Chips & Rules', ['Ann Lee', 'Bob Ray'], '2025-05-16'])
  })

  const deep = '<w:sdt>'.repeat(500) + paragraph('x') + '</w:sdt>'.repeat(500)
  const bomb = () => declare(makeDocx(paragraph('Text.')), 65 * 1024 * 1024)
  const refused: readonly [name: string, bytes: () => Uint8Array, fault: string, kind?: 'too-large'][] = [
    ['an archive that unpacks to a flood', bomb, 'unpacks to more than 64 MB', 'too-large'],
    ['elements nested without end', () => makeDocx(deep), 'nests more than 400 deep'],
    ['a document without text', () => makeDocx(paragraph('')), 'holds no text'],
    ['another archive', () => zipSync({ 'a.txt': Uint8Array.of(65) }), 'is no Word document: it has no text part'],
    ['a file that is no archive', () => Uint8Array.of(1, 2, 3), 'is damaged: it cannot be unpacked'],
    ['a file cut short', () => makeDocx(paragraph('Text.')).slice(0, 200), 'is damaged: it cannot be unpacked'],
    [
      'an encrypted document',
      () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0),
      'is protected by a password, or it is a file of an old version of Word',
    ],
  ]
  for (const [name, bytes, fault, kind = 'unreadable'] of refused)
    it(`refuses ${name}`, async () => {
      const { article, problems } = await readArticle('/report.docx', bytes())
      assert.equal(article, undefined)
      assert.deepEqual(problems, [{ kind, path: '/report.docx', message: `/report.docx ${fault}.` }])
    })
})
