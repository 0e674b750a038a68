import { strict as assert } from 'node:assert'
import { contains } from '../../../src/base/span'
import { findCitations } from '../../../src/citation/find-citations'
import type { DraftLanguage } from '../../../src/text/draft-language'
import { parseDraft } from '../../../src/text/parse-draft'
import { grammarCases } from '../cases/citation-grammar'
import { citationCases } from '../cases/citations'

function cited(text: string, language: DraftLanguage): string[] {
  return findCitations(parseDraft(text, language)).map((citation) => {
    const { syntax, key, keySpan, target, locator } = citation
    if (keySpan) assert.equal(text.slice(keySpan.start, keySpan.end), key)
    if (keySpan) assert.ok(contains(citation, keySpan))
    if (locator) assert.ok(contains(citation, locator))
    return [syntax, key ?? `->${target}`, ...(locator ? [locator.label, locator.value] : [])].join(' ')
  })
}

describe('findCitations in every language', () => {
  for (const [language, text, expected] of [...citationCases, ...grammarCases])
    it(`${language}: ${text}`, () => assert.deepEqual(cited(text, language), expected))

  it('what a footnote cites applies where it stands', () => {
    const text = 'Rose.\\footnote{See \\cite{a}.} Fell.'
    const [{ anchor }] = findCitations(parseDraft(text, 'latex'))
    assert.equal(text.slice(anchor.start, anchor.end), '\\footnote{See \\cite{a}.}')
  })
})
