import { strict as assert } from 'node:assert'
import * as vscode from 'vscode'
import { check, completeAt, eventually, findingsIn, hoverAt, labelOf, open, placeOf, uriOf } from './helpers'

const KEY = 'exampleQuarter2025'

/** A draft in each language; what stands in the marks is where a citation is typed. */
const DRAFTS = {
  'cite.md': `---\nbibliography: references.bib\n---\n\nAcme fell [@${KEY}] and [@exampleQuater2025]. Typed [@chipm\n`,
  'cite.tex': `\\begin{document}\nAcme fell \\autocite{${KEY}} and \\cite{exampleQuater2025}. Typed \\cite{chipm\n\\end{document}\n\\bibliography{references}\n`,
  'macro.tex': `\\newcommand{\\src}[2][]{\\autocite[#1]{#2}}\n\\begin{document}\n\n\nAcme fell \\src{${KEY}} and \\src[3]{exampleQuater2025}. Typed \\src{chipm\n\\end{document}\n\\bibliography{references}\n`,
  'cite.typ': `Acme fell @${KEY} and #cite(<exampleQuater2025>). Typed @chipm\n\n#bibliography("references.bib")\n`,
}

async function withDraft(
  name: keyof typeof DRAFTS,
  work: (document: vscode.TextDocument) => Promise<void>,
): Promise<void> {
  await vscode.workspace.fs.writeFile(uriOf(name), new TextEncoder().encode(DRAFTS[name]))
  try {
    await work(await open(name))
  } finally {
    await vscode.commands.executeCommand('workbench.action.files.revert')
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor')
    await vscode.workspace.fs.delete(uriOf(name))
  }
}

/** The second key begins as the first, and its note speaks of it. */
const CRLF_ENTRIES = [
  '% by hand',
  '@online{anchor2019,',
  '  title = {Anchors},',
  '  date = {2019}',
  '}',
  '',
  '@online{anchor2019b,',
  '\ttitle={More   anchors},  ',
  '\tnote = {See anchor2019},',
  '}',
  '',
]

const lined = (text: string) => text.replace(/\r\n/g, '\n')

for (const name of Object.keys(DRAFTS) as (keyof typeof DRAFTS)[])
  describe(`citations in ${name}`, () => {
    it('are completed by words of the title, with the reference beside', () =>
      withDraft(name, async (document) => {
        const place = placeOf(document, 'chipm', 'chipm'.length)
        const list = await eventually(
          () => completeAt(document, place),
          ({ items }) => items.some((item) => labelOf(item) === KEY),
        )
        const item = list.items.find((one) => labelOf(one) === KEY)!
        assert.equal(item.insertText, KEY)
        assert.deepEqual(item.commitCharacters ?? [], [])
        assert.equal(document.getText(item.range as vscode.Range), 'chipm')
      }))

    it('have a hover on the key alone, lead to the source, and are listed', () =>
      withDraft(name, async (document) => {
        const place = placeOf(document, KEY)
        const words = await eventually(() => hoverAt(document, place), Boolean)
        assert.match(words, /A chipmaker's quarter/)
        assert.match(words, /Acme/)
        assert.equal(await hoverAt(document, placeOf(document, 'fell')), '')
        const [link] = await vscode.commands.executeCommand<vscode.LocationLink[]>(
          'vscode.executeDefinitionProvider',
          document.uri,
          place,
        )
        assert.equal(link.targetUri.path, uriOf('sources/quarter.md').path)
        const places = await vscode.commands.executeCommand<vscode.Location[]>(
          'vscode.executeReferenceProvider',
          document.uri,
          place,
        )
        const files = places.map(({ uri }) => uri.path.replace(/^.*\//, ''))
        for (const file of [name, 'references.bib', 'draft.md'])
          assert.ok(files.includes(file), `${file} in ${files.join()}`)
      }))

    it('are renamed everywhere in one edit, and undo brings all back', () =>
      withDraft(name, async (document) => {
        const bibliography = await vscode.workspace.openTextDocument(uriOf('references.bib'))
        const other = await vscode.workspace.openTextDocument(uriOf('draft.md'))
        const before = [document, bibliography, other].map((one) => one.getText())
        const edit = await eventually(
          () =>
            vscode.commands.executeCommand<vscode.WorkspaceEdit>(
              'vscode.executeDocumentRenameProvider',
              document.uri,
              placeOf(document, KEY),
              'acmeQuarter',
            ),
          (found) => found?.size >= 3,
        )
        assert.ok(await vscode.workspace.applyEdit(edit))
        const after = [document, bibliography, other].map((one) => one.getText())
        assert.deepEqual(
          after,
          before.map((text) => text.replaceAll(KEY, 'acmeQuarter')),
        )
        for (const one of [document, other, bibliography]) {
          await vscode.window.showTextDocument(one)
          if (one.getText().includes('acmeQuarter')) await vscode.commands.executeCommand('undo')
          await vscode.commands.executeCommand('workbench.action.files.revert')
        }
        await vscode.window.showTextDocument(document)
        assert.deepEqual(
          [document, bibliography, other].map((one) => lined(one.getText())),
          before.map(lined),
        )
      }))

    it('whose key is unknown are told after a check, with what was meant', () =>
      withDraft(name, async () => {
        const document = await check(name)
        const isUnknown = ({ code }: vscode.Diagnostic) => code === 'unknown-key'
        const found = await eventually(
          () => findingsIn(document.uri),
          (all) => all.some(isUnknown),
        )
        const diagnostic = found.find(isUnknown)!
        assert.equal(document.getText(diagnostic.range), 'exampleQuater2025')
        const actions = await eventually(
          () =>
            vscode.commands.executeCommand<vscode.CodeAction[]>(
              'vscode.executeCodeActionProvider',
              document.uri,
              diagnostic.range,
            ),
          (list) => list.some(({ title }) => title === `Change to "${KEY}"`),
        )
        const fix = actions.find(({ title }) => title === `Change to "${KEY}"`)!
        assert.ok(await vscode.workspace.applyEdit(fix.edit!))
        assert.ok(!document.getText().includes('exampleQuater2025'))
      }))
  })

describe('keys', () => {
  it('no list opens and nothing is renamed off a citation', async () => {
    const document = await open()
    const place = placeOf(document, 'bought')
    const { items } = await completeAt(document, place, '{')
    assert.deepEqual(
      items.filter(({ kind }) => kind === vscode.CompletionItemKind.Reference),
      [],
    )
    await assert.rejects(
      Promise.resolve(vscode.commands.executeCommand('vscode.prepareRename', document.uri, place)),
      /cite key|can't be renamed/,
    )
  })

  it('are renamed in every file that gives them to a draft, and in no other JSON', async () => {
    const item = '[\n  { "id": "anchor2019", "title": "Anchors" }\n]\n'
    const texts = {
      'renamed-json/one.json': item,
      'renamed-json/two.json': item,
      'renamed-json/other.json': item,
      'renamed-json/works.yml': 'anchor2019:\n  type: Web\n  title: Anchors\n',
      'renamed-json/draft.md': '---\nbibliography: [one.json, two.json]\n---\n\nOld [@anchor2019].\n',
      'renamed-json/draft.typ': 'Old @anchor2019.\n#bibliography("works.yml")\n',
    }
    for (const [path, text] of Object.entries(texts))
      await vscode.workspace.fs.writeFile(uriOf(path), new TextEncoder().encode(text))
    try {
      const start = await open('renamed-json/draft.md')
      const edit = await eventually(
        () =>
          vscode.commands.executeCommand<vscode.WorkspaceEdit>(
            'vscode.executeDocumentRenameProvider',
            start.uri,
            placeOf(start, 'anchor2019'),
            'abel2019',
          ),
        (found) => found?.size >= 5,
      )
      const files = edit.entries().map(([uri]) => uri.path.replace(/^.*\//, ''))
      assert.deepEqual(files.sort(), ['draft.md', 'draft.typ', 'one.json', 'two.json', 'works.yml'])
    } finally {
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor')
      await vscode.workspace.fs.delete(uriOf('renamed-json'), { recursive: true })
    }
  })

  it('are renamed in a bibliography with carriage returns, of which nothing else changes', async () => {
    const texts = {
      'renamed-crlf/references.bib': CRLF_ENTRIES.join('\r\n'),
      'renamed-crlf/draft.md': '---\r\nbibliography: references.bib\r\n---\r\n\r\nOld [@anchor2019; @anchor2019b].\r\n',
    }
    const encoder = new TextEncoder()
    for (const [path, text] of Object.entries(texts))
      await vscode.workspace.fs.writeFile(uriOf(path), encoder.encode(text))
    try {
      const draft = await open('renamed-crlf/draft.md')
      const edit = await eventually(
        () =>
          vscode.commands.executeCommand<vscode.WorkspaceEdit>(
            'vscode.executeDocumentRenameProvider',
            draft.uri,
            placeOf(draft, 'anchor2019'),
            'abel2019',
          ),
        (found) => found?.size >= 2,
      )
      assert.ok(await vscode.workspace.applyEdit(edit))
      const renamed = (text: string) => text.replace(/(@online\{|\[@)anchor2019\b/, '$1abel2019')
      for (const [path, text] of Object.entries(texts)) {
        await (await vscode.workspace.openTextDocument(uriOf(path))).save()
        const saved = new TextDecoder().decode(await vscode.workspace.fs.readFile(uriOf(path)))
        assert.equal(saved, renamed(text))
      }
    } finally {
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor')
      await vscode.workspace.fs.delete(uriOf('renamed-crlf'), { recursive: true })
    }
  })
})
