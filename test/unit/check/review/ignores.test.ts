import { strict as assert } from 'node:assert'
import { findDirectives } from '../../../../src/check/review/directives'
import { isFlagged } from '../../../../src/check/verdict'
import { directiveCases, ignoreCases } from '../../cases/ignores'
import { createMemoryEngine } from '../../engine/memory'

const SOURCE = 'It sold 240 cars in May.\n\nIt sold 241 boats.\n\nIt sold 242 bikes.\n'

describe('ignores', () => {
  for (const { name, draft, file, told = [] } of ignoreCases)
    it(name, async () => {
      const tree = { '/desk/sources/a.md': SOURCE, ...(file === undefined ? {} : { '/desk/.tickmark-ignore': file }) }
      const { engine } = await createMemoryEngine(tree)
      const text = draft.replace(/[«»]/g, '')
      const { findings, problems } = await engine.check({ path: '/desk/draft.md', text })
      const ignored = findings.filter((finding) => finding.ignored)
      assert.deepEqual(
        ignored.map(({ surface }) => surface),
        [...draft.matchAll(/«(.*?)»/g)].map((match) => match[1]),
      )
      assert.ok(findings.length > 0 && findings.every((one) => isFlagged(one) !== ignored.includes(one)))
      assert.ok(ignored.every(({ severity, stance }) => severity === 'none' && stance === 'refuted'))
      const messages = problems.map(({ message }) => message)
      assert.equal(messages.length, told.length, messages.join('\n'))
      for (const part of told)
        assert.ok(
          messages.some((message) => message.includes(part)),
          messages.join('\n'),
        )
    })

  it('gives the reason, and the place of a comment that is of no use', async () => {
    const { engine } = await createMemoryEngine({ '/desk/sources/a.md': SOURCE })
    const comment = '<!-- tickmark-ignore value: our count, at 10:30 -->'
    const text = `It sold 10 cars [@a]. ${comment}\n\nIt sold 242 bikes [@a]. ${comment}`
    const { findings, problems } = await engine.check({ path: '/desk/draft.md', text })
    assert.equal(findings[0].ignored?.reason, 'our count, at 10:30')
    const [{ kind, path, span }] = problems
    assert.deepEqual(
      [kind, path, span],
      ['ignore', '/desk/draft.md', { start: text.lastIndexOf('<'), end: text.length }],
    )
  })

  for (const [language, text, found] of directiveCases)
    it(`finds in ${language}: ${JSON.stringify(text)}`, () => {
      const directives = findDirectives({ text, language, opaque: [] })
      assert.deepEqual(
        directives.map(({ start, end }) => text.slice(start, end)),
        found,
      )
      for (const { codes, reason } of directives) assert.deepEqual([codes, reason], [['value'], 'x'])
    })
})
