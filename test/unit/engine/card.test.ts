import { strict as assert } from 'node:assert'
import type { Card, Engine } from '../../../src/engine/engine'
import { createMemoryEngine, type Tree } from './memory'

const article = (date: string, text: string, more = '') => `---\ndate: ${date}\nsource: Post\n${more}---\n${text}\n`

const files: Tree = {
  '/desk/sources/a.md': article(
    '2025-07-17',
    "Despite curbs, Lumen's parent company, Far-Glider, reportedly hoarded Nexora chips. Far-Glider grew.",
  ),
  '/desk/sources/b.md': article(
    '2025-08-01',
    'Shares of Far-Glider fell. We met Ada Norling, and Norling said little.',
  ),
  '/desk/sources/c.md': article(
    '2024-01-01',
    'The Office of Chip Affairs (OCA) is a regulator. The America that we know and the U.S. differ.',
  ),
  '/desk/sources/d.md': article('2025-02-02', 'The OCA told us nothing about an h30, and the H30 fell.'),
  '/desk/sources/e.md': article(
    '2025-03-03',
    'The fund Huanfang hired people.',
    'aliases:\n  Far-Glider: [Huanfang]\n',
  ),
  '/desk/refs.bib':
    '@online{key2025, title={A title}, author={Norling, Ada}, date={2025-07-17}, file={sources/a.md}}\n',
}

/** The card where "|" stands in the draft. */
async function cardAt(engine: Engine, marked: string): Promise<(Card & { words: string }) | undefined> {
  const offset = marked.indexOf('|')
  const text = marked.replace('|', '')
  const card = await engine.card({ path: '/desk/draft.md', text }, offset)
  return card && { ...card, words: text.slice(card.start, card.end) }
}

describe('local engine: card', function () {
  this.timeout(20_000)
  let engine: Engine
  before(async () => ({ engine } = await createMemoryEngine({ ...files })))

  it('says who a name is first, in the words of the source, with the passage', async () => {
    const card = await cardAt(engine, 'We asked Far-|Glider about it.')
    assert.equal(card?.words, 'Far-Glider')
    assert.equal(card.kind, 'entity')
    const [first] = card.lines
    assert.equal(first.text, "Despite curbs, Lumen's parent company, Far-Glider, reportedly hoarded Nexora chips.")
    assert.equal(first.path, '/desk/sources/a.md')
    assert.equal(first.label, 'Post, 2025-07-17')
    assert.equal(String(files[first.path]).slice(first.span!.start, first.span!.end), first.text)
  })

  it('gives the rest latest first', async () => {
    const card = await cardAt(engine, 'We asked Far-|Glider.')
    assert.deepEqual(
      card?.lines.slice(1).map((line) => line.label),
      ['Post, 2025-08-01', 'Post, 2025-07-17', 'Post, 2025-03-03'],
    )
  })

  it('has no line that poses as a description where no source has one', async () => {
    const card = await cardAt(engine, 'We asked |Nexora.')
    assert.deepEqual(
      card?.lines.map(({ part }) => part),
      ['mention'],
    )
  })

  it('leaves out bylines, credits and code', async () => {
    const text = 'Shares of Nexora fell.\n\nPhoto: Nexora\n\nstrPath = Nexora();\n\n(Reporting by Nexora)\n'
    const own = await createMemoryEngine({ '/desk/sources/own.txt': text })
    const card = await cardAt(own.engine, 'We asked |Nexora.')
    assert.deepEqual(
      card?.lines.map(({ text }) => text),
      ['Shares of Nexora fell.'],
    )
  })

  const found: readonly [name: string, draft: string, words: string, says: RegExp][] = [
    ['at the start of a sentence', '|Nexora fell.', 'Nexora', /hoarded Nexora chips/],
    ['in a possessive', "It is |Nexora's chip.", 'Nexora', /hoarded Nexora chips/],
    ['of a surname', 'We met |Norling.', 'Norling', /We met Ada Norling/],
    ['of a full name', 'We met Ada |Norling.', 'Ada Norling', /Norling said little/],
    ['inside a longer run', 'The Nexora |Lumen venture.', 'Lumen', /parent company/],
    ['of an acronym by its definition', 'The |OCA wrote.', 'OCA', /is a regulator/],
    ['of a full name by its acronym', 'The Office of |Chip Affairs wrote.', 'Office of Chip Affairs', /is a regulator/],
    ['under an alias of the front matter', 'The |Huanfang fund.', 'Huanfang', /hired people/],
    ['under another name of a country', 'In the |US.', 'US', /America that we know/],
  ]
  for (const [name, draft, words, says] of found)
    it(`finds a name ${name}`, async () => {
      const card = await cardAt(engine, draft)
      assert.equal(card?.words, words)
      assert.match(card.lines.map((line) => line.text).join('\n'), says)
    })

  const silent: readonly [name: string, draft: string][] = [
    ['on a word that is no name', 'They |hoarded it.'],
    ['on a link', 'See [the |Nexora page](https://example.org).'],
    ['on a name that no source has', 'We met Bo |Unknown.'],
    ['on the pronoun us', 'They told |us so.'],
    ['on a code in small letters', 'The |h30 fell.'],
    ['behind a name', 'We asked Far-Glider |about it.'],
    ['in code', 'Run `|Nexora` now.'],
    ['in a fenced block', '```\n|Nexora\n```'],
    ['in the address of a link', 'See [it](https://example.org/|Nexora).'],
    ['in a comment', '<!-- |Nexora -->'],
    ['in a citation', 'It fell [see |Nexora, @a].'],
    ['in front matter', '---\ntitle: |Nexora\n---\n'],
    ['at the end of the text', 'It fell.|'],
  ]
  for (const [name, draft] of silent)
    it(`is silent ${name}`, async () => assert.equal(await cardAt(engine, draft), undefined))

  it('leaves out what the draft itself says', async () => {
    const text = 'We asked Far-Glider.'
    const own = await createMemoryEngine({ '/desk/sources/own.md': text })
    assert.equal(await own.engine.card({ path: '/desk/sources/own.md', text }, 12), undefined)
  })

  it('cuts a long sentence around the name', async () => {
    const long = `${'They said that it was so and '.repeat(12)}Nexora fell ${'and they said that it was so '.repeat(12)}.`
    const own = await createMemoryEngine({ '/desk/sources/long.txt': `${long}\n` })
    const [line] = (await cardAt(own.engine, 'The |Nexora chip.'))!.lines
    assert.ok(line.text.length < 300 && line.text.includes('Nexora fell'))
    assert.ok(line.text.startsWith('… ') && line.text.endsWith(' …'))
  })

  describe('of a cite key', () => {
    const head = '---\nbibliography: refs.bib\n---\n'
    it('shows the record and the way to the text', async () => {
      const card = await cardAt(engine, `${head}It fell [@key|2025, p. 3].`)
      assert.equal(card?.words, 'key2025')
      assert.equal(card.kind, 'reference')
      assert.deepEqual(card.lines[0], { text: 'A title' })
      assert.equal(card.lines.at(-1)!.path, '/desk/sources/a.md')
    })
    it('is silent on the locator and on an unknown key', async () => {
      assert.equal(await cardAt(engine, `${head}It fell [@key2025, p. |3].`), undefined)
      assert.equal(await cardAt(engine, 'It fell [@nobody|2025].'), undefined)
    })
  })
})
