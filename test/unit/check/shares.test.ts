import { strict as assert } from 'node:assert'
import { checkDraft, openRun } from '../../../src/check/check'
import { parseMarkdown } from '../../../src/text/markdown'
import * as cases from '../cases/shares'

describe('shares of a whole', () => {
  for (const [name, list] of Object.entries(cases))
    describe(name, () => {
      for (const [marked, sum] of list)
        it(marked.replaceAll('\n', '⏎'), async () => {
          const start = marked.indexOf('«')
          const document = parseMarkdown(marked.replace(/[«»]/g, ''))
          const findings = await checkDraft(openRun({ document, citations: [], resolve: () => undefined }))
          const flagged = findings.filter(({ code }) => code === 'internal')
          assert.deepEqual(
            flagged.map((f) => f.start),
            sum ? [start] : [],
            flagged[0]?.message,
          )
          if (sum) assert.ok(flagged[0].message.startsWith(`The parts come to ${sum}%`), flagged[0].message)
        })
    })
})
