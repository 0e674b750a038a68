import { strict as assert } from 'node:assert'
import { parseCuration } from '../../../src/entity/curation'
import { editCuration, type CurationChange } from '../../../src/entity/edit-curation'

const file = `# our names
entities:
  # the fund
  - name: High-Glider
    kind: fund
    aliases: [Huanfang] # as in Chinese
  - name: Ada Norling
reject:
  - Sign Up
`

describe('parseCuration', () => {
  it('reads what the user has settled', () => {
    const { curation, problems } = parseCuration(file)
    assert.deepEqual(problems, [])
    assert.deepEqual(curation, {
      entities: [
        { name: 'High-Glider', kind: 'fund', aliases: ['Huanfang'], apart: [] },
        { name: 'Ada Norling', aliases: [], apart: [] },
      ],
      reject: ['Sign Up'],
    })
  })

  const faults: readonly [text: string, message: RegExp, at: string][] = [
    ['entities: [', /^This is no YAML/, ''],
    ['- a\n', /must hold "entities:"/, '- a'],
    ['names: []\n', /There is no "names" here, only "entities", "reject"/, 'names'],
    ['entities: Nexora\n', /"entities" must be a list/, 'Nexora'],
    ['entities:\n  - Nexora\n', /An entity is expected/, 'Nexora'],
    ['entities:\n  - kind: fund\n', /must have a "name"/, 'kind: fund'],
    ['entities:\n  - name: 2025\n', /needs quotation marks/, '2025'],
    ['entities:\n  - name: Nexora\n    kind: firm\n', /must be one of company, person/, 'firm'],
    ['entities:\n  - name: Nexora\n    alias: [N]\n', /There is no "alias" here/, 'alias'],
    ['entities:\n  - name: A Co\n    aliases: [Bee]\n  - name: Bee\n', /"Bee" is a name of A Co already/, 'Bee'],
    ['entities:\n  - name: Nexora\nreject: [Nexora]\n', /"Nexora" stands under "reject" too/, 'Nexora'],
  ]
  for (const [text, message, at] of faults)
    it(`tells what is wrong in ${JSON.stringify(text)}`, () => {
      const [problem] = parseCuration(text).problems
      assert.match(problem.message, message)
      assert.ok(text.slice(problem.start, problem.end).startsWith(at), text.slice(problem.start, problem.end))
    })

  for (const empty of ['', '# nothing yet\n', 'entities:\nreject:\n'])
    it(`takes ${JSON.stringify(empty)} for nothing settled`, () => assert.deepEqual(parseCuration(empty).problems, []))

  it('keeps what is right beside what is wrong', () => {
    const { curation } = parseCuration('entities:\n  - name: Nexora\n    kind: firm\n  - name: Lumen\n')
    assert.deepEqual(
      curation.entities.map(({ name, kind }) => [name, kind]),
      [
        ['Nexora', undefined],
        ['Lumen', undefined],
      ],
    )
  })
})

/** A change, and the lines of the file above that it takes out and puts in. */
const changes: readonly [change: CurationChange, out: readonly string[], into: readonly string[]][] = [
  [{ kind: 'alias', name: 'Ada Norling', alias: 'A. Norling' }, [], ['    aliases: [A. Norling]']],
  [
    { kind: 'alias', name: 'huanfang', alias: 'HF' },
    ['    aliases: [Huanfang] # as in Chinese'],
    ['    aliases: [Huanfang, HF] # as in Chinese'],
  ],
  [{ kind: 'alias', name: 'High-Glider', alias: 'Huanfang' }, [], []],
  [
    { kind: 'rename', name: 'Ada Norling', to: 'Ada M. Norling' },
    ['  - name: Ada Norling'],
    ['  - name: Ada M. Norling', '    aliases: [Ada Norling]'],
  ],
  [{ kind: 'retype', name: 'High-Glider', type: 'company' }, ['    kind: fund'], ['    kind: company']],
  [{ kind: 'retype', name: 'Lumen', type: 'company' }, [], ['  - name: Lumen', '    kind: company']],
  [{ kind: 'reject', name: 'Read More' }, [], ['  - Read More']],
  [{ kind: 'reject', name: 'Ada Norling' }, ['  - name: Ada Norling'], ['  - Ada Norling']],
  [
    { kind: 'split', name: 'Huanfang', from: 'High-Glider' },
    ['    aliases: [Huanfang] # as in Chinese'],
    ['    apart: [Huanfang]'],
  ],
  [
    { kind: 'merge', name: 'Ada Norling', aliases: ['Norling'], into: 'Lumen' },
    ['  - name: Ada Norling'],
    ['  - name: Lumen', '    aliases: [Ada Norling, Norling]'],
  ],
]

/** Files written by hand, and the same with "LU" as another name of Lumen. */
const written: readonly [title: string, text: string, edited: string][] = [
  [
    'lists that are not indented',
    'entities:\n- name: High-Glider\n- name: Lumen\nreject:\n- Sign Up\n',
    'entities:\n- name: High-Glider\n- name: Lumen\n  aliases: [ LU ]\nreject:\n- Sign Up\n',
  ],
  [
    'deep indents',
    'entities:\n    - name: Lumen\n      kind: company\n    - name: Nexora\n',
    'entities:\n    - name: Lumen\n      kind: company\n      aliases: [ LU ]\n    - name: Nexora\n',
  ],
  [
    'carriage returns',
    'entities:\r\n  - name: Lumen\r\nreject:\r\n  - Sign Up\r\n',
    'entities:\r\n  - name: Lumen\r\n    aliases: [ LU ]\r\nreject:\r\n  - Sign Up\r\n',
  ],
  [
    'remarks in columns, blank lines and quotation marks',
    'entities:\n\n\n  - name: "Lumen"     # lamps\n  - name:  Nexora    # shops\n    aliases: [Nex,Nx]\n\n\n# end\n\n\n',
    'entities:\n\n\n  - name: "Lumen"     # lamps\n    aliases: [LU]\n  - name:  Nexora    # shops\n    aliases: [Nex,Nx]\n\n\n# end\n\n\n',
  ],
  ['a last line without an end', 'entities:\n  - name: Lumen', 'entities:\n  - name: Lumen\n    aliases: [ LU ]\n'],
]

describe('editCuration', () => {
  for (const [change, out, into] of changes)
    it(JSON.stringify(change), () => {
      const [before, after] = [file, editCuration(file, change)].map((text) => text.split('\n'))
      assert.deepEqual(
        before.filter((line) => !after.includes(line)),
        out,
      )
      assert.deepEqual(
        after.filter((line) => !before.includes(line)),
        into,
      )
      assert.deepEqual(parseCuration(after.join('\n')).problems, [])
    })

  for (const [title, text, edited] of written) {
    const change: CurationChange = { kind: 'alias', name: 'Lumen', alias: 'LU' }
    it(`keeps ${title}`, () => assert.equal(editCuration(text, change), edited))
  }

  it('begins a file', () => {
    const text = editCuration('', { kind: 'retype', name: 'Nexora', type: 'company' })
    assert.deepEqual(parseCuration(text).curation.entities, [
      { name: 'Nexora', kind: 'company', aliases: [], apart: [] },
    ])
  })

  it('does not touch a file that is no YAML', () =>
    assert.throws(() => editCuration('entities: [', { kind: 'reject', name: 'x' }), /is no YAML/))
})
