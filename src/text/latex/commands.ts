/** How many of a command's first groups are no prose; options never are. A command that is not listed shows all its groups. */
export function hiddenGroups(command: string): number {
  return hiddenOf.get(command) ?? 0
}

const all = Number.POSITIVE_INFINITY

const hiddenOf = new Map<string, number>([
  ...words(
    all,
    `label ref pageref autoref nameref cref Cref eqref vref subref hyperlink hypertarget index glossary input include subfile import
    includegraphics graphicspath documentclass usepackage RequirePackage PassOptionsToPackage bibliography bibliographystyle
    addbibresource printbibliography vspace hspace setlength addtolength setcounter addtocounter stepcounter refstepcounter newcommand
    renewcommand providecommand DeclareRobustCommand NewDocumentCommand RenewDocumentCommand ProvideDocumentCommand
    DeclareDocumentCommand DeclareMathOperator newenvironment renewenvironment newtheorem def let hypersetup pagestyle
    thispagestyle pagenumbering color definecolor colorlet fontsize selectlanguage setmainfont linespread rule url nolinkurl path
    lstset captionsetup geometry newlength newcounter hyphenation cline cmidrule rowcolor columncolor cellcolor arraystretch
    tikzset usetikzlibrary usetheme usecolortheme ensuremath phantom hphantom vphantom`,
  ),
  ...words(
    1,
    `href textcolor colorbox foreignlanguage parbox raisebox scalebox hyperref texorpdfstring textcquote blockcquote fontfamily
    makebox framebox`,
  ),
  ...words(2, 'multicolumn multirow resizebox fcolorbox'),
])

function words(count: number, names: string): [string, number][] {
  return names.split(/\s+/).map((name) => [name, count])
}

/** Commands whose group is a heading, with its level. */
export const headings: ReadonlyMap<string, number> = new Map([
  ['title', 1],
  ['part', 1],
  ['chapter', 1],
  ['section', 1],
  ['frametitle', 1],
  ['subsection', 2],
  ['subsubsection', 3],
  ['paragraph', 4],
  ['subparagraph', 5],
])

/** Commands whose group is a footnote. */
export const footnotes: ReadonlySet<string> = new Set(['footnote', 'footnotetext', 'thanks', 'endnote', 'sidenote'])

/** Commands that put their last group in quotation marks. */
export const quoting: ReadonlySet<string> = new Set(
  `enquote textquote textcquote blockquote blockcquote foreigntextcquote hyphentextcquote foreignblockcquote hyphenblockcquote
  hybridblockcquote`
    .split(/\s+/)
    .flatMap((name) => [name, `${name}*`]),
)

/** Commands that stand for a character. */
export const symbols: ReadonlyMap<string, string> = new Map([
  ['percent', '%'],
  ['textpercent', '%'],
  ['textdollar', '$'],
  ['euro', '€'],
  ['texteuro', '€'],
  ['EUR', '€'],
  ['pounds', '£'],
  ['textsterling', '£'],
  ['yen', '¥'],
  ['textyen', '¥'],
  ['textendash', '–'],
  ['textemdash', '—'],
  ['dots', '…'],
  ['ldots', '…'],
  ['textellipsis', '…'],
  ['textquotedblleft', '“'],
  ['textquotedblright', '”'],
  ['textquoteright', "'"],
  ['times', '×'],
  ['pm', '±'],
  ['approx', '≈'],
  ['sim', '~'],
  ['S', '§'],
])

/** Environments whose content is no prose. */
export const rawEnvironments: ReadonlySet<string> = new Set(
  `verbatim Verbatim lstlisting minted comment filecontents alltt tikzpicture thebibliography equation align alignat gather multline
  eqnarray flalign displaymath math algorithm algorithmic pspicture pgfpicture forest`
    .split(/\s+/)
    .flatMap((name) => [name, `${name}*`]),
)

export const listEnvironments: ReadonlySet<string> = new Set(
  'itemize enumerate description compactitem compactenum inparaenum tasks'.split(' '),
)

export const quoteEnvironments: ReadonlySet<string> = new Set(
  'quote quotation displayquote displaycquote foreigndisplaycquote hyphendisplaycquote blockquote verse'.split(' '),
)

/** Tables, with the number of groups in front of their rows. */
export const tableEnvironments: ReadonlyMap<string, number> = new Map([
  ['tabular', 1],
  ['longtable', 1],
  ['supertabular', 1],
  ['tblr', 1],
  ['longtblr', 1],
  ['tabular*', 2],
  ['tabularx', 2],
  ['tabulary', 2],
])

/** Other environments whose groups are no prose. */
export const environmentGroups: ReadonlyMap<string, number> = new Map([
  ['displaycquote', 1],
  ['foreigndisplaycquote', 2],
  ['hyphendisplaycquote', 2],
  ['minipage', 1],
  ['multicols', 1],
  ['wrapfigure', 2],
  ['wraptable', 2],
  ['spacing', 1],
  ['adjustbox', 1],
  ['tabbing', 0],
  ['otherlanguage', 1],
  ['column', 1],
])
