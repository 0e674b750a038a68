import { strict as assert } from 'node:assert'
import { applyEdits } from '../../../../src/base/edit'
import { addEntries } from '../../../../src/citation/entries/add-entries'
import { readBibliography } from '../../../../src/citation/read-bibliography'
import { entryCases, keyCases } from '../../cases/new-entries'

describe('entries written into a bibliography', () => {
  for (const { name, path, before, add, keys, after } of entryCases)
    it(name, () => {
      const added = addEntries(before, path, add)!
      assert.equal(applyEdits(before, added.edits), after)
      assert.deepEqual(added.keys, keys)
      const { references, problems } = readBibliography(after, path)
      assert.deepEqual(problems, [])
      for (const key of keys) assert.ok(references.some((one) => one.key === key))
      assert.deepEqual(addEntries(after, path, add)?.edits, [], 'a second time')
    })

  it('go nowhere in a file that is broken', () => {
    for (const [path, text] of [
      ['/a.json', '[{"id": 1'],
      ['/a.json', '7'],
      ['/a.yaml', 'a: [1'],
      ['/a.yaml', 'a: 1'],
    ])
      assert.equal(addEntries(text, path, [{ authors: [], title: 'T' }]), undefined, text)
  })

  it('go behind the last sound entry of BibTeX that is broken', () => {
    const text = '@misc{a, year = 2020}\n\n@misc{b, title = {x\n'
    const { edits } = addEntries(text, '/a.bib', [{ authors: [], title: 'T', key: 'c' }])!
    assert.ok(applyEdits(text, edits).startsWith('@misc{a, year = 2020}\n\n@misc{c,'))
  })

  for (const [name, text, key] of keyCases)
    it(`get keys in the style of the file: ${name}`, () => {
      const entry = { title: 'The question of it', authors: ['Ann Writer'], date: '2025' }
      assert.deepEqual(addEntries(text, '/a.bib', [entry])?.keys, [key])
    })
})
