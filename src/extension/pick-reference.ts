import Fuse, { type Expression } from 'fuse.js'
import * as vscode from 'vscode'
import type { Reference } from '../citation/citation'

interface Item extends vscode.QuickPickItem {
  readonly reference: Reference
}

/** How many hits the list shows: nobody reads further, and each keystroke draws them anew. */
const MOST = 100

/** Lets the user pick a reference by author, title, year, outlet or key, in any order and with slips of the finger. */
export function pickReference(references: readonly Reference[]): Promise<Reference | undefined> {
  const items = references.map(toItem)
  const search = createSearch(references)
  const list = vscode.window.createQuickPick<Item>()
  list.title = 'Insert Citation'
  list.placeholder = 'Author, title, year, outlet or key'
  list.items = items
  list.onDidChangeValue((value) => {
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

const fields = { key: 2, title: 2, author: 2, date: 1, outlet: 1 }

/** Gives the indices of the references that fit: every word must be found in some field. */
function createSearch(references: readonly Reference[]): (query: string) => number[] {
  const rows = references.map(({ key, title, authors, date, outlet }) => ({
    key,
    title,
    author: authors,
    date,
    outlet,
  }))
  const keys = Object.entries(fields).map(([name, weight]) => ({ name, weight }))
  const fuse = new Fuse(rows, { keys, threshold: 0.35, ignoreLocation: true })
  return (query) => {
    const words = query.split(/\s+/).filter(Boolean).slice(0, 8)
    const anyField = (word: string): Expression => ({ $or: Object.keys(fields).map((name) => ({ [name]: word })) })
    return fuse.search({ $and: words.map(anyField) }, { limit: MOST }).map(({ refIndex }) => refIndex)
  }
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
