import * as vscode from 'vscode'
import type { Suggestion } from '../engine/engine'
import { toSuggestionText } from '../present/suggestion-text'
import { toRange } from './documents'

/** A suggestion as VS Code takes it, in the engine's order. It has no commit characters: in prose no key may be stolen. */
export function toCompletionItem(
  document: vscode.TextDocument,
  suggestion: Suggestion,
  index: number,
): vscode.CompletionItem {
  const { Reference, Text } = vscode.CompletionItemKind
  const item = new vscode.CompletionItem(
    { label: suggestion.label, description: suggestion.detail },
    suggestion.kind === 'key' ? Reference : Text,
  )
  const text = toSuggestionText(suggestion)
  item.insertText = suggestion.insert
  item.range = toRange(document, suggestion.replace)
  item.filterText = suggestion.filter
  item.documentation = text === undefined ? undefined : new vscode.MarkdownString(text)
  item.sortText = String(index).padStart(5, '0')
  return item
}
