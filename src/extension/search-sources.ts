import * as vscode from 'vscode'
import { parseSearch } from '../corpus/search-query'
import type { SearchHit } from '../engine/engine'
import { OPEN_PASSAGE } from '../present/markdown-text'
import { toSnippet } from '../present/snippet'
import { isDraft } from './config'
import { activeDraft, toDraft } from './documents'
import type { Session } from './session'

/** How many passages a list shows, and how long typing must pause before it is searched anew, in milliseconds. */
const MOST = 60
const PAUSE = 120
/** How much of a passage fits on the line of a list. */
const LINE = 140

/** The commands "Search Sources" and "Find This Figure in Sources": a list of passages that opens the one chosen. */
export function registerSearchSources(context: vscode.ExtensionContext, session: Session): void {
  context.subscriptions.push(
    vscode.commands.registerCommand('tickmark.searchSources', (line?: string) =>
      quietly('search the sources', () => searchSources(session, typeof line === 'string' ? line : undefined)),
    ),
    vscode.commands.registerCommand('tickmark.findFigure', () =>
      quietly('look for the figure', () => findFigure(session)),
    ),
  )
}

async function quietly(what: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    void vscode.window.showErrorMessage(`Tickmark could not ${what}: ${(error as Error).message}`)
  }
}

/** The selected words, or a line that is given, are searched for at once. */
async function searchSources({ client, log }: Session, line = selectedWords()): Promise<void> {
  const { engine } = await client.ready(vscode.window.activeTextEditor?.document.uri)
  const list = createList('Search Sources')
  list.placeholder = 'Words, "a phrase", $8 billion, name:nvidia, outlet:reuters, from:2025-05, to:2025'
  const search = async (typed: string) => {
    const hits = typed.trim() ? await engine.search(parseSearch(typed, MOST)) : []
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

function selectedWords(): string {
  const editor = vscode.window.activeTextEditor
  const words = editor && !editor.selection.isEmpty ? editor.document.getText(editor.selection) : ''
  return words.length > LINE || words.includes('\n') ? '' : words
}

async function findFigure({ client }: Session): Promise<void> {
  const editor = activeDraft(isDraft)
  if (!editor) return
  const { document, selection } = editor
  const { engine } = await client.ready(document.uri)
  const found = await engine.findFigure(toDraft(document), document.offsetAt(selection.active), MOST)
  if (!found) return tell('There is no figure at the cursor. Put the cursor into a number first.')
  if (!found.hits.length) return tell(`No source states ${found.figure}, or anything that rounds to it.`)
  const list = createList(`Sources that state ${found.figure}`)
  list.items = found.hits.map(toItem)
  list.show()
}

function tell(text: string): void {
  void vscode.window.showInformationMessage(text)
}

interface Item extends vscode.QuickPickItem {
  readonly hit: SearchHit
}

function createList(title: string): vscode.QuickPick<Item> {
  const list = vscode.window.createQuickPick<Item>()
  list.title = title
  list.matchOnDetail = true
  list.onDidAccept(() => {
    const hit = list.selectedItems[0]?.hit
    list.hide()
    if (hit) void vscode.commands.executeCommand(OPEN_PASSAGE, { path: hit.path, start: hit.start, end: hit.end })
  })
  list.onDidHide(() => list.dispose())
  return list
}

function toItem(hit: SearchHit): Item {
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
