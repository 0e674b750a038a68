import { strict as assert } from 'node:assert'
import type { Evidence, Finding } from '../../../src/check/verdict'
import { toDiagnosticMessage } from '../../../src/present/diagnostic-message'
import { toFindingCard } from '../../../src/present/finding-card'

const quote = 'It lost an estimated $2.5 billion in the April quarter.'

function evidence(figure: string, words = quote, start = 100): Evidence {
  const at = words.indexOf(figure)
  assert.ok(at >= 0)
  const place = { start: start + at, end: start + at + figure.length }
  return { key: 'post2025', path: '/c/a (1).md', start, end: start + words.length, quote: words, figure: place }
}

function finding(more: Partial<Finding> = {}): Finding {
  return {
    start: 10,
    end: 22,
    surface: '$2.5 million',
    kind: 'money',
    stance: 'refuted',
    code: 'scale',
    severity: 'error',
    message: 'The draft says $2.5 million; the source says $2.5 billion.',
    cites: ['post2025'],
    reach: 'sentence',
    evidence: [evidence('$2.5 billion')],
    ...more,
  }
}

/** The card as a reader sees it: without escapes, links as their label. */
function plain(markdown: string): string {
  return markdown.replace(/\[((?:\\.|[^\]\\])*)\]\(command:[^)]*\)/g, '<$1>').replace(/\\(?=\W)/g, '')
}

function linkOf(markdown: string): unknown {
  const args = /command:tickmark\.openPassage\?([^ )]+)/.exec(markdown)?.[1]
  return args && JSON.parse(decodeURIComponent(args))
}

describe('finding card', () => {
  it('says why where no diagnostic does', () => {
    const right = finding({ code: 'match', stance: 'supported', severity: 'none', message: 'The source says 5.' })
    assert.equal(plain(toFindingCard(right)).split('\n\n')[1], 'The source says 5.')
  })

  it('says the verdict, the words of the source with the figure marked, and which citation counts', () => {
    assert.equal(
      plain(toFindingCard(finding())),
      [
        '**✗ Wrong scale**',
        '> It lost an estimated **$2.5 billion** in the April quarter. — <post2025>',
        '*Cited in the sentence: post2025*',
      ].join('\n\n'),
    )
  })

  it('links to the figure itself, whatever the path', () => {
    assert.deepEqual(linkOf(toFindingCard(finding())), [{ path: '/c/a (1).md', start: 121, end: 133 }])
  })

  it('shows words of a source as they are, never as Markdown', () => {
    const words = 'A [link](x), *stars* <b>5</b> and `code` in $2.5 billion'
    const card = toFindingCard(finding({ evidence: [evidence('$2.5 billion', words)] }))
    assert.match(card, /A \\\[link\\\]\\\(x\\\), \\\*stars\\\* \\<b\\>5/)
  })

  it('quotes a sentence once and marks each figure that counts', () => {
    const words = 'It went from 30 to 38 chips.'
    const card = plain(toFindingCard(finding({ evidence: [evidence('38', words), evidence('30', words)] })))
    assert.match(card, /> It went from \*\*30\*\* to \*\*38\*\* chips\. — </)
    assert.equal(card.match(/^>/gm)?.length, 1)
  })

  it('cuts a long sentence around the figure', () => {
    const words = `${'before '.repeat(60)}$2.5 billion${' after'.repeat(60)}`
    const card = plain(toFindingCard(finding({ evidence: [evidence('$2.5 billion', words)] })))
    const line = card.split('\n\n')[1]
    assert.match(line, /^> … before .*before \*\*\$2\.5 billion\*\* after.* after … — </)
    assert.ok(line.length < 450, `${line.length} characters`)
  })

  it('shows the arithmetic once', () => {
    const derivation = '$2.5 billion + $8 billion = $10.5 billion'
    const count = (message: string) =>
      plain(toFindingCard(finding({ derivation, message, severity: 'none' }))).split(derivation).length - 1
    assert.equal(count('The sum is right.'), 1)
    assert.equal(count(`Follows from the source: ${derivation}.`), 1)
  })

  it('needs no evidence', () => {
    const card = toFindingCard(
      finding({ code: 'uncited', stance: 'unchecked', severity: 'none', message: 'No.', cites: [], evidence: [] }),
    )
    assert.equal(plain(card), '**– Not checked: no citation reaches this figure**\n\nNo.')
  })
})

describe('diagnostic message', () => {
  it('is one line, with the arithmetic where it decided', () => {
    assert.equal(
      toDiagnosticMessage(finding({ message: 'It\nsays 17%.', derivation: '1 − 2 ÷ 3 = 14%' })),
      'It says 17%. 1 − 2 ÷ 3 = 14%.',
    )
  })
})
