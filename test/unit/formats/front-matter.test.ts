import { strict as assert } from 'node:assert'
import { parseFrontMatter } from '../../../src/formats/front-matter'
import { parseMarkdown } from '../../../src/text/markdown'

function read(yaml: string, lineEnd = '\n') {
  const text = ['---', ...yaml.split('\n'), '---', '', 'Text', ''].join(lineEnd)
  return parseFrontMatter(text, parseMarkdown(text).frontMatter, '/a.md')
}

describe('parseFrontMatter', () => {
  const sound: [name: string, yaml: string, data: Record<string, unknown>][] = [
    ['scalars, lists, records', 'a: x\nb: [1, y]\nc:\n  - d: e', { a: 'x', b: [1, 'y'], c: [{ d: 'e' }] }],
    ['dates stay text', 'date: 2025-05-16', { date: '2025-05-16' }],
    [
      'colons in a title',
      'title: Chips: the "big" one\nurl: https://x.y/a',
      { title: 'Chips: the "big" one', url: 'https://x.y/a' },
    ],
    ['a key given twice', 'a: 1\na: 2', { a: 2 }],
    ['no record', '- a\n- b', {}],
    ['a comment alone', '# nothing', {}],
  ]
  for (const [name, yaml, data] of sound)
    for (const lineEnd of ['\n', '\r\n'])
      it(`${name} (${JSON.stringify(lineEnd)})`, () => assert.deepEqual(read(yaml, lineEnd), { data, problems: [] }))

  const broken: [name: string, yaml: string, line: number, saved: Record<string, unknown>][] = [
    ['a quote never closed', 'a: x\ntitle: "open\ndate: 2025', 2, { a: 'x', title: 'open', date: '2025' }],
    ['a bracket never closed', 'title: T\nlist: [a, b\n', 2, { title: 'T' }],
    ['words behind a quotation', 'title: "A" b\ndate: 2025', 1, { date: '2025' }],
    ['a list under a key', 'title: "A\nauthors:\n  - B C\n  - D', 1, { authors: ['B C', 'D'] }],
    ['an alias without anchor', 'title: T\nx: *none', 1, { title: 'T' }],
  ]
  for (const [name, yaml, line, saved] of broken)
    it(`${name} costs little`, () => {
      const { data, problems } = read(yaml)
      assert.equal(problems.length, 1)
      assert.deepEqual([problems[0].kind, problems[0].path], ['bad-front-matter', '/a.md'])
      assert.match(problems[0].message, /\/a\.md/)
      assert.ok(problems[0].line! >= line, `line ${problems[0].line}`)
      for (const [key, value] of Object.entries(saved)) assert.deepEqual(data[key], value)
    })

  it('is not led astray by aliases that grow without end', () => {
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x, x]',
      ...'bcdefghi'.split('').map((k, i) => `${k}: &${k} [${Array(9).fill(`*${'abcdefgh'[i]}`)}]`),
    ]
    assert.equal(read(bomb.join('\n')).problems.length, 1)
  })
  it('is empty where there is none', () =>
    assert.deepEqual(parseFrontMatter('x', undefined, '/a'), { data: {}, problems: [] }))
})
