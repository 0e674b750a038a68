import { strict as assert } from 'node:assert'
import { readFileSync } from 'node:fs'
import * as vscode from 'vscode'
import { eventually } from './helpers'

/** What the snippets of each language expand to. */
const languages: Readonly<Record<string, readonly [file: string, expected: Readonly<Record<string, string>>]>> = {
  markdown: [
    'markdown',
    {
      Citation: '[@key]',
      'Citation with page': '[@key, p. 1]',
      'Citation in the sentence': '@key reports that ',
      'Citation without author': '[-@key]',
      'Footnote citation': '[^1]\n\n[^1]: @key.',
      'Link citation': '[words](https://)',
      'Quotation with citation': '"quotation" [@key]',
      'Block quotation with citation': '> quotation [@key]\n',
    },
  ],
  quarto: ['markdown', { Citation: '[@key]', 'Block quotation with citation': '> quotation [@key]\n' }],
  latex: [
    'latex',
    {
      Citation: '\\autocite{key}',
      'Citation with page': '\\autocite[1]{key}',
      'Citation in the sentence': '\\textcite{key} reports that ',
      'Footnote citation': '\\footnote{\\cite{key}.}',
      'Link citation': '\\href{https://}{words}',
      'Quotation with citation': "``quotation'' \\autocite{key}",
      'Block quotation with citation': '\\begin{quote}\nquotation \\autocite{key}\n\\end{quote}\n',
    },
  ],
  typst: [
    'typst',
    {
      Citation: '@key',
      'Citation with page': '@key[p. 1]',
      'Citation in the sentence': '#cite(<key>, form: "prose") reports that ',
      'Footnote citation': '#footnote[@key.]',
      'Link citation': '#link("https://")[words]',
      'Quotation with citation': '"quotation" @key',
      'Block quotation with citation': '#quote(block: true)[quotation @key]\n',
    },
  ],
  plaintext: [
    'plaintext',
    {
      'Footnote citation': '[^1]\n\n[^1]: Author, "Title", Outlet, date, https://',
      'Link citation': 'words (https://)',
      'Quotation with citation': '"quotation" (https://)',
    },
  ],
}

describe('snippets', () => {
  for (const [language, [file, expected]] of Object.entries(languages)) {
    if (file === language)
      it(`of ${language} are these`, () => {
        const { extensionUri } = vscode.extensions.getExtension('tickmark.tickmark')!
        const path = vscode.Uri.joinPath(extensionUri, `snippets/${file}.json`).fsPath
        assert.deepEqual(Object.keys(JSON.parse(readFileSync(path, 'utf8'))), Object.keys(expected))
      })
    for (const [name, text] of Object.entries(expected))
      it(`${name} expands in ${language}`, async () => {
        const document = await vscode.workspace.openTextDocument({ language, content: '' })
        await vscode.window.showTextDocument(document)
        await vscode.commands.executeCommand('editor.action.insertSnippet', { langId: language, name })
        await eventually(
          () => document.getText(),
          (now) => now === text,
        )
        await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
      })
  }
})
