import { strict as assert } from 'node:assert'
import { scoreDescription } from '../../../src/entity/describe'
import { mineNames } from '../../../src/entity/find-mentions'
import type { EntityKind } from '../../../src/entity/kinds'
import { parsePlain } from '../../../src/text/plain'
import { findSentences } from '../../../src/text/sentences'

function scoreOf(sentence: string, names: readonly string[], kind?: EntityKind): number {
  const { facts } = mineNames(findSentences(parsePlain(sentence)))
  const own = facts.filter(({ surface }) => names.includes(surface))
  return scoreDescription(sentence, { names, kind }, own)
}

describe('scoreDescription', () => {
  /** Sentences that say who or what a name is, the surest first. */
  const describing: readonly [sentence: string, name: string, kind: EntityKind][] = [
    ['In Oslo, Nexora is a maker of chips.', 'Nexora', 'company'],
    ['It was Nexora CEO Ada Norling who spoke in Oslo.', 'Ada Norling', 'person'],
    ["Despite curbs, Lumen's parent company, Far-Glider, reportedly hoarded chips.", 'Far-Glider', 'company'],
    ['The startup released Kite 2, an open model.', 'Kite 2', 'model'],
    ["They sold Nexora's H20 chips to all.", 'H20', 'product'],
    ['Ada Norling is a contributing editor at the Post.', 'Ada Norling', 'person'],
    ['The Chip Affairs Act, which aims to keep chips scarce, is new.', 'Chip Affairs Act', 'law'],
    ['They tried Kite, developed by Nexora.', 'Kite', 'product'],
    ['It belongs to Bo Lind, who builds boats.', 'Bo Lind', 'person'],
  ]
  for (const [sentence, name, kind] of describing) it(sentence, () => assert.ok(scoreOf(sentence, [name], kind) > 0))
  it('prefers what a name is said to be to a title, and that to an apposition', () => {
    const [copula, title, , apposition] = describing.map(([sentence, name, kind]) => scoreOf(sentence, [name], kind))
    assert.ok(copula > title && title > apposition)
  })

  it('takes a full name for a description of its short form', () => {
    const sentence = 'It was the Office of Chip Affairs (OCA) that wrote.'
    assert.ok(scoreOf(sentence, ['OCA', 'Office of Chip Affairs'], 'agency') > 0)
    assert.equal(scoreOf(sentence, ['OCA'], 'agency'), 0)
  })

  const silent: readonly [sentence: string, name: string, kind?: EntityKind][] = [
    ['Shares of Nexora fell.', 'Nexora'],
    ['The head of Nexora is a man.', 'Nexora'],
    ['At Nexora, the company said, chips are scarce.', 'Nexora'],
    ['It was a company Nexora bought.', 'Nexora'],
    ['They left Nexora, a year after Lumen.', 'Nexora'],
    ['In Oslo, Nexora is a maker of chips.', 'Nexora', 'place'],
    ['Nexora is the second platform to get a warning.', 'Nexora', 'company'],
    ['He asked its CEO Ada Norling.', 'Ada Norling', 'person'],
    ['Rules of the Chip Affairs Act require much.', 'Chip Affairs Act', 'law'],
    ['It was Nexora Holdings (NXR) that fell.', 'NXR', 'company'],
    ['It belongs to Bo Lind, who went home.', 'Bo Lind', 'person'],
    ['Nothing here.', ''],
  ]
  for (const [sentence, name, kind] of silent)
    it(`${sentence} (${name || 'no name'})`, () => assert.equal(scoreOf(sentence, [name], kind), 0))
})
