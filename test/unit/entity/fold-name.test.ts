import { strict as assert } from 'node:assert'
import { foldName, sameForm } from '../../../src/entity/fold-name'

describe('foldName', () => {
  const cases: readonly [name: string, folded: string][] = [
    ['Nvidia', 'nvidia'],
    ["Nvidia's", 'nvidia'],
    ['Nvidia’s', 'nvidia'],
    ['Nvidia Corp.', 'nvidia'],
    ['Nexora, Inc.', 'nexora'],
    ['the U.S.', 'us'],
    ['U.S.', 'us'],
    ['U.S. Commerce\u00a0Department', 'us commerce department'],
    ['Tiffany & Co', 'tiffany & co'],
    ['Amazon.com', 'amazon.com'],
    ['The', 'the'],
    ['幻方', '幻方'],
    ['', ''],
  ]
  for (const [name, folded] of cases) it(JSON.stringify(name), () => assert.equal(foldName(name), folded))
})

describe('sameForm', () => {
  const cases: readonly [a: string, b: string, same: boolean][] = [
    ['US', 'U.S.', true],
    ['US', 'us', false],
    ['H20', 'h20', false],
    ['NVIDIA', 'Nvidia', true],
    ["H20's", 'H20', true],
    ['Blackwell2', 'blackwell2', false],
  ]
  for (const [a, b, same] of cases) it(`${a} ${same ? 'is' : 'is not'} ${b}`, () => assert.equal(sameForm(a, b), same))
})
