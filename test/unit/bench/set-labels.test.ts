// The labels of the sets whose articles are not in the project: what can be held to their drafts alone.
import { strict as assert } from 'node:assert'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

interface Passage {
  readonly file: string
  readonly start: number
  readonly end: number
}

interface Label {
  readonly draft: string
  readonly start: number
  readonly end: number
  readonly surface: string
  readonly stance: string
  readonly source?: Passage
}

interface Quotation {
  readonly draft: string
  readonly start: number
  readonly source: Passage
}

const BENCH = join(__dirname, '../../../test/bench')

for (const set of ['press', 'market', 'desk', 'brief', 'wire'])
  describe(`labels of ${set}`, () => {
    const labels = readLines<Label>(set, 'labels.jsonl')
    const quotations = readLines<Quotation>(set, 'quotes.jsonl')
    const corpus = JSON.parse(readText(set, 'corpus.json')) as Record<string, string>

    it('are there', () => assert.ok(labels.length >= 150))
    it('slice back to their surface', () => {
      assert.deepEqual(labels.filter((label) => sliceOf(set, label) !== label.surface).map(placeOf), [])
    })
    it('do not overlap', () => {
      const wrong = labels.filter((l, i) => l.draft === labels[i - 1]?.draft && l.start < labels[i - 1].end)
      assert.deepEqual(wrong.map(placeOf), [])
    })
    it('point into an article where a source decides', () => {
      const decided = (l: Label) => l.stance === 'supported' || l.stance === 'refuted'
      assert.deepEqual(labels.filter((l) => !decided(l) && l.source).map(placeOf), [])
    })
    it('name articles of the corpus', () => {
      const passages = [...labels, ...quotations].flatMap(({ source }) => source ?? [])
      assert.deepEqual(
        passages.filter(({ file, start, end }) => !(file in corpus) || start >= end),
        [],
      )
    })
    it('have every quotation masked', () => {
      const bare = quotations.filter(({ draft, start, source }) => {
        const words = sliceOf(set, { draft, start, end: start + source.end - source.start })
        return /[^x\P{L}]/u.test(words)
      })
      assert.deepEqual(bare.map(placeOf), [])
    })
  })

/** A place without its text: errors of a test set are not to be read. */
function placeOf({ draft, start }: { readonly draft: string; readonly start: number }): string {
  return `${draft}:${start}`
}

function sliceOf(set: string, { draft, start, end }: Pick<Label, 'draft' | 'start' | 'end'>): string {
  return readText(set, `drafts/${draft}`).slice(start, end)
}

function readLines<T>(set: string, name: string): T[] {
  if (!existsSync(join(BENCH, set, name))) return []
  return readText(set, name)
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T)
}

function readText(set: string, name: string): string {
  return readFileSync(join(BENCH, set, name), 'utf8')
}
