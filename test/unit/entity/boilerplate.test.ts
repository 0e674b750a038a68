import { strict as assert } from 'node:assert'
import { isBoilerplate } from '../../../src/entity/boilerplate'

describe('isBoilerplate', () => {
  const page = [
    'By Ada Norling',
    '(Reporting by Ada Norling in Oslo; Editing by Bo Lind)',
    'Photo: Ada Norling/Getty Images',
    'Sign up for the Nexora Weekly.',
    'Share on LinkedIn',
    'Nexora fell , opens new tab.',
    'strPath = getPath(Nexora);',
    'Nexora | Lumen | Kite | Belmora',
  ]
  for (const text of page) it(text, () => assert.equal(isBoilerplate(text), true))

  const prose = [
    'By Monday, Nexora had sold 5,000 chips.',
    'Nexora sold shares (about 5%) to Lumen & Co.',
    'The source: Ada Norling of Nexora.',
    'Nexora signed up for the code of practice.',
    'A reporter by the name of Ada Norling wrote to Nexora.',
  ]
  for (const text of prose) it(text, () => assert.equal(isBoilerplate(text), false))
})
