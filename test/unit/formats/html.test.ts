import { strict as assert } from 'node:assert'
import { createLineIndex } from '../../../src/base/lines'
import type { Article } from '../../../src/formats/article'
import { positionOf } from '../../../src/formats/origin'
import { readArticle } from '../../../src/formats/registry'
import type { Block } from '../../../src/text/document'
import { heads, pages } from '../cases/pages'

const bytes = (text: string) => new TextEncoder().encode(text)

async function read(html: string | Uint8Array): Promise<Article> {
  const { article, problems } = await readArticle('/a.html', typeof html === 'string' ? bytes(html) : html)
  assert.deepEqual(problems, [])
  return article!
}

function show({ document: { prose } }: Article, { kind, start, end, cells, header }: Block): string {
  const words = (span: { readonly start: number; readonly end: number }) =>
    prose.slice(span.start, span.end).replace(/ +/g, ' ').trim()
  if (!cells) return `${kind}: ${words({ start, end })}`
  return `row: ${cells.map(words).join(' | ')}${header ? ` under ${header.map(words).join(' | ')}` : ''}`
}

describe('saved web pages', () => {
  for (const { name, html, blocks } of pages)
    it(name, async () => {
      const article = await read(html)
      const got = article.document.blocks.map((block) => show(article, block))
      assert.deepEqual(
        got.map((line) => line.replace(/ (?=[.,;])/g, '')),
        blocks,
      )
    })

  for (const [name, head, meta] of heads)
    it(`metadata: ${name}`, async () => {
      const article = await read(`<html><head>${head}</head><body><p>Text.</p></body></html>`)
      for (const [field, value] of Object.entries(meta))
        assert.deepEqual(article.meta[field as keyof Article['meta']], value, field)
    })

  it('every letter of every page has its place in the file', async () => {
    for (const { html, name } of pages.filter((one) => /<h1/.test(one.html))) {
      const file = html.replace(/ (?=[a-z])/g, '\r\n  ')
      const { document, origin } = await read(file)
      const lines = createLineIndex(file)
      assert.equal(origin?.kind, 'lines')
      for (const letter of document.text.matchAll(/[\p{L}\d]/gu)) {
        const at = lines.offsetAt(positionOf(origin.marks, letter.index))
        assert.equal(file[at], letter[0], `${name} at ${at}`)
      }
    }
  })

  const sentence = 'Prix : 5 € et café'
  const charsets: readonly (readonly [name: string, html: Uint8Array, words: RegExp])[] = [
    ['UTF-8 that says nothing', bytes(`<p>${sentence}</p>`), /5 € et café/],
    ['UTF-8 that says otherwise', bytes(`<meta charset="windows-1251"><p>${sentence}</p>`), /5 € et café/],
    [
      'windows-1252',
      Uint8Array.from(Buffer.from(`<meta charset=windows-1252><p>5 \x80 et caf\xe9</p>`, 'latin1')),
      /5 € et café/,
    ],
    [
      'windows-1251 by http-equiv',
      Uint8Array.from(
        Buffer.from(
          `<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>\xd6\xe5\xed\xe0 5</p>`,
          'latin1',
        ),
      ),
      /Цена 5/,
    ],
    [
      'Shift_JIS',
      Uint8Array.from(Buffer.from(`<meta charset="Shift_JIS"><p>\x93\xfa\x96\x7b 5</p>`, 'latin1')),
      /日本 5/,
    ],
    ['UTF-16 by its mark', Uint8Array.from(Buffer.from(`\ufeff<p>${sentence}</p>`, 'utf16le')), /5 € et café/],
    ['a stray zero', bytes('<p>Sales\0rose 5%</p>'), /Sales rose 5%/],
  ]
  for (const [name, html, words] of charsets)
    it(`charset: ${name}`, async () => assert.match((await read(html)).document.text, words))
})

describe('hostile pages', () => {
  it('elements that are nested 1,000 deep are read', async () => {
    const { document } = await read(`${'<div>'.repeat(1000)}<p>Sales rose 5%.</p>`)
    assert.match(document.text, /Sales rose 5%/)
  })
  const words = '<p>Sales rose 5 percent.</p>'
  const refused: readonly (readonly [name: string, html: string, fault: string])[] = [
    ['elements nested 100,000 deep', '<b>'.repeat(100_000), 'nests its elements more than 5,000 deep'],
    ['a million elements', '<p>1'.repeat(1_000_000), 'has more than 50,000 elements'],
    ['150,000 pictures beside each other', '<img src=a>'.repeat(150_000), 'has more than 50,000 elements'],
    ['many elements that all stand deep', '<i>'.repeat(110) + words.repeat(9500), 'nests its elements too deep'],
    [
      'much text that stands deep',
      `${'<i>'.repeat(110)}${'Sales rose. '.repeat(100_000)}`,
      'nests its elements too deep',
    ],
    [
      'tables in tables',
      ('<table><tr><td>'.repeat(39) + '</table>'.repeat(39)).repeat(400),
      'nests its elements too deep',
    ],
    ['a flood of words', 'Sales rose. '.repeat(600_000), 'holds more words than any article'],
    ['a flood of entities', '&amp;'.repeat(600_000), 'has more than 500,000 stretches of text'],
    ['a flood of attributes', `<p ${attributes(90)}>`.repeat(3000), 'has more than 250,000 attributes'],
  ]
  for (const [name, html, fault] of refused)
    it(`${name}: refused by name`, async () => {
      const { article, problems } = await readArticle('/a.html', bytes(html))
      assert.equal(article, undefined)
      assert.deepEqual(
        problems.map(({ kind, path, message }) => [kind, path, message.slice(0, `/a.html ${fault}`.length)]),
        [['too-large', '/a.html', `/a.html ${fault}`]],
      )
    })

  const large: readonly (readonly [name: string, html: string])[] = [
    ['nearly as many elements as a page may have', `<p>${'<i>Sales rose 5%. </i>'.repeat(49_000)}`],
    ['a drawing of 100,000 lines', `${words}<svg>${'<path d="M0 0"/>'.repeat(100_000)}</svg>`],
    ['3,000 elements that are never closed', `${'<font>Sales rose. '.repeat(3000)}${words}`],
    ['an element with 5,000 attributes', `<p ${attributes(5000)}>Sales rose 5%.</p>`],
  ]
  for (const [name, html] of large)
    it(`${name}: read`, async () => assert.match((await read(html)).document.text, /Sales rose 5/))
}).timeout(60_000)

function attributes(count: number): string {
  return Array.from({ length: count }, (_, i) => `a${i}="1"`).join(' ')
}
