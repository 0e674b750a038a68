import { strict as assert } from 'node:assert'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { listVerdictCodes, toHelpPage, toVerdictHelp } from '../../../src/present/verdict-help'

describe('help on verdicts', () => {
  it('has a page for every code of verdict.ts, and no other', () => {
    const source = readFileSync(join(__dirname, '../../../src/check/verdict.ts'), 'utf8')
    const union = /export type VerdictCode =([^/]*?)\n\n/.exec(source)?.[1] ?? ''
    const codes = [...union.matchAll(/'([a-z-]+)'/g)].map((m) => m[1])
    assert.ok(codes.length > 20, 'the codes could not be read')
    assert.deepEqual(listVerdictCodes().sort(), codes.sort())
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
