import { strict as assert } from 'node:assert'
import type { Finding } from '../../../src/check/verdict'
import { nextStep, toWhyPage, type Situation } from '../../../src/present/why-nothing'

const finding = (parts: Partial<Finding>): Finding => ({
  start: 0,
  end: 1,
  surface: '1',
  kind: 'count',
  stance: 'supported',
  code: 'match',
  severity: 'none',
  message: '',
  cites: [],
  evidence: [],
  ...parts,
})
const draft = {
  path: 'draft.md',
  language: 'markdown',
  served: true,
  moment: 'onCommand',
  findings: [finding({})],
  unresolved: [],
}
const source = { path: '/s/a.md', key: 'a' }
const health = { sources: [source], notes: [], problems: [] }
const fine: Situation = { trusted: true, corpus: { folders: ['/s'], chosen: 'name' }, draft, health }

const cases: readonly (readonly [name: string, situation: Situation, step: RegExp])[] = [
  ['no draft', { trusted: true }, /^Open a draft/],
  [
    'another language',
    { ...fine, draft: { ...draft, served: false, language: 'python' } },
    /"python", which Tickmark does not check/,
  ],
  ['no folder', { ...fine, corpus: { folders: [], chosen: 'workspace' } }, /^Open the folder with your articles/],
  ['no article', { ...fine, health: { ...health, sources: [] } }, /^No article is indexed/],
  ['no figure', { ...fine, draft: { ...draft, findings: [] } }, /no figure/],
  [
    'a key of nothing',
    { ...fine, draft: { ...draft, unresolved: ['No source has the key "b".'] } },
    /^Correct the citations/,
  ],
  [
    'no citation',
    { ...fine, draft: { ...draft, findings: [finding({ code: 'uncited', stance: 'unchecked' })] } },
    /^No citation reaches/,
  ],
  [
    'an open figure',
    { ...fine, draft: { ...draft, findings: [finding({ severity: 'error' })] } },
    /1 of 1 figures are open/,
  ],
  ['nothing wrong', fine, /^Nothing is wrong/],
]

describe('why nothing is shown', () => {
  for (const [name, situation, step] of cases)
    it(`names the next step: ${name}`, () => {
      assert.match(nextStep(situation), step)
      assert.match(
        toWhyPage(situation),
        /^# Why is nothing shown here\?\n\n\*\*[^\n]+\*\*\n\n## The draft\n\n[^]+## The sources\n\n./,
      )
    })

  it('lists what is skipped with its reason, and not all of many', () => {
    const notes = Array.from({ length: 8 }, (_, i) => ({
      kind: 'too-large' as const,
      path: `/s/${i}.md`,
      message: `/s/${i}.md is too large.`,
    }))
    const page = toWhyPage({ ...fine, trusted: false, health: { ...health, notes } })
    assert.match(page, /Skipped, too large: 8\./i)
    assert.match(page, /and 3 more: see the view Sources/)
    assert.match(page, /not trusted/)
  })
})
