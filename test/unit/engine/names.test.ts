import { strict as assert } from 'node:assert'
import type { Engine } from '../../../src/engine/engine'
import { createMemoryEngine, type Tree } from './memory'

const article = (date: string, text: string) => `---\ndate: ${date}\nsource: Post\n---\n${text}\n`

const files: Tree = {
  '/desk/sources/a.md': article(
    '2025-07-17',
    'We asked Nexora CEO Jensen Norling. The fund High-Glider and the retailer Nordbysen fell. The Defense Organization met.',
  ),
  '/desk/sources/b.md': article(
    '2025-08-01',
    'We saw Jensen Norling in Lagos. At Nordbysen, Michael Lindqvist and Bo Marsh spoke. The model DeepWater is new.',
  ),
  '/desk/sources/c.md': article(
    '2025-08-02',
    'Former Lumen CFO Bo Marsh left. The fund High-Glider and the maker ColourCo rose.',
  ),
  '/desk/sources/d.md': article(
    '2025-08-03',
    'We met lawmaker Axel Voss and Maros Sefcovic. The maker Quantivo, the firm JP Lumen and the retailer Nordbysen rose. Quantivo fell, as Quantivo does. The state of Bergland and the FinPay app exist; every finpay, the finpay of all and one more finpay.',
  ),
}

const draftOf = (text: string) => ({ path: '/desk/draft.md', text })

describe('local engine: names', function () {
  this.timeout(20_000)
  let engine: Engine
  before(async () => ({ engine } = await createMemoryEngine({ ...files })))

  /** A draft, and what is noted: what stands there -> what the sources write. */
  const notes: readonly [draft: string, notes: readonly string[]][] = [
    ['We met Jenson Norling in Lagos.', ['Jenson Norling -> Jensen Norling']],
    ['The fund High Glider rose.', ['High Glider -> High-Glider']],
    ['We bought it at Nordbyssen twice.', ['Nordbyssen -> Nordbysen']],
    ['We tried Deepwater there.', ['Deepwater -> DeepWater']],
    ['We asked Nexora CFO Jensen Norling.', ['CFO -> CEO']],
    ['Nordybsen rose twice.', ['Nordybsen -> Nordbysen']],
    ['We met Aixel Voss.', ['Aixel Voss -> Axel Voss']],
    ['It was Quanttivo again.', ['Quanttivo -> Quantivo']],
    // right names, and what only looks like a slip
    ['We met Maroš Šefčovič.', []],
    ['The firm JPLumen rose.', []],
    ['The Quantive is another.', []],
    ['We saw a Berglander in Berglandia.', []],
    ['American and Texan firms in Singaporean ports.', []],
    ['Nordic firms rose. Norms fell.', []],
    ['We asked Nexora CEO Jensen Norling.', []],
    ['We asked chief executive Jensen Norling.', []],
    ['We met Michel Lindqvist in Oslo.', []],
    ['The Defence Organisation met.', []],
    ['We asked former Nexora CFO Jensen Norling.', []],
    ['We asked Lumen CEO Bo Marsh.', []],
    ['We met Zoe Quill in Oslo.', []],
    ['See `Jenson Norling` and [Jenson Norling](https://example.org).', []],
  ]
  for (const [draft, expected] of notes)
    it(draft, async () => {
      const found = await engine.nameNotes(draftOf(draft))
      assert.deepEqual(
        found.map(({ start, end, replacement }) => `${draft.slice(start, end)} -> ${replacement}`),
        expected,
      )
      for (const { source } of found) assert.match(source.path, /^\/desk\/sources\//)
    })

  it('lists the things that sources name, by text and kind', async () => {
    const { entities, total } = await engine.entities({ text: 'nordby', limit: 10 })
    assert.deepEqual([entities.map(({ name, kind }) => [name, kind]), total], [[['Nordbysen', 'company']], 1])
    const funds = await engine.entities({ kind: 'fund', limit: 1 })
    assert.deepEqual(
      funds.entities.map(({ name }) => name),
      ['High-Glider'],
    )
  })

  it('finds all mentions, in drafts and in sources, the newest first', async () => {
    const draft = draftOf('We met Jensen Norling. Norling left.')
    const { name, places } = await engine.findName('Jensen Norling', [draft])
    assert.equal(name, 'Jensen Norling')
    assert.deepEqual(
      places.map(({ path, surface, draft }) => [path, surface, draft]),
      [
        ['/desk/draft.md', 'Jensen Norling', true],
        ['/desk/draft.md', 'Norling', true],
        ['/desk/sources/b.md', 'Jensen Norling', false],
        ['/desk/sources/a.md', 'Jensen Norling', false],
      ],
    )
  })

  it('tells what the name at an offset means', async () => {
    const draft = draftOf('We met Jensen Norling.')
    assert.equal((await engine.entity(draft, 9))?.entity.kind, 'person')
    assert.equal(await engine.entity(draft, 1), undefined)
  })
})

describe('local engine: names that the user settled', function () {
  this.timeout(20_000)

  it('takes the file in at once, and again without it', async () => {
    const { engine, tree } = await createMemoryEngine({ ...files })
    const nameAt = async () => (await engine.entity(draftOf('We saw Nordbysen.'), 9))?.entity.name
    assert.equal(await nameAt(), 'Nordbysen')
    tree['/desk/tickmark.entities.yaml'] = await engine.curate('', {
      kind: 'rename',
      name: 'Nordbysen',
      to: 'Nordby & Son',
    })
    assert.equal(await nameAt(), 'Nordby & Son')
    tree['/desk/tickmark.entities.yaml'] = await engine.curate('', { kind: 'reject', name: 'Nordbysen' })
    assert.equal(await nameAt(), undefined)
    delete tree['/desk/tickmark.entities.yaml']
    assert.equal(await nameAt(), 'Nordbysen')
  })
})
