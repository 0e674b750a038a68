import { strict as assert } from 'node:assert'
import { check, eventually, hoverAt, placeOf } from './helpers'

describe('a card', () => {
  for (const [what, text, card] of [
    ['a figure', '$2.5 million', /Wrong scale/],
    ['a key', 'exampleQuarter2025', /A chipmaker's quarter/],
    ['a name', 'Blue-Heron', /parent company/],
  ] as const)
    it(`stands on the first and the last character of ${what}, and not on the word before or behind`, async () => {
      const document = await check()
      const start = document.getText().indexOf(text)
      const at = (offset: number) => hoverAt(document, document.positionAt(offset))
      await eventually(
        () => hoverAt(document, placeOf(document, text)),
        (words) => card.test(words),
      )
      assert.match(await at(start + text.length - 1), card)
      const { before, behind } = neighbours(document.getText(), start, start + text.length)
      for (const offset of [...before, ...behind])
        assert.doesNotMatch(await at(offset), card, `at ${document.getText().slice(offset, offset + 12)}`)
    })
})

/** The offsets of the five characters before a span with what parts them, and of as many behind it. */
function neighbours(text: string, start: number, end: number) {
  const five = Array.from({ length: 5 }, (_, i) => i)
  return {
    before: five.map((i) => start - 2 - i).filter((offset) => offset >= 0),
    behind: five.map((i) => end + 1 + i).filter((offset) => offset < text.length),
  }
}
