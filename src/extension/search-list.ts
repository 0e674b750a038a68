import * as vscode from 'vscode'
import { parseSearch } from '../corpus/search-query'
import type { SearchHit } from '../engine/engine'
import { toSnippet } from '../present/snippet'
import type { Session } from './session'

/** How many passages a list shows, and how long typing must pause before it is searched anew, in milliseconds. */
export const MOST_HITS = 60
const PAUSE = 120
/** How much of a passage fits on the line of a list. */
const LINE = 140

export interface HitItem extends vscode.QuickPickItem {
  readonly hit: SearchHit
}

export interface SearchList {
  readonly title: string
  /** What is searched for at once. */
  readonly line: string
  /** The draft whose sources are searched. */
  readonly draft: vscode.Uri | undefined
  take(hit: SearchHit): void
}

/** A list of passages that is searched anew as one types. */
export async function openSearchList(
  { client, log }: Session,
  { title, line, draft, take }: SearchList,
): Promise<void> {
  const { engine } = await client.ready(draft)
  const list = createHitList(title, take)
  list.placeholder = vscode.l10n.t('Words, "a phrase", $8 billion, name:nvidia, outlet:reuters, from:2025-05, to:2025')
  const search = async (typed: string) => {
    const hits = typed.trim() ? await engine.search(parseSearch(typed, MOST_HITS)) : []
    if (list.value === typed) list.items = hits.map(toItem)
    list.busy = false
  }
  let timer: NodeJS.Timeout | undefined
  list.onDidChangeValue((typed) => {
    clearTimeout(timer)
    list.busy = true
    timer = setTimeout(() => search(typed).catch((error: Error) => log.say(`A search failed: ${error.message}`)), PAUSE)
  })
  list.onDidHide(() => clearTimeout(timer))
  list.value = line
  list.show()
  await search(line)
}

/** The selected words, where they are such as one would search for. */
export function selectedWords(): string {
  const editor = vscode.window.activeTextEditor
  const words = editor && !editor.selection.isEmpty ? editor.document.getText(editor.selection) : ''
  return words.length > LINE || words.includes('\n') ? '' : words
}

export function createHitList(title: string, take: (hit: SearchHit) => void): vscode.QuickPick<HitItem> {
  const list = vscode.window.createQuickPick<HitItem>()
  list.title = title
  list.matchOnDetail = true
  list.onDidAccept(() => {
    const hit = list.selectedItems[0]?.hit
    // nothing is found yet: Enter came too early
    if (!hit) return
    list.hide()
    take(hit)
  })
  list.onDidHide(() => list.dispose())
  return list
}

export function toItem(hit: SearchHit): HitItem {
  const { key, title, date, outlet, page } = hit
  return {
    hit,
    label: toSnippet(hit, LINE).text,
    description: `@${key}`,
    detail: [title, outlet, date?.slice(0, 10), page && `p. ${page}`].filter(Boolean).join(' · '),
    // the engine has searched: the list does not sift once more
    alwaysShow: true,
  }
}
