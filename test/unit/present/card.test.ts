import { strict as assert } from 'node:assert'
import { toCardText, type CardLine } from '../../../src/present/card'
import { toSuggestionText } from '../../../src/present/suggestion-text'

describe('card', () => {
  it('of a name quotes what each source says, with the way to it', () => {
    const lines = [{ text: 'A fund, Blue-Heron.', path: '/c/a.md', span: { start: 3, end: 9 }, label: 'Post, 2025' }]
    const text = toCardText({ kind: 'entity', title: 'Blue-Heron', lines, start: 0, end: 10 })
    assert.match(
      text,
      /^\*\*Blue\\-Heron\*\*\n\n> A fund, Blue\\-Heron\\\. — \[Post, 2025\]\(command:tickmark\.openPassage\?/,
    )
  })

  it('of a name says what each part is, and claims no description where there is none', () => {
    const headings = (...parts: readonly CardLine['part'][]) => {
      const lines = parts.map((part) => ({ text: 'A fund.', part }))
      const text = toCardText({ kind: 'entity', title: 'Blue', lines, start: 0, end: 4 })
      return [...text.matchAll(/^\*(\w[\w ]*)\*$/gm)].map(([, heading]) => heading)
    }
    assert.deepEqual(headings('is', 'relation', 'figure', 'mention', 'mention'), ['Relations', 'Figures', 'Latest'])
    assert.deepEqual(headings('mention', 'mention'), ['Mentioned in'])
    assert.deepEqual(headings('relation', 'mention'), ['Relations', 'Latest'])
  })

  it('of a key shows the address as a link', () => {
    const lines = [{ text: 'A title' }, { text: 'https://example.org/a_b' }]
    const text = toCardText({ kind: 'reference', title: 'k', lines, start: 0, end: 1 })
    assert.equal(text, '**@k**\n\nA title\n\n<https://example.org/a_b>')
  })
})

describe('documentation of a suggestion', () => {
  it('has what is known', () => {
    assert.equal(
      toSuggestionText({ detail: 'Ada · 2025', documentation: 'A *title*' }),
      '**A \\*title\\***\n\nAda · 2025',
    )
    assert.equal(toSuggestionText({}), undefined)
  })
})
