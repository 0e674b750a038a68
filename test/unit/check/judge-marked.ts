import { strict as assert } from 'node:assert'
import { checkAgainst } from '../../../src/check/check'
import type { Finding } from '../../../src/check/verdict'
import { parseMarkdown } from '../../../src/text/markdown'
import { parsePlain } from '../../../src/text/plain'

/** The finding on what stands between « and » in a draft, checked against one source. Both may be Markdown or plain. */
export function judgeMarked(source: string, marked: string): Finding {
  const start = marked.indexOf('«')
  const draft = marked.replace(/[«»]/g, '')
  const article = { path: 'a.txt', meta: { authors: [], aliases: [] }, document: parse(source) }
  const findings = checkAgainst(parse(draft), [{ key: 'a', article }])
  const found = findings.find((f) => f.start <= start && start < f.end)
  for (const { start, end, path, quote } of found?.evidence ?? []) {
    assert.equal(path, 'a.txt')
    assert.ok(source.slice(start, end).includes(quote.slice(0, 10)), 'the evidence quotes the source')
  }
  return found ?? assert.fail(`nothing is found at "${marked}": ${findings.map((f) => f.surface).join(', ')}`)
}

function parse(text: string) {
  return /^[|*-] |^#/m.test(text) ? parseMarkdown(text) : parsePlain(text)
}
