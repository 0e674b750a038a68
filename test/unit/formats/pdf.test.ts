import { strict as assert } from 'node:assert'
import type { Article } from '../../../src/formats/article'
import { readArticle } from '../../../src/formats/registry'
import { findFigures } from '../../../src/quantity/find-figures'
import { composeDocument } from '../../../src/formats/pieces/compose'
import { findSentences } from '../../../src/text/sentences'
import { pageAt } from '../../../src/text/document'
import { lines, makePdf, type DrawnText, type PdfParts } from './make-pdf'

async function read(parts: PdfParts): Promise<Article> {
  const { article, problems } = await readArticle('/report.pdf', makePdf(parts))
  assert.deepEqual(problems, [])
  return article!
}

/** Every block as its kind and words, on one line. */
function blocksOf({ document: { blocks, text } }: Article): string[] {
  return blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end).replace(/\s+/g, ' ')}`)
}

const page = (texts: readonly DrawnText[]): PdfParts => ({ pages: [texts] })

const left = [
  'Grants of 40 million euros went to nine',
  'laboratories in the north, which is more than in',
  'the year before, when seven of them had applied',
  'for money and only five were given any at all.',
]
const right = [
  'Exports of chips fell to 12 billion dollars in',
  'the second quarter, as the ministry had foreseen',
  'in its letter to the parliament of early spring,',
  'which named no other cause than the new rules.',
]

const cases: readonly [name: string, parts: PdfParts, expected: readonly string[]][] = [
  [
    'reads columns one after the other, below a title across both',
    page([
      { x: 60, y: 720, text: 'A Year of Grants and of Export Rules for Laboratories', size: 18 },
      ...lines(60, 680, left).flatMap((line, i) => [line, lines(330, 680, right)[i]]),
    ]),
    [
      'heading: A Year of Grants and of Export Rules for Laboratories',
      `paragraph: ${left.join(' ')}`,
      `paragraph: ${right.join(' ')}`,
    ],
  ],
  [
    'mends words divided at line ends, and keeps the hyphens of those that have one',
    page(
      lines(60, 700, [
        'The long-term plan of the ministry names seven invest-',
        'ments in semiconductors, and the investments are long-',
        'term ones that cost the country 40 billion euros.',
      ]),
    ),
    [
      'paragraph: The long-term plan of the ministry names seven investments in semiconductors, and the investments are long-term ones that cost the country 40 billion euros.',
    ],
  ],
  [
    'keeps narrow spaces between words of two fonts',
    page([
      { x: 60, y: 700, text: 'This' },
      { x: 80.2, y: 700, text: 'agreement', bold: true }, // behind a gap of an eighth of the size
      { x: 137, y: 700, text: 'names 40 laboratories in the north of the country.' },
    ]),
    ['paragraph: This agreement names 40 laboratories in the north of the country.'],
  ],
  [
    'does not glue the mark of a note to a figure',
    page([
      { x: 60, y: 700, text: 'The share of the makers in the market rose to 42%' },
      { x: 290, y: 704, text: '3', size: 6 },
      { x: 295, y: 700, text: 'in spring, the ministry says.' },
      ...lines(60, 688, ['Nobody had expected that so much of the market would move in a year.']),
      { x: 60, y: 100, text: '3 Without the makers that went bankrupt in the course of that year.', size: 7 },
    ]),
    [
      'paragraph: The share of the makers in the market rose to 42%³ in spring, the ministry says. Nobody had expected that so much of the market would move in a year.',
      'note: 3 Without the makers that went bankrupt in the course of that year.',
    ],
  ],
  [
    'divides paragraphs at gaps and indents, and finds items of lists',
    page([
      ...lines(60, 700, ['The first paragraph goes on over two lines of text, and', 'then it ends with a short line.']),
      ...lines(60, 660, ['• nine laboratories in the north', '• seven laboratories in the south']),
      ...lines(60, 620, ['Another paragraph stands below the list of laboratories.']),
    ]),
    [
      'paragraph: The first paragraph goes on over two lines of text, and then it ends with a short line.',
      'item: • nine laboratories in the north',
      'item: • seven laboratories in the south',
      'paragraph: Another paragraph stands below the list of laboratories.',
    ],
  ],
]

describe('readPdf', function () {
  this.timeout(20_000)
  for (const [name, parts, expected] of cases)
    it(name, async () => assert.deepEqual(blocksOf(await read(parts)), expected))

  /** Pages with their paragraphs, a running head, a page number and, on those that have one, a note at the bottom. */
  const paged = (...pages: readonly (readonly [body: readonly DrawnText[], note?: string])[]): PdfParts => ({
    pages: pages.map(([body, note], i) => [
      { x: 60, y: 770, text: 'Journal of Chips and Rules' },
      ...body,
      ...(note ? lines(60, 90, [note], { size: 8 }) : []),
      { x: 300, y: 30, text: String(i + 1) },
    ]),
  })
  const cut = [
    'Grants of 40 million euros went to nine laboratories in the north of the country, which',
    'is more than in the year before; in the south of it, as the ministry had foreseen in the',
    'letter of the early spring to the parliament, they fell to 12 million, or by one third of',
  ]
  const rest = ['what they had been, and went to seven laboratories.']
  const whole = `paragraph: ${[...cut, ...rest].join(' ')}`
  const fullStop = [
    ...cut.slice(0, 2),
    'letter of the early spring to the parliament, they fell to 12 million, or by one third.',
  ]
  const other = 'Exports of chips are another matter, of which the report says little.'
  const continued: readonly (readonly [name: string, parts: PdfParts, blocks: readonly string[]])[] = [
    [
      'joins a paragraph over the border of a page, with a note and a running head between',
      paged(
        [lines(60, 700, cut), '¹ The ministry counts laboratories by their addresses.'],
        [lines(60, 700, rest)],
        [[]],
      ),
      [whole, 'note: ¹ The ministry counts laboratories by their addresses.'],
    ],
    [
      'joins a paragraph over a table on top of the page',
      paged(
        [lines(60, 700, cut)],
        [
          [
            ...['Region', 'North', 'South'].flatMap((text, i) => [
              { x: 60, y: 700 - i * 14, text },
              { x: 300, y: 700 - i * 14, text: ['2023', '40', '12'][i] },
            ]),
            ...lines(60, 600, rest),
          ],
        ],
        [[]],
      ),
      [whole, 'row: Region | 2023', 'row: North | 40', 'row: South | 12'],
    ],
    [
      'joins a paragraph that goes on with a name',
      paged([lines(60, 700, cut)], [lines(60, 700, ['Sweden, which went to seven laboratories.'])], [[]]),
      [`paragraph: ${cut.join(' ')} Sweden, which went to seven laboratories.`],
    ],
    [
      'joins none whose sentence has ended',
      paged([lines(60, 700, fullStop)], [lines(60, 700, [other])], [[]]),
      [`paragraph: ${fullStop.join(' ')}`, `paragraph: ${other}`],
    ],
    [
      'joins none over a heading',
      paged(
        [lines(60, 700, cut)],
        [[{ x: 60, y: 700, text: 'What Came of It', size: 16 }, ...lines(60, 660, rest)]],
        [[]],
      ),
      [`paragraph: ${cut.join(' ')}`, 'heading: What Came of It', `paragraph: ${rest.join(' ')}`],
    ],
    [
      'joins none to a title at the bottom of the page',
      paged([lines(60, 700, ['Ministry of Research', 'Berlin'])], [lines(60, 700, [other])], [[]]),
      ['paragraph: Ministry of Research Berlin', `paragraph: ${other}`],
    ],
  ]
  for (const [name, parts, blocks] of continued)
    it(name, async () => assert.deepEqual(blocksOf(await read(parts)), blocks))

  it('knows the page of each part of a paragraph that turns one', async () => {
    const { document } = await read(continued[0][1])
    const [block] = document.blocks
    const pageOf = (words: string) => pageAt(block, document.text.indexOf(words))
    assert.deepEqual(['Grants', 'one third of', 'what they had', 'seven'].map(pageOf), [1, 1, 2, 2])
  })

  it('a digit of a font that does not say what it draws leaves a mark, and no other figure', () => {
    const lines = ['Sales rose by \u0081\u0082.5 percent and by 1\u0081 million, to 4\u0081.7 million', '\u0095 in May']
    const document = composeDocument([[{ kind: 'paragraph', lines }]])
    assert.match(document.text, /by .\ufffd\.5 percent and by 1\ufffd million, to 4\ufffd\.7 million\n {2}in May/)
    const figures = findFigures(document, findSentences(document))
    assert.deepEqual(
      figures.map(({ start, end }) => document.text.slice(start, end)),
      ['May'],
    )
  })

  it('reads letters of fonts that name a character map for their script', async () => {
    const words = '出口额在第二季度降至十二亿美元，下降了百分之七，低于预期，也低于去年。'
    const { article, problems } = await readArticle('/report.pdf', toChinesePdf(words))
    assert.deepEqual(problems, [])
    assert.match(article!.document.text, new RegExp(words))
  })

  it('reads tables with their rows, cells and header', async () => {
    const rows = [
      ['Region', '2023', '2024'],
      ['North', '40', '45.5'],
      ['South and islands', '12', '(3.1)'],
      ['Total', '52', '42.4'],
    ]
    const columns = [60, 300, 400]
    const { document } = await read(
      page([
        ...lines(60, 700, ['Grants by region, in millions of euros, as the ministry has published them.']),
        ...rows.flatMap((cells, row) => cells.map((text, i) => ({ x: columns[i], y: 670 - row * 14, text }))),
        ...lines(60, 590, ['The figures of the south are preliminary, and those of the north are final.']),
      ]),
    )
    const words = (spans: readonly { start: number; end: number }[] = []) =>
      spans.map(({ start, end }) => document.text.slice(start, end))
    const table = document.blocks.filter(({ kind }) => kind === 'row')
    assert.deepEqual(
      table.map(({ cells }) => words(cells)),
      rows,
    )
    for (const row of table) assert.deepEqual([words(row.header), row.table, row.page], [rows[0], 0, 1])
    assert.equal(document.blocks.length, 6)
  })

  it('leaves out running heads and page numbers, and knows what the pages are called', async () => {
    const pages = [465, 466, 467, 468].map((number) => [
      { x: 60, y: 770, text: 'Journal of Chips and Rules' },
      { x: 520, y: 770, text: 'Vol. 3' },
      ...lines(60, 700, [
        `On this page, which is the one that has ${number * 3} as its number, all of the text`,
        'goes on for a while.',
      ]),
      { x: 300, y: 30, text: String(number) },
    ])
    const article = await read({ pages })
    assert.deepEqual(
      article.document.blocks.map((block) => block.page),
      [1, 2, 3, 4],
    )
    assert.deepEqual(article.pageLabels, ['465', '466', '467', '468'])
  })

  it('does not know what pages are called whose numbers do not count up', async () => {
    const pages = [12, 3, 340].map((number) => [
      ...lines(60, 700, ['One line of text on each of the pages of the file.']),
      { x: 300, y: 30, text: String(number) },
    ])
    assert.deepEqual((await read({ pages })).pageLabels, ['', '', ''])
    assert.deepEqual((await read({ pages, firstLabel: 7 })).pageLabels, ['7', '8', '9'])
  })

  it('takes what the file calls its pages', async () => {
    const text = lines(60, 700, ['One line of text on each of the pages of the file.'])
    assert.deepEqual((await read({ pages: [text, text], firstLabel: 7 })).pageLabels, ['7', '8'])
    assert.equal((await read({ pages: [text, text] })).pageLabels, undefined)
  })

  it('takes title, authors and date from the file', async () => {
    const text = lines(60, 700, ['One line of text on the only page of the file.'])
    const info = { Title: 'Chips and Rules', Author: 'Ann Lee; Bob Ray', CreationDate: "D:20250516120000+02'00'" }
    const { meta } = await read({ pages: [text], info })
    assert.deepEqual([meta.title, meta.authors, meta.date], ['Chips and Rules', ['Ann Lee', 'Bob Ray'], '2025-05-16'])
    const heading: DrawnText = { x: 60, y: 740, text: 'What the Report Is Called', size: 20 }
    const untitled = await read({ pages: [[heading, ...text]], info: { Title: 'Microsoft Word - draft3.docx' } })
    assert.equal(untitled.meta.title, 'What the Report Is Called')
  })

  const pdf = makePdf(page(lines(60, 700, left)))
  const refused: readonly [name: string, bytes: Uint8Array, message: string][] = [
    [
      'pages without text',
      makePdf({ pages: [[], []] }),
      '/report.pdf holds no text that could be read: its pages are pictures, a scan without text recognition.',
    ],
    [
      'letters without meaning',
      makePdf(page(lines(60, 700, Array<string>(12).fill('Wkh pqlvwub vdbv wkdw jrqh zdv lqyhvwhg')))),
      '/report.pdf holds letters that no text can be made of: its fonts do not say which letters they draw.',
    ],
    [
      'a file that is no PDF',
      new TextEncoder().encode('<html>Not found</html>'),
      '/report.pdf is no PDF, or it is damaged.',
    ],
    ['an empty file', new Uint8Array(), '/report.pdf is no PDF, or it is damaged.'],
    ['the start of a file', pdf.slice(0, 300), '/report.pdf is no PDF, or it is damaged.'],
  ]
  for (const [name, bytes, message] of refused)
    it(`refuses ${name}`, async () => {
      const { article, problems } = await readArticle('/report.pdf', bytes)
      assert.equal(article, undefined)
      assert.deepEqual(problems, [{ kind: 'unreadable', path: '/report.pdf', message }])
    })
})

it('reading a PDF leaves the functions of JavaScript as they are', async () => {
  await read(page(lines(60, 700, left)))
  // what is written in JavaScript has a prototype for its instances, what is built in has none
  for (const native of [JSON.parse, Array.prototype.push, Function.prototype.toString])
    assert.ok(!Object.hasOwn(native, 'prototype'), `${native.name} is another`)
}).timeout(20_000)

/** A page with words in a font that is not part of the file. */
function toChinesePdf(words: string): Uint8Array {
  const hex = Array.from({ length: words.length }, (_, i) => words.charCodeAt(i).toString(16).padStart(4, '0')).join('')
  const content = `BT /F1 10 Tf 1 0 0 1 60 700 Tm <${hex}> Tj ET`
  const info = '/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >>'
  const descriptor = '/FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 4 >>'
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 4 0 R >> >> /Contents 6 0 R >>',
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [5 0 R] >>',
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light ${info} ${descriptor} /DW 1000 >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  ]
  const bodies = objects.map((object, i) => `${i + 1} 0 obj\n${object}\nendobj\n`)
  return new TextEncoder().encode(`%PDF-1.7\n${bodies.join('')}trailer\n<< /Root 1 0 R >>\n`)
}
