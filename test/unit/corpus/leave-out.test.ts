import { strict as assert } from 'node:assert'
import { createLeaveOut } from '../../../src/corpus/leave-out'
import { createRootFilter } from '../../../src/corpus/root-filter'
import { parseRoot } from '../../../src/corpus/roots'

describe('createLeaveOut', () => {
  const cases: readonly [string, readonly string[], readonly [string, string][], string, boolean][] = [
    ['nothing is left out of itself', [], [], 'a.md', false],
    ['a pattern', ['*.tmp'], [], 'deep/a.tmp', true],
    ['a folder', ['drafts/'], [], 'drafts/', true],
    ['a folder is no file of that name', ['drafts/'], [], 'drafts', false],
    ['a .gitignore', [], [['', 'a.md']], 'a.md', true],
    [
      'the nearer .gitignore wins',
      [],
      [
        ['', '*.md'],
        ['in/', '!a.md'],
      ],
      'in/a.md',
      false,
    ],
    ['a .gitignore has no say outside of its folder', [], [['in/', 'a.md']], 'a.md', false],
    ['its patterns begin at its folder', [], [['in/', '/a.md']], 'in/a.md', true],
    ["a user's pattern takes back in", ['!a.md'], [['', '*.md']], 'a.md', false],
    ["a user's pattern leaves out what a .gitignore keeps", ['a.md'], [['', '!a.md']], 'a.md', true],
    ['a comment and an empty line mean nothing', ['# a.md', ''], [], 'a.md', false],
  ]
  for (const [name, patterns, gitignores, path, expected] of cases)
    it(name, () => {
      const rules = gitignores.reduce((outer, [folder, text]) => outer.within(folder, text), createLeaveOut(patterns))
      assert.equal(rules.isLeftOut(path), expected)
    })
})

describe('parseRoot', () => {
  const cases: readonly [string, string, string?][] = [
    ['/desk/sources', '/desk/sources'],
    ['/desk/saved/2025-*', '/desk/saved', '2025-*'],
    ['/desk/*/web/**', '/desk', '*/web/**'],
    ['/*.md', '/', '*.md'],
  ]
  for (const [name, folder, pattern] of cases)
    it(name, () => assert.deepEqual(parseRoot(name), pattern === undefined ? { folder } : { folder, pattern }))

  const fits: readonly [string, string, boolean][] = [
    ['/d/2025-*', '/d/2025-05/a.md', true],
    ['/d/2025-*', '/d/old/2025-05/a.md', false],
    ['/d/**/web', '/d/x/y/web/a.md', true],
    ['/d/*.md', '/d/a.md', true],
    ['/d/*.md', '/d/x/a.md', false],
    ['/*.md', '/a.md', true],
  ]
  for (const [name, path, expected] of fits)
    it(`${name} and ${path}`, () => assert.equal(createRootFilter(parseRoot(name))(path), expected))
})
