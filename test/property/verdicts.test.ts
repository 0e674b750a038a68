import { strict as assert } from 'node:assert'
import fc from 'fast-check'
import { checkAgainst, checkDraft, openRun } from '../../src/check/check'
import type { Finding } from '../../src/check/verdict'
import { findCitations } from '../../src/citation/find-citations'
import type { Article } from '../../src/corpus/article'
import { parseMarkdown } from '../../src/text/markdown'
import { parsePlain } from '../../src/text/plain'

/** Statements that have nothing to do with each other: one thing and one unit each. */
const statements = [
  'Orvane sold chips for €1,842 million in the third quarter of 2025.',
  'The new plant in Villach employs 640 workers.',
  'Inspectors found that 45% of cameras were seriously flawed.',
  'A hole in the software must be reported within 24 hours.',
  'Belmora raised its share of the server market by 2.9 percentage points.',
  'The Corland data centre draws 310 MW.',
  'Shares of Tarn fell 6.4% on 12 May 2025.',
  'More than 9,000 firms have to comply by 2028.',
  'The fund paid £412 million for masts in the north.',
  'Training the model took 51 days.',
]
/** What drafts make of them: true in the first ten, wrong in the others. */
const claims = [
  ...statements,
  'Orvane sold chips for about €1.8bn in the third quarter of 2025.',
  'The new plant in Villach employs 460 workers.',
  'Inspectors found that 54% of cameras were seriously flawed.',
  'Shares of Tarn rose 6.4% on 12 May 2025.',
  'The fund paid £412bn for masts in the north.',
  'Fewer than 9,000 firms have to comply by 2028.',
]
const aClaim = fc.constantFrom(...claims)
const orders = fc.shuffledSubarray([...statements], { minLength: statements.length })

describe('properties of verdicts', () => {
  it('sentences of a source in another order change no verdict', () =>
    fc.assert(
      fc.property(orders, orders, aClaim, (one, other, claim) => {
        assert.deepEqual(verdicts(claim, one), verdicts(claim, other))
      }),
      { numRuns: 60 },
    ))

  it('an edit in one paragraph of a draft changes no finding in the others', async () =>
    fc.assert(
      fc.asyncProperty(fc.array(aClaim, { minLength: 2, maxLength: 5 }), fc.nat(), aClaim, async (parts, at, edit) => {
        const changed = parts.map((part, i) => (i === at % parts.length ? edit : part))
        const [before, after] = [await byParagraph(parts), await byParagraph(changed)]
        before.forEach((findings, i) => {
          if (i !== at % parts.length) assert.deepEqual(after[i], findings, parts[i])
        })
      }),
      { numRuns: 60 },
    ))

  it('of figures as precise as each other, the closer one passes where the farther one does', () => {
    fc.assert(
      fc.property(tenths(), offset(), offset(), fc.constantFrom('', 'about ', 'roughly '), (value, a, b, hedge) => {
        const [near, far] = [Math.min(a, b), Math.max(a, b)]
        for (const sign of [1, -1]) {
          const [nearer, farther] = [near, far].map((by) => Math.round(value) + sign * by)
          if (zerosOf(nearer) !== zerosOf(farther)) continue
          if (isSupported(`${hedge}${farther}`, String(value)))
            assert.ok(isSupported(`${hedge}${nearer}`, String(value)), `${value}: ${farther} passes, not ${nearer}`)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('a rounding to more places passes where one to fewer places does', () => {
    fc.assert(
      fc.property(tenths(), fc.constantFrom('', 'about '), (value, hedge) => {
        const passes = (step: number) => isSupported(`${hedge}${Math.round(value / step) * step}`, String(value))
        const [fine, middle, coarse] = [1, 10, 100].map(passes)
        if (coarse) assert.ok(middle, `${value} to hundreds passes and to tens does not`)
        if (middle) assert.ok(fine, `${value} to tens passes and to ones does not`)
      }),
      { numRuns: 100 },
    )
  })

  it('the value itself passes in every notation of money', () => {
    fc.assert(
      fc.property(fc.integer({ min: 11, max: 9899 }), (n) => {
        const source = `€${n / 10} million`
        for (const notation of [`€${n / 10}m`, `EUR ${n / 10} million`, `€${(n * 100_000).toLocaleString('en-US')}`])
          assert.ok(isSupportedMoney(notation, source), `${notation} against ${source}`)
      }),
      { numRuns: 60 },
    )
  })
})

function tenths() {
  return fc.integer({ min: 2000, max: 9899 }).map((n) => n / 10)
}

function offset() {
  return fc.integer({ min: 0, max: 60 })
}

/** How many noughts a whole number ends in: "850" is written to tens, "851" to ones. */
function zerosOf(n: number): number {
  return /0*$/.exec(String(n))![0].length
}

function isSupported(claim: string, source: string): boolean {
  return (
    verdicts(`The plant used ${claim} tonnes of steel.`, [`The plant used ${source} tonnes of steel.`])[0][1] ===
    'supported'
  )
}

function isSupportedMoney(claim: string, source: string): boolean {
  return verdicts(`The fund paid ${claim} for masts.`, [`The fund paid ${source} for masts.`])[0][1] === 'supported'
}

function verdicts(claim: string, source: readonly string[]) {
  const found = checkAgainst(parsePlain(claim), [{ key: 'source', article: toArticle(source) }])
  return found.map(({ surface, stance, code }) => [surface, stance, code])
}

function toArticle(sentences: readonly string[]): Article {
  return { path: 'source', meta: { authors: [], aliases: [] }, document: parsePlain(sentences.join('\n\n')) }
}

/** The findings of each paragraph of a draft that cites one source throughout, with places counted from the paragraph's start. */
async function byParagraph(parts: readonly string[]) {
  const paragraphs = parts.map((part) => part.replace(/\.$/, ' [@source].'))
  const document = parseMarkdown(paragraphs.join('\n\n'))
  const article = toArticle(statements)
  const citations = findCitations(document)
  const findings = await checkDraft(openRun({ document, citations, resolve: () => ({ key: 'source', article }) }))
  let start = 0
  return paragraphs.map((paragraph) => {
    const from = start
    start += paragraph.length + 2
    return findings.filter((finding) => finding.start >= from && finding.end <= start).map((f) => shown(f, from))
  })
}

function shown({ start, surface, stance, code, message, fix }: Finding, from: number) {
  return { start: start - from, surface, stance, code, message, fix }
}
