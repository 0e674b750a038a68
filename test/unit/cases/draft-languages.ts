import type { DraftLanguage } from '../../../src/text/draft-language'

/** A text and its blocks: the kind, then the prose with runs of spaces as one. */
export interface BlockCase {
  readonly name: string
  readonly language: DraftLanguage
  readonly text: string
  readonly blocks: readonly string[]
}

const latex = (name: string, text: string, blocks: readonly string[]): BlockCase => ({ name, language: 'latex', text, blocks })
const typst = (name: string, text: string, blocks: readonly string[]): BlockCase => ({ name, language: 'typst', text, blocks })
const plain = (name: string, text: string, blocks: readonly string[]): BlockCase => ({ name, language: 'plain', text, blocks })

export const blockCases: readonly BlockCase[] = [
  latex('preamble and end', '\\documentclass{article}\n\\title{5 things}\n\\begin{document}\nSales rose.\n\\end{document}\nrest 7', [
    'paragraph: Sales rose.',
  ]),
  latex('a chapter has no preamble', 'Sales rose.\n\nCosts fell.', ['paragraph: Sales rose.', 'paragraph: Costs fell.']),
  latex('a preamble alone', '\\documentclass{article}\n\\usepackage{x} 5', []),
  latex('headings', '\\section{Sales of 2025}\\label{sec:a}\n\\subsection*[Short 1]{Costs \\emph{and} cash}\nThey rose.', [
    'heading: Sales of 2025',
    'heading: Costs and cash',
    'paragraph: They rose.',
  ]),
  latex('comments', 'It rose % by 5\n% 6 million\nto 7. 50\\% more % 8\n\nNext.', ['paragraph: It rose to 7. 50 % more', 'paragraph: Next.']),
  latex('escapes', 'A cost of \\$2.5~billion, 50\\% of R\\&D and 2.5\\,million \\#1 a\\_b.', [
    'paragraph: A cost of $2.5 billion, 50 % of R &D and 2.5 million #1 a _b.',
  ]),
  latex('dashes and quotes', "It was 10--20 percent --- ``as said'' -- or `so'.", [
    "paragraph: It was 10–20 percent — “as said” – or 'so'.",
  ]),
  latex('accents', 'Caf\\\'e, M\\"{u}ller', ['paragraph: Café, Müller']),
  latex('formatting keeps its words', '\\textbf{5 million} and {\\it 6} \\textcolor{red}{7}, \\mymacro[a]{8}.', [
    'paragraph: 5 million and 6 7 , 8 .',
  ]),
  latex('what is no prose', 'See \\ref{fig:5}, \\includegraphics[width=5cm]{7.png}\\vspace{3em} and \\verb|8 = 9|.', ['paragraph: See , and .']),
  latex('mathematics', 'Where $x_1 = 5$ and \\(y = 6\\), $$z^7$$ so \\[ a = 8 \\] it is.', ['paragraph: Where and , so it is.']),
  latex('a number in mathematics is a number', 'It rose $25\\%$ to $\\$2.5$ billion, $\\approx 7$.', [
    'paragraph: It rose 25 % to $2.5 billion, ≈ 7 .',
  ]),
  latex('an unescaped price', 'It cost $5 million and $6 million.', ['paragraph: It cost $5 million and $6 million.']),
  latex('raw environments', '\\begin{equation}\nx = 5\n\\end{equation}\n\\begin{verbatim}\n%6\n\n7\n\\end{verbatim}\n\\begin{comment}8\\end{comment}\nText.', [
    'paragraph: Text.',
  ]),
  latex('lists', '\\begin{itemize}\n  \\item Sales rose 5\\%.\n  \\item[b] Costs.\n\\end{itemize}\nEnd.', [
    'item: Sales rose 5 %.',
    'item: Costs.',
    'paragraph: End.',
  ]),
  latex('quotations', '\\begin{quote}\nIt rose.\n\\end{quote}\nHe \\enquote{said it}.', ['quote: It rose.', 'paragraph: He “said it”.']),
  latex(
    'tables',
    '\\begin{tabular}{lr}\n\\toprule\nYear & Sales \\\\ \\midrule\n2024 & \\$5m \\\\[2pt]\n2025 & \\textbf{6} \\\\\n\\bottomrule\n\\end{tabular}\nEnd.',
    ['row: Year Sales', 'row: 2024 $5m', 'row: 2025 6', 'paragraph: End.'],
  ),
  latex('an empty cell', '\\begin{tabular}{lr}\nA & B \\\\\n & 5 \\\\\nC & \\\\\n\\end{tabular}', ['row: A B', 'row: 5', 'row: C']),
  latex('captions', '\\begin{figure}\n\\includegraphics{a}\n\\caption[Short 5]{Sales of 6 firms}\n\\end{figure}', ['caption: Sales of 6 firms']),
  latex('footnotes stay in brackets', 'It rose.\\footnote{By 5\\%, says \\textcite{a}.} Then it fell.', [
    'paragraph: It rose. [By 5 %, says .] Then it fell.',
  ]),
  latex('citations are no prose', 'It rose \\autocite[see][p.~33]{doe99,smith04} by 5.', ['paragraph: It rose by 5.']),
  latex('definitions and macros that cite', '\\NewDocumentCommand{\\src}{O{} m}{ (5 \\cite[#1]{#2})}\nIt rose \\src[6]{a} by \\src{b}.', [
    'paragraph: It rose by .',
  ]),
  latex('links', 'The \\href{https://a.b/5%206}{report of 7} and \\url{https://c.d/8}.', ['paragraph: The report of 7 and .']),
  latex('what is being typed', 'It rose \\cite{smi by 5.\n\nNext \\textbf{bold', ['paragraph: It rose by 5.', 'paragraph: Next bold']),

  typst('headings and paragraphs', '= Sales of 2025 <a>\nThey rose.\n== Costs\n\nThey fell.', [
    'heading: Sales of 2025',
    'paragraph: They rose.',
    'heading: Costs',
    'paragraph: They fell.',
  ]),
  typst('comments', 'It rose // by 5\nto 7. /* 8 /* 9 */ */ See https://a.b//c.', ['paragraph: It rose to 7. See .']),
  typst('code is no prose', '#set text(size: 11pt)\n#let x = [5 million]\n#import "a.typ": b\nIt #x rose #(1 + 2) #h(1em) 5.', ['paragraph: It rose 5.']),
  typst('escapes', 'A cost of \\$2.5~billion, 50% \\#1 \\@me a\\_b \\\nend.', ['paragraph: A cost of $2.5 billion, 50% #1 @me a _b end.']),
  typst('dashes', 'It was 10--20 percent --- or so.', ['paragraph: It was 10–20 percent — or so.']),
  typst('emphasis', '*5 million* and _6_ of snake_case, #strong[7], #text(fill: red)[8].', ['paragraph: 5 million and 6 of snake_case, 7 , 8 .']),
  typst('raw text and mathematics', 'Where `x = 5`, ```py\n6\n``` and $y = 7$ but $25%$ and $8$.', ['paragraph: Where , and but 25% and 8 .']),
  typst('lists', '- Sales rose 5%.\n  And more.\n+ Costs.\n1. Cash.\n/ Term: of 6.\nEnd.', [
    'item: Sales rose 5%. And more.',
    'item: Costs.',
    'item: Cash.',
    'item: Term: of 6.',
    'paragraph: End.',
  ]),
  typst('quotations', '#quote(block: true, attribution: [A 5])[It rose.]\nHe #quote[said it].', [
    'paragraph: A 5',
    'quote: It rose.',
    'paragraph: He “said it”.',
  ]),
  typst(
    'tables and captions',
    '#figure(\n  table(\n    columns: (auto, 1fr),\n    table.header([Year], [Sales]),\n    [2024], [\\$5m],\n    [2025], strong[6],\n  ),\n  caption: [Sales of 7 firms],\n) <tab>\nEnd.',
    ['row: Year Sales', 'row: 2024 $5m', 'row: 2025 6', 'caption: Sales of 7 firms', 'paragraph: End.'],
  ),
  typst('columns by number', '#table(columns: 2, [A], [B], [1], [2])', ['row: A B', 'row: 1 2']),
  typst('footnotes stay in brackets', 'It rose.#footnote[By 5%, says @a.] Then it fell.', [
    'paragraph: It rose. [By 5%, says .] Then it fell.',
  ]),
  typst('templates keep their contents', '#show: paper.with(\n  title: [Sales of 2025],\n  abstract: [They rose 5%.],\n)\nText.', [
    'paragraph: Sales of 2025',
    'paragraph: They rose 5%.',
    'paragraph: Text.',
  ]),
  typst('citations are no prose', 'It rose @doe99[p. 33] by 5 #cite(<a>, supplement: [p. 6]).', ['paragraph: It rose by 5 .']),
  typst('links', 'The #link("https://a.b/5")[report of 7] and #link("https://c.d/8").', ['paragraph: The report of 7 and .']),
  typst('brackets of the text', 'He [sic] rose] 5.', ['paragraph: He [sic] rose] 5.']),
  typst('what is being typed', 'It rose #cite(<smi\n\nby 5.', ['paragraph: It rose', 'paragraph: by 5.']),

  plain('paragraphs, links and notes', 'It rose.[^1] See [report 7](https://a.b/8), https://c.d/9.\n\n[^1]: By 5%.\n[^2]: Or 6.', [
    'paragraph: It rose.[^1] See report 7 , .',
    'note: By 5%.',
    'note: Or 6.',
  ]),
]
