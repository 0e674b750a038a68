import { strict as assert } from 'node:assert'
import { coincidences, derived } from '../cases/arithmetic'
import { judgeMarked } from './judge-marked'

describe('arithmetic', () => {
  for (const [source, draft] of derived)
    it(`follows: ${source} | ${draft}`, () => {
      const finding = judgeMarked(source, draft)
      assert.deepEqual([finding.stance, finding.code], ['supported', 'derived'], finding.message)
    })

  for (const [source, draft] of coincidences)
    it(`does not follow: ${source} | ${draft}`, () => {
      const finding = judgeMarked(source, draft)
      assert.notEqual(finding.stance, 'supported', finding.message)
    })
})
