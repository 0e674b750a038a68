import { strict as assert } from 'node:assert'
import { VERDICT_CODES } from '../../../src/check/verdict'
import { listVerdictCodes, toHelpPage, toVerdictHelp } from '../../../src/present/verdict-help'

describe('help on verdicts', () => {
  it('has a page for every code of verdict.ts, and no other', () => {
    assert.ok(VERDICT_CODES.length > 20)
    assert.deepEqual(listVerdictCodes().sort(), [...VERDICT_CODES].sort())
  })
  for (const code of listVerdictCodes())
    it(`says what ${code} means and what to do`, () => {
      const help = toVerdictHelp(code)
      for (const text of [help.title, help.meaning, help.draft, help.advice]) assert.notEqual(text.trim(), '')
      assert.equal(help.source !== '' || ['unchecked', 'not-found'].includes(help.stance) || code === 'internal', true)
      assert.equal(
        help.stance === 'refuted' ? ['error', 'warning'].includes(help.severity) : help.severity !== 'error',
        true,
      )
      const page = toHelpPage(code)
      assert.ok(page.startsWith(`# ${help.title}\n`) && page.includes(`\`${code}\``) && page.includes(help.advice))
    })
})
