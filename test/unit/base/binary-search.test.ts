import assert from 'node:assert/strict'
import { countFront, lastAtOrBefore } from '../../../src/base/binary-search'

describe('Binary search', () => {
  it('counts the front part, at every border', () => {
    for (let length = 0; length < 9; length++)
      for (let front = 0; front <= length; front++)
        assert.equal(
          countFront(length, (i) => i < front),
          front,
        )
  })

  it('looks at few items', () => {
    let looks = 0
    countFront(1_000_000, (i) => ++looks > 0 && i < 271_828)
    assert.ok(looks <= 20)
  })

  const cases: readonly (readonly [readonly number[], number, number])[] = [
    [[], 3, -1],
    [[4], 3, -1],
    [[3], 3, 0],
    [[1, 3, 3, 5], 3, 2],
    [[1, 3, 5], 9, 2],
  ]
  for (const [numbers, value, index] of cases)
    it(`the last of [${numbers.join(', ')}] at or before ${value}`, () => {
      assert.equal(lastAtOrBefore(numbers, value), index)
    })
})
