import { strict as assert } from 'node:assert'
import { checkDraft, openRun } from '../../../src/check/check'
import { findCitations } from '../../../src/citation/find-citations'
import { findFixes } from '../../../src/check/fixes'
import type { Article } from '../../../src/formats/article'
import { parseMarkdown } from '../../../src/text/markdown'
import { parsePlain } from '../../../src/text/plain'
import * as cases from '../cases/locators'

describe('pages that citations name', () => {
  const { report, ...groups } = cases
  for (const [name, list] of Object.entries(groups))
    describe(name, () => {
      for (const [labels, marked, right] of list)
        it(`${marked.replaceAll('\n', '⏎')}${labels ? ` (pages ${labels.join(' ')})` : ''}`, async () => {
          const { input, finding } = await check(marked, toArticle(report, labels))
          assert.deepEqual(
            [finding.stance, finding.code === 'wrong-locator'],
            ['supported', right !== ''],
            finding.message,
          )
          if (!right) return
          assert.equal(finding.severity, 'warning')
          assert.match(finding.message, new RegExp(`on p\\. ${right}, not on pp?\\. \\w`))
          const fixes = await findFixes(input, finding)
          assert.deepEqual(
            fixes.map(({ kind, words }) => [kind, words]),
            [['locator', right]],
          )
          const [{ start, end, text: page }] = fixes[0].edits
          const mended = input.document.text.slice(0, start) + page + input.document.text.slice(end)
          const again = await check(mended.replace(finding.surface, `«${finding.surface}»`), toArticle(report, labels))
          assert.notEqual(again.finding.code, 'wrong-locator', mended)
        })
    })
})

async function check(marked: string, article: Article) {
  const start = marked.indexOf('«')
  const document = parseMarkdown(marked.replace(/[«»]/g, ''))
  const resolve = () => ({ key: 'r', article })
  const input = { document, citations: findCitations(document), resolve }
  const finding = (await checkDraft(openRun(input))).find((f) => f.start <= start && start < f.end)
  return { input, finding: finding ?? assert.fail(`no finding at ${start}`) }
}

/** An article whose paragraphs are its pages. */
function toArticle(pages: readonly string[], pageLabels: readonly string[] | undefined): Article {
  const document = parsePlain(pages.join('\n\n'))
  const blocks = document.blocks.map((block, i) => ({ ...block, page: i + 1 }))
  assert.equal(blocks.length, pages.length)
  return { path: 'r.pdf', meta: { authors: [], aliases: [] }, document: { ...document, blocks }, pageLabels }
}
