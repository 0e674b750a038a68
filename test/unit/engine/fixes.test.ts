import { strict as assert } from 'node:assert'
import type { Fix } from '../../../src/engine/engine'
import { makeLumenPdf } from '../cases/lumen-pdf'
import { createMemoryEngine, type Tree } from './memory'

const PATH = '/desk/draft.md'
const tree: Tree = {
  '/desk/sources/a.md': 'Nexora had revenue of $44.1 billion in 2023.\n\nMore than 1.5 million developers use it.\n',
  '/desk/sources/b.md': 'The works in Port Lyra draw 420 megawatts of power, the town says.\n',
  '/desk/sources/c.pdf': makeLumenPdf(),
}

/** A draft with the figure marked, and the drafts that its fixes make of it. */
const cases: readonly (readonly [
  name: string,
  draft: string,
  fixed: readonly (readonly [kind: Fix['kind'], draft: string])[],
])[] = [
  [
    'the period of the source',
    'Nexora had revenue of $44.1 billion in «2024» [@a].',
    [['period', 'Nexora had revenue of $44.1 billion in 2023 [@a].']],
  ],
  [
    'the other source that states the figure',
    'The works in Port Lyra draw «420 megawatts» of power [@a].',
    [['cite-other', 'The works in Port Lyra draw 420 megawatts of power [@b].']],
  ],
  [
    'a missing citation',
    'The works in Port Lyra draw «420 megawatts» of power. So it goes.',
    [['cite', 'The works in Port Lyra draw 420 megawatts of power [@b]. So it goes.']],
  ],
  [
    'a missing citation where notes are used',
    'It is so.[^1]\n\nThe works in Port Lyra draw «420 megawatts» of power. So it goes.\n\n[^1]: @a.\n',
    [
      [
        'cite',
        'It is so.[^1]\n\nThe works in Port Lyra draw 420 megawatts of power.[^2] So it goes.\n\n[^1]: @a.\n[^2]: @b.\n',
      ],
    ],
  ],
  [
    'the page',
    'The plant of Lumen draws «73 megawatts» of power [@c, p. 1].',
    [['locator', 'The plant of Lumen draws 73 megawatts of power [@c, p. 2].']],
  ],
  ['a page that is right', 'The plant of Lumen draws «73 megawatts» of power [@c, pp. 1-2].', []],
  ['a figure that is right', 'Nexora had revenue of «$44.1 billion» in 2023 [@a].', []],
]

describe('fixes', function () {
  this.timeout(20_000)
  for (const [name, marked, fixed] of cases)
    it(`offers ${name}`, async () => {
      const { engine } = await createMemoryEngine(tree)
      const start = marked.indexOf('«')
      const end = marked.indexOf('»') - 1
      const text = marked.replace(/[«»]/g, '')
      const fixes = await engine.fixes({ path: PATH, text }, { start, end })
      assert.deepEqual(
        fixes.map((fix) => [fix.kind, apply(text, fix)]),
        fixed,
      )
    })

  it('adds the qualifier of the source', async () => {
    const { engine } = await createMemoryEngine(tree)
    const { findings } = await engine.check({ path: PATH, text: 'The 1.5 million developers use it [@a].' })
    assert.deepEqual([findings[0].code, findings[0].fix], ['qualifier-dropped', 'more than 1.5 million'])
  })

  it('takes for safe the page on which all figures of a citation stand, and no other edit', async () => {
    const { engine } = await createMemoryEngine(tree)
    const text =
      'The plant of Lumen draws 73 megawatts of power [@c, p. 1]. Nexora had revenue of $44.1 billion in 2024 [@a].'
    const [fix, ...others] = await engine.fixes({ path: PATH, text })
    assert.equal(apply(text, fix), text.replace('p. 1', 'p. 2'))
    assert.deepEqual(others, [])
  })

  const comments: readonly (readonly [path: string, draft: string, commented: string])[] = [
    ['draft.md', 'It sold «10» cars. More.', 'It sold 10 cars. <!-- tickmark-ignore uncited: x --> More.'],
    [
      'draft.qmd',
      'It sold «10» cars. [@zz] So it goes.',
      'It sold 10 cars. [@zz] <!-- tickmark-ignore unknown-source: x --> So it goes.',
    ],
    ['draft.md', 'A.\n\nIt sold «10» cars', 'A.\n\nIt sold 10 cars <!-- tickmark-ignore uncited: x -->'],
    [
      'draft.md',
      '| a | b |\n| - | - |\n| «10» | 20 |\n',
      '| a | b |\n| - | - |\n| 10 <!-- tickmark-ignore uncited: x --> | 20 |\n',
    ],
    ['draft.tex', 'A.\n\n  It sold «10» cars.\n', 'A.\n\n  % tickmark-ignore uncited: x\n  It sold 10 cars.\n'],
    ['draft.typ', 'It sold «10» cars.\n', '// tickmark-ignore uncited: x\nIt sold 10 cars.\n'],
    ['draft.txt', 'A.\r\nIt sold «10» cars.\r\n', 'A.\r\ntickmark-ignore uncited: x\r\nIt sold 10 cars.\r\n'],
  ]
  for (const [path, marked, commented] of comments)
    it(`places a comment in ${JSON.stringify(marked)} of ${path} so that it is of use`, async () => {
      const { engine } = await createMemoryEngine(tree)
      const span = { start: marked.indexOf('«'), end: marked.indexOf('»') - 1 }
      const draft = { path: `/desk/${path}`, text: marked.replace(/[«»]/g, '') }
      const { at, before, behind } = (await engine.settle(draft, span))!.comment
      const text = `${draft.text.slice(0, at)}${before}x${behind}${draft.text.slice(at)}`
      assert.equal(text, commented)
      const { findings, problems } = await engine.check({ ...draft, text })
      assert.deepEqual(
        problems.filter(({ kind }) => kind === 'ignore'),
        [],
      )
      assert.deepEqual(findings.find(({ surface }) => surface === '10')?.ignored, { reason: 'x', by: 'comment' })
    })
})

function apply(text: string, { edits }: Fix): string {
  return [...edits]
    .reverse()
    .reduce((whole, { start, end, text }) => whole.slice(0, start) + text + whole.slice(end), text)
}
