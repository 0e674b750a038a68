import { strict as assert } from 'node:assert'
import { catalogOf } from './corpus-catalog'

const norling = 'We met Ada Norling in Oslo. Later Norling left.'
const nexora = 'The retailer Nexora fell.'

/** Articles, a name, and the entity that it means: name, kind, aliases. */
const found: readonly [title: string, articles: readonly string[], name: string, entity: readonly unknown[]][] = [
  ['a surname', [norling, norling], 'Norling', ['Ada Norling', 'person', ['Norling']]],
  [
    'a possessive and a company form',
    [nexora, 'They sued Nexora Inc. again.'],
    'Nexora',
    ['Nexora', 'company', ['Nexora Inc']],
  ],
  [
    'a definition',
    ['It was the Office of Chip Affairs (OCA) that wrote.'],
    'OCA',
    ['Office of Chip Affairs', 'agency', ['OCA']],
  ],
  [
    'spellings that differ in a hyphen',
    ['The fund High-Glider fell.', 'The fund High-Glider rose.', 'It was High Glider too.'],
    'High Glider',
    ['High-Glider', 'fund', ['High Glider']],
  ],
  ['a well-known name', ['Shares of NVIDIA fell.'], 'Nvidia', ['Nvidia', 'company', ['NVIDIA']]],
  ['a people is no name of its country', ['Firms in China and Chinese firms.'], 'Chinese', ['China', 'place', []]],
]

describe('buildCatalog', () => {
  for (const [title, articles, name, [usual, kind, aliases]] of found)
    it(title, () => {
      const entity = catalogOf(articles).find(name)
      assert.deepEqual([entity?.name, entity?.kind, entity?.aliases], [usual, kind, aliases])
      assert.equal(entity?.sure, true)
    })

  const apart: readonly [title: string, articles: readonly string[], names: readonly [string, string]][] = [
    [
      'two people with one surname',
      [norling, 'They saw Bo Norling. Then Norling spoke.', 'They saw Bo Norling. And Norling sang.'],
      ['Norling', 'Bo Norling'],
    ],
    ['codes that differ in a sign', ['The chip H20 and the chip H-20 and the chip H200.'], ['H20', 'H200']],
    ['a firm and what begins with its name', ['We use Nexora and Nexora Play.'], ['Nexora', 'Nexora Play']],
    ['an acronym at the end of a name', ['Then AI grew. We met Lumen AI.'], ['AI', 'Lumen AI']],
  ]
  for (const [title, articles, [a, b]] of apart)
    it(`keeps apart ${title}`, () => {
      const catalog = catalogOf(articles)
      assert.notEqual(catalog.find(a), catalog.find(b))
    })

  it('is not sure of words that mostly stand small, and of headings', () => {
    const catalog = catalogOf([
      'We met the Board. A board is a board.',
      'No board met. The board is old. Read MORE STORIES NOW.',
    ])
    assert.equal(catalog.find('Board')?.sure, false)
    assert.notEqual(catalog.find('MORE STORIES NOW')?.sure, true)
  })
})
