import Fuse from 'fuse.js'
import * as vscode from 'vscode'
import type { Reference } from '../citation/citation'
import { citationStyleOf, toCitation } from '../present/citation-text'
import { isDraft } from './config'
import { toDraft, type Session } from './session'

interface Item extends vscode.QuickPickItem {
  readonly reference: Reference
}

/** The command "Insert Citation": a pick list over keys, titles, authors and years; inserts in the draft's own syntax as one edit. */
export function registerInsertCitation(context: vscode.ExtensionContext, session: Session): void {
  context.subscriptions.push(
    vscode.commands.registerCommand('tickmark.insertCitation', async () => {
      const editor = vscode.window.activeTextEditor
      if (!editor || !isDraft(editor.document)) {
        void vscode.window.showInformationMessage('Open a Markdown or Quarto draft to insert a citation.')
        return
      }
      const engine = await session.ready(editor.document.uri)
      const references = await engine.references(toDraft(editor.document))
      if (!references.length) {
        void vscode.window.showInformationMessage(
          'There is no source to cite yet: name a bibliography in the front matter, or set tickmark.corpus to the folder with the articles.',
        )
        return
      }
      const picked = await pick(references)
      if (picked) await insert(editor, picked)
    }),
  )
}

function pick(references: readonly Reference[]): Promise<Reference | undefined> {
  const items = references.map(toItem)
  const fuse = new Fuse(items, {
    keys: ['reference.key', 'reference.title', 'reference.authors', 'reference.date', 'reference.outlet'],
    threshold: 0.4,
    ignoreLocation: true,
    useExtendedSearch: true,
  })
  const list = vscode.window.createQuickPick<Item>()
  list.placeholder = 'Author, title, year, outlet or key'
  list.items = items
  list.onDidChangeValue((value) => {
    list.items = value.trim() ? fuse.search(value.trim()).map(({ item }) => ({ ...item, alwaysShow: true })) : items
  })
  return new Promise((resolve) => {
    list.onDidAccept(() => {
      resolve(list.activeItems[0]?.reference)
      list.hide()
    })
    list.onDidHide(() => {
      resolve(undefined)
      list.dispose()
    })
    list.show()
  })
}

function toItem(reference: Reference): Item {
  const { key, title, authors, date, outlet } = reference
  return {
    reference,
    label: title ?? key,
    description: `@${key}`,
    detail: [authors.slice(0, 2).join(', '), outlet, date?.slice(0, 10)].filter(Boolean).join(' · '),
  }
}

async function insert(editor: vscode.TextEditor, reference: Reference): Promise<void> {
  const { document } = editor
  const text = document.getText()
  const citation = toCitation(reference, citationStyleOf(text), text)
  await editor.edit((edit) => {
    edit.replace(editor.selection.isEmpty ? editor.selection.active : editor.selection.end, citation.text)
    if (citation.note)
      edit.insert(document.positionAt(text.length), `${text.endsWith('\n') ? '' : '\n'}\n${citation.note}\n`)
  })
}
