import { strict as assert } from 'node:assert'
import { tokenize } from '../../../src/text/tokens'

describe('tokenize', () => {
  const cases: [text: string, tokens: string][] = [
    ['Sales of $2.5bn rose 1,234.5%.', 'Sales|of|$|2.5|bn|rose|1,234.5|%|.'],
    ["Nvidia's H20 isn't the EU's", "Nvidia|'s|H20|isn't|the|EU|'s"],
    ['the U.S. at 8 a.m. sharp', 'the|U.S.|at|8|a.m.|sharp'],
    ['cross-border 5–10', 'cross|-|border|5|–|10'],
    ['2.5.1 and 5.', '2.5.1|and|5|.'],
    ['Übergröße 幻方 😀', 'Übergröße|幻方|😀'],
    ['', ''],
  ]
  for (const [text, tokens] of cases)
    it(JSON.stringify(text), () => {
      const found = tokenize(text)
      assert.equal(found.map((t) => t.text).join('|'), tokens)
      for (const token of found) assert.equal(text.slice(token.start, token.end), token.text)
    })
})
