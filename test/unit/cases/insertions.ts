import type { CitedReference } from '../../../src/citation/write/insert'
import type { CitationStyle } from '../../../src/citation/write/habits'
import type { DraftLanguage } from '../../../src/text/draft-language'

/** A citation or quotation that is inserted, with "|" for the cursor, or "‹" and "›" around the selection. */
export interface InsertionCase {
  readonly name: string
  readonly language?: DraftLanguage
  readonly style?: CitationStyle
  readonly cited?: readonly CitedReference[]
  readonly quotation?: string
  readonly before: string
  readonly after: string
}

const post: CitedReference = {
  reference: { key: 'post2025', title: 'A [good] title', authors: [], url: 'https://example.org/a' },
}

export const full: CitedReference = {
  reference: {
    key: 'writer2025',
    title: 'Chips & "dips" at 100%',
    authors: ['Ann Writer', 'Bo Müller'],
    date: '2025-05-30',
    outlet: 'The Example Post',
    url: 'https://example.org/chips_(1)?a=1&b=2#c',
  },
  note: 'chips',
}
const bare: CitedReference = { reference: { key: 'scan7', authors: [] } }
const odd: CitedReference = { reference: { key: 'my notes', authors: [], title: 'Notes' } }
const slashed: CitedReference = { reference: { key: 'a/b:c.', authors: [] } }
const on = (locator: string, more: Partial<CitedReference> = {}): CitedReference => ({ ...post, locator, ...more })

export const DEFAULT: readonly CitedReference[] = [post]

export const citations: readonly InsertionCase[] = [
  { name: 'an empty draft', before: '|', after: '[@post2025]' },
  { name: 'keys', before: 'One [@a]. Two|.', after: 'One [@a]. Two [@post2025].' },
  {
    name: 'keys, one in a note',
    before: 'One [@a], [see @b, p. 3].[^1] Two|.\n\n[^1]: @c.',
    after: 'One [@a], [see @b, p. 3].[^1] Two [@post2025].\n\n[^1]: @c.',
  },
  { name: 'inside a group', before: 'One [@a|; @b].', after: 'One [@a; @b; @post2025].' },
  {
    name: 'inside a group with a locator',
    before: 'One [see @a, p. 3|].',
    after: 'One [see @a, p. 3; @post2025].',
  },
  { name: 'behind a group', before: 'One [@a]|.', after: 'One [@a] [@post2025].' },
  { name: 'in other brackets', before: 'One [@a]. [a note|]', after: 'One [@a]. [a note [@post2025]]' },
  { name: 'behind a space or an opening bracket', before: 'One [@a] (|)', after: 'One [@a] ([@post2025])' },
  { name: 'takes no selected words away', before: 'One [@a]. ‹Two›.', after: 'One [@a]. Two [@post2025].' },
  { name: 'a page', cited: [on('12')], before: 'One|.', after: 'One [@post2025, p. 12].' },
  { name: 'pages', cited: [on('12–14')], before: 'One|.', after: 'One [@post2025, pp. 12-14].' },
  {
    name: 'prefix, chapter and suffix',
    cited: [on('chapter 3', { prefix: 'see ', suffix: 'and elsewhere' })],
    before: 'One|.',
    after: 'One [see @post2025, chap. 3, and elsewhere].',
  },
  {
    name: 'several, each with its own',
    cited: [on('1'), { ...full, prefix: 'but see' }],
    before: 'One|.',
    after: 'One [@post2025, p. 1; but see @writer2025].',
  },
  { name: 'a key in braces', cited: [slashed], before: 'One|.', after: 'One [@{a/b:c.}].' },
  {
    name: 'a key that Pandoc cannot write, of a file',
    cited: [{ ...odd, note: 'my notes' }],
    before: 'One|.',
    after: 'One [[my notes]].',
  },
  { name: 'a key that Pandoc cannot write', cited: [odd], before: 'One|.', after: 'One ("Notes").' },
  {
    name: 'notes with keys',
    before: 'One.[^1] Two.|\n\n[^1]: @a.',
    after: 'One.[^1] Two.[^2]\n\n[^1]: @a.\n[^2]: @post2025.',
  },
  {
    name: 'notes with keys and a page',
    cited: [on('3')],
    before: 'One.[^1] Two.|\n\n[^1]: @a.',
    after: 'One.[^1] Two.[^2]\n\n[^1]: @a.\n[^2]: [@post2025, p. 3].',
  },
  {
    name: 'notes with links',
    before: 'One.[^1] Two.|\n\n[^1]: [A](https://example.org/x).\n',
    after:
      'One.[^1] Two.[^2]\n\n[^1]: [A](https://example.org/x).\n[^2]: "[A \\[good\\] title](https://example.org/a)".\n',
  },
  {
    name: 'notes in words',
    cited: [{ ...full, locator: '3' }],
    before: 'One.[^a] Two.|\n\n[^a]: Post.\n\nEnd.\n',
    after:
      'One.[^a] Two.[^1]\n\n[^a]: Post.\n\nEnd.\n\n[^1]: Ann Writer and Bo Müller, "Chips & \'dips\' at 100%", The Example Post, 30 May 2025, p. 3, <https://example.org/chips_(1)?a=1&b=2#c>.\n',
  },
  {
    name: 'notes in words, of which little is known',
    cited: [bare],
    before: 'One.[^a] Two.|\n\n[^a]: Post.',
    after: 'One.[^a] Two.[^1]\n\n[^a]: Post.\n[^1]: scan7.',
  },
  { name: 'notes in the line', before: 'One.^[@a] Two.|', after: 'One.^[@a] Two.^[@post2025.]' },
  {
    name: 'links',
    before: 'See [a](https://x.org). Two |.',
    after: 'See [a](https://x.org). Two [A \\[good\\] title](https://example.org/a).',
  },
  {
    name: 'links, on words',
    before: 'See [a](https://x.org). ‹The post› says.',
    after: 'See [a](https://x.org). [The post](https://example.org/a) says.',
  },
  {
    name: 'links, brackets of an address',
    cited: [full],
    before: 'See [a](https://x.org). ‹The post› says.',
    after: 'See [a](https://x.org). [The post](<https://example.org/chips_(1)?a=1&b=2#c>) says.',
  },
  {
    name: 'links, of what has no address',
    cited: [bare],
    before: 'See [a](https://x.org). Two|.',
    after: 'See [a](https://x.org). Two [@scan7].',
  },
  { name: 'wiki links', cited: [full], before: 'See [[a]] and |.', after: 'See [[a]] and [[chips]].' },
  { name: 'wiki links without a file', before: 'See [[a]] and |.', after: 'See [[a]] and [[@post2025]].' },
  { name: 'a style that is wanted', style: 'inline-note', before: 'One [@a]|.', after: 'One [@a]^[@post2025.].' },
  {
    name: 'at the end of the draft, with a note',
    style: 'footnote',
    before: 'One.|',
    after: 'One.[^1]\n\n[^1]: "A \\[good\\] title", <https://example.org/a>.',
  },
  {
    name: 'CRLF',
    style: 'footnote',
    before: 'One.|\r\nTwo.\r\n',
    after: 'One.[^1]\r\nTwo.\r\n\r\n[^1]: "A \\[good\\] title", <https://example.org/a>.\r\n',
  },
  { name: 'LaTeX', language: 'latex', before: 'One|.', after: 'One \\cite{post2025}.' },
  {
    name: 'LaTeX, the command that the draft uses',
    language: 'latex',
    cited: [on('12')],
    before: 'A \\parencite{a} \\parencite{b} \\autocite{c}. One|.',
    after: 'A \\parencite{a} \\parencite{b} \\autocite{c}. One \\parencite[12]{post2025}.',
  },
  {
    name: 'LaTeX, biblatex without a citation yet',
    language: 'latex',
    cited: [on('chap. 2', { prefix: 'see' })],
    before: '\\addbibresource{a.bib}\nOne|.',
    after: '\\addbibresource{a.bib}\nOne \\autocite[see][chap.~2]{post2025}.',
  },
  {
    name: 'LaTeX, several with pages',
    language: 'latex',
    cited: [on('3'), { ...full, locator: '5-7', prefix: 'also' }],
    before: 'A \\autocite{a}. One|.',
    after: 'A \\autocite{a}. One \\autocites[3]{post2025}[also][5--7]{writer2025}.',
  },
  {
    name: 'LaTeX, several without pages',
    language: 'latex',
    cited: [post, full],
    before: 'A \\citep{a}. One|.',
    after: 'A \\citep{a}. One \\citep{post2025,writer2025}.',
  },
  {
    name: 'LaTeX, natbib',
    language: 'latex',
    cited: [on('3', { prefix: 'see' })],
    before: 'A \\citep{a}. One|.',
    after: 'A \\citep{a}. One \\citep[see][p.~3]{post2025}.',
  },
  {
    name: 'LaTeX, without a package',
    language: 'latex',
    cited: [on('3', { prefix: 'see' })],
    before: 'A \\cite{a}. One|.',
    after: 'A \\cite{a}. One see \\cite[p.~3]{post2025}.',
  },
  {
    name: 'LaTeX, inside a citation',
    language: 'latex',
    before: 'A \\autocite[see][]{a|}.',
    after: 'A \\autocite[see][]{a,post2025}.',
  },
  {
    name: 'LaTeX, note',
    language: 'latex',
    style: 'footnote',
    cited: [full],
    before: 'One.|',
    after:
      "One.\\footnote{Ann Writer and Bo Müller, ``Chips \\& `dips' at 100\\%'', The Example Post, 30 May 2025, \\url{https://example.org/chips_(1)?a=1\\&b=2\\#c}.}",
  },
  {
    name: 'LaTeX, link',
    language: 'latex',
    style: 'link',
    before: 'As ‹the post› says.',
    after: 'As \\href{https://example.org/a}{the post} says.',
  },
  { name: 'Typst', language: 'typst', before: 'One|.', after: 'One @post2025.' },
  {
    name: 'Typst, pages and several',
    language: 'typst',
    cited: [on('3', { prefix: 'see' }), slashed],
    before: 'One|.',
    after: 'One see @post2025[p. 3] #cite(label("a/b:c.")).',
  },
  {
    name: 'Typst, note',
    language: 'typst',
    style: 'footnote',
    cited: [full],
    before: 'One.|',
    after:
      'One.#footnote[Ann Writer and Bo Müller, "Chips & \'dips\' at 100%", The Example Post, 30 May 2025, #link("https://example.org/chips_(1)?a=1&b=2#c").]',
  },
  { name: 'plain text', language: 'plain', before: 'One|.', after: 'One (https://example.org/a).' },
  { name: 'plain text, without an address', language: 'plain', cited: [odd], before: 'One|.', after: 'One ("Notes").' },
  {
    name: 'plain text with notes',
    language: 'plain',
    cited: [{ ...full, locator: '3' }],
    before: 'One.[1] Two.|\n\n[1] Post.\n',
    after:
      'One.[1] Two.[2]\n\n[1] Post.\n[2] Ann Writer and Bo Müller, "Chips & \'dips\' at 100%", The Example Post, 30 May 2025, p. 3, https://example.org/chips_(1)?a=1&b=2#c.\n',
  },
  {
    name: 'German',
    style: 'footnote',
    cited: [full],
    before: '---\nlang: de\n---\nEins.|',
    after:
      '---\nlang: de\n---\nEins.[^1]\n\n[^1]: Ann Writer und Bo Müller, „Chips & ‚dips‘ at 100%“, The Example Post, 30. Mai 2025, <https://example.org/chips_(1)?a=1&b=2#c>.',
  },
]

const long =
  'It said that the rules had cost the company a large part of what it had hoped to earn in the quarter, and that there was no telling how much more they would cost before the end of the year, when the next ones come.'

export const quotations: readonly InsertionCase[] = [
  { name: 'straight marks', quotation: 'It fell.', before: 'One. |', after: 'One. "It fell." [@post2025]' },
  {
    name: 'the marks of the draft',
    quotation: 'It "fell" *hard*',
    before: 'One “two”. |',
    after: 'One “two”. “It ‘fell’ \\*hard\\*” [@post2025]',
  },
  {
    name: 'the marks of its language',
    quotation: 'It fell.',
    before: '---\nlang: de-AT\n---\n\n|',
    after: '---\nlang: de-AT\n---\n\n„It fell.“ [@post2025]',
  },
  { name: 'in front of a full stop', quotation: 'It fell.', before: 'They say|.', after: 'They say "It fell" [@post2025].' },
  {
    name: 'in the place of the selection, with a page',
    cited: [on('7')],
    quotation: 'It\n  fell',
    before: 'They ‹say› so.',
    after: 'They "It fell" [@post2025, p. 7] so.',
  },
  {
    name: 'notes',
    quotation: 'It fell.',
    before: 'One.[^1] |\n\n[^1]: @a.\n',
    after: 'One.[^1] "It fell."[^2]\n\n[^1]: @a.\n[^2]: @post2025.\n',
  },
  {
    name: 'links',
    cited: [full],
    quotation: 'It fell.',
    before: 'See [a](https://x.org). |',
    after: 'See [a](https://x.org). "It fell." ([The Example Post](<https://example.org/chips_(1)?a=1&b=2#c>))',
  },
  {
    name: 'long',
    quotation: long,
    before: 'One.|\n\nTwo.\n',
    after: `One.\n\n> ${long} [@post2025]\n\nTwo.\n`,
  },
  { name: 'long, in the middle', quotation: long, before: 'One. |Two.', after: `One. \n\n> ${long} [@post2025]\n\nTwo.` },
  { name: 'long, in an empty draft', quotation: long, before: '|', after: `> ${long} [@post2025]` },
  {
    name: 'long, begins like a list',
    quotation: `1. ${long}`,
    before: '|',
    after: `> 1\\. ${long} [@post2025]`,
  },
  {
    name: 'LaTeX',
    language: 'latex',
    quotation: 'Up 5% & more',
    before: 'A \\autocite{a}. |',
    after: "A \\autocite{a}. ``Up 5\\% \\& more'' \\autocite{post2025}",
  },
  {
    name: 'LaTeX, csquotes',
    language: 'latex',
    quotation: 'It “fell”',
    before: '\\usepackage[autostyle]{csquotes}\n|',
    after: '\\usepackage[autostyle]{csquotes}\n\\enquote{It “fell”} \\cite{post2025}',
  },
  {
    name: 'LaTeX, long',
    language: 'latex',
    quotation: long,
    before: 'One.\n|',
    after: `One.\n\n\\begin{quote}\n${long} \\cite{post2025}\n\\end{quote}`,
  },
  {
    name: 'Typst',
    language: 'typst',
    quotation: 'Up $5 #1',
    before: 'One. |',
    after: 'One. "Up \\$5 \\#1" @post2025',
  },
  {
    name: 'Typst, long',
    language: 'typst',
    quotation: long,
    before: '|',
    after: `#quote(block: true)[${long} @post2025]`,
  },
  {
    name: 'plain text',
    language: 'plain',
    quotation: 'It fell.',
    before: 'One. |',
    after: 'One. "It fell." (https://example.org/a)',
  },
]
