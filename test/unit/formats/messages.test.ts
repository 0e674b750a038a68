import { strict as assert } from 'node:assert'
import type { Article } from '../../../src/formats/article'
import { positionOf } from '../../../src/formats/origin'
import { readArticle } from '../../../src/formats/registry'
import { messages } from '../cases/messages'

const bytes = (lines: readonly string[], end: string) => new TextEncoder().encode(lines.join(end) + end)

describe('messages and web archives', () => {
  for (const { name, path, lines, meta, blocks, places } of messages)
    for (const [ends, end] of [
      ['LF', '\n'],
      ['CRLF', '\r\n'],
    ])
      it(`${name} (${ends})`, async () => {
        const { article, problems } = await readArticle(path, bytes(lines, end))
        assert.deepEqual(problems, [])
        const { document, origin, meta: got } = article!
        for (const [field, value] of Object.entries(meta ?? {}))
          assert.deepEqual(got[field as keyof Article['meta']], value, field)
        assert.deepEqual(
          document.blocks.map((block) => `${block.kind}: ${document.prose.slice(block.start, block.end)}`),
          blocks,
        )
        assert.equal(origin?.kind, places ? 'lines' : 'packed')
        for (const [words, line] of places ?? [])
          if (origin?.kind === 'lines')
            assert.equal(positionOf(origin.marks, document.text.indexOf(words)).line + 1, line, words)
      })

  const broken: readonly (readonly [name: string, path: string, text: string, message: RegExp])[] = [
    ['an archive without a page', '/a.mhtml', 'Content-Type: image/png\n\nx', /holds no page/],
    ['a message without words', '/a.eml', 'Content-Type: image/png\n\nx', /holds no message/],
  ]
  for (const [name, path, text, message] of broken)
    it(`says what is wrong with ${name}`, async () => {
      const { article, problems } = await readArticle(path, new TextEncoder().encode(text))
      assert.equal(article, undefined)
      assert.match(problems[0].message, message)
    })

  it('parts within parts without end are read to a depth', async () => {
    const text = 'Content-Type: multipart/mixed; boundary=b\n\n--b\n'.repeat(5000)
    const { problems } = await readArticle('/a.eml', new TextEncoder().encode(text))
    assert.equal(problems.length, 1)
  })
})
