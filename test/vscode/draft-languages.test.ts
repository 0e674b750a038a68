import * as vscode from 'vscode'
import { strict as assert } from 'node:assert'
import { check, eventually, hoverAt, placeOf, shown, uriOf } from './helpers'

const BODIES = {
  'draft.tex':
    '\\documentclass{article}\n\\addbibresource{refs.bib}\n\\begin{document}\nAcme lost an estimated \\$2.5 million in revenue \\autocite{exampleQuarter2025}.\n\\end{document}\n',
  'draft.typ': 'Acme lost an estimated \\$2.5 million in revenue @exampleQuarter2025.\n\n#bibliography("refs.bib")\n',
  'draft.txt': 'Acme lost an estimated $2.5 million in revenue.[^1]\n\n[^1]: Example Post, [[@exampleQuarter2025]].\n',
}

describe('drafts in LaTeX, Typst and plain text', () => {
  for (const [name, text] of Object.entries(BODIES))
    it(`${name} is checked and has hovers`, async () => {
      await vscode.workspace.fs.writeFile(uriOf(name), new TextEncoder().encode(text))
      try {
        const document = await check(name)
        const found = await eventually(
          () => shown(document),
          (all) => all.length > 0,
        )
        assert.deepEqual(found, [['$2.5 million', 'scale']])
        assert.match(await hoverAt(document, placeOf(document, '$2.5 million', 3)), /Wrong scale/)
        const key = await eventually(
          () => hoverAt(document, placeOf(document, 'exampleQuarter2025')),
          (words) => words !== '',
        )
        if (name !== 'draft.txt') assert.match(key, /A chipmaker's quarter/)
      } finally {
        await vscode.commands.executeCommand('workbench.action.closeActiveEditor')
        await vscode.workspace.fs.delete(uriOf(name))
      }
    })
})
