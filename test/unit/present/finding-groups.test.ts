import { strict as assert } from 'node:assert'
import type { Finding } from '../../../src/check/verdict'
import { groupFindings, type Listing } from '../../../src/present/finding-groups'

const of = (
  start: number,
  code: Finding['code'],
  severity: Finding['severity'],
  rest: Partial<Finding> = {},
): Finding => ({
  start,
  end: start + 1,
  surface: String(start),
  kind: 'count',
  stance: severity === 'none' ? 'supported' : 'refuted',
  code,
  severity,
  message: `message on ${start}`,
  cites: ['a'],
  evidence: [],
  ...rest,
})
const findings = [
  of(9, 'range', 'warning'),
  of(5, 'value', 'error', { cites: ['b', 'a'] }),
  of(2, 'value', 'error'),
  of(1, 'match', 'none'),
  of(3, 'value', 'none', { ignored: { reason: 'x', by: 'comment' } }),
  of(4, 'uncited', 'none', { cites: [], stance: 'unchecked' }),
]
const open: Listing = { by: 'verdict', all: false, filter: '' }

const cases: readonly (readonly [
  name: string,
  listing: Listing,
  groups: readonly (readonly [string, readonly number[]])[],
])[] = [
  [
    'the gravest first',
    open,
    [
      ['Wrong figure', [2, 5]],
      ['Not the range of the source', [9]],
    ],
  ],
  [
    'by source',
    { ...open, by: 'source' },
    [
      ['a', [2, 5, 9]],
      ['b', [5]],
    ],
  ],
  [
    'all',
    { ...open, by: 'source', all: true },
    [
      ['No source', [4]],
      ['a', [1, 2, 3, 5, 9]],
      ['b', [5]],
    ],
  ],
  ['that hold a word', { ...open, filter: ' ON 9' }, [['Not the range of the source', [9]]]],
  [
    'that hold a key',
    { ...open, by: 'source', filter: 'b' },
    [
      ['a', [5]],
      ['b', [5]],
    ],
  ],
  ['none', { ...open, filter: 'zebra' }, []],
]

describe('groups of findings', () => {
  for (const [name, listing, expected] of cases)
    it(name, () =>
      assert.deepEqual(
        groupFindings(findings, listing).map(({ title, findings }) => [title, findings.map(({ start }) => start)]),
        expected,
      ),
    )
})
