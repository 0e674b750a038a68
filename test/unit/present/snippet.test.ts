import { strict as assert } from 'node:assert'
import { paintMarks, toSnippet } from '../../../src/present/snippet'

/** A text with its marks in brackets. */
function parse(text: string) {
  const marks = [...text.matchAll(/\[([^\]]*)\]/g)].map((match, i) => {
    const start = match.index - 2 * i
    return { start, end: start + match[1].length }
  })
  return { text: text.replace(/[[\]]/g, ''), marks }
}

describe('toSnippet', () => {
  const cases: readonly [passage: string, length: number, snippet: string][] = [
    ['Short [text].', 20, 'Short [text].'],
    ['A [mark] at the start of a passage that is long', 20, 'A [mark] at the start …'],
    ['A passage that is long with a [mark] far from the start of it', 24, '… with a [mark] far from the …'],
    ['A passage that is long and ends in a [mark]', 24, '… in a [mark]'],
    ['No mark at all in this', 10, 'No mark at …'],
    ['一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十', 10, '一二三四五六七八九十 …'],
  ]
  for (const [passage, length, snippet] of cases)
    it(JSON.stringify(passage), () =>
      assert.equal(
        paintMarks(toSnippet(parse(passage), length), (mark) => `[${mark}]`),
        snippet,
      ),
    )
})

describe('paintMarks', () => {
  it('paints marks that overlap once, in any order', () => {
    const marks = [
      { start: 4, end: 7 },
      { start: 0, end: 3 },
      { start: 1, end: 5 },
    ]
    assert.equal(
      paintMarks({ text: 'one two', marks }, (text) => text.toUpperCase()),
      'ONE TWO',
    )
  })
})
