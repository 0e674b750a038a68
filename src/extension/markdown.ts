import * as vscode from 'vscode'
import { OPEN_PASSAGE } from '../present/markdown-text'

/** Markdown whose links may open a passage and do nothing else. */
export function toMarkdown(text: string): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString(text)
  markdown.isTrusted = { enabledCommands: [OPEN_PASSAGE] }
  return markdown
}
