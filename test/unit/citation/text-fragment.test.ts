import { strict as assert } from 'node:assert'
import { linkToText } from '../../../src/citation/text-fragment'

const URL = 'https://example.org/a'

/** "‹" and "›" hold the stretch; each line is a paragraph. Gives what stands behind ":~:text=". */
function directive(marked: string, url = URL): string {
  const text = marked.replace(/[‹›]/g, '')
  const span = { start: marked.indexOf('‹'), end: marked.indexOf('›') - 1 }
  const block = (at: number) => {
    const end = text.indexOf('\n', at)
    return { start: text.lastIndexOf('\n', at - 1) + 1, end: end < 0 ? text.length : end }
  }
  return linkToText(url, { text, span, first: block(span.start), last: block(Math.max(span.start, span.end - 1)) })
}

const cases: readonly (readonly [string, string, string])[] = [
  ['words', 'It ‹lost sales› then.', 'lost%20sales'],
  ['what parts a directive is encoded', 'A ‹5-year, "R&D" plan› is.', '5%2Dyear%2C%20%22R%26D%22%20plan'],
  ['whole words', 'It l‹ost sal›es then.', 'lost%20sales'],
  ['white space', 'It ‹lost \t  sales› then.', 'lost%20sales'],
  ['twice, a word in front tells', 'It lost here. They ‹lost› more.', 'They-,lost,-more.'],
  ['twice, several words tell', 'a b c d ‹it lost› x y. b c d it lost x z.', 'c%20d-,it%20lost,-x%20y.'],
  ['case does not tell', 'Lost. We ‹lost› it.', 'We-,lost,-it.'],
  [
    'in several paragraphs',
    'One two ‹three four five six\nseven eight› nine.',
    'three%20four%20five%20six,seven%20eight',
  ],
]

describe('link to a stretch of a text', () => {
  for (const [name, marked, expected] of cases)
    it(name, () => assert.equal(directive(marked), `${URL}#:~:text=${expected}`))

  it('names a long stretch by its first and last words', () => {
    const long = Array.from({ length: 80 }, (_, i) => `word${i}`).join(' ')
    assert.equal(
      directive(`On ‹${long}› and.`),
      `${URL}#:~:text=word0%20word1%20word2%20word3%20word4,word75%20word76%20word77%20word78%20word79`,
    )
  })
  it("keeps the address's own fragment, and no text fragment of before", () => {
    assert.equal(directive('‹One›.', `${URL}?q=1#top`), `${URL}?q=1#top:~:text=One`)
    assert.equal(directive('‹One›.', `${URL}#:~:text=Old`), `${URL}#:~:text=One`)
  })
  it('encodes other scripts', () => assert.equal(directive('‹新›。'), `${URL}#:~:text=%E6%96%B0`))
})
