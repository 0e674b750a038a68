import type { DraftLanguage } from '../../../src/text/draft-language'

/** A text and its citations: syntax, key or address, then the locator's label and value. */
export type CitationCase = readonly [language: DraftLanguage, text: string, expected: readonly string[]]

/** Commands of LaTeX, natbib and biblatex, as their manuals have them; sentences of our own. */
const latex: readonly (readonly [text: string, expected: readonly string[]])[] = [
  ['Sales rose \\cite{doe99}.', ['command doe99']],
  ['Sales rose \\cite[33]{doe99}.', ['command doe99 page 33']],
  ['Sales rose \\cite[see][pp.~33--35]{doe99}.', ['command doe99 page 33--35']],
  ['Sales rose \\cite[chap.~2]{doe99}.', ['command doe99 chapter 2']],
  ['Sales rose \\cite[see][]{doe99}.', ['command doe99']],
  ['Sales rose \\parencite*{a, b ,c}.', ['command a', 'command b', 'command c']],
  ['Sales rose \\citep[p.~4]{a,b}.', ['command a', 'command b page 4']],
  ['\\textcite{doe} and \\Textcite[5]{smith} say; \\citet*{roe} too.', ['narrative doe', 'narrative smith page 5', 'narrative roe']],
  ['\\citeauthor{doe}, \\Citeauthor*{smith}', ['narrative doe', 'narrative smith']],
  ['It fell.\\footcite[12]{doe}', ['command doe page 12']],
  ['\\autocites(see)()[1]{a}{b}[cf.][3]{c}', ['command a page 1', 'command b', 'command c page 3']],
  ['\\autocite{with:colon/slash.dot-2025_x}', ['command with:colon/slash.dot-2025_x']],
  ['\\Autocite{a} \\supercite{b} \\smartcite{c} \\fullcite{d} \\Parencite{e}', [
    'command a',
    'command b',
    'command c',
    'command d',
    'command e',
  ]],
  ['\\textcquote[12]{doe}{It rose} and \\blockcquote{roe}{It fell}', ['command doe page 12', 'command roe']],
  ['\\mycite{a}', ['command a']],
  ['\\nocite{a,b}\\nocite{*}', ['listed a', 'listed b']],
  ['It rose.\\footnote{See \\cite[7]{a}, or \\href{https://x.y/z}{there}.}', ['inline-note a page 7', 'inline-note ->https://x.y/z']],
  ['\\href{https://a.b/c?d=1\\&e=2}{words} \\url{https://f.g/h%20i}', ['link ->https://a.b/c?d=1&e=2', 'autolink ->https://f.g/h%20i']],
  ['\\cite\n  {a}', ['command a']],
  ['% \\cite{a}\n\\verb|\\cite{b}| \\\\cite{c} \\ref{d} \\cite{} \\excited{e}', []],
  ['\\begin{verbatim}\\cite{a}\\end{verbatim} \\bibliography{b}', []],
]

/** References and functions of Typst, as its reference has them. */
const typst: readonly (readonly [text: string, expected: readonly string[]])[] = [
  ['Sales rose @doe99.', ['command doe99']],
  ['Sales rose @doe99[p. 7], @with:colon.dot-2025_x: and @b[see].', ['command doe99 page 7', 'command with:colon.dot-2025_x', 'command b']],
  ['#cite(<doe99>) #cite(<a>, supplement: [pp. 3–5]) #cite(label("a/b"))', ['command doe99', 'command a page 3–5', 'command a/b']],
  ['#cite(<doe>, form: "prose") says', ['narrative doe']],
  ['It rose.#footnote[See @a[p. 7] and https://x.y/z.]', ['inline-note a page 7', 'inline-note ->https://x.y/z']],
  ['#link("https://a.b/c")[words], #link("https://d.e") and https://f.g/h.', ['link ->https://a.b/c', 'autolink ->https://d.e', 'autolink ->https://f.g/h']],
  ['= Part <part>\nSee @part and @other.', ['command other']],
  ['// @a\n`@b` me@c.com \\@d #let x = [@e] @', []],
  ['#figure(caption: [Sales @a])', ['command a']],
]

/** Plain text has notes and links; of keys only those in brackets, since "@name" is a handle. */
const plain: readonly (readonly [text: string, expected: readonly string[]])[] = [
  ['Sales rose.[^1]\n\n[^1]: See https://a.b/c.', ['footnote ->https://a.b/c']],
  ['Sales rose, [says DW](https://dw.com/x) and <https://e.f/g>.', ['link ->https://dw.com/x', 'autolink ->https://e.f/g']],
  ['[[note]] [[@key]] [see @a, p. 4] @handle', ['wiki ->note', 'wiki key', 'pandoc a page 4']],
]

export const citationCases: readonly CitationCase[] = [
  ...latex.map(([text, expected]): CitationCase => ['latex', text, expected]),
  ...typst.map(([text, expected]): CitationCase => ['typst', text, expected]),
  ...plain.map(([text, expected]): CitationCase => ['plain', text, expected]),
]
