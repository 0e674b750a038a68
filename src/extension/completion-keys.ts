import * as vscode from 'vscode'
import { toCardText } from '../present/card'
import { toCompletionItem } from './completion-item'
import { DRAFTS } from './config'
import { toDraft } from './documents'
import { toMarkdown } from './markdown'
import type { Session } from './session'

/** Keys, notes and footnote labels where a citation is typed, found by author, title, year and outlet as well. */
export function registerCompletionKeys(context: vscode.ExtensionContext, { client }: Session): void {
  const asked = new WeakMap<vscode.CompletionItem, { readonly document: vscode.TextDocument; readonly key: string }>()
  const provider: vscode.CompletionItemProvider = {
    async provideCompletionItems(document, position, token) {
      if (!isCiting(document, position) && !isInArgument(document, position)) return undefined
      const { engine } = await client.ready(document.uri)
      if (token.isCancellationRequested) return undefined
      const suggestions = await engine.complete(toDraft(document), document.offsetAt(position))
      const items = suggestions
        .filter(({ kind }) => kind !== 'entity')
        .map((suggestion, index) => {
          const item = toCompletionItem(document, suggestion, index)
          if (suggestion.key !== undefined) asked.set(item, { document, key: suggestion.key })
          return item
        })
      // asked anew with each keystroke: the engine finds by words that the editor's own filter does not know
      return new vscode.CompletionList(items, true)
    },
    async resolveCompletionItem(item, token) {
      const known = asked.get(item)
      const ready = known && (await client.readyQuietly(known.document.uri))
      if (!ready || token.isCancellationRequested) return item
      const card = await ready.engine.describeKey(toDraft(known.document), known.key)
      if (card) item.documentation = toMarkdown(toCardText(card))
      return item
    },
  }
  context.subscriptions.push(
    vscode.languages.registerCompletionItemProvider(DRAFTS, provider, '@', '{', ',', '<', '[', '^'),
  )
}

/** True where a citation may be being typed: only there the engine is asked, since in prose no list may open. */
export function isCiting(document: vscode.TextDocument, position: vscode.Position): boolean {
  const before = wordsBefore(document, position)
  if (/\[\^[^\s\]]*$|\[\[[^\]\n]*$|#cite\([^)\n]*$/.test(before)) return true
  return (isLatex(document) ? IN_CITE : PANDOC).test(before)
}

/** In an argument of any command of LaTeX: a macro of the draft may be one that cites. */
function isInArgument(document: vscode.TextDocument, position: vscode.Position): boolean {
  return isLatex(document) && IN_COMMAND.test(wordsBefore(document, position))
}

const PANDOC = /(?:^|[\s[;({,—–*_"“'-])@[^\s@[\];,]*$|\[-?@[^@[\];,\n]*$/

/** From within a command's name to the end of the group that is open behind it. */
const TO_GROUP = String.raw`[a-zA-Z]*\*?[^{}\n]{0,100}(?:\{[^{}]*\})*\{[^{}]*$`
const IN_CITE = new RegExp(`cite${TO_GROUP}`, 'i')
const IN_COMMAND = new RegExp(String.raw`\\[a-zA-Z]${TO_GROUP}`)

export function isLatex({ languageId }: vscode.TextDocument): boolean {
  return languageId === 'latex' || languageId === 'tex'
}

/** How many lines a citation that is being typed may have. */
const MOST_LINES = 3

function wordsBefore(document: vscode.TextDocument, position: vscode.Position): string {
  const start = new vscode.Position(Math.max(0, position.line - MOST_LINES + 1), 0)
  return document.getText(new vscode.Range(start, position)).slice(-400)
}
