import { strict as assert } from 'node:assert'
import { checkDraft, openRun, type CheckInput, type Source } from '../../../src/check/check'
import { findCitations } from '../../../src/citation/find-citations'
import { parseMarkdown } from '../../../src/text/markdown'
import { parsePlain } from '../../../src/text/plain'

/** Every key answers to a source of its own, so that a figure's `cites` tell which citation reached it. */
const texts: Readonly<Record<string, string>> = {
  a: 'Acme has 12 plants in Norway. Acme sold 340 boats to Chile.',
  b: 'Borealis has 57 plants in Peru. Borealis sold 980 trams to Spain.',
}

/** A draft with the figure between « and », the keys that reach it (those asked first in front), and the rule. */
type ReachCase = readonly [draft: string, cites: string, rule: string | undefined]

const inSentence: readonly ReachCase[] = [
  ['Acme has «12» plants in Norway [@a].', 'a', 'sentence'],
  ['Acme has «12» plants in Norway. [@a]', 'a', 'sentence'],
  ['[@a] Acme has «12» plants in Norway.', 'a', 'sentence'],
  ['As @a reports, Acme has «12» plants in Norway.', 'a', 'sentence'],
  ['Acme has [«12» plants](https://a.example/) in Norway.', 'a', 'sentence'],
  ['Acme has «12» plants in Norway [@a; @b].', 'a b', 'sentence'],
  ['Acme has 12 plants in Norway. Borealis has «57» plants in Peru [@b].', 'b', 'sentence'],
]

const byClause: readonly ReachCase[] = [
  ['Acme has «12» plants in Norway [@a], and Borealis has 57 plants in Peru [@b].', 'a b', 'sentence'],
  ['Acme has 12 plants in Norway [@a], and Borealis has «57» plants in Peru [@b].', 'b a', 'sentence'],
  ['Acme has «12» plants in Norway,[^1] and Borealis has 57 in Peru.[^2]\n\n[^1]: @a\n[^2]: @b', 'a b', 'sentence'],
  ['Acme has 12 plants in Norway,[^1] and Borealis has «57» in Peru.[^2]\n\n[^1]: @a\n[^2]: @b', 'b a', 'sentence'],
]

const footnotes: readonly ReachCase[] = [
  ['Acme has «12» plants in Norway.[^1]\n\n[^1]: See @a.', 'a', 'sentence'],
  ['Acme has «12» plants in Norway.^[See @a.]', 'a', 'sentence'],
  ['Acme is large.[^1]\n\n[^1]: It has «12» plants in Norway [@a].', 'a', 'note'],
]

const inParagraph: readonly ReachCase[] = [
  ['Acme has «12» plants in Norway. Its sales grew [@a].', 'a', 'closing'],
  ['Acme has «12» plants in Norway. It is old. Its sales grew [@a].', 'a', 'closing'],
  ['As @a reports, Acme is large. It has «12» plants in Norway.', 'a', 'carried'],
  ['As @a reports, Acme is large. It is old. Acme has «12» plants in Norway.', 'a', 'carried'],
  ['As @a says, Acme is large. As @b says, Borealis is larger. It has «57» plants in Peru.', 'b', 'carried'],
  ['Acme is large [@a]. Acme has «12» plants in Norway.', 'a', 'behind'],
]

const tables: readonly ReachCase[] = [
  ['| Firm | Plants |\n|---|---|\n| Acme | «12» |\n\nSource: [@a]', 'a', 'table'],
  ['The plants by firm [@a]:\n\n| Firm | Plants |\n|---|---|\n| Acme | «12» |', 'a', 'table'],
  ['| Firm | Plants |\n|---|---|\n| Acme [@a] | «12» |\n| Borealis [@b] | 57 |', 'a', 'sentence'],
  ['| Firm | Plants |\n|---|---|\n| Acme [@a] | 12 |\n| Borealis [@b] | «57» |', 'b', 'sentence'],
]

const lists: readonly ReachCase[] = [
  ['The firms of the north [@a]:\n\n- Acme has «12» plants in Norway', 'a', 'list'],
  ['The firms of the north [@a]:\n\n- Oslo\n- Acme has «12» plants in Norway', 'a', 'list'],
  ['The firms [@a]:\n\n- Acme has 12 plants\n- Borealis has «57» plants in Peru [@b]', 'b', 'sentence'],
]

const uncited: readonly ReachCase[] = [
  ['Acme has «12» plants in Norway.', '', undefined],
  ['Acme is large [@a].\n\nIt has «12» plants in Norway.', '', undefined],
  ['Acme has «12» plants in Norway.\n\nIt is large [@a].', '', undefined],
  ['The firms [@a].\n\n# Plants\n\nAcme has «12» plants in Norway.', '', undefined],
]

describe('reach of citations', () => {
  const groups = { inSentence, byClause, footnotes, inParagraph, tables, lists, uncited }
  for (const [name, cases] of Object.entries(groups))
    describe(name, () => {
      for (const [draft, cites, rule] of cases)
        it(draft.replaceAll('\n', '⏎'), async () => {
          const found = await check(draft)
          assert.deepEqual([found.cites.join(' '), found.reach], [cites, rule])
          if (rule === undefined) assert.deepEqual([found.stance, found.code], ['unchecked', 'uncited'])
          else assert.equal(found.stance, 'supported', found.message)
        })
    })

  it('a citation behind its sentence accuses nothing that its source does not speak of', async () => {
    const { stance, code } = await check('Acme is large [@a]. The moon has «41» craters.')
    assert.deepEqual([stance, code], ['unchecked', 'uncited'])
  })
  it('a citation that nothing answers to is told', async () => {
    const { stance, code, message } = await check('Acme has «12» plants in Norway [@nowhere].')
    assert.deepEqual([stance, code], ['unchecked', 'unknown-source'])
    assert.match(message, /nowhere/)
  })
  it('two sources are asked in turn, and the figure may stand in the second', async () => {
    const { stance, evidence } = await check('Borealis has «57» plants in Peru [@a; @b].')
    assert.deepEqual([stance, evidence[0].key], ['supported', 'b'])
  })
  it('a figure in a heading is not checked', async () => {
    await assert.rejects(check('# Acme has «12» plants\n\nText [@a].'), /no finding/)
  })
})

async function check(marked: string) {
  const start = marked.indexOf('«')
  const document = parseMarkdown(marked.replace(/[«»]/g, ''))
  const resolve: CheckInput['resolve'] = ({ key, target }) =>
    sources.get(key ?? (target === 'https://a.example/' ? 'a' : ''))
  const findings = await checkDraft(openRun({ document, citations: findCitations(document), resolve }))
  return findings.find((f) => f.start === start) ?? assert.fail(`no finding: ${findings.map((f) => f.surface).join()}`)
}

const sources = new Map<string, Source>(
  Object.entries(texts).map(([key, text]) => [
    key,
    { key, article: { path: `${key}.txt`, meta: { authors: [], aliases: [] }, document: parsePlain(text) } },
  ]),
)
