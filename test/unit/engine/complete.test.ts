import { strict as assert } from 'node:assert'
import type { Engine } from '../../../src/engine/engine'
import { createMemoryEngine } from './memory'

const files = {
  '/desk/sources/norling2024.md':
    '---\ntitle: Chips of the north\nauthor: Ada Norling\ndate: 2024-01-02\n---\nAda Norling founded Nexora. The H30 of Nexora fell.\n',
  '/desk/sources/nordby.txt': 'Nexora and Nordby Systems rose. Far-Glider fell.\n',
}

/** Labels and what each insertion gives, at the end of a draft. */
async function complete(engine: Engine, text: string) {
  const suggestions = await engine.complete({ path: '/desk/draft.md', text }, text.length)
  return suggestions.map((s) => ({
    kind: s.kind,
    label: s.label,
    text: text.slice(0, s.replace.start) + s.insert + text.slice(s.replace.end),
  }))
}

describe('local engine: complete', function () {
  this.timeout(20_000)
  let engine: Engine
  before(async () => ({ engine } = await createMemoryEngine(files)))

  const cases: readonly [draft: string, kind: string, text: string][] = [
    ['It fell [@', 'key', 'It fell [@nordby'],
    ['It fell [@norl', 'key', 'It fell [@norling2024'],
    ['It fell [see @norl', 'key', 'It fell [see @norling2024'],
    ['As @norl', 'key', 'As @norling2024'],
    ['It fell [-@norl', 'key', 'It fell [-@norling2024'],
    ['It fell [@north', 'key', 'It fell [@norling2024'],
    ['It fell [@nrodby', 'key', 'It fell [@nordby'],
    ['We met Nex', 'entity', 'We met Nexora'],
    ['We met nex', 'entity', 'We met Nexora'],
    ['We met Ada No', 'entity', 'We met Ada Norling'],
    ['We met Nordby Sys', 'entity', 'We met Nordby Systems'],
    ['We met Far-G', 'entity', 'We met Far-Glider'],
    ['We met Nexroa', 'entity', 'We met Nexora'],
    ['The H', 'entity', 'The H30'],
  ]
  for (const [draft, kind, text] of cases)
    it(`${draft} -> ${text}`, async () => {
      const [first] = await complete(engine, draft)
      assert.deepEqual(first && { kind: first.kind, text: first.text }, { kind, text })
    })

  const nothing = ['Write to me@nor', 'Run `@nor', 'Xyzzy']
  for (const draft of nothing)
    it(`nothing at ${draft}`, async () =>
      assert.deepEqual(
        await complete(engine, draft + (draft.includes('`') ? '`' : '')).then((all) =>
          all.filter((s) => s.kind === 'key' || draft === 'Xyzzy'),
        ),
        [],
      ))

  it('is bounded', async () => {
    const many = Array.from({ length: 300 }, (_, i) => [
      `/desk/sources/key${i}.txt`,
      `We met Nexora${i} Systems there.\n`,
    ])
    const large = await createMemoryEngine(Object.fromEntries(many))
    assert.ok((await complete(large.engine, '[@')).length <= 200)
    assert.ok((await complete(large.engine, 'We met Nex')).length <= 50)
  })
})

describe('local engine: references and search', function () {
  this.timeout(20_000)
  it('lists articles without an entry, with what is known of them', async () => {
    const { engine } = await createMemoryEngine(files)
    assert.deepEqual(
      (await engine.references()).map(({ key, authors, date }) => ({ key, authors, date })),
      [
        { key: 'nordby', authors: [], date: undefined },
        { key: 'norling2024', authors: ['Ada Norling'], date: '2024-01-02' },
      ],
    )
  })

  it('sees an article that came later', async () => {
    const { engine, tree } = await createMemoryEngine({ ...files })
    await engine.references()
    tree['/desk/sources/late.txt'] = 'Late news.\n'
    await engine.index({})
    assert.ok((await engine.references()).some(({ key }) => key === 'late'))
  })

  it('finds passages', async () => {
    const { engine } = await createMemoryEngine(files)
    const [hit] = await engine.search({ words: 'founded Nexora', limit: 5 })
    assert.equal(hit.path, '/desk/sources/norling2024.md')
    assert.equal(files['/desk/sources/norling2024.md'].slice(hit.start, hit.end), 'Ada Norling founded Nexora.')
  })
})
