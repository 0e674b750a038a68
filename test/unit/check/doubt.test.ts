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

  it('names things in its message as the source writes them', () => {
    const source =
      'The Americas accounted for 54% of revenue, Europe for 30%, and Asia and Japan for the remaining 16%.'
    const { message } = judgeMarked(source, 'Asia and Japan brought in «30%» of revenue.')
    assert.match(message, /for Europe\. .* For Asia, Japan it says "16%"/)
  })
})
