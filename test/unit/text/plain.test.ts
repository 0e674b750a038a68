import { strict as assert } from 'node:assert'
import { parsePlain } from '../../../src/text/plain'

function outline(text: string): string[] {
  const { blocks, prose } = parsePlain(text)
  assert.equal(prose.length, text.length)
  return blocks.map((b) => `${b.kind}${b.level ?? ''}: ${prose.slice(b.start, b.end).replace(/\s+/g, ' ')}`)
}

describe('parsePlain', () => {
  const cases: [name: string, text: string, expected: string[]][] = [
    ['paragraphs', 'One two.\nThree.\n\n  Four.  \n', ['paragraph: One two. Three.', 'paragraph: Four.']],
    [
      'a title that saved pages repeat',
      'Chips Fall\n\nChips Fall\nChips Fall\n\nText here.\n\nChips Fall\n',
      ['heading1: Chips Fall', 'paragraph: Text here.'],
    ],
    ['CRLF', 'A title\r\n\r\nText.\r\n\r\nMore.\r\n', ['heading1: A title', 'paragraph: Text.', 'paragraph: More.']],
    ['lone CR', 'A title\r\rText.', ['heading1: A title', 'paragraph: Text.']],
    [
      'headings in title case',
      'x.\n\nThe Rise of Export Curbs\n\nText follows here.',
      ['paragraph: x.', 'heading2: The Rise of Export Curbs', 'paragraph: Text follows here.'],
    ],
    [
      'no title',
      'A sentence, and more of it.\n\nText.',
      ['paragraph: A sentence, and more of it.', 'paragraph: Text.'],
    ],
    ['nothing', ' \n\n', []],
  ]
  for (const [name, text, expected] of cases) it(name, () => assert.deepEqual(outline(text), expected))
})
