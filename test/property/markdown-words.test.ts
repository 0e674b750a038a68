import { strict as assert } from 'node:assert'
import { GFM, parser } from '@lezer/markdown'
import fc from 'fast-check'
import { footnotes } from '../../src/text/markdown-footnotes'
import { plainWords } from '../../src/text/markdown-words'

const plain = parser.configure([GFM, footnotes])
const quick = parser.configure([GFM, footnotes, plainWords])

const piece = fc.constantFrom(
  ...'a word Word2 7 _ __ * ** ~~ ` `` [ ] ( ) ! < > & \\ | : . - + @ # , www. www http:// https: mailto: xmpp: x@y.org é 幻 &amp; [^1] [^1]: <b> $'.split(
    ' ',
  ),
  ' ',
  '  ',
  '\n',
  '  \n',
  '\n\n',
)

describe('Plain words', () => {
  it('change nothing in what Markdown is parsed to', () =>
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('')
        assert.equal(treeOf(quick, text), treeOf(plain, text))
      }),
      { numRuns: 3000 },
    ))
})

function treeOf(markdown: typeof parser, text: string): string {
  const nodes: string[] = []
  markdown.parse(text).iterate({ enter: ({ name, from, to }) => void nodes.push(`${name} ${from} ${to}`) })
  return nodes.join('\n')
}
