import * as vscode from 'vscode'
import type { Reference } from '../citation/citation'

interface Item extends vscode.QuickPickItem {
  readonly reference: Reference
}

/** Lets the user pick a reference by author, title, year, outlet or key, in any order and with slips of the finger. */
export function pickReference(references: readonly Reference[]): Promise<Reference | undefined> {
  const items = references.map(toItem)
  // loaded by those who cite alone
  const searching = import('./search-references').then(({ createSearch }) => createSearch(references))
  const list = vscode.window.createQuickPick<Item>()
  list.title = 'Insert Citation'
  list.placeholder = 'Author, title, year, outlet or key'
  list.items = items
  list.onDidChangeValue(async (value) => {
    const search = await searching
    if (list.value !== value) return
    list.items = value.trim() ? search(value).map((index) => ({ ...items[index], alwaysShow: true })) : items
  })
  return new Promise((resolve) => {
    list.onDidAccept(() => {
      resolve(list.selectedItems[0]?.reference)
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
  const who = authors.length > 2 ? `${authors[0]} and others` : authors.join(', ')
  return {
    reference,
    label: title ?? key,
    description: `@${key}`,
    detail: [who, outlet, date?.slice(0, 10)].filter(Boolean).join(' · '),
  }
}
