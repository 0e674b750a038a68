import { strict as assert } from 'node:assert'
import { checkDraft, openRun, type CheckInput } from '../../../src/check/check'
import { findCitations } from '../../../src/citation/find-citations'
import { parseMarkdown } from '../../../src/text/markdown'
import * as cases from '../cases/repeated'

describe('figures that a draft repeats', () => {
  for (const [name, list] of Object.entries(cases))
    describe(name, () => {
      for (const [marked, other] of list)
        it(marked.replaceAll('\n', '⏎'), async () => {
          const finding = await check(marked)
          assert.equal(finding?.code === 'internal', other !== '', finding?.message)
          if (other) assert.ok(finding!.message.includes(`${other} elsewhere`), finding!.message)
        })
    })
})

/** Sources are there, and say nothing. */
const resolve: CheckInput['resolve'] = ({ key = '' }) => ({
  key,
  article: {
    path: key,
    meta: { authors: [], aliases: [] },
    document: parseMarkdown(`Nothing of that stands in ${key}.`),
  },
})

async function check(marked: string) {
  const start = marked.indexOf('«')
  const document = parseMarkdown(marked.replace(/[«»]/g, ''))
  const findings = await checkDraft(openRun({ document, citations: findCitations(document), resolve }))
  return findings.find((f) => f.start <= start + 12 && start < f.end)
}
