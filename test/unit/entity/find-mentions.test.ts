import { strict as assert } from 'node:assert'
import { findEntityMentions, findMentions } from '../../../src/entity/find-mentions'
import { parseMarkdown } from '../../../src/text/markdown'
import { findSentences } from '../../../src/text/sentences'

/** Names are marked with [ ] in the expected text; the text itself is what remains without the marks. */
const texts: readonly { readonly name: string; readonly text: string }[] = [
  {
    name: 'a capital at the start of a sentence only where it stands inside one too',
    text: 'Shipments stopped. [Nexora] paid more, as [Nexora] had said. Prices rose.',
  },
  { name: 'a well-known name at the start of a sentence', text: 'Yesterday prices fell. [Nvidia] rose.' },
  {
    name: 'product codes and case',
    text: 'The [H20] is a chip, an h20 is none, and [GPT-4] and [Kimi K2] are models.',
  },
  { name: 'the pronoun us', text: 'They told us that the [US] and the [U.S.] are one.' },
  { name: 'hyphens and ampersands', text: 'The fund [High-Flyer] has no shares of [AT&T] or [Ernst & Young].' },
  { name: 'possessives', text: "We read [DeepSeek]'s paper and [OpenAI]’s." },
  { name: 'titles before a person', text: 'We asked [Nvidia] CEO [Jensen Huang] and President [Ada Norling].' },
  {
    name: 'a person behind the end of something else',
    text: 'He met the minister for [Public Ledgers] [Amelie de Nordby], and [Digital Trade] [Ryan Nordby] spoke.',
  },
  {
    name: 'what has a given name within',
    text: 'We bought [Nexora Air Max DN8] from the [North Sea Henry Nordby Foundation] and [Oslo Max].',
  },
  { name: 'a people before a name', text: 'Exports of [Chinese] [AI] to the [European Commission] rose.' },
  { name: 'months and weekdays', text: 'It began in April and on Monday in [Oslo].' },
  {
    name: 'institutions with small words',
    text: 'The [Bureau of Industry and Security] wrote to the [Bank of England].',
  },
  {
    name: 'a definition names what no rule of capitals would',
    text: 'The [Accord on Trade for Chips] (ATC) holds; the [ATC] is new.',
  },
  { name: 'a headline in title case', text: '# Big Chip Makers Fear New Curbs\n\nThe makers in [Lagos] fear curbs.' },
  { name: 'code and addresses', text: 'Use `Nexora` in [Lagos](https://Example.org/Nexora).' },
  { name: 'the first word of a quotation', text: 'He said: "Prices rose in [Lagos]."' },
]

const stripMarks = (text: string) => text.replace(/\[([^\]]*)\](?!\()/g, '$1').replace('[Lagos](https', '[Lagos](https')

const mark = (text: string, spans: readonly { start: number; end: number }[]) =>
  [...spans]
    .reverse()
    .reduce((out, s) => `${out.slice(0, s.start)}[${out.slice(s.start, s.end)}]${out.slice(s.end)}`, text)

const mentionsOf = (text: string) => {
  const document = parseMarkdown(text)
  return findMentions(document, findSentences(document))
}

const entitiesOf = (text: string) => findEntityMentions(findSentences(parseMarkdown(text)))

describe('findMentions', () => {
  for (const { name, text } of texts)
    it(name, () => {
      const plain = stripMarks(text)
      const expected = name === 'code and addresses' ? text.replace('[Lagos]', '[[Lagos]]') : text
      const defined = expected.replace('(ATC)', '([ATC])')
      const places = new Map(mentionsOf(plain).map((m) => [m.start, m]))
      assert.equal(mark(plain, [...places.values()]), defined)
    })

  it('gives a place its own name first, then those that the text ties to it', () => {
    const names = mentionsOf('The Bureau of Industry and Security (BIS) wrote. Later the BIS closed.').map(
      (m) => m.name,
    )
    assert.deepEqual(names, [
      'bureau of industry and security',
      'bis',
      'bis',
      'bureau of industry and security',
      'bis',
      'bureau of industry and security',
    ])
  })

  it('has its sentence and slices back', () => {
    const text = 'Nothing here. We met Ada Norling.\n'
    const [mention] = mentionsOf(text)
    assert.equal(text.slice(mention.start, mention.end), 'Ada Norling')
    assert.equal(text.slice(mention.sentence.start, mention.sentence.end), 'We met Ada Norling.')
  })

  it('takes only codes, known names and longer names where every noun has a capital', () => {
    const german =
      'Der Umsatz der Firma stieg im Jahr auf einen Wert, den die Analysten der Bank für das Quartal kaum sahen. '
    const text = german.repeat(8) + 'Auch kauften OpenAI und Nvidia und Ada Norling die Anlage.'
    assert.deepEqual(
      mentionsOf(text).map((m) => m.surface),
      ['OpenAI', 'Nvidia', 'Ada Norling'],
    )
  })

  it('takes linear time', function () {
    this.timeout(20_000)
    const text = 'Nexora Systems (NS) met Ada Norling of the Bureau of Industry and Security (BIS) in Lagos. '.repeat(
      8000,
    )
    const began = performance.now()
    mentionsOf(text)
    assert.ok(performance.now() - began < 10_000)
  })
})

describe('findEntityMentions', () => {
  const cases: readonly [text: string, names: readonly string[]][] = [
    [
      'The U.S., the US, America and American firms.',
      ['united states', 'united states', 'united states', 'united states'],
    ],
    ['Chinese firms in China.', ['china', 'china']],
    ['We met Jensen Huang. We asked Huang again.', ['jensen huang', 'jensen huang']],
    ['Both Ada Huang and Bo Huang spoke; the Huang name is common.', ['ada huang', 'bo huang', 'huang']],
    ['Shares of Nexora Inc. fell, as Nexora had said.', ['nexora', 'nexora']],
    [
      'The Office of Chip Affairs (OCA) wrote that OCA rules hold.',
      ['office of chip affairs', 'office of chip affairs', 'office of chip affairs'],
    ],
    ['It is TSMC, or Taiwan Semiconductor Manufacturing Company.', ['tsmc', 'tsmc']],
    ['The Nvidia H20 and the H20 are one chip.', ['h20', 'h20']],
  ]
  for (const [text, names] of cases)
    it(text, () => {
      assert.deepEqual(
        entitiesOf(text).map((m) => m.name),
        names,
      )
    })

  it('knows kinds of well-known things', () => {
    assert.deepEqual(
      entitiesOf('In Germany the BIS met OpenAI and Ada Norling.').map((m) => m.kind),
      ['place', 'agency', 'company', undefined],
    )
  })
})
