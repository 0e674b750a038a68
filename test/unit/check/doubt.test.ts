import { strict as assert } from 'node:assert'
import { doubted, trusted } from '../cases/doubt'
import { judgeMarked } from './judge-marked'

describe('doubt', () => {
  for (const [source, draft, code] of doubted)
    it(`${code}: ${draft}`, () => {
      const finding = judgeMarked(source, draft)
      assert.deepEqual([finding.stance, finding.code], ['refuted', code], finding.message)
    })

  for (const [source, draft] of trusted)
    it(`none: ${draft}`, () => {
      const finding = judgeMarked(source, draft)
      assert.equal(finding.stance, 'supported', `${finding.code}: ${finding.message}`)
    })
})
