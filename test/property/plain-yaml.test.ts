import { strict as assert } from 'node:assert'
import fc from 'fast-check'
import { parseDocument } from 'yaml'
import { readPlainYaml } from '../../src/formats/plain-yaml'

const key = fc.constantFrom('title', 'date', 'url', 'title_of-it', 'true', 'constructor', 'n', 'Title', '2')
const value = fc.oneof(
  fc.constantFrom(
    ...[
      'Chips, and what they cost (again)',
      "Nvidia's year",
      '2025-05-28',
      '2025-05-28T10:00:00',
      'https://news.example/a-b/c.html',
      'https://news.example/a#b',
      '"Quoted: “text” — 5 % #1"',
      '"an \\"escape\\""',
      '"two" words',
      'a: b',
      'a #b',
      'a - b',
      'true',
      'No',
      'null',
      '~',
      '12',
      '1e3',
      '.5',
      '',
      '|',
      '- a',
      '[a, b]',
      '&a b',
      'ends ',
      'x\ty',
      '"x\u00a0y"',
    ],
  ),
  fc.string({ maxLength: 8 }),
  fc.string({ maxLength: 8, unit: 'binary' }).map((text) => `"${text}"`),
)
const line = fc.tuple(key, value).map(([name, written]) => `${name}: ${written}`)

describe('Plain YAML', () => {
  it('is read as the parser of YAML reads it, or left to that', () =>
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 3 }), (lines) => {
        const yaml = lines.join('\n')
        const plain = readPlainYaml(yaml)
        if (!plain) return
        const document = parseDocument(yaml, { uniqueKeys: false, stringKeys: true, prettyErrors: false })
        assert.deepEqual([document.errors, plain], [[], document.toJS()])
      }),
      { numRuns: 3000 },
    ))

  it('takes the front matter that most articles have', () => {
    const yaml = `title: "It's 5 %: “so” what"\ndate: 2025-05-28\noutlet: The Lantern\nurl: https://lantern.example/x\n`
    assert.deepEqual(readPlainYaml(yaml), {
      title: "It's 5 %: “so” what",
      date: '2025-05-28',
      outlet: 'The Lantern',
      url: 'https://lantern.example/x',
    })
  })
})
