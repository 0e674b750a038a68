import type { NewEntry } from '../../../src/citation/entries/new-entry'

/** A bibliography, what is added to it, and the file afterwards. */
export interface EntryCase {
  readonly name: string
  readonly path: string
  readonly before: string
  readonly add: readonly NewEntry[]
  readonly keys: readonly string[]
  readonly after: string
}

const writer: NewEntry = {
  title: 'AI & the 5% question',
  authors: ['Ann Writer', 'Bureau of Industry and Security'],
  date: '2025-05-30',
  outlet: 'Example Post',
  url: 'https://example.org/chips',
  file: 'sources/chips.md',
}
const paper: NewEntry = { title: 'A theory', authors: ['Bo van Müller Jr.'], date: '2024', url: 'https://doi.org/10.1000/a_b' }
const untitled: NewEntry = { authors: [], url: 'https://www.example.org/x?a=1' }

export const entryCases: readonly EntryCase[] = [
  {
    name: 'an empty file',
    path: '/d/a.bib',
    before: '',
    add: [writer],
    keys: ['writer2025'],
    after:
      '@online{writer2025,\n  title = {{AI} \\& the 5\\% question},\n  author = {Writer, Ann and {Bureau of Industry and Security}},\n  date = {2025-05-30},\n  organization = {Example Post},\n  url = {https://example.org/chips},\n  file = {sources/chips.md}\n}\n',
  },
  {
    name: 'behind the last entry of a file without order, in its manner',
    path: '/d/a.bib',
    before:
      '% mine\n@article{Zed2020,\n\ttitle={Z},\n\tyear={2020},\n\tauthor={Zed, A.},\n}\n\n@misc{Abel2019,\n\ttitle={A},\n\tauthor={Abel, B.},\n\tyear={2019},\n} % odd\n\n@comment{jabref-meta: x}\n',
    add: [paper],
    keys: ['Muller2024'],
    after:
      '% mine\n@article{Zed2020,\n\ttitle={Z},\n\tyear={2020},\n\tauthor={Zed, A.},\n}\n\n@misc{Abel2019,\n\ttitle={A},\n\tauthor={Abel, B.},\n\tyear={2019},\n} % odd\n\n@misc{Muller2024,\n\ttitle={A theory},\n\tauthor={van Müller, Jr., Bo},\n\tyear={2024},\n\tdoi={10.1000/a_b},\n}\n\n@comment{jabref-meta: x}\n',
  },
  {
    name: 'in the order of the keys, with CRLF, aligned, one below the other',
    path: '/d/a.bib',
    before:
      '@online{abel_2019,\r\n  title  = {A},\r\n  author = {Abel, B.},\r\n  date   = {2019}\r\n}\r\n@online{zed_2020,\r\n  title  = {Z},\r\n  author = {Zed, A.},\r\n  date   = {2020}\r\n}',
    add: [untitled, { ...writer, file: undefined, outlet: undefined, title: undefined }],
    keys: ['example', 'writer_2025'],
    after:
      '@online{abel_2019,\r\n  title  = {A},\r\n  author = {Abel, B.},\r\n  date   = {2019}\r\n}\r\n@online{example,\r\n  url    = {https://www.example.org/x?a=1}\r\n}\r\n@online{writer_2025,\r\n  author = {Writer, Ann and {Bureau of Industry and Security}},\r\n  date   = {2025-05-30},\r\n  url    = {https://example.org/chips}\r\n}\r\n@online{zed_2020,\r\n  title  = {Z},\r\n  author = {Zed, A.},\r\n  date   = {2020}\r\n}',
  },
  {
    name: 'in front of the first',
    path: '/d/a.bib',
    before: '@misc{x1, year = 2020}\n\n@misc{x2, year = 2020}\n',
    add: [{ authors: ['Ann Abel'], date: '2021' }],
    keys: ['abel2021'],
    after:
      '@misc{abel2021,\n  author = {Abel, Ann},\n  year = {2021}\n}\n\n@misc{x1, year = 2020}\n\n@misc{x2, year = 2020}\n',
  },
  {
    name: 'an address that is there already, told otherwise',
    path: '/d/a.bib',
    before: '@misc{chips, url = {http://www.example.org/chips/?utm_source=x}}\n',
    add: [writer],
    keys: ['chips'],
    after: '@misc{chips, url = {http://www.example.org/chips/?utm_source=x}}\n',
  },
  {
    name: 'a DOI that is there already',
    path: '/d/a.bib',
    before: '@misc{theory, doi = {10.1000/a_b}}\n',
    add: [paper],
    keys: ['theory'],
    after: '@misc{theory, doi = {10.1000/a_b}}\n',
  },
  {
    name: 'a key that is taken',
    path: '/d/a.bib',
    before: '@misc{writer2025, url = {https://example.org/other}}',
    add: [writer],
    keys: ['writer2025a'],
    after:
      '@misc{writer2025, url = {https://example.org/other}}\n\n@online{writer2025a,\n  title = {{AI} \\& the 5\\% question},\n  author = {Writer, Ann and {Bureau of Industry and Security}},\n  date = {2025-05-30},\n  organization = {Example Post},\n  url = {https://example.org/chips},\n  file = {sources/chips.md}\n}',
  },
  {
    name: 'a key of its own',
    path: '/d/a.bib',
    before: '@string{x = {y}}\n',
    add: [{ authors: [], title: 'T', key: 'mine:1' }],
    keys: ['mine:1'],
    after: '@string{x = {y}}\n\n@online{mine:1,\n  title = {T}\n}\n',
  },
  {
    name: 'CSL JSON, empty',
    path: '/d/a.json',
    before: '',
    add: [paper],
    keys: ['muller2024'],
    after:
      '[\n  {\n    "id": "muller2024",\n    "type": "webpage",\n    "title": "A theory",\n    "author": [{"family":"van Müller","given":"Bo","suffix":"Jr."}],\n    "issued": {"date-parts":[[2024]]},\n    "DOI": "10.1000/a_b"\n  }\n]\n',
  },
  {
    name: 'CSL JSON, in order, tabs',
    path: '/d/a.json',
    before: '[\n\t{\n\t\t"id": "abel2019"\n\t},\n\t{\n\t\t"id": "zed2020"\n\t}\n]',
    add: [{ authors: ['Ann Mid'], date: '2021-02' }],
    keys: ['mid2021'],
    after:
      '[\n\t{\n\t\t"id": "abel2019"\n\t},\n\t{\n\t\t"id": "mid2021",\n\t\t"type": "webpage",\n\t\t"author": [{"family":"Mid","given":"Ann"}],\n\t\t"issued": {"date-parts":[[2021,2]]}\n\t},\n\t{\n\t\t"id": "zed2020"\n\t}\n]',
  },
  {
    name: 'CSL JSON, on one line, first',
    path: '/d/a.json',
    before: '{"items": [{"id": "b1"}, {"id": "b2"}]}',
    add: [{ authors: [], title: 'Abc' }],
    keys: ['abc'],
    after: '{"items": [{"id":"abc","type":"webpage","title":"Abc"}, {"id": "b1"}, {"id": "b2"}]}',
  },
  {
    name: 'CSL YAML',
    path: '/d/a.yaml',
    before: '---\nreferences:\n- id: abel2019\n  title: A # mine\n\n- id: zed2020\n  title: Z\n...\n',
    add: [writer],
    keys: ['writer2025'],
    after:
      '---\nreferences:\n- id: abel2019\n  title: A # mine\n\n- id: writer2025\n  type: webpage\n  title: AI & the 5% question\n  author:\n    - family: Writer\n      given: Ann\n    - literal: Bureau of Industry and Security\n  container-title: Example Post\n  URL: https://example.org/chips\n  file: sources/chips.md\n  issued: "2025-05-30"\n\n- id: zed2020\n  title: Z\n...\n',
  },
  {
    name: 'CSL YAML, indented, last',
    path: '/d/a.yml',
    before: 'references:\n  - id: b\n  - id: a\n',
    add: [{ authors: [], title: 'Yes: no', key: 'c' }],
    keys: ['c'],
    after: 'references:\n  - id: b\n  - id: a\n  - id: c\n    type: webpage\n    title: "Yes: no"\n',
  },
  {
    name: 'CSL YAML, empty list',
    path: '/d/a.yml',
    before: 'references:\n',
    add: [{ authors: [], title: 'T', key: 'c' }],
    keys: ['c'],
    after: 'references:\n- id: c\n  type: webpage\n  title: T\n',
  },
  {
    name: 'RIS',
    path: '/d/a.ris',
    before: 'TY  - JOUR\nID  - b\nER  - \n',
    add: [writer],
    keys: ['writer2025'],
    after:
      'TY  - JOUR\nID  - b\nER  - \n\nTY  - ELEC\nID  - writer2025\nTI  - AI & the 5% question\nAU  - Writer, Ann\nAU  - Bureau of Industry and Security\nPY  - 2025\nDA  - 2025/05/30\nT2  - Example Post\nUR  - https://example.org/chips\nL1  - sources/chips.md\nER  - \n',
  },
]

/** Keys of a file with the key that a new entry then gets. */
export const keyCases: readonly (readonly [string, string, string])[] = [
  ['nothing to go by', '', 'writer2025'],
  ['capital', '@misc{Zed2020, author={Zed, A}, year=2020}', 'Writer2025'],
  ['joined', '@misc{zed-2020, author={Zed, A}, year=2020}', 'writer-2025'],
  ['a letter behind it', '@misc{zed_2020a, author={Zed, A}, year=2020}', 'writer_2025'],
  ['with a word', '@misc{zed2020story, author={Zed, A}, year=2020, title={The story of it}}', 'writer2025question'],
  ['a word between', '@misc{zedStory2020, author={Zed, A}, year=2020, title={The Story of it}}', 'writerQuestion2025'],
  ['an outlet', '@misc{ft2020, journal={FT}, year=2020}', 'writer2025'],
  ['what most have', '@misc{zed:2020, author={Zed, A}, year=2020} @misc{q:2020, author={Q, A}, year=2020} @misc{r2020, author={R, A}, year=2020}', 'writer:2025'],
  ['no style', '@misc{a7f3, author={Zed, A}, year=2020}', 'writer2025'],
]
