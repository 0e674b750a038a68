import { strict as assert } from 'node:assert'
import type { Reference } from '../../../src/citation/citation'
import { toCitationEdits } from '../../../src/present/citation-text'

const reference: Reference = {
  key: 'post2025',
  title: 'A [good] title',
  authors: [],
  url: 'https://example.org/a',
  files: [],
  path: '/b.bib',
}

/** "|" is the cursor, "‹" and "›" hold the selection. Gives the draft after the edits. */
function insert(marked: string, more: Partial<Reference> = {}): string {
  const draft = marked.replace(/[|‹›]/g, '')
  const start = marked.search(/[|‹]/)
  const end = marked.includes('›') ? marked.indexOf('›') - 1 : start
  const edits = toCitationEdits({ ...reference, ...more }, { draft, start, end })
  return [...edits]
    .sort((a, b) => b.at - a.at)
    .reduce((text, { at, remove, text: words }) => text.slice(0, at) + words + text.slice(at + remove), draft)
}

const cases: readonly (readonly [string, string, string])[] = [
  ['an empty draft', '|', '[@post2025]'],
  ['keys', 'One [@a]. Two|.', 'One [@a]. Two[@post2025].'],
  [
    'keys, one in a note',
    'One [@a], [see @b, p. 3].[^1] Two|.\n\n[^1]: @c.',
    'One [@a], [see @b, p. 3].[^1] Two[@post2025].\n\n[^1]: @c.',
  ],
  ['inside a group', 'One [@a|; @b].', 'One [@a; @b; @post2025].'],
  ['inside a group with a locator', 'One [see @a, p. 3|].', 'One [see @a, p. 3; @post2025].'],
  ['behind a group', 'One [@a]|.', 'One [@a][@post2025].'],
  ['in other brackets', 'One [@a]. [a note|]', 'One [@a]. [a note[@post2025]]'],
  ['notes with keys', 'One.[^1] Two.|\n\n[^1]: @a.', 'One.[^1] Two.[^2]\n\n[^1]: @a.\n[^2]: @post2025.'],
  [
    'notes with links',
    'One.[^1] Two.|\n\n[^1]: [A](https://example.org/x).\n',
    'One.[^1] Two.[^2]\n\n[^1]: [A](https://example.org/x).\n[^2]: [A good title](https://example.org/a).',
  ],
  [
    'notes with names',
    'One.[^a] Two.|\n\n[^a]: Post.\n\nEnd.\n',
    'One.[^a] Two.[^1]\n\n[^a]: Post.\n\nEnd.\n\n[^1]: @post2025.',
  ],
  ['notes in the line', 'One.^[@a] Two.|', 'One.^[@a] Two.^[@post2025.]'],
  ['links', 'See [a](https://x.org). Two |.', 'See [a](https://x.org). Two [A good title](https://example.org/a).'],
  [
    'links, on words',
    'See [a](https://x.org). ‹The post› says.',
    'See [a](https://x.org). [The post](https://example.org/a) says.',
  ],
]

describe('citation in the syntax of the draft', () => {
  for (const [name, before, after] of cases) it(name, () => assert.equal(insert(before), after))

  it('cites by key what has no address', () => {
    assert.equal(insert('See [a](https://x.org). Two|.', { url: undefined }), 'See [a](https://x.org). Two[@post2025].')
  })
  it('keeps brackets of an address out of the syntax', () => {
    assert.match(insert('[a](https://x.org) |', { url: 'https://x.org/a_(b)' }), /\]\(<https:\/\/x\.org\/a_\(b\)>\)$/)
  })
  it('takes no selected words away', () => {
    assert.equal(insert('One [@a]. ‹Two›.'), 'One [@a]. Two[@post2025].')
  })
})
