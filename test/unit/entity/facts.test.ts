import { strict as assert } from 'node:assert'
import { mineNames } from '../../../src/entity/find-mentions'
import { parsePlain } from '../../../src/text/plain'
import { findSentences } from '../../../src/text/sentences'

const factsOf = (text: string) =>
  mineNames(findSentences(parsePlain(text)))
    .facts.filter(({ relation }) => relation !== 'plain')
    .map(({ surface, relation, value, other }) => [surface, relation, value, other].filter(Boolean).join(' | '))

/** A text, and all that it says of names: name | relation | value | other. */
const said: readonly [text: string, facts: readonly string[]][] = [
  ['We asked Nexora CEO Ada Norling.', ['Ada Norling | title | CEO | Nexora']],
  ["We asked Nexora's chief executive, Ada Norling.", ['Ada Norling | title | chief executive | Nexora']],
  ['They met Bo Lind, chair of Nexora, in Oslo.', ['Bo Lind | title | chair | Nexora']],
  [
    'They met Bo Lind, a deputy director at the Nexora Institute.',
    ['Bo Lind | title | deputy director | Nexora Institute'],
  ],
  ['They saw U.S. Energy Secretary Bo Lind.', ['Bo Lind | title | Energy Secretary | U.S.']],
  [
    "Prices rose at Lumen's parent company, Far-Glider.",
    ['Far-Glider | relation | parent company | Lumen', 'Far-Glider | kind | company'],
  ],
  ['It is Lumen owner Nexora that paid.', ['Nexora | relation | owner | Lumen', 'Nexora | kind | company']],
  ['We tried Kite K2, an open-source model.', ['Kite K2 | is | an open-source model | model']],
  ['In Oslo, Nexora is a maker of chips.', ['Nexora | is | a maker of chips | company']],
  ['He went to the Danish fast-fashion retailer Nexora.', ['Nexora | is | the Danish fast-fashion retailer | company']],
  ['They bought a firm called Nexora.', ['Nexora | is | a firm | company']],
  ["They sold Nexora's H20 chips.", ['H20 | relation | chips | Nexora', 'H20 | kind | product']],
  ['They met Bo Lind, Senior Vice President Energy Networks at Nexora.', ['Bo Lind | title | Senior Vice President']],
  ['Here Ada Norling is the news editor at the Post.', ['Ada Norling | is | the news editor at the Post | person']],
  ['They met Attorney General Bo Lind.', ['Bo Lind | title | Attorney General']],
  ['The watchdog, said Bo Lind, is late.', ['Bo Lind | kind | person']],
  ['(Reporting by Bo Lind; Editing by Ada Norling)', ['Bo Lind | kind | person', 'Ada Norling | kind | person']],
  ['We met Ada Norling. Then Norling left.', ['Norling | tie | Ada Norling']],
  ['The Office of Chip Affairs (OCA) wrote.', ['OCA | tie | Office of Chip Affairs']],
  // what is near a name and says nothing of it
  ['They left Nexora, a year after Lumen.', []],
  ['The chips that Nexora and Lumen make are good.', []],
  ['Among companies Nexora leads.', []],
  ['The president of Lumen left, Nexora said.', []],
  ['It was a company Nexora bought.', []],
  ['The head of Nexora is a man.', []],
  ['Per Nexora, the Danish watchdog, chips are scarce.', []],
  ['So said Nexora, the company announced.', []],
  ['They sold much by brand Nexora.', []],
  ['They hired third party Nexora.', []],
  ['They cited the Chip Act, the Data Act, the modern chip law, the review and more.', []],
  ['It was Nexora that is the only company with chips.', []],
]

describe('facts of names', () => {
  for (const [text, facts] of said) it(text, () => assert.deepEqual(factsOf(text), facts))

  it('names whose words stand small in the same text are plain', () => {
    const { facts } = mineNames(findSentences(parsePlain('We saw the Board. The board of Nexora met.')))
    assert.deepEqual(
      facts.map(({ surface, relation }) => [surface, relation]),
      [['Board', 'plain']],
    )
  })
})
