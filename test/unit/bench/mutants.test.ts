import { strict as assert } from 'node:assert'
import { findMutations } from '../../../test/bench/mutants.mjs'
import type { Span } from '../../../src/base/span'

/** A sentence with its figure in «», its kind, and every way in which it is to be broken. */
const cases: readonly (readonly [text: string, kind: string, broken: Readonly<Record<string, string>>])[] = [
  [
    'Sales rose by «14.7%» in May.',
    'percent',
    {
      'last digit': 'Sales rose by 14.8% in May.',
      'leading digit': 'Sales rose by 24.7% in May.',
      points: 'Sales rose by 14.7 percentage points in May.',
      direction: 'Sales fell by 14.7% in May.',
    },
  ],
  [
    'It paid «€1.9bn».',
    'money',
    {
      'last digit': 'It paid €1.1bn.',
      'leading digit': 'It paid €2.9bn.',
      scale: 'It paid €1.9m.',
      currency: 'It paid $1.9bn.',
    },
  ],
  // a share is never in points, and the direction behind the full stop is not its own
  ['Of these «63%» agree. Sales rose.', 'percent', { 'last digit': '64%', 'leading digit': '73%' }],
  ['It has more than «500» shops.', 'count', { 'leading digit': '600', comparator: 'It has less than 500 shops.' }],
  ['It was twice «the 2023 level».', 'ratio', {}],
  ['It takes «two years».', 'duration', { 'number word': 'three years', unit: 'two months' }],
  ['Until «31 December 2025».', 'date', { day: '30 December', month: '31 March 2025', year: '2024' }],
  ['In «the first quarter of 2026».', 'date', { quarter: 'second quarter of 2026', year: 'of 2025' }],
  ['It rose «four fifths».', 'ratio', { direction: 'It fell four fifths.' }],
  ['It gave up «€5m».', 'money', { 'leading digit': '€6m', scale: '€5bn', currency: '$5m' }],
]

describe('mutants', () => {
  for (const [marked, kind, broken] of cases)
    it(marked, () => {
      const text = marked.replace(/[«»]/g, '')
      const start = marked.indexOf('«')
      const end = marked.indexOf('»') - 1
      const label = { draft: 'a.md', start, end, surface: text.slice(start, end), kind, stance: 'supported' }
      const found = findMutations([label], new Map([['a.md', text]]))
      assert.deepEqual(found.map((mutant) => mutant.kind).sort(), Object.keys(broken).sort())
      for (const mutant of found) {
        assert.ok(mutant.text.includes(broken[mutant.kind]), `${mutant.kind}: ${mutant.text}`)
        assert.equal(mutant.text.slice(mutant.spans[0].start, mutant.spans[0].end), mutant.after)
      }
    })

  it('two figures of one unit change places', () => {
    const text = 'It made €5m in May and €70m in June.'
    const labels = ['€5m', '€70m'].map((surface) => {
      const start = text.indexOf(surface)
      return { draft: 'a.md', start, end: start + surface.length, surface, kind: 'money', stance: 'supported' }
    })
    const swaps = findMutations(labels, new Map([['a.md', text]])).filter(({ kind }) => kind === 'swap')
    assert.deepEqual(
      swaps.map((swap) => [swap.text, swap.spans.map(({ start, end }: Span) => swap.text.slice(start, end))]),
      [['It made €70m in May and €5m in June.', ['€70m', '€5m']]],
    )
  })

  it('only true figures are broken', () => {
    const label = { draft: 'a.md', start: 0, end: 3, surface: '45%', kind: 'percent', stance: 'refuted' }
    assert.deepEqual(findMutations([label], new Map([['a.md', '45% agree.']])), [])
  })
})
