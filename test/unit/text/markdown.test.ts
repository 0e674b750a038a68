import { strict as assert } from 'node:assert'
import type { DraftDocument } from '../../../src/text/draft-document'
import { parseMarkdown } from '../../../src/text/markdown'

/** Blocks as "kind: words", with the prose's runs of spaces as one. */
function outline(text: string): string[] {
  const document = parseMarkdown(text)
  assert.equal(document.prose.length, text.length)
  return document.blocks.map((block) => {
    const name = block.kind + (block.level ?? '') + (block.label === undefined ? '' : `^${block.label}`)
    return `${name}: ${squeeze(document.prose.slice(block.start, block.end))}`
  })
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function prose(text: string): string {
  return squeeze(parseMarkdown(text).prose)
}

describe('parseMarkdown: blocks', () => {
  const cases: [name: string, text: string, expected: string[]][] = [
    ['headings', '# One\n\nTwo\n===\n\nThree\n---\n', ['heading1: One', 'heading1: Two', 'heading2: Three']],
    ['heading attributes', '## Results {#sec-2024 .unnumbered}\n', ['heading2: Results']],
    ['front matter', '---\ntitle: 5\n---\n\nText\n', ['paragraph: Text']],
    ['front matter with CRLF', '---\r\ntitle: 5\r\n---\r\n\r\nText\r\n', ['paragraph: Text']],
    ['front matter closed by dots', '---\ntitle: 5\n...\nText\n', ['paragraph: Text']],
    ['a rule is no front matter', '---\n\nText\n\n---\n', ['paragraph: Text']],
    ['front matter that is never closed', '---\n\ntitle: 5\n', ['paragraph: title: 5']],
    ['nested lists', '- a\n  - b\n\n    c\n  - d\n1. e\n', ['item: a', 'item: b', 'item: c', 'item: d', 'item: e']],
    ['block quotes', '> a\n> b\n>\n> c\n', ['quote: a b', 'quote: c']],
    ['task list', '- [ ] call\n- [x] write\n', ['item: call', 'item: write']],
    ['fenced div', '::: {.callout-note}\nText 5\n:::\n', ['paragraph: Text 5']],
    ['code', 'a\n\n```\n5 million\n```\n\n    6 million\n', ['paragraph: a']],
    ['hard line breaks', 'a  \nb\\\nc\n', ['paragraph: a b c']],
    [
      'footnote, several paragraphs',
      'x[^1]\n\n[^1]: one\n\n    two\n\nthree\n',
      ['paragraph: x[^1]', 'note^1: one', 'note^1: two', 'paragraph: three'],
    ],
    ['footnotes in a row', '[^a]: one\nlazy\n[^b]: two\n', ['note^a: one lazy', 'note^b: two']],
    ['list in a footnote', '[^a]: one\n\n    - two\n', ['note^a: one', 'note^a: two']],
    ['footnote in a quote', '> [^a]: one\n', ['note^a: one']],
    ['HTML block', '<div class="x">\n<p>One</p><p>Two <b>5</b></p>\n</div>\n', ['paragraph: One', 'paragraph: Two 5']],
    ['script', '<script>\nlet x = 5\n</script>\n\nText\n', ['paragraph: Text']],
    ['a figure', '![Sales of *5* [@a]](x.png){#fig-a width=50%}\n', ['caption: Sales of 5 [@a]']],
    ['a figure without words', '![](x.png)\n', ['paragraph: ']],
    ['a figure that nothing defines', '![Sales][x]\n', ['paragraph: ![Sales][x]']],
    ['a figure in a footnote', '[^a]: ![Sales](x.png)\n', ['note^a: Sales']],
    ['images in a text', 'Up ![5](x.png) and\n![6](y.png)\n', ['paragraph: Up and']],
    ['comment', 'a <!-- 5 --> b\n\n<!--\n6\n-->\n', ['paragraph: a b']],
  ]
  for (const [name, text, expected] of cases) it(name, () => assert.deepEqual(outline(text), expected))
})

it('reads no captions of figures in saved pages', () =>
  assert.equal(parseMarkdown('![5 charts](a.png)', { captions: false }).prose.trim(), ''))

describe('parseMarkdown: tables', () => {
  const rows = (text: string) => {
    const document = parseMarkdown(text)
    const words = (spans: readonly { start: number; end: number }[] = []) =>
      spans.map((s) => squeeze(document.prose.slice(s.start, s.end)))
    return document.blocks
      .filter((b) => b.kind === 'row')
      .map((b) => ({ cells: words(b.cells), header: words(b.header), table: b.table }))
  }
  it('counts columns by their delimiters', () => {
    const header = ['a', '', 'c']
    assert.deepEqual(rows('| a | | c |\n|---|---|---|\n| 1 | | **3** |\n| | 2 | x\\|y |\n'), [
      { cells: header, header, table: 0 },
      { cells: ['1', '', '3'], header, table: 0 },
      { cells: ['', '2', 'x |y'], header, table: 0 },
    ])
  })
  it('takes spaces and carriage returns behind the delimiter row', () => {
    for (const end of [' \n', '\r\n', '\t \r\n']) assert.equal(rows(`| a |${end}|--:|${end}| 1 |${end}`).length, 2)
  })
  it('needs no outer pipes', () => {
    const header = ['a', 'b']
    assert.deepEqual(rows('a | b\n--|--\n1 | 2\n')[1], { cells: ['1', '2'], header, table: 0 })
  })
  it('reads HTML tables', () => {
    const html =
      '<table>\n<tr><th>Year</th><th>Value</th></tr>\n<tr><td>2024</td><td></td></tr>\n<tr><td>2025</td><td>&pound;5</td></tr>\n</table>\n'
    const header = ['Year', 'Value']
    assert.deepEqual(rows('| x |\n|---|\n\n' + html).slice(1), [
      { cells: header, header, table: 1 },
      { cells: ['2024', ''], header, table: 1 },
      { cells: ['2025', '£5'], header, table: 1 },
    ])
  })
})

describe('parseMarkdown: prose', () => {
  const cases: [name: string, text: string, expected: string][] = [
    ['emphasis and strike-through', 'a **5** _b_ ~~c~~', 'a 5 b c'],
    ['inline code', 'a `5` b', 'a b'],
    ['links keep their label', '[5 million](https://x.y/2024) and [[DW](https://d.w/7)]', '5 million and [ DW ]'],
    ['reference links', '[a][r] [r] [none]\n\n[r]: https://x.y/5 "title 6"', 'a r [none]'],
    ['autolinks and bare addresses', '<https://x.y/5> https://x.y/6. www.x.y/7', '.'],
    ['images', '![5 charts](a.png) b', 'b'],
    ['links keep the citations in them', '[see [the *5*; @a]](https://x.y/6) b', 'see [the 5 ; @a] b'],
    ['escapes', '\\$5 and \\*6', '$5 and *6'],
    ['prices are no mathematics', '$2.5bn and $3bn, $5 (A$8) = £4', '$2.5bn and $3bn, $5 (A$8) = £4'],
    ['mathematics', 'a $x_1 = 5$ b $$\ny^2\n$$ c', 'a b c'],
    ['entities', 'AT&amp;T, &euro;5, 6&nbsp;m, 7&#37;; &unknown;', 'AT &T, €5, 6 m, 7% ;'],
    ['citation groups stay', '[see @a; -@b] [^1]', '[see @a; -@b] [^1]'],
    ['special spaces, dashes, quotes', '1\u00a0000 \u22125 \u2019s ２', "1 000 -5 's 2"],
    ['mojibake before a currency sign', 'Â£5 and Âge', '£5 and Âge'],
  ]
  for (const [name, text, expected] of cases) it(name, () => assert.equal(prose(text), expected))
})

describe('parseMarkdown: links', () => {
  const links = ({ text, links }: DraftDocument) =>
    links.map((l) => [l.kind, text.slice(l.label.start, l.label.end), l.target])
  it('resolves every kind', () => {
    const text =
      '[a](<x y.md>) [b][r] [R] ![i](p.png) <https://a.b> https://c.d/e_f. [[g](h)] [none] [@{https://k.l}]\n\n[r]: r.md\n[r]: second.md\n'
    assert.deepEqual(links(parseMarkdown(text)), [
      ['inline', 'a', 'x y.md'],
      ['reference', 'b', 'r.md'],
      ['reference', 'R', 'r.md'],
      ['image', 'i', 'p.png'],
      ['autolink', '<https://a.b>', 'https://a.b'],
      ['autolink', 'https://c.d/e_f', 'https://c.d/e_f'],
      ['inline', 'g', 'h'],
      ['autolink', 'https://k.l', 'https://k.l'],
    ])
  })
})

describe('parseMarkdown: time', () => {
  const size = 100_000
  const pieces = [
    '[',
    ']',
    '![',
    '*',
    '* ',
    '_',
    '$',
    '$a',
    '<',
    '<!--',
    'x <?',
    '>',
    '> ',
    '- ',
    '`',
    '|',
    '| 1 | 2 |\n',
    '[a](',
    '[a]: "',
    '*a_ ',
    '&',
    '\\',
    '[^1]: ',
    '<div>',
    '<script>',
    'a@',
  ]
  for (const piece of pieces)
    it(`is not lost in ${JSON.stringify(piece)} repeated`, function () {
      this.timeout(8000)
      const text = piece.repeat(Math.ceil(size / piece.length))
      assert.equal(parseMarkdown(text).prose.length, text.length)
    })
})
