import { strict as assert } from 'node:assert'
import { checkDraft, openRun } from '../../../src/check/check'
import { checkQuotations } from '../../../src/check/quotations/quotations'
import type { Finding } from '../../../src/check/verdict'
import { findCitations } from '../../../src/citation/find-citations'
import { parseMarkdown } from '../../../src/text/markdown'
import { altered, silent } from '../cases/quotations'

describe('quotations', () => {
  for (const [source, draft, told, fix] of altered)
    it(`altered: ${draft}`, async () => {
      const [found, ...others] = await check(source, draft)
      assert.ok(found, 'nothing is found')
      assert.deepEqual(others, [])
      assert.equal(found.message, `Not word for word: ${told}.`)
      assert.equal(found.surface, draft.slice(found.start, found.end))
      assert.deepEqual(
        [found.kind, found.code, found.stance, found.severity],
        ['quotation', 'quote', 'refuted', 'warning'],
      )
      assert.equal(found.fix, fix)
      const [{ start, end, quote }] = found.evidence
      assert.equal(quote, source.slice(start, end))
    })

  for (const [why, source, draft] of silent)
    it(`silent, ${why}: ${draft}`, async () => {
      assert.deepEqual(
        (await check(source, draft)).map((finding) => finding.message),
        [],
      )
    })

  it('stays quick with long quotations of long sources', async () => {
    const words = Array.from({ length: 40_000 }, (_, i) => `w${(i * 7919) % 5_000}x`)
    const quoted = words.slice(9_000, 11_000).map((word, i) => (i % 50 ? word : 'other'))
    const [found] = await check(words.join(' '), `It said “${quoted.join(' ')}” [@a].`)
    assert.ok(found)
  })
})

async function check(source: string, draft: string): Promise<Finding[]> {
  const document = parseMarkdown(draft)
  const article = { path: 'a.md', meta: { authors: [], aliases: [] }, document: parseMarkdown(source) }
  const run = openRun({ document, citations: findCitations(document), resolve: () => ({ key: 'a', article }) })
  return checkQuotations(run, await checkDraft(run))
}
