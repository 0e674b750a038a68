import { strict as assert } from 'node:assert'
import fc from 'fast-check'
import { applyEdits } from '../../src/base/edit'
import { addEntries } from '../../src/citation/entries/add-entries'
import type { NewEntry } from '../../src/citation/entries/new-entry'
import { readBibliography } from '../../src/citation/read-bibliography'

const files: readonly (readonly [string, string])[] = [
  ['/d/a.bib', ''],
  [
    '/d/b.bib',
    '@misc{a1, title = {Alpha plans}}\n\n@misc{m1, title = {Mu plans}}\n\n@misc{z1, title = {Zeta plans}}\n',
  ],
  [
    '/d/c.bib',
    '% odd\r\n@article{z1,\r\n  title="Zeta plans",\r\n  year=2020\r\n}\r\n@article{a1, title="Alpha plans"}',
  ],
  ['/d/a.json', ''],
  ['/d/b.json', '[\n  {"id": "a1", "title": "Alpha plans"},\n  {"id": "z1", "title": "Zeta plans"}\n]\n'],
  ['/d/a.yaml', ''],
  ['/d/b.yaml', 'references:\n- id: a1\n  title: Alpha plans # remark\n- id: z1\n  title: Zeta plans\n'],
  ['/d/a.ris', 'TY  - ELEC\nID  - a1\nTI  - Alpha plans\nER  - \n'],
]

/** Letters with accents, other scripts, and all that the formats have for syntax; no tags, which readers take for markup. */
const character = fc.constantFrom(...'abcdeXYZ019 éüßøñŁ中文😀"\'`´’“”„«»–—-_&%$#{}[]()\\~^@=,;:.!?/|*+§…\n\t')
const words = fc
  .array(character, { minLength: 1, maxLength: 40 })
  .map((parts) => parts.join(''))
  .filter((text) => /[a-z\d]/i.test(text))
const name = fc.constantFrom(
  'Ada Example',
  'Ludwig van Beethoven',
  'Bo Müller Jr.',
  'Bureau of Industry and Security',
  "Sinéad O'Connor",
  'X & Y {Ltd}',
  '李 明',
  'Reuters',
  'Vu 100%_#',
)
const entry: fc.Arbitrary<NewEntry> = fc.record({
  title: words,
  authors: fc.array(name, { maxLength: 3 }),
  date: fc.constantFrom(undefined, '2025', '2024-02', '2025-05-30'),
  outlet: fc.option(words, { nil: undefined }),
  url: fc.constantFrom(undefined, 'https://example.org/a_b%20c?d=1&e=~f#g', 'https://doi.org/10.1000/x_y(1)'),
  file: fc.constantFrom(undefined, 'sources/a b.md', 'sources/c;d.pdf'),
})

const tidy = (text: string | undefined) => text?.replace(/\s+/g, ' ').trim() || undefined

describe('an entry written into any bibliography', () => {
  for (const [path, text] of files)
    it(`is read back as it was, once, and nothing else is touched: ${path}`, () => {
      fc.assert(
        fc.property(entry, (added) => {
          const { keys, edits } = addEntries(text, path, [added])!
          const after = applyEdits(text, edits)
          const { references, problems } = readBibliography(after, path)
          assert.deepEqual(problems, [], after)
          const { title, authors, date, outlet, url, files } = references.find(({ key }) => key === keys[0])!
          assert.deepEqual(
            { title, authors, date, outlet, url, file: files[0] },
            { ...added, title: tidy(added.title), outlet: tidy(added.outlet) },
            after,
          )
          for (const { start, end } of edits) assert.equal(text.slice(start, end), '')
          assert.deepEqual(addEntries(after, path, [added]), { keys, edits: [] })
        }),
        { numRuns: 300 },
      )
    })
})
