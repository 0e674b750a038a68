import { strict as assert } from 'node:assert'
import { blank, fold, replaceAll } from '../../../src/text/fold'

describe('fold', () => {
  it('keeps the length and folds one unit for one', () => {
    const text = '1\u202f000\u00a0\u2212\u2019\u2011５％\r\n–“”'
    assert.equal(fold(text), "1 000 -'-5% \n–“”")
    assert.equal(fold(text).length, text.length)
  })
})

describe('blank', () => {
  it('keeps line ends and takes overlapping spans in any order', () => {
    assert.equal(
      blank('ab\ncdef', [
        { start: 4, end: 5 },
        { start: 1, end: 4 },
        { start: 1, end: 2 },
      ]),
      'a \n  ef',
    )
  })
})

describe('replaceAll', () => {
  it('pads to the length of what it replaces', () => {
    const spans = [
      { start: 0, end: 4, text: '€' },
      { start: 5, end: 10, text: '%' },
      { start: 10, end: 11, text: 'long' },
    ]
    assert.equal(replaceAll('&eu;5&#37;;x', spans), '   €5%    ;x')
  })
})
