import { strict as assert } from 'node:assert'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import expected from '../cases/sample-expected.json'

const root = join(__dirname, '../../..')
const sample = join(root, 'media/sample')

interface Found {
  readonly start: number
  readonly end: number
  readonly surface: string
  readonly stance: string
  readonly code: string
}

/** The offset of the nth place of some words. */
function placeOf(text: string, words: string, nth: number): number {
  let at = -1
  for (let i = 0; i < nth; i++) at = text.indexOf(words, at + 1)
  return at
}

describe('the sample', () => {
  const draft = join(sample, 'draft.md')
  const text = readFileSync(draft, 'utf8')
  let found: readonly Found[] = []
  before(function () {
    this.timeout(60_000)
    const args = ['dist/cli.js', 'check', draft, '--corpus', join(sample, 'sources'), '--no-cache', '--format', 'json']
    found = JSON.parse(spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' }).stdout).files[0].figures
  })

  for (const { surface, nth, stance } of expected)
    it(`${surface} (${nth}) is ${stance}`, () => {
      const at = placeOf(text, surface, nth)
      assert.ok(at >= 0, `${surface} stands in the draft`)
      const finding = found.find((f) => f.start < at + surface.length && at < f.end)
      assert.equal(finding?.stance, stance, finding?.code)
    })

  it('has eight wrong figures and no other alarm', () => {
    const flagged = found.filter((f) => f.stance === 'refuted' || f.stance === 'not-found')
    assert.equal(flagged.length, 8, flagged.map((f) => `${f.surface} ${f.code}`).join(', '))
  })
})
