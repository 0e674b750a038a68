import { strict as assert } from 'node:assert'
import { readFileSync } from 'node:fs'
import * as vscode from 'vscode'
import { configure, eventually, insertFirst, open, placeOf, replace, uriOf } from './helpers'

const bibliography = () => vscode.workspace.openTextDocument(uriOf('citing/references.bib'))

const ENTRY = [
  '@online{harbour2025,',
  "  title = {The harbour's year},",
  '  author = {Harbour, Bea},',
  '  date = {2025-03-04},',
  '  organization = {Example Post},',
  '  url = {https://example.org/harbour},',
  '  file = {sources/harbour.md}',
  '}',
].join('\r\n')

const QUOTED = 'The harbour handled nine million tonnes in 2024.'
const NOTE = `Bea Harbour, "The harbour's year", Example Post, 4 March 2025, https://example.org/harbour`

interface Language {
  readonly file: string
  /** Behind this the cursor is put. */
  readonly behind: string
  readonly citation: string
  readonly quotation: string
  /** The draft cites by key, so that the bibliography gets an entry. */
  readonly keyed: boolean
}

const languages: readonly Language[] = [
  {
    file: 'draft.md',
    behind: '[@abel2019].',
    citation: ' [@harbour2025]',
    quotation: ` "${QUOTED}" [@harbour2025]`,
    keyed: true,
  },
  {
    file: 'draft.qmd',
    behind: '[@abel2019].',
    citation: ' [@harbour2025]',
    quotation: ` "${QUOTED}" [@harbour2025]`,
    keyed: true,
  },
  {
    file: 'draft.tex',
    behind: 'autocite{abel2019}.',
    citation: ' \\autocite{harbour2025}',
    quotation: ` \`\`${QUOTED}'' \\autocite{harbour2025}`,
    keyed: true,
  },
  {
    // the bibliography is named in book.tex, which includes it
    file: 'book/chapter.tex',
    behind: 'autocite{abel2019}.',
    citation: ' \\autocite{harbour2025}',
    quotation: ` \`\`${QUOTED}'' \\autocite{harbour2025}`,
    keyed: true,
  },
  {
    file: 'draft.typ',
    behind: '@abel2019.',
    citation: ' @harbour2025',
    quotation: ` "${QUOTED}" @harbour2025`,
    keyed: true,
  },
  {
    file: 'draft.txt',
    behind: 'anchors).',
    citation: ' (https://example.org/harbour)',
    quotation: ` "${QUOTED}" (https://example.org/harbour)`,
    keyed: false,
  },
]

const plain = languages.find(({ file }) => file === 'draft.txt')!

/** Opens a draft with the cursor behind the words. */
async function openAt({ file, behind }: Pick<Language, 'file' | 'behind'>): Promise<vscode.TextDocument> {
  const document = await open(`citing/${file}`)
  const place = placeOf(document, behind, behind.length)
  vscode.window.activeTextEditor!.selection = new vscode.Selection(place, place)
  return document
}

async function selectInSource(file: string, words: string): Promise<void> {
  const source = await open(`citing/sources/${file}`)
  const start = placeOf(source, words, 0)
  vscode.window.activeTextEditor!.selection = new vscode.Selection(start, placeOf(source, words, words.length))
}

describe('citing', () => {
  const files = ['references.bib', ...languages.map(({ file }) => file)].map((name) => uriOf(`citing/${name}`))
  const originals = new Map<vscode.Uri, Uint8Array>()
  before(() => files.forEach((uri) => originals.set(uri, readFileSync(uri.fsPath))))
  afterEach(async () => {
    // the workbench may have saved them by itself, so that there is nothing to revert to
    for (const [uri, bytes] of originals) {
      const document = await vscode.workspace.openTextDocument(uri)
      const all = new vscode.Range(0, 0, document.lineCount, 0)
      await replace(document, all, Buffer.from(bytes).toString())
      await document.save()
    }
    await configure('citationStyle', undefined)
    await vscode.commands.executeCommand('workbench.action.closeAllEditors')
  })
  const original = () => Buffer.from(originals.get(files[0])!).toString()

  /** The bibliography holds the entry, in the order of the keys, once. */
  async function hasEntry(): Promise<void> {
    const expected = original().replace('\r\n\r\n@online{zed', `\r\n\r\n${ENTRY}\r\n\r\n@online{zed`)
    await eventually(
      () => readFileSync(uriOf('citing/references.bib').fsPath, 'utf8'),
      (now) => now === expected,
    )
  }

  for (const language of languages) {
    const { file, behind, citation, quotation, keyed } = language

    it(`Insert Quotation quotes, cites and writes the entry: ${file}`, async () => {
      const document = await openAt(language)
      const before = document.getText()
      await insertFirst(document, 'tickmark.insertQuotation', 'nine million tonnes')
      assert.equal(document.getText(), before.replace(behind, behind + quotation))
      if (keyed) await hasEntry()
      await vscode.commands.executeCommand('undo')
      assert.equal(document.getText(), before)
      assert.equal((await bibliography()).getText(), original())
    })

    it(`Cite This cites the open source in the last draft: ${file}`, async () => {
      const document = await openAt(language)
      const before = document.getText()
      await open('citing/sources/harbour.md')
      await vscode.commands.executeCommand('tickmark.citeThis')
      await eventually(
        () => document.getText(),
        (now) => now === before.replace(behind, behind + citation),
      )
      if (keyed) await hasEntry()
    })
  }

  it('Cite This quotes what is selected, also in a web page', async () => {
    const document = await openAt(languages[0])
    await configure('citationStyle', 'footnote')
    await selectInSource('tide.html', 'High water comes <b>twice</b> a day')
    await vscode.commands.executeCommand('tickmark.citeThis')
    const now = await eventually(
      () => document.getText(),
      (text) => text.includes('[^1]:'),
    )
    assert.match(now, /old \[@abel2019\]\. "High water comes twice a day"\[\^1\]/)
  })

  it('Cite This cites a source of the view', async () => {
    const document = await openAt(plain)
    await vscode.commands.executeCommand('tickmark.citeThis', { path: uriOf('citing/sources/harbour.md').fsPath })
    assert.match(document.getText(), /anchors\)\. \(https:\/\/example\.org\/harbour\)/)
  })

  it('a footnote tells the source in words, and one undo takes mark and note back', async () => {
    const document = await openAt(plain)
    await configure('citationStyle', 'footnote')
    const before = document.getText()
    await insertFirst(document, 'tickmark.insertQuotation', 'nine million tonnes')
    assert.equal(document.getText(), `${before.replace('.\n', `. "${QUOTED}"[^1]\n`)}\n[^1]: ${NOTE}.\n`)
    await vscode.commands.executeCommand('undo')
    assert.equal(document.getText(), before)
  })

  it('a draft that names no bibliography cites by the own key of the source', async () => {
    const document = await openAt(languages[0])
    const edit = new vscode.WorkspaceEdit()
    edit.delete(document.uri, new vscode.Range(0, 0, 3, 0))
    await vscode.workspace.applyEdit(edit)
    await vscode.commands.executeCommand('tickmark.citeThis', { path: uriOf('citing/sources/harbour.md').fsPath })
    assert.match(document.getText(), /\[@harbour\]/)
  })

  it('Copy Link to Passage gives an address with the words', async () => {
    await selectInSource('harbour.md', 'handled *nine* million')
    await vscode.commands.executeCommand('tickmark.copyLinkToPassage')
    assert.equal(await vscode.env.clipboard.readText(), 'https://example.org/harbour#:~:text=handled%20nine%20million')
  })
})
