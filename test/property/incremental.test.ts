import { strict as assert } from 'node:assert'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { checkDraft, openRun, type CheckInput, type Source } from '../../src/check/check'
import { createMemo } from '../../src/check/memo'
import { findCitations } from '../../src/citation/find-citations'
import { readMarkdown } from '../../src/formats/markdown'
import { parseMarkdown } from '../../src/text/markdown'

const SET = join(__dirname, '../../test/bench/fresh')
const drafts = readdirSync(join(SET, 'drafts'))
  .sort()
  .map((name) => readFileSync(join(SET, 'drafts', name), 'utf8').replace(/^---\n[^]*?\n---\n/, ''))
const sources = readSources()

/** Paragraphs that bear on others: headings, lists with a lead-in, tables, quotations, notes, figures that others are worked out from. */
const paragraphs = [
  '## What it costs in Villach',
  '# Brussels agrees',
  'It has four plants: Villach, Graz, Linz and Wels.',
  'The company sold 640 of them in 2024 and 200 in 2025 [@orvaneQuarter2025].',
  '- 12 percent in one year\n- €231 million in the third quarter',
  '| Year | Sales in € million |\n|---|---|\n| 2024 | 231 |\n| 2025 | 640 |\n| 2026 | 871 |',
  '> "up to 4,310 breaches"',
  '"We expect 28 percentage points," it says [@privacyReport2025].',
  'Sales[^n] doubled.\n\n[^n]: 640 and 200, see @orvaneQuarter2025.',
  'the villach plant of orvane, brussels and the commission.',
  'Der Umsatz der Firma ist mit 3,5 Prozent im Jahr und das ist nicht von der Hand zu weisen und für die Bank.',
  'Source: [@serverMarket2025]',
]
const bits = [
  '9',
  '1',
  ' million',
  ' percent',
  ' about ',
  ' fell ',
  '. ',
  ', ',
  '\n\n',
  '"',
  '(',
  '|',
  ' [@deviceRules2025]',
  '@x ',
  'Orvane ',
  '#',
]

const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })
const edit = fc.oneof(
  fc.record({ kind: fc.constant('type' as const), at: place, text: fc.constantFrom(...bits) }),
  fc.record({ kind: fc.constant('delete' as const), at: place, text: fc.constant('') }),
  fc.record({ kind: fc.constant('add' as const), at: place, text: fc.constantFrom(...paragraphs) }),
  fc.record({ kind: fc.constant('cut' as const), at: place, text: fc.constant('') }),
  fc.record({ kind: fc.constant('swap' as const), at: place, text: fc.constant('') }),
)
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never

describe('a check after an edit', function () {
  this.timeout(120_000)

  it('finds what a check from scratch finds', async () => {
    const start = fc.array(fc.constantFrom(...drafts), { minLength: 1, maxLength: 2 }).map((list) => list.join('\n\n'))
    await fc.assert(
      fc.asyncProperty(start, fc.array(edit, { minLength: 1, maxLength: 6 }), async (before, edits) => {
        const memo = createMemo()
        let text = before
        await checkDraft(openRun({ ...toInput(text), memo }))
        for (const one of edits) {
          text = apply(one, text)
          const again = await checkDraft(openRun({ ...toInput(text), memo }))
          assert.deepEqual(again, await checkDraft(openRun(toInput(text))))
        }
      }),
      { numRuns: 25 },
    )
  })
})

function apply({ kind, at, text }: Edit, before: string): string {
  const parts = before.split('\n\n')
  const part = Math.floor(at * parts.length)
  const offset = Math.floor(at * before.length)
  switch (kind) {
    case 'type':
      return before.slice(0, offset) + text + before.slice(offset)
    case 'delete':
      return before.slice(0, offset) + before.slice(offset + 1 + (offset % 9))
    case 'add':
      return parts.toSpliced(part, 0, text).join('\n\n')
    case 'cut':
      return parts.toSpliced(part, 1).join('\n\n')
    case 'swap':
      return [...parts.slice(part + 1, part + 2), parts[part], ...parts.slice(0, part), ...parts.slice(part + 2)].join(
        '\n\n',
      )
  }
}

function toInput(text: string): CheckInput {
  const document = parseMarkdown(text)
  return { document, citations: findCitations(document), resolve: ({ key }) => sources.get(key ?? '') }
}

function readSources(): Map<string, Source> {
  const entries = readFileSync(join(SET, 'references.bib'), 'utf8').matchAll(/@\w+\{(\w+),[^@]*file = \{([^}]+)\}/g)
  return new Map(
    [...entries].map(([, key, file]) => {
      const { article } = readMarkdown(file, readFileSync(join(SET, file), 'utf8'))
      return [key, { key, article: article! }]
    }),
  )
}
