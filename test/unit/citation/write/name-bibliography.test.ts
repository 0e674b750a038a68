import { strict as assert } from 'node:assert'
import { applyEdits } from '../../../../src/base/edit'
import { habitsOf } from '../../../../src/citation/write/habits'
import { nameBibliography } from '../../../../src/citation/write/name-bibliography'
import type { DraftLanguage } from '../../../../src/text/draft-language'

/** No text afterwards: there is no place for it. */
const cases: readonly (readonly [DraftLanguage, string, string?])[] = [
  ['markdown', 'One.\n', '---\nbibliography: r.bib\n---\n\nOne.\n'],
  ['quarto', '---\ntitle: T\n---\nOne.\n', '---\ntitle: T\nbibliography: r.bib\n---\nOne.\n'],
  ['markdown', '---\r\ntitle: T\r\n---\r\n', '---\r\ntitle: T\r\nbibliography: r.bib\r\n---\r\n'],
  ['markdown', '---\nbibliography: a.xml\n---\n'],
  ['markdown', '---\nnever closed\n'],
  [
    'latex',
    '\\usepackage{biblatex}\n\\begin{document}\nA\n\\end{document}\n',
    '\\usepackage{biblatex}\n\\addbibresource{r.bib}\n\\begin{document}\nA\n\\end{document}\n',
  ],
  [
    'latex',
    '\\begin{document}\nA\n\\end{document}\n',
    '\\begin{document}\nA\n\\bibliographystyle{plain}\n\\bibliography{r}\n\\end{document}\n',
  ],
  ['latex', 'A chapter.\n'],
  ['typst', 'One.', 'One.\n\n#bibliography("r.bib")\n'],
  ['plain', 'One.\n'],
]

describe('a draft names its first bibliography', () => {
  for (const [language, before, after] of cases)
    it(`${language}: ${JSON.stringify(before)}`, () => {
      const edit = nameBibliography(before, 'r.bib', habitsOf(before, language))
      assert.equal(edit && applyEdits(before, [edit]), after)
    })
})
