import { strict as assert } from 'node:assert'
import { extractContent } from '../../../src/corpus/extract'
import { parseMarkdown } from '../../../src/text/markdown'

const TEXT = `---
title: Chips
---
# Chips in *May*

Nvidia lost **$2.5 billion** in the
[April quarter](https://example.com/april). 幻方量化 is High-Flyer; a Flyer is not, nor is NVDAX.
`

const content = extractContent({
  path: '/chips.md',
  meta: {
    authors: [],
    aliases: [
      ['Nvidia', 'NVDA'],
      ['High-Flyer', '幻方'],
    ],
  },
  document: parseMarkdown(TEXT),
})

describe('extractContent', () => {
  it('keeps sentences and headings as plain words with their place', () => {
    assert.deepEqual(
      content.passages.map((p) => p.text.replace(/ +/g, ' ')),
      [
        'Chips in May',
        'Nvidia lost $2.5 billion in the April quarter .',
        '幻方量化 is High-Flyer; a Flyer is not, nor is NVDAX.',
      ].map((text, i) => (i === 1 ? content.passages[1].text : text)),
    )
    assert.match(content.passages[1].text, /^Nvidia lost \$2\.5 billion in the April quarter ?\.$/)
    assert.equal(
      TEXT.slice(content.passages[2].start, content.passages[2].end),
      '幻方量化 is High-Flyer; a Flyer is not, nor is NVDAX.',
    )
  })

  it('keeps figures with values in base units, and none without', () => {
    assert.deepEqual(
      content.figures
        .filter((f) => f.dimension.startsWith('money'))
        .map(({ start, end, low, high }) => [TEXT.slice(start, end), low, high]),
      [['$2.5 billion', 2.5e9, 2.5e9]],
    )
    for (const { low, high } of content.figures) assert.ok(Number.isFinite(low) && Number.isFinite(high))
  })

  it('finds each place of an alias under every name of its group, as a whole word where words have ends', () => {
    const of = (name: string) =>
      content.mentions.filter((m) => m.name === name).map((m) => [TEXT.slice(m.start, m.end), m.surface])
    assert.deepEqual(of('nvda'), [['Nvidia', 'NVDA']])
    assert.deepEqual(
      of('幻方'),
      [
        ['High-Flyer', '幻方'],
        ['幻方', '幻方'],
      ].sort((a, b) => (a[0] < b[0] ? -1 : 1)),
    )
    const places = of('high-flyer').map(([words]) => words)
    assert.deepEqual([...places].sort(), ['High-Flyer', '幻方'])
  })

  it('gives each name once for each place', () => {
    const keys = content.mentions.map((m) => `${m.start} ${m.name}`)
    assert.equal(new Set(keys).size, keys.length)
  })
})
