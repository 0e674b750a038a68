import * as vscode from 'vscode'
import { EXPLAIN_VERDICT, OPEN_PASSAGE } from '../present/markdown-text'

/** Markdown whose links may open a passage or explain a verdict, and do nothing else. */
export function toMarkdown(text: string): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString(text)
  markdown.isTrusted = { enabledCommands: [OPEN_PASSAGE, EXPLAIN_VERDICT] }
  return markdown
}
