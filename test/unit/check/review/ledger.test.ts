import { strict as assert } from 'node:assert'
import {
  formatLedger,
  parseLedger,
  withEntry,
  withoutEntry,
  type LedgerEntry,
} from '../../../../src/check/review/ledger'
import { isFlagged } from '../../../../src/check/verdict'
import type { Finding } from '../../../../src/check/verdict'
import { createMemoryEngine, type Tree } from '../../engine/memory'

const SOURCE = 'It sold 240 cars in May.\n\nIt sold 241 boats.\n'
const DRAFT =
  'It sold 10 cars in May [@a]. It laid 99 km of track [@a]. It sold 11 boats.[^1]\n\nWe met 7 experts.\n\n[^1]: @a.'
const PATH = '/desk/drafts/one.md'
const LEDGER = '/desk/tickmark.ledger.json'

/** A ledger on the figure, as a person would have put it down. */
async function vouchFor(surface: string, tree: Tree, text = DRAFT): Promise<LedgerEntry> {
  const { engine } = await createMemoryEngine(tree)
  const { findings } = await engine.check({ path: PATH, text })
  const finding = findings.find((one) => one.surface === surface) ?? assert.fail(surface)
  const found = await engine.settle({ path: PATH, text }, { start: finding.start, end: finding.end })
  return { ...found!.proof, draft: 'drafts/one.md', by: 'Ada', on: '2025-11-28', note: 'asked the company' }
}

async function checkWith(entries: readonly LedgerEntry[], tree: Tree, text = DRAFT) {
  const { engine } = await createMemoryEngine({ ...tree, [LEDGER]: formatLedger(entries) })
  return engine.check({ path: PATH, text })
}

const of = (findings: readonly Finding[], surface: string) => findings.find((one) => one.surface === surface)!

describe('ledger', () => {
  const tree = { '/desk/sources/a.md': SOURCE }

  for (const [surface, code] of [
    ['10', 'value'],
    ['99 km', 'absent'],
    ['7', 'uncited'],
  ])
    it(`vouches for a figure that is ${code}, and for no other`, async () => {
      const { findings, problems } = await checkWith([await vouchFor(surface, tree)], tree)
      const finding = of(findings, surface)
      assert.equal(finding.code, code)
      assert.deepEqual(finding.verified, { by: 'Ada', on: '2025-11-28', note: 'asked the company' })
      assert.ok(!isFlagged(finding) && finding.severity === 'none')
      assert.deepEqual(
        findings.filter((one) => one.verified).map((one) => one.surface),
        [surface],
      )
      assert.deepEqual(problems, [])
    })

  const changes: readonly (readonly [name: string, surface: string, draft: string, source: string, stale: RegExp])[] = [
    ['the sentence', '10', DRAFT.replace('in May', 'in June'), SOURCE, /sentence has changed/],
    ['the passage', '10', DRAFT, SOURCE.replace('cars in May', 'cars in early May'), /passage in a has changed/],
    ['the citation', '10', DRAFT.replace('May [@a]', 'May [@b]'), SOURCE, /sentence has changed/],
    ['the citation in the note', '11', DRAFT.replace(': @a', ': @b'), SOURCE, /other sources/],
    ['a source in which nothing was found', '99 km', DRAFT, `${SOURCE}\nMore.\n`, /passage in a has changed/],
    ['the sentence of an uncited figure', '7', DRAFT.replace('met', 'rang'), SOURCE, /sentence has changed/],
  ]
  for (const [name, surface, draft, source, stale] of changes)
    it(`turns stale with ${name}, and says so`, async () => {
      const entry = await vouchFor(surface, { ...tree, '/desk/sources/b.md': SOURCE })
      const { findings } = await checkWith(
        [entry],
        { '/desk/sources/a.md': source, '/desk/sources/b.md': SOURCE },
        draft,
      )
      const finding = of(findings, surface)
      assert.match(finding.verified?.stale ?? '', stale)
      assert.notEqual(finding.severity, 'none')
      assert.match(finding.message, /Ada verified it on 2025-11-28, but .*: look again/)
      assert.equal(isFlagged(finding), surface !== '7')
    })

  it('stands while other sentences, other passages and line breaks change', async () => {
    const entry = await vouchFor('10', tree)
    const draft = `More. ${DRAFT.replace('cars in', 'cars\nin').replace('99', '98')}`
    const { findings } = await checkWith([entry], { '/desk/sources/a.md': `One.\n\n${SOURCE}Two.\n` }, draft)
    assert.deepEqual(of(findings, '10').verified?.stale, undefined)
    assert.ok(of(findings, '10').verified)
  })

  it('does not mistake another sentence with the same figure for the one that was verified', async () => {
    const entry = await vouchFor('10', tree)
    const { findings } = await checkWith([entry], tree, 'The shop opened 10 branches on the coast [@a].')
    assert.equal(findings[0].verified, undefined)
  })

  it('tells the figures of one sentence apart', async () => {
    const draft = 'It sold 10 cars and 10 boats [@a].'
    const { engine } = await createMemoryEngine(tree)
    const { findings } = await engine.check({ path: PATH, text: draft })
    const { start, end } = findings[1]
    const { proof } = (await engine.settle({ path: PATH, text: draft }, { start, end }))!
    assert.equal(proof.nth, 2)
    const checked = await checkWith(
      [{ ...proof, draft: 'drafts/one.md', by: 'A', on: '2025-01-01', note: '' }],
      tree,
      draft,
    )
    assert.deepEqual(
      checked.findings.map((one) => one.verified !== undefined),
      [false, true],
    )
  })

  it('is sorted, one line for each entry, and replaces what was said before', async () => {
    const [ten, seven] = [await vouchFor('10', tree), await vouchFor('7', tree)]
    const text = formatLedger([seven, ten])
    assert.equal(text, formatLedger([ten, seven]))
    assert.equal(text.split('\n').filter((line) => line.includes('"figure"')).length, 2)
    assert.deepEqual(parseLedger(text, LEDGER), { kind: 'entries', entries: [ten, seven] })
    assert.deepEqual(withEntry([ten, seven], { ...ten, note: 'again' }), [seven, { ...ten, note: 'again' }])
    assert.deepEqual(withoutEntry([ten, seven], ten), [seven])
  })

  const damages: readonly (readonly [name: string, text: (whole: string) => string, told: RegExp])[] = [
    ['marks of a merge conflict', (t) => t.replace('    {', '<<<<<<< HEAD\n    {'), /merge conflict/],
    ['half of the file', (t) => t.slice(0, t.length / 2), /is not JSON/],
    ['another version', (t) => t.replace('"version": 1', '"version": 9'), /version 9/],
    ['an entry without its day', (t) => t.replace('"on":"2025-11-28",', ''), /misses something: the 1\./],
    ['a list for an object', () => '[]', /version undefined/],
  ]
  for (const [name, damage, told] of damages)
    it(`counts nothing and says so: ${name}`, async () => {
      const text = damage(formatLedger([await vouchFor('10', tree)]))
      const { engine } = await createMemoryEngine({ ...tree, [LEDGER]: text })
      const { findings, problems } = await engine.check({ path: PATH, text: DRAFT })
      assert.ok(findings.every((one) => !one.verified))
      assert.deepEqual(
        problems.map(({ kind, path }) => [kind, path]),
        [['ledger', LEDGER]],
      )
      assert.match(problems[0].message, told)
      assert.match(problems[0].message, /Nothing counts as verified until it is mended/)
    })

  it('takes an empty file for an empty ledger', () => {
    assert.deepEqual(parseLedger('', LEDGER), { kind: 'entries', entries: [] })
  })
})
