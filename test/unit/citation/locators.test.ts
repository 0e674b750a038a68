import { strict as assert } from 'node:assert'
import { parseLocator } from '../../../src/citation/locators'

describe('parseLocator', () => {
  const cases: [suffix: string, expected: string | undefined, written?: string][] = [
    [', p. 33', 'page 33', 'p. 33'],
    [', pp. 33-35, 38-39 and more', 'page 33-35, 38-39', 'pp. 33-35, 38-39'],
    [', 12', 'page 12', '12'],
    [' 12', 'page 12', '12'],
    [', p. 3, and 5', 'page 3', 'p. 3'],
    [', pp. iv–xi', 'page iv–xi', 'pp. iv–xi'],
    [', chapter 3', 'chapter 3', 'chapter 3'],
    [', § 12', 'section 12', '§ 12'],
    [', §§12.3, 14', 'section 12.3, 14', '§§12.3, 14'],
    [', ¶ 4', 'paragraph 4', '¶ 4'],
    [', fig. 2b', 'figure 2b', 'fig. 2b'],
    [', vol. 2', 'volume 2', 'vol. 2'],
    [', S.V. 3', 'sub verbo 3', 'S.V. 3'],
    [', {table 4}', 'table 4', 'table 4'],
    ['{}, 99 years later', undefined],
    [', {unclosed', undefined],
    [', and more', undefined],
    [', civil law', undefined],
    [', in 2020', undefined],
    ['', undefined],
  ]
  for (const [suffix, expected, written] of cases)
    it(JSON.stringify(suffix), () => {
      const text = `@a${suffix}]`
      const locator = parseLocator(text, { start: 2, end: text.length - 1 })
      assert.equal(locator && `${locator.label} ${locator.value}`, expected)
      if (locator) assert.equal(text.slice(locator.start, locator.end), written)
    })
})
