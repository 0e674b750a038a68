import { strict as assert } from 'node:assert'
import { findFigures } from '../../../src/quantity/find-figures'
import { parsePlain } from '../../../src/text/plain'
import { findSentences, type Sentence } from '../../../src/text/sentences'
import texts from '../cases/worst-texts.json'

/** Looks at tokens that the scanner takes per token of a text, whose size is in characters. */
function looksPerToken(piece: string, size: number): number {
  const document = parsePlain(piece.repeat(Math.ceil(size / piece.length)))
  let looks = 0
  const counted = (sentence: Sentence): Sentence => ({
    ...sentence,
    tokens: new Proxy(sentence.tokens, {
      get: (tokens, key, receiver) => {
        looks++
        return Reflect.get(tokens, key, receiver) as unknown
      },
    }),
  })
  const sentences = findSentences(document)
  findFigures(document, sentences.map(counted))
  return looks / sentences.reduce((sum, { tokens }) => sum + tokens.length, 0)
}

describe('the scanner takes linear time', () => {
  for (const [name, piece] of Object.entries(texts))
    it(name, () => {
      const [small, large] = [looksPerToken(piece, 1000), looksPerToken(piece, 4000)]
      assert.ok(large < 1.3 * small + 1, `${small.toFixed(1)} looks per token grow to ${large.toFixed(1)}`)
      assert.ok(large < 900, `${large.toFixed(1)} looks per token`)
    })
})
