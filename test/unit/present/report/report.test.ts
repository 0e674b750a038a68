import { strict as assert } from 'node:assert'
import { gatherReport } from '../../../../src/engine/gather-report'
import { buildReport } from '../../../../src/present/report/report'
import { renderReport } from '../../../../src/present/report/render'
import { createMemoryEngine, type Tree } from '../../engine/memory'

const tree: Tree = {
  '/desk/sources/a.md':
    '---\ntitle: Q1 <of> Nexora\ndate: 2025-05-01\nsource: Post\n---\nNexora sold 240 ferries & "boats" in May. The maker Nexora had revenue of $44.1 billion.\n',
  '/desk/sources/b.md': '---\ndate: 2024-05-01\n---\nThe maker Nexora had revenue of $26 billion, the company said.\n',
}
const TEXT = `---
title: x
---
# The **\\<b>yard**

Nexora sold 300 ferries in May [@a]. The maker Nexora had revenue of $44.1bn [@a].

We met 7 experts. <!-- tickmark-ignore uncited: our own diary -->
`

async function make(format: 'html' | 'markdown', live = false): Promise<string> {
  const { engine } = await createMemoryEngine(tree)
  const { report } = await gatherReport(
    engine,
    { path: '/desk/draft.md', text: TEXT },
    { name: 'draft.md', on: '2025-11-28' },
  )
  return renderReport(report, format, { script: 'const a = "</script>"', nonce: 'n0', live })
}

describe('report', () => {
  it('counts what is settled apart, numbers the notes in order, and lists the sources', async () => {
    const { engine } = await createMemoryEngine(tree)
    const { report } = await gatherReport(
      engine,
      { path: '/desk/draft.md', text: TEXT },
      { name: 'draft.md', on: '2025-11-28' },
    )
    assert.equal(report.title, 'The <b>yard')
    assert.deepEqual(
      report.notes.map(({ number, group, finding, line }) => [number, group, finding.surface, line]),
      [
        [1, 'refuted', '300', 5],
        [2, 'supported', 'May', 5],
        [3, 'supported', '$44.1bn', 5],
        [4, 'settled', '7', 7],
      ],
    )
    assert.deepEqual(report.counts, { refuted: 1, 'not-found': 0, unchecked: 0, settled: 1, supported: 2 })
    assert.deepEqual(
      report.sources.map(({ key, cited, reference }) => [key, cited, reference?.title]),
      [['a', 3, 'Q1 <of> Nexora']],
    )
  })

  it('has the figures of a name in several sources by date', async () => {
    const { engine } = await createMemoryEngine(tree)
    const [timeline] = await engine.timelines({ path: '/desk/draft.md', text: TEXT })
    assert.equal(timeline.name, 'Nexora')
    assert.deepEqual(
      timeline.points.map(({ date, key, figures }) => [date, key, figures]),
      [
        ['2024-05-01', 'b', ['$26 billion']],
        ['2025-05-01', 'a', ['$44.1 billion']],
      ],
    )
  })

  it('is one page of HTML that loads nothing, escapes all that it quotes, and links figures and notes both ways', async () => {
    const html = await make('html')
    assert.doesNotMatch(html, /\b(?:src|action)=|@import|url\(|href="(?!#)/)
    assert.match(html, /default-src 'none'; style-src 'nonce-n0'; script-src 'nonce-n0'/)
    assert.doesNotMatch(html, / style="| on[a-z]+="/)
    assert.match(html, /The &#60;b&#62;yard/)
    assert.match(html, /240<\/mark> ferries &#38; &#34;boats&#34;/)
    assert.match(html, /const a = "<\\\/script>"/)
    for (const [, id] of html.matchAll(/href="#([^"]+)"/g)) assert.ok(html.includes(`id="${id}"`), id)
    assert.equal(html.match(/class="note /g)?.length, 4)
    assert.doesNotMatch(html, /data-do="(?:passage|draft|html)"/)
    assert.match(await make('html', true), /data-do="passage" data-path="\/desk\/sources\/a.md" data-start="\d+"/)
  })

  it('is Markdown with a proof note for each figure and the check-list', async () => {
    const markdown = await make('markdown')
    assert.match(
      markdown,
      /### 1\. 300 ✗ Wrong figure\n\nLine 6: Nexora sold \*\*300\*\* ferries in May[^]*> Nexora sold \*\*240\*\* ferries/,
    )
    assert.match(markdown, /### 4\. 7 ◆[^]*Ignored: our own diary\\\./)
    assert.match(markdown, /## What no program decides\n\n- \[ \] /)
    assert.match(markdown, /### Nexora\n\n- 2024\\-05\\-01, b: \*\*\\\$26 billion\*\*/)
  })

  it('shows the draft as it reads, with the marks of figures at their places', async () => {
    const { engine } = await createMemoryEngine(tree)
    const written = {
      'draft.md': 'It is said: **Nexora** sold _**300** ferries_ in May [@a].\n\nWe met `x` and **7** experts.\n',
      'draft.tex': 'It is said: \\textbf{Nexora} sold \\emph{{\\bf 300} ferries} in May \\autocite{a}.',
    }
    const read: Record<string, string[]> = {}
    for (const [name, text] of Object.entries(written)) {
      const draft = { path: `/desk/${name}`, text }
      const { report } = await gatherReport(engine, draft, { name, on: '2025-11-28' })
      const html = renderReport(report, 'html', { script: '', nonce: 'n0', live: false })
      const words = [...html.matchAll(/<p class="words[^>]*>(.*?)<\/p>/g)]
      read[name] = words.map(([, one]) =>
        one
          .replace(/<span class="spoken">.*?<\/span>/g, '')
          .replace(/<[^>]+>/g, '')
          .replace(/\s+/g, ' '),
      )
      assert.match(
        renderReport(report, 'markdown', { script: '', nonce: '', live: false }),
        /Nexora sold \*\*300\*\* ferries/,
      )
    }
    assert.deepEqual(read, {
      'draft.md': ['It is said: Nexora sold 300✗1 ferries in May✓2 [@a].', 'We met x and 7–3 experts.'],
      'draft.tex': ['It is said: Nexora sold 300✗1 ferries in May✓2 [a].'],
    })
  })

  it('loses no finding, though it stands in no block of the draft', () => {
    const finding = { start: 3, end: 5, surface: '12', kind: 'count', stance: 'unchecked', code: 'uncited' } as const
    const rest = { severity: 'none', message: '', cites: [], evidence: [] } as const
    const printed = { blocks: [{ kind: 'paragraph', start: 6, end: 9 }], changes: [] } as const
    const lists = { findings: [{ ...finding, ...rest }], quotations: [], references: [], timelines: [] }
    const { paragraphs } = buildReport({ path: 'a.md', text: 'ab 12 abc', printed, on: '', ...lists })
    assert.deepEqual(
      paragraphs.map(({ start, notes }) => [start, notes.length]),
      [
        [3, 1],
        [6, 0],
      ],
    )
  })

  it('says the same each time', async () => {
    assert.equal(await make('html'), await make('html'))
  })
})
