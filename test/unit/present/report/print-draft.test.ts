import { strict as assert } from 'node:assert'
import { findCitations } from '../../../../src/citation/find-citations'
import { printDraft, readPrinted } from '../../../../src/present/report/print-draft'
import type { DraftLanguage } from '../../../../src/text/draft-language'
import { parseDraft } from '../../../../src/text/parse-draft'

/** A text, and its blocks as they read. */
const reads: readonly (readonly [language: DraftLanguage, written: string, ...read: string[]])[] = [
  ['markdown', '# The **big** `yard` {#sec-a}', 'The big yard'],
  ['markdown', 'It _sold_ **$2.5 billion** and __5__ ~~6~~.', 'It sold $2.5 billion and 5 6.'],
  ['markdown', 'See [the report](https://x.org "title") and <https://y.org/a>.', 'See the report and https://y.org/a.'],
  ['markdown', 'A &amp; B&nbsp;C, 5\\* and “so” it’s.', 'A & B C, 5* and “so” it’s.'],
  [
    'markdown',
    'Sold [@key, p. 4], as @b says[^1].\n\n[^1]: A *note*.',
    'Sold [@key, p. 4], as @b says[^1].',
    'A note.',
  ],
  ['markdown', 'By `code 12` and $x^2$<!-- hm -->, <b>bold</b>.', 'By code 12 and $x^2$, bold.'],
  ['markdown', '- one **5**\n- two\n\n> quoted\n> lines', 'one 5', 'two', 'quoted lines'],
  ['markdown', '| a | b |\n|---|---|\n| *1* | 2 |', '| a | b |', '| 1 | 2 |'],
  ['markdown', 'a\r\n**b**\r\n\r\nc', 'a b', 'c'],
  ['markdown', '---\ntitle: x\n---\n**a**', 'a'],
  ['latex', '\\section{The \\emph{big} yard}', 'The big yard'],
  ['latex', 'It \\textbf{sold} \\$2{,}500~million, {\\bf 5}\\%.', 'It sold $2,500 million, 5%.'],
  ['latex', 'Sold \\autocite[see][p.~4]{key}, as \\textcite{a,b} say.', 'Sold [key, p. 4], as [a; b] say.'],
  ['latex', "``So'' -- caf\\'e \\enquote{a word}.", '“So” – café “a word”.'],
  ['latex', '\\enquote{A word} here', '“A word” here'],
  ['latex', '\\SI{5}{\\mega\\watt} and \\qtyrange{5}{10}{\\kilo\\gram}', '5 MW and 5–10 kg'],
  ['latex', 'More\\footnote{By \\cite{c}.}\\label{a}\\\\[2pt]now % comment', 'More [By [c].] now'],
  ['latex', '\\url{https://x.org/a} \\href{https://x.org}{words} $x^2$ $25\\%$', 'https://x.org/a words $x^2$ 25%'],
  ['latex', '\\begin{tabular}{ll}a & b\\\\1 & 2\\\\\\end{tabular}', 'a | b', '1 | 2'],
  [
    'typst',
    '= The *big* yard <l>\n\nIt _sold_ *\\$2.5 billion* @key[p. 7], so #cite(<b>).',
    'The big yard',
    'It sold $2.5 billion [key, p. 7], so [b].',
  ],
  [
    'typst',
    '- 5\\% -- `c` #emph[so]\n- #link("https://x.org")[words] https://y.org // comment',
    '5% – c so',
    'words https://y.org',
  ],
  ['plain', 'It sold *5* [words](https://x.org), https://y.org', 'It sold *5* words, https://y.org'],
]

describe('a draft as it reads', () => {
  for (const [language, written, ...read] of reads)
    it(`${language}: ${JSON.stringify(written)}`, () => {
      const document = parseDraft(written, language)
      const { blocks, changes } = printDraft(document, findCitations(document))
      const words = blocks.map((block) => readPrinted({ text: written, changes }, block).replace(/\s+/g, ' ').trim())
      assert.deepEqual(words, read)
    })

  it('reads the same in pieces as in whole, wherever it is cut', () => {
    for (const [language, written] of reads) {
      const document = parseDraft(written, language)
      const { changes } = printDraft(document, findCitations(document))
      const read = (start: number, end: number) => readPrinted({ text: written, changes }, { start, end })
      const whole = read(0, written.length)
      for (let cut = 0; cut <= written.length; cut++)
        assert.equal(read(0, cut) + read(cut, written.length), whole, `${written}, cut at ${cut}`)
    }
  })
})
