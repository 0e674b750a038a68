import { strict as assert } from 'node:assert'
import type { Explanation } from '../../../src/check/explain'
import { judges } from '../../../src/check/judges'
import { questions } from '../../../src/check/questions'
import { toExplanationPage } from '../../../src/present/explanation'
import { createMemoryEngine } from '../engine/memory'

const HARBOUR = `---
title: Harbour figures
---

The port of Lyra handled 4.2 million containers in 2024, 8% more than a year before. The port of Norr handled 1.9 million containers.
`
const STUB = 'Subscribe to read on.'
const files = { '/desk/sources/harbour.md': HARBOUR, '/desk/sources/stub.md': STUB }

interface Case {
  readonly name: string
  readonly draft: string
  readonly figure: string
  readonly page: readonly RegExp[]
}

const cases: readonly Case[] = [
  {
    name: 'a figure that the source states',
    draft: 'Lyra handled 4.2 million containers [@harbour].',
    figure: '4.2 million',
    page: [
      /^# 4\\\.2 million: The source says so$/m,
      /^> Lyra handled \*\*4\\\.2 million\*\* containers/m,
      /Cited in the sentence: \\?@harbour/,
      /### What decided: 4\\\.2 million/,
      /— \[harbour\]\(<at \d+>\)/,
      /- The value is the same/,
      /- What is counted: container\\\./,
      /- Names in common: .*lyra/,
      /### What else fits best: 1\\\.9 million/,
      /\*\*Does the source state it\? Yes: this decided\.\*\*/,
    ],
  },
  {
    name: 'a figure of another value',
    draft: 'The port of Lyra handled 4.9 million containers in 2024 [@harbour].',
    figure: '4.9 million',
    page: [
      /Wrong figure/,
      /- The value is another/,
      /Does the source state it\? No\./,
      /another value .*Yes: this decided/,
    ],
  },
  {
    name: 'a date, which has no value to compare',
    draft: 'The port of Lyra handled 4.2 million containers in 2024 [@harbour].',
    figure: '2024',
    page: [/### What decided: 2024/, /^(?![^]*The value is)/, /Is it a date .*Yes: this decided/],
  },
  {
    name: 'a figure that no citation reaches',
    draft: 'There are 12 analysts.',
    figure: '12',
    page: [/No citation reaches this figure/, /^(?![^]*What was asked)/],
  },
  {
    name: 'a source without text',
    draft: 'It handled 12 million tonnes [@stub].',
    figure: '12 million',
    page: [/Cited in the sentence: \\?@stub/, /next to no text/],
  },
]

describe('the explanation of a verdict', function () {
  this.timeout(20_000)
  for (const { name, draft, figure, page } of cases)
    it(name, async () => {
      const text = toPage(await explain(draft, figure), draft)
      for (const part of page) assert.match(text, part)
    })

  it('knows what every judge asks', () =>
    assert.deepEqual(
      judges.filter((judge) => !questions.has(judge)),
      [],
    ))

  it('is the verdict that the check gives', async () => {
    const { engine } = await createMemoryEngine(files)
    const text = cases.map(({ draft }) => draft).join('\n\n')
    const { findings } = await engine.check({ path: '/desk/draft.md', text })
    assert.ok(findings.length >= cases.length)
    for (const finding of findings) {
      const explanation = await engine.explain({ path: '/desk/draft.md', text }, finding.start)
      assert.deepEqual(explanation?.finding, finding)
    }
  })

  it('is there for the end of a figure and not between figures', async () => {
    const draft = 'Lyra handled 4.2 million containers [@harbour].'
    const { engine } = await createMemoryEngine(files)
    const at = (offset: number) => engine.explain({ path: '/desk/draft.md', text: draft }, offset)
    assert.ok(await at(draft.indexOf(' containers')))
    assert.equal(await at(2), undefined)
  })
})

async function explain(draft: string, figure: string): Promise<Explanation> {
  const { engine } = await createMemoryEngine(files)
  const explanation = await engine.explain({ path: '/desk/draft.md', text: draft }, draft.indexOf(figure) + 1)
  assert.ok(explanation)
  return explanation
}

function toPage(explanation: Explanation, draft: string): string {
  return toExplanationPage(explanation, draft, ({ start }) => `at ${start}`)
}
