import { strict as assert } from 'node:assert'
import { addEntries } from '../../../src/citation/entries/add-entries'
import { findEntryKeys } from '../../../src/citation/entry-keys'

describe('findEntryKeys', () => {
  const cases: [path: string, text: string, keys: string[]][] = [
    [
      '/a.yml',
      'harbour:\n  type: Web\n"the tide": # old\n  title: A\n  parent:\n    title: B\nnote: words\n',
      ['harbour', 'the tide'],
    ],
    ['/a.yaml', 'harbour:\r\n  type: Web\r\n', ['harbour']],
    ['/a.yaml', 'references:\n- id: a\n  author:\n  - family: B\n', ['a']],
    ['/a.yaml', '- id: a\n  type: book\n- type: book\n  id: "b"\n', ['a', 'b']],
    ['/a.json', '[{"id": "a"}, {"title": "id", "id":"b"}]', ['a', 'b']],
    ['/a.ris', 'TY  - JOUR\nID  - a\nER  -\n', ['a']],
    ['/a.bib', '@string{x = "y"}\n@misc{a, crossref = {b}}', ['a', 'b']],
    ['/a.md', '---\nid: a\n---\nid: b\n', ['a']],
  ]
  for (const [path, text, keys] of cases)
    it(`${path}: ${JSON.stringify(text)}`, () => {
      const found = findEntryKeys(text, path)
      assert.deepEqual(
        found.map(({ key }) => key),
        keys,
      )
      for (const { key, start, end } of found) assert.equal(text.slice(start, end), key)
    })

  it('nothing is written into a Hayagriva file', () =>
    assert.equal(addEntries('a:\n  type: Web\n', '/a.yml', [{ authors: [], title: 'B' }]), undefined))
})
