/** A draft whose figures are all wrong, and which of them are ignored; «» stand around the figures that are. `told` are parts of what is complained of. */
export interface IgnoreCase {
  readonly name: string
  readonly path?: string
  readonly draft: string
  readonly file?: string
  readonly told?: readonly string[]
}

export const ignoreCases: readonly IgnoreCase[] = [
  {
    name: 'a comment behind a sentence is about that sentence',
    draft: 'It sold 10 cars [@a]. It sold «11» boats [@a]. <!-- tickmark-ignore value: our count --> It sold 12 bikes [@a].',
  },
  {
    name: 'a comment within a sentence is about it',
    draft: 'It sold «10» cars <!-- tickmark-ignore value: our count --> there [@a]. It sold 11 boats [@a].',
  },
  {
    name: 'a comment on a line of its own is about the next line with text',
    draft: '<!-- tickmark-ignore value: our count -->\n\nIt sold «10» cars [@a].\n\nIt sold 11 boats [@a].',
  },
  {
    name: 'next-line, behind other text',
    draft: 'It sold 10 cars [@a]. <!-- tickmark-ignore-next-line value: our count -->\n\nIt sold «11» boats [@a].',
  },
  {
    name: 'a block',
    draft:
      'It sold 10 cars [@a].\n\n<!-- tickmark-ignore-start value: old -->\n\nIt sold «11» boats [@a].\n\n- «12» bikes [@a]\n\n<!-- tickmark-ignore-end -->\n\nIt sold 13 bikes [@a].',
  },
  {
    name: 'a block that is not closed',
    draft: '<!-- tickmark-ignore-start value: old -->\n\nIt sold «11» boats [@a].\n\nIt sold «12» bikes [@a].',
    told: ['no "tickmark-ignore-end"'],
  },
  {
    name: 'an end without a start',
    draft: 'It sold 11 boats [@a].\n\n<!-- tickmark-ignore-end -->\n',
    told: ['no "tickmark-ignore-start"'],
  },
  {
    name: 'the whole file, from anywhere in it',
    draft: 'It sold «11» boats [@a].\n\nIt sold «12» bikes [@a].\n\n<!-- tickmark-ignore-file value, absent: a joke -->\n',
  },
  {
    name: 'another code is not ignored, and the comment is of no use',
    draft: 'It sold 10 cars [@a]. <!-- tickmark-ignore period: our year -->',
    told: ['Nothing is ignored by this comment'],
  },
  {
    name: 'an unknown code is told',
    draft: 'It sold 10 cars [@a]. <!-- tickmark-ignore perod: our year -->',
    told: ['"perod" is not the code'],
  },
  {
    name: 'one of two codes is unknown',
    draft: 'It sold «10» cars [@a]. <!-- tickmark-ignore perod, value: our year -->',
    told: ['"perod" is not the code'],
  },
  {
    name: 'no reason is told, and ignores all the same',
    draft: 'It sold «10» cars [@a]. <!-- tickmark-ignore value -->',
    told: ['No reason is given'],
  },
  { name: 'no code', draft: 'It sold 10 cars [@a]. <!-- tickmark-ignore: mine -->', told: ['No code is named'] },
  { name: 'code is no comment', draft: 'It sold 10 cars [@a]. `<!-- tickmark-ignore value: x -->`' },
  {
    name: 'nor is a fenced block',
    draft: '```html\n<!-- tickmark-ignore-file value: x -->\n```\n\nIt sold 10 cars [@a].',
  },
  { name: 'nor is text', draft: 'It sold 10 cars [@a]. tickmark-ignore value: x' },
  { name: 'a comment that is not closed', draft: 'It sold 10 cars [@a].\n\nText <!-- tickmark-ignore-file value: x' },
  { name: 'another word', draft: 'It sold 10 cars [@a]. <!-- tickmark-ignored value: x -->' },
  {
    name: 'with CRLF',
    draft: '<!-- tickmark-ignore value: our count -->\r\n\r\nIt sold «10» cars [@a].\r\n\r\nIt sold 11 boats [@a].\r\n',
  },
  {
    name: 'a cell of a table',
    draft:
      'As @a reports:\n\n| what | sold |\n| --- | --- |\n| cars | «10» <!-- tickmark-ignore value: ours --> |\n| boats | 11 |\n',
  },
  {
    name: "the project's file",
    draft: 'It sold «10» cars [@a].\n\nIt sold «11» boats [@a].',
    file: '# ours\n\nvalue: a joke throughout\n',
  },
  {
    name: "the project's file, by words",
    draft: 'It sold 10 cars [@a].\n\nIt sold «11»\nboats [@a].',
    file: 'value "11 boats": our count\n',
  },
  {
    name: "the project's file, for other drafts",
    draft: 'It sold 10 cars [@a].',
    file: 'value in archive/: as printed\nvalue in "x\n',
    told: ['quotation mark'],
  },
  {
    name: "the project's file, for this draft",
    draft: 'It sold «10» cars [@a].',
    file: 'value in *.md "10": as printed at 10:30\n',
  },
  {
    name: "the project's file, for this draft alone, of no use",
    draft: 'It sold 10 cars [@a].',
    file: 'period in draft.md: as printed\nvaleu: x\n',
    told: ['"valeu" is not the code', 'Nothing is ignored by this line'],
  },
]

/** Where the comments of other languages are, and which are none: the text of each comment that is found. */
export const directiveCases: readonly (readonly [language: 'latex' | 'typst' | 'plain' | 'quarto', text: string, found: readonly string[]])[] = [
  ['latex', 'Text. % tickmark-ignore value: x\nMore', ['% tickmark-ignore value: x']],
  ['latex', '%% tickmark-ignore-file value: x', ['%% tickmark-ignore-file value: x']],
  ['latex', '40\\% tickmark-ignore value: x', []],
  ['latex', '40\\\\% tickmark-ignore value: x', ['% tickmark-ignore value: x']],
  ['latex', '<!-- tickmark-ignore value: x -->', []],
  ['typst', 'Text. // tickmark-ignore value: x\r\nMore', ['// tickmark-ignore value: x']],
  ['typst', 'Text /* tickmark-ignore value: x */ more', ['/* tickmark-ignore value: x */']],
  ['typst', 'Text tickmark-ignore value: x', []],
  ['plain', 'Text\n  tickmark-ignore value: x\nMore', ['tickmark-ignore value: x']],
  ['plain', 'Text tickmark-ignore value: x', []],
  ['quarto', 'Text <!--tickmark-ignore value: x-->', ['<!--tickmark-ignore value: x-->']],
]
