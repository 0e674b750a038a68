import { strict as assert } from 'node:assert'
import { checkAgainst } from '../../../src/check/check'
import type { Finding } from '../../../src/check/verdict'
import { parsePlain } from '../../../src/text/plain'
import * as cases from '../cases/verdicts'

const { nearMisses, ...tables } = cases

describe('verdicts', () => {
  for (const [name, table] of Object.entries(tables))
    describe(name, () => {
      for (const [source, draft, stance, code] of table)
        it(`${code}: ${source} | ${draft}`, () => {
          const finding = judge(source, draft)
          assert.deepEqual([finding.stance, finding.code], [stance, code], finding.message)
          assert.equal(
            finding.evidence.length > 0,
            stance === 'supported' || (stance === 'refuted' && code !== 'internal'),
          )
        })
    })

  describe('near misses', () => {
    for (const [not, source, draft] of nearMisses)
      it(`not ${not}: ${source} | ${draft}`, () => {
        const finding = judge(source, draft)
        assert.equal(finding.stance, 'supported', `${finding.code}: ${finding.message}`)
      })
  })
})

/** The finding on what stands between « and » in the draft. */
function judge(source: string, marked: string): Finding {
  const start = marked.indexOf('«')
  const draft = marked.replace(/[«»]/g, '')
  const article = { path: 'a.txt', meta: { authors: [], aliases: [] }, document: parsePlain(source) }
  const findings = checkAgainst(parsePlain(draft), [{ key: 'a', article }])
  const found = findings.find((f) => f.start <= start && start < f.end)
  for (const { start, end, path, quote } of found?.evidence ?? []) {
    assert.equal(path, 'a.txt')
    assert.ok(source.slice(start, end).includes(quote.slice(0, 10)), 'the evidence quotes the source')
  }
  return found ?? assert.fail(`nothing is found at "${marked}": ${findings.map((f) => f.surface).join(', ')}`)
}
