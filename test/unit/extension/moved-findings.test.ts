import { strict as assert } from 'node:assert'
import type { Finding } from '../../../src/check/verdict'
import { moveFindings } from '../../../src/extension/moved-findings'

const text = 'It sold 40 cars and 50 vans.'

/** Applies "from" -> "to" at its place in the text and gives what the findings for 40 and 50 then stand on. */
function after(from: string, to: string, at = text.indexOf(from)): string[] {
  const findings = ['40', '50'].map(
    (words) => ({ start: text.indexOf(words), end: text.indexOf(words) + 2 }) as Finding,
  )
  const edited = text.slice(0, at) + to + text.slice(at + from.length)
  const moved = moveFindings(findings, [{ rangeOffset: at, rangeLength: from.length, text: to }])
  return moved.map(({ start, end }) => edited.slice(start, end))
}

describe('findings move with the text', () => {
  const cases: readonly (readonly [string, string[], string[]])[] = [
    ['words before both', ['It', 'The company'], ['40', '50']],
    ['words between', ['cars', 'lorries'], ['40', '50']],
    ['words behind', ['vans', 'buses'], ['40', '50']],
    ['a figure changed', ['40', '41'], ['50']],
    ['a figure and the words around it deleted', ['sold 40 cars', ''], ['50']],
    ['a space put behind', [' cars', '  cars'], ['40', '50']],
  ]
  for (const [name, [from, to], expected] of cases) it(name, () => assert.deepEqual(after(from, to), expected))

  it('a digit typed right behind a figure', () => assert.deepEqual(after('', '0', text.indexOf(' cars')), ['50']))
  it('a digit typed right before a figure', () => assert.deepEqual(after('', '1', text.indexOf('40')), ['50']))
  it('a word typed right before a figure', () => assert.deepEqual(after('', 'all ', text.indexOf('40')), ['40', '50']))
  it('several edits, the last place first', () => {
    const finding = { start: text.indexOf('50'), end: text.indexOf('50') + 2 } as Finding
    const moved = moveFindings(
      [finding],
      [
        { rangeOffset: text.indexOf('vans'), rangeLength: 4, text: 'x' },
        { rangeOffset: 0, rangeLength: 2, text: 'Theirs' },
      ],
    )
    assert.deepEqual(moved, [{ start: finding.start + 4, end: finding.end + 4 }])
  })
})
