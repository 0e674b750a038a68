import { strict as assert } from 'node:assert'
import { scoreDescription } from '../../../src/entity/describe'

const PLAIN = 1

describe('scoreDescription', () => {
  const describing: readonly [sentence: string, name: string][] = [
    ["Lumen's parent company, Far-Glider, reportedly hoarded chips.", 'Far-Glider'],
    ['Nexora CEO Ada Norling spoke in Oslo.', 'Ada Norling'],
    ['The startup released Kite 2, an open model.', 'Kite 2'],
    ['Nexora is a maker of chips.', 'Nexora'],
    ['Nexora (the largest of them) fell.', 'Nexora'],
    ['They bought from a firm called Nexora.', 'Nexora'],
  ]
  for (const [sentence, name] of describing) it(sentence, () => assert.ok(scoreDescription(sentence, [name]) > PLAIN))

  const plain: readonly [sentence: string, name: string, score: number][] = [
    ['Shares of Nexora fell.', 'Nexora', PLAIN],
    ['Shares of Nexoran fell.', 'Nexora', 0],
    ['Nexora, Lumen and others fell.', 'Nexora', PLAIN],
    ['Nothing here.', 'Nexora', 0],
    ['Nothing here.', '', 0],
  ]
  for (const [sentence, name, score] of plain)
    it(`${sentence} (${name || 'no name'})`, () => assert.equal(scoreDescription(sentence, [name]), score))

  it('takes the best of several names and places', () => {
    assert.ok(scoreDescription('Nexora fell. Chip maker Nexora, a giant, rose.', ['Nexora Inc.', 'Nexora']) > PLAIN)
  })
})
