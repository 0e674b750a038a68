import { strict as assert } from 'node:assert'
import { readBibliography } from '../../../src/citation/read-bibliography'
import type { Reference } from '../../../src/citation/citation'

type Expected = Partial<Reference> & { readonly key: string }

const ris = `TY  - RPRT
ID  - lee2025
TI  - Chips and Rules:
      the second year
AU  - Lee, Ann
AU  - Ray, Bob, Jr.
AU  - Ministry of Trade
DA  - 2025/5/16/
PB  - Ministry
DO  - 10.1000/xyz
L1  - internal-pdf://123/Report.pdf
L1  - C:\\Users\\me\\a.pdf
ER  -

TY  - JOUR
A1  - Doe, Eve
T1  - No Identifier
Y1  - 2024//
JO  - Journal
UR  - https://x.y/z
ER  -
TY  - JOUR
T1  - Never Closed
`

const item = {
  id: 'lee2025',
  title: 'Chips and <i>Rules</i>',
  author: [
    { family: 'Lee', given: 'Ann' },
    { literal: 'Ministry of Trade' },
    { family: 'Berg', given: 'Eva', 'non-dropping-particle': 'van den' },
  ],
  issued: { 'date-parts': [[2025, 5, 16]] },
  'container-title': 'Journal',
  DOI: '10.1000/xyz',
  attachments: [{ path: 'storage/ABCD1234/Report.pdf' }],
}
const expected: Expected = {
  key: 'lee2025',
  title: 'Chips and Rules',
  authors: ['Ann Lee', 'Ministry of Trade', 'Eva van den Berg'],
  date: '2025-05-16',
  outlet: 'Journal',
  url: 'https://doi.org/10.1000/xyz',
  files: ['storage/ABCD1234/Report.pdf'],
}

const yaml = `---
references:
- id: lee2025
  title: Chips and Rules
  author:
  - family: Lee
    given: Ann
  issued: 2025-05-16
  URL: https://x.y/z
- id: ray
  title: Another
  issued:
    - year: 2024
      month: 3
- type: book
...
`

const hayagriva = `# mine
harbour:
  type: Article
  title: "{AI} and the harbour"
  author: ["Harbour, Bea", "Berg, Jr., Eva", { name: Müller, given-name: Bo, prefix: van }]
  date: 2025-03-04
  serial-number: { doi: "10.1000/xyz" }
  parent:
    type: Newspaper
    title: { value: Example Post, verbatim: true }
tide:
  type: Web
  title: The tide
  author: Tide Office
  date: 2024
  url: { value: "https://x.y/tide", date: 2025-01-01 }
  publisher: { name: Tide Press, location: Hull }
page:
  parent: { type: Book, title: A book, author: "Abel, B.", date: 2019-05 }
note: just words
`

const cases: readonly [
  name: string,
  path: string,
  text: string,
  expected: readonly Expected[],
  problems: readonly string[],
][] = [
  [
    'RIS',
    '/r.ris',
    ris,
    [
      {
        key: 'lee2025',
        title: 'Chips and Rules: the second year',
        authors: ['Ann Lee', 'Bob Ray Jr.', 'Ministry of Trade'],
        date: '2025-05-16',
        outlet: 'Ministry',
        url: 'https://doi.org/10.1000/xyz',
        files: ['123/Report.pdf', 'C:/Users/me/a.pdf'],
      },
      { key: 'doe2024', title: 'No Identifier', date: '2024', outlet: 'Journal', url: 'https://x.y/z' },
      { key: 'never', title: 'Never Closed' },
    ],
    [],
  ],
  [
    'RIS with CRLF and a byte order mark',
    '/r.ris',
    `\ufeff${ris.replace(/\n/g, '\r\n')}`,
    [{ key: 'lee2025', date: '2025-05-16' }, { key: 'doe2024' }, { key: 'never' }],
    [],
  ],
  ['no RIS', '/r.ris', 'Some words', [], ['bad-bibliography']],
  [
    'CSL JSON',
    '/r.json',
    JSON.stringify([item, 5, {}, item]),
    [expected],
    ['bad-bibliography', 'bad-bibliography', 'duplicate-key'],
  ],
  [
    'CSL JSON with its items in an object',
    '/r.json',
    JSON.stringify({ items: [{ ...item, id: 7, 'citation-key': 'lee2025' }] }),
    [expected],
    [],
  ],
  ['JSON that is cut short', '/r.json', '[{"id": "a"', [], ['bad-bibliography']],
  ['JSON of another kind', '/r.json', '{"a": 1}', [], ['bad-bibliography']],
  [
    'CSL YAML',
    '/r.yaml',
    yaml,
    [
      { key: 'lee2025', authors: ['Ann Lee'], date: '2025-05-16', url: 'https://x.y/z' },
      { key: 'ray', date: '2024-03' },
    ],
    ['bad-bibliography'],
  ],
  ['broken YAML', '/r.yml', 'references: [', [], ['bad-bibliography']],
  [
    "Hayagriva, Typst's own",
    '/r.yml',
    hayagriva,
    [
      {
        key: 'harbour',
        title: 'AI and the harbour',
        authors: ['Bea Harbour', 'Eva Berg Jr.', 'Bo van Müller'],
        date: '2025-03-04',
        outlet: 'Example Post',
        url: 'https://doi.org/10.1000/xyz',
      },
      { key: 'tide', authors: ['Tide Office'], date: '2024', outlet: 'Tide Press', url: 'https://x.y/tide' },
      { key: 'page', title: 'A book', authors: ['B. Abel'], date: '2019-05', outlet: undefined },
    ],
    [],
  ],
  ['YAML of another kind', '/r.yaml', 'project:\n  output: book\n', [], ['bad-bibliography']],
  ['BibTeX under any other name', '/r.bibtex', '@online{a, title={A}}', [{ key: 'a', title: 'A' }], []],
]

describe('readBibliography', () => {
  for (const [name, path, text, references, problems] of cases)
    it(name, () => {
      const read = readBibliography(text, path)
      assert.deepEqual(
        read.references.map((reference) => reference.key),
        references.map((reference) => reference.key),
      )
      for (const [i, wanted] of references.entries())
        for (const [field, value] of Object.entries(wanted))
          assert.deepEqual(read.references[i][field as keyof Reference], value)
      assert.deepEqual(
        read.problems.map(({ kind }) => kind),
        problems,
      )
      for (const { message } of read.problems) assert.ok(message.includes(path), message)
    })
})
