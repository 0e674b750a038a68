import { strict as assert } from 'node:assert'
import { coincidences, consistent, contradictions, derived } from '../cases/arithmetic'
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

  for (const [draft, code, message] of contradictions)
    it(`contradicts itself: ${draft}`, () => {
      const finding = judgeMarked(elsewhere, draft)
      assert.deepEqual([finding.stance, finding.code], ['refuted', code], finding.message)
      assert.ok(finding.message.includes(message), finding.message)
    })

  for (const draft of consistent)
    it(`is consistent: ${draft}`, () => {
      const { code, message } = judgeMarked(elsewhere, draft)
      assert.ok(!['internal', 'derived-wrong', 'points', 'multiple'].includes(code), message)
    })
})

/** A source that speaks of something else. */
const elsewhere = 'The weather was fine.'
