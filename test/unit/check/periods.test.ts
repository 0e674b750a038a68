import { strict as assert } from 'node:assert'
import { checkAgainst } from '../../../src/check/check'
import type { Finding } from '../../../src/check/verdict'
import { parsePlain } from '../../../src/text/plain'
import { clashes, silent, type PeriodCase } from '../cases/periods'

describe('periods', () => {
  describe('clashes', () => {
    for (const row of clashes)
      it(`${row[0]} | ${row[1]}`, () => {
        const { stance, code, message } = judge(row)
        assert.deepEqual([stance, code], ['refuted', 'period'], message)
      })
  })

  describe('no alarm', () => {
    for (const row of silent)
      it(`${row[0]} | ${row[1]}`, () => {
        const { stance, code, message } = judge(row)
        assert.ok(stance === 'supported' || stance === 'unchecked', `${code}: ${message}`)
      })
  })
})

/** The finding on what stands between « and » in the draft. */
function judge([source, marked, date]: PeriodCase): Finding {
  const start = marked.indexOf('«')
  const article = { path: 'a.txt', meta: { authors: [], aliases: [], date }, document: parsePlain(source) }
  const findings = checkAgainst(parsePlain(marked.replace(/[«»]/g, '')), [{ key: 'a', article }])
  const found = findings.find((f) => f.start <= start && start < f.end)
  return found ?? assert.fail(`nothing is found: ${findings.map((f) => f.surface).join(', ')}`)
}
