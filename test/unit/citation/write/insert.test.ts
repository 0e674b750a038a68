import { strict as assert } from 'node:assert'
import { applyEdits } from '../../../../src/base/edit'
import { insertCitation } from '../../../../src/citation/write/insert'
import { citations, DEFAULT, quotations, type InsertionCase } from '../../cases/insertions'

/** The draft after the edits. */
function insert({ before, language = 'markdown', style, cited = DEFAULT, quotation }: InsertionCase): string {
  const draft = before.replace(/[|‹›]/g, '')
  const start = before.search(/[|‹]/)
  const end = before.includes('›') ? before.indexOf('›') - 1 : start
  return applyEdits(draft, insertCitation({ draft, language, at: { start, end }, cited, quotation, style }))
}

for (const [title, cases] of Object.entries({ citation: citations, quotation: quotations }))
  describe(`${title} in the syntax of the draft`, () => {
    for (const one of cases) it(one.name, () => assert.equal(insert(one), one.after))
  })
