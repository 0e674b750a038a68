import { strict as assert } from 'node:assert'
import type { DraftLanguage } from '../../../src/text/draft-language'
import { createMemoryEngine, type Tree } from './memory'

const SOLD = '@online{saved, title={Chips sold}, date={2025-01-02}, file={sources/nexora.txt}}\n'

const files: Tree = {
  '/desk/sources/nexora.txt':
    'Nexora sold 40,000 chips to Far-Glider in 2024, the maker said. Its share of the market was 37%.\n',
  '/desk/sources/sold.md': '---\nurl: https://example.org/sold\n---\nThe share of Nexora was 37%.\n',
  '/desk/refs.bib': SOLD,
  '/desk/lib/more.bib': SOLD,
  '/desk/lib/works.yml':
    'saved:\n  type: Web\n  title: Chips sold\n  date: 2025-01-02\n  url: https://example.org/sold\n',
}

describe('drafts in every language', function () {
  this.timeout(20_000)
  const drafts: [path: string, text: string][] = [
    [
      '/desk/draft.tex',
      '\\documentclass{article}\n\\addbibresource{refs.bib}\n\\begin{document}\nIts share was 73\\% \\autocite{saved}.\n\\end{document}',
    ],
    ['/desk/draft.tex', 'Its share was 73\\% \\citep[see][p.~1]{saved}.\n\\bibliography{lib/more}'],
    ['/desk/draft.typ', 'Its share was 73% @saved[p. 1].\n#bibliography("refs.bib")'],
    [
      '/desk/draft.typ',
      'Its share was 73%.#footnote[See @saved.]\n#bibliography(("refs.bib", "lib/more.bib"), title: "Works")',
    ],
    ['/desk/draft.typ', 'Its share was 73% @saved.\n#bibliography("lib/works.yml")'],
    ['/desk/draft.qmd', 'Its share was 73% [@saved].'],
    ['/desk/draft.md', '![The share of Nexora was 73% [@nexora]](share.png){#fig-share width=50%}'],
    ['/desk/draft.qmd', '![Its share was 73%, from @saved](share.png)'],
    ['/desk/draft.md', '[Its share was 73% [@nexora, p. 1]](https://elsewhere.org/)'],
    ['/desk/draft.md', 'Its share was 73% [@nexora], as @fig-share and [@sec-sales] show.'],
    ['/desk/draft.txt', 'Its share was 73%.[^1]\n\n[^1]: [[nexora]].'],
    ['/desk/draft.txt', 'Its share was 73% (sources/nexora.txt, see [there](sources/nexora.txt)).'],
  ]
  for (const [path, text] of drafts)
    it(`${path}: ${text}`, async () => {
      const { engine } = await createMemoryEngine({ ...files, '/desk/_quarto.yml': 'bibliography: refs.bib\n' })
      const { findings, problems } = await engine.check({ path, text })
      assert.deepEqual(
        findings.map(({ start, end, stance }) => [text.slice(start, end), stance]),
        [[path.endsWith('.tex') ? '73\\%' : '73%', 'refuted']],
      )
      assert.deepEqual(problems, [])
    })

  /** What the quick fix makes of the sentence; undefined where there is none, since a part of a command cannot be replaced. */
  const fixed: [path: string, before: string, after: string | undefined][] = [
    [
      '/desk/a.tex',
      'Nexora sold 30{,}000 chips in 2024 \\cite{nexora}.',
      'Nexora sold 40{,}000 chips in 2024 \\cite{nexora}.',
    ],
    [
      '/desk/a.tex',
      'Nexora sold 30\\,000 chips in 2024 \\cite{nexora}.',
      'Nexora sold 40\\,000 chips in 2024 \\cite{nexora}.',
    ],
    [
      '/desk/a.tex',
      'Nexora sold \\num{30000} chips in 2024 \\cite{nexora}.',
      'Nexora sold \\num{40000} chips in 2024 \\cite{nexora}.',
    ],
    ['/desk/a.tex', 'Its share was 73\\% \\cite{nexora}.', 'Its share was 37\\% \\cite{nexora}.'],
    [
      '/desk/a.tex',
      'Its share was \\SI{73}{\\percent} \\cite{nexora}.',
      'Its share was \\SI{37}{\\percent} \\cite{nexora}.',
    ],
    [
      '/desk/a.tex',
      'Its share was 73\\textpercent{} \\cite{nexora}.',
      'Its share was 37\\textpercent{} \\cite{nexora}.',
    ],
    ['/desk/a.tex', 'Its share was seventy-three percent \\cite{nexora}.', 'Its share was 37\\% \\cite{nexora}.'],
    ['/desk/a.typ', 'Its share was 73% @nexora.', 'Its share was 37% @nexora.'],
  ]
  for (const [path, before, after] of fixed)
    it(`is put right: ${before}`, async () => {
      const { engine } = await createMemoryEngine({ '/desk/sources/nexora.txt': files['/desk/sources/nexora.txt'] })
      const { findings } = await engine.check({ path, text: before })
      const { start, end, fix } = findings[0]
      assert.equal(fix && before.slice(0, start) + fix + before.slice(end), after)
    })

  it('the language that a draft is said to have decides, not its ending', async () => {
    const { engine } = await createMemoryEngine({ '/desk/sources/nexora.txt': files['/desk/sources/nexora.txt'] })
    const check = async (language?: DraftLanguage) =>
      (await engine.check({ path: '/desk/untitled', text: 'Its share was 73\\% \\cite{nexora}.', language })).findings
    assert.deepEqual(
      (await check('latex')).map(({ cites }) => cites),
      [['nexora']],
    )
    assert.deepEqual(
      (await check()).map(({ cites }) => cites),
      [[]],
    )
  })

  it('names a key that no source has, also one in the sentence', async () => {
    const { engine } = await createMemoryEngine({ '/desk/sources/nexora.txt': files['/desk/sources/nexora.txt'] })
    const { problems } = await engine.check({ path: '/desk/a.tex', text: '\\textcite{nexoro} says 37\\%.' })
    assert.deepEqual(
      problems.map(({ message }) => message),
      ['No source has the key "nexoro". Did you mean "nexora"?'],
    )
  })
})
