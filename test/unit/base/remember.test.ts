import assert from 'node:assert/strict'
import { remember } from '../../../src/base/remember'

describe('A function that remembers', () => {
  it('computes once for each object, an answer of undefined too', () => {
    const asked: object[] = []
    const look = remember((key: { readonly value?: number }, factor: number) => {
      asked.push(key)
      return key.value === undefined ? undefined : key.value * factor
    })
    const [three, none] = [{ value: 3 }, {}]
    assert.deepEqual([look(three, 2), look(none, 2), look(three, 2), look(none, 2)], [6, undefined, 6, undefined])
    assert.deepEqual(asked, [three, none])
  })
})
