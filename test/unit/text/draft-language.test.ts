import { strict as assert } from 'node:assert'
import { draftLanguageOf } from '../../../src/text/draft-language'

describe('the language of a draft', () => {
  const CASES: readonly [string, string][] = [
    ['/a/draft.md', 'markdown'],
    ['/a/draft.MARKDOWN', 'markdown'],
    ['/a/draft.qmd', 'quarto'],
    ['/a/draft.tex', 'latex'],
    ['/a/draft.typ', 'typst'],
    ['/a/draft.txt', 'plain'],
    ['/a.tex/Untitled-1', 'markdown'],
  ]
  for (const [path, language] of CASES)
    it(`${path} is ${language}`, () => assert.equal(draftLanguageOf(path), language))
})
