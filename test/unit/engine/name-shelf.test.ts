import { strict as assert } from 'node:assert'
import type { Files } from '../../../src/corpus/files'
import type { IndexReport } from '../../../src/corpus/index-report'
import type { Store } from '../../../src/corpus/store'
import { createNameShelf } from '../../../src/engine/names'

const report = (changed: number) => ({ added: 0, changed, removed: 0 }) as IndexReport

/** A shelf over an index without names, and how often it has read them. */
function openShelf({ eagerNames = false, fails = () => false }) {
  const read = { count: 0 }
  const listNameForms = () => {
    read.count++
    if (fails()) throw new Error('The index is closed.')
    return []
  }
  const store = { listNameForms, countFacts: () => [], countWords: () => new Map() } as unknown as Store
  return { read, shelf: createNameShelf({ files: {} as Files, store, eagerNames }) }
}

describe('shelf of names', () => {
  it('makes names when somebody asks, and anew when the index has changed', async () => {
    const { read, shelf } = openShelf({})
    const first = await shelf.open()
    await shelf.during(async () => report(0))
    assert.equal(await shelf.glance(), first)
    await shelf.during(async () => report(1))
    assert.equal(read.count, 1)
    assert.notEqual(await shelf.glance(), first)
    assert.equal(read.count, 2)
  })

  it('makes them ahead where it is eager, and gives those of before meanwhile', async () => {
    const { read, shelf } = openShelf({ eagerNames: true })
    const first = await shelf.open()
    await shelf.during(async () => report(1))
    assert.equal(await shelf.glance(), first)
    const second = await shelf.open()
    assert.notEqual(second, first)
    assert.equal(await shelf.glance(), second)
    assert.equal(read.count, 2)
  })

  it('gives no names of before for ever where making them ahead fails', async () => {
    let broken = false
    const { shelf } = openShelf({ eagerNames: true, fails: () => broken })
    const first = await shelf.open()
    broken = true
    await shelf.during(async () => report(1))
    await assert.rejects(shelf.open(), /closed/)
    broken = false
    assert.notEqual(await shelf.glance(), first)
  })
})
