import { strict as assert } from 'node:assert'
import { searchPassages, toSearchWords } from '../../../src/corpus/search'
import type { Store } from '../../../src/corpus/store'
import { openStore } from '../../../src/host/sqlite/open-store'
import { sampleSource } from '../../contract/store-suite'

describe('toSearchWords', () => {
  const cases: readonly [query: string, words: readonly string[]][] = [
    ['nvidia chips', ['nvidia', 'chips']],
    ['the share', ['the', 'share']],
    ['What was the share of Nvidia in the market?', ['share', 'Nvidia', 'market']],
    ['"market share" nvidia', ['market share', 'nvidia']],
    ['“market share”', ['market share']],
    ['"to be or not to be"', ['to be or not to be']],
    ['it was what it was', ['it', 'was', 'what', 'it', 'was']],
    ['$2.5 billion', ['2.5', 'billion']],
    ['1,200 H20s, please.', ['1,200', 'H20s', 'please']],
    ['High-Flyer', ['High-Flyer']],
    ["don't", ["don't"]],
    ['华为 芯片', ['华为', '芯片']],
    ['"unclosed quote', ['unclosed', 'quote']],
    ['""', []],
    [' * ( ) ', []],
    ['', []],
  ]
  for (const [query, words] of cases) it(JSON.stringify(query), () => assert.deepEqual(toSearchWords(query), words))
})

describe('searchPassages', () => {
  let store: Store
  before(async () => {
    store = await openStore(undefined)
    store.putSource(
      ...sampleSource('/a.md', ['The market share of Nvidia fell.', 'A share of the market.'], { date: '2025-05' }),
    )
    store.putSource(...sampleSource('/b.md', ['Huawei gained.']))
  })
  after(() => store.close())

  const cases: readonly [query: string, found: readonly string[]][] = [
    ['market share', ['A share of the market.', 'The market share of Nvidia fell.']],
    ['"market share"', ['The market share of Nvidia fell.']],
    ['"market share" nvidia', ['The market share of Nvidia fell.']],
    ['nvidia huawei', ['Huawei gained.', 'The market share of Nvidia fell.']],
    ['Did Huawei or anybody gain from what the others lost?', ['Huawei gained.']],
    ['zebra', []],
    ['', []],
  ]
  for (const [query, found] of cases)
    it(JSON.stringify(query), () =>
      assert.deepEqual(
        searchPassages(store, query, 10)
          .map((hit) => hit.text)
          .sort(),
        found,
      ),
    )

  it('gives what is known of the article', () => {
    const [{ title, date, path }] = searchPassages(store, 'nvidia', 10)
    assert.deepEqual({ title, date, path }, { title: '/a.md', date: '2025-05', path: '/a.md' })
  })
})
