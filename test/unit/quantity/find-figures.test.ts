import { strict as assert } from 'node:assert'
import { extractFromText } from '../../../src/quantity/find-figures'
import type { Figure } from '../../../src/quantity/quantity'
import * as cases from '../cases/figures'
import { moreDates, nearMisses, notations } from '../cases/notations'

const { dates, noFigures, money, percentages, counts, ratios, measures, durations, ranks } = cases
const tables = { money, percentages, counts, ratios, measures, durations, ranks, notations }

describe('findFigures', () => {
  for (const [name, table] of Object.entries(tables))
    describe(name, () => {
      for (const [marked, kind, low, unit, details = {}] of table)
        it(marked, () => {
          const { quantity, noun } = markedFigure(marked)
          assert.equal(quantity.kind, kind)
          assertNear(quantity.low, low)
          assertNear(quantity.high, details.high ?? low)
          assert.equal(quantity.unit, unit)
          assert.equal(quantity.qualifier, details.qualifier)
          assert.equal(quantity.per, details.per)
          assert.equal(quantity.change, details.change)
          if (details.noun !== undefined) assert.equal(noun, details.noun)
          if (details.step !== undefined) assertNear(quantity.step, details.step)
        })
    })

  describe('dates', () => {
    for (const [marked, period] of [...dates, ...moreDates])
      it(marked, () => {
        const { quantity } = markedFigure(marked)
        assert.equal(quantity.kind, 'date')
        assert.deepEqual(JSON.parse(JSON.stringify(quantity.period)), period)
      })
  })

  describe('no figure', () => {
    for (const text of [...noFigures, ...nearMisses])
      it(text, () =>
        assert.deepEqual(
          extractFromText(text).map((f) => text.slice(f.start, f.end)),
          [],
        ),
      )
  })
})

/** The figure whose span is what stands between « and ». */
function markedFigure(marked: string): Figure {
  const start = marked.indexOf('«')
  const end = marked.indexOf('»') - 1
  const text = marked.replace(/[«»]/g, '')
  const figures = extractFromText(text)
  const found = figures.find((f) => f.start === start && f.end === end)
  const all = figures.map((f) => `${f.quantity.kind} "${text.slice(f.start, f.end)}"`).join(', ')
  return found ?? assert.fail(`no figure "${text.slice(start, end)}"; found: ${all || 'none'}`)
}

function assertNear(actual: number, expected: number): void {
  assert.ok(Math.abs(actual - expected) <= Math.abs(expected) * 1e-9, `${actual} is not ${expected}`)
}
