// The labels of test/bench/fresh against its texts, so that an edit of a draft cannot shift them unnoticed.
import { strict as assert } from 'node:assert'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

interface Label {
  readonly draft: string
  readonly start: number
  readonly end: number
  readonly surface: string
  readonly cites: readonly string[]
  readonly stance: string
  readonly source_quote: string
  readonly correct: string
}

const SET = join(__dirname, '../../../test/bench/fresh')
const STANCES = ['supported', 'refuted', 'not-found', 'uncited']

describe('labels of the fresh drafts', () => {
  const labels = readText('labels.jsonl')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Label)
  const files = new Map(
    [...readText('references.bib').matchAll(/@\w+\{(\w+),[^@]*file = \{([^}]+)\}/g)].map((m) => [m[1], m[2]]),
  )

  it('are there', () => assert.ok(labels.length >= 150))
  it('slice back to their surface', () => {
    const wrong = labels.filter((l) => readText(`drafts/${l.draft}`).slice(l.start, l.end) !== l.surface)
    assert.deepEqual(wrong, [])
  })
  it('quote their source word for word', () => {
    const wrong = labels.filter(
      (l) => l.source_quote && !readText(files.get(l.cites[0]) ?? '').includes(l.source_quote),
    )
    assert.deepEqual(wrong, [])
  })
  it('say what decides, and what would be right', () => {
    const decided = (l: Label) => l.stance === 'supported' || l.stance === 'refuted'
    const wrong = labels.filter(
      (l) =>
        !STANCES.includes(l.stance) ||
        decided(l) !== Boolean(l.source_quote) ||
        (l.stance === 'refuted') !== Boolean(l.correct),
    )
    assert.deepEqual(wrong, [])
  })
  it('do not overlap', () => {
    const wrong = labels.filter((l, i) => l.draft === labels[i - 1]?.draft && l.start < labels[i - 1].end)
    assert.deepEqual(wrong, [])
  })
})

function readText(name: string): string {
  return readFileSync(join(SET, name), 'utf8')
}
