import * as vscode from 'vscode'
import type { Card } from '../engine/engine'
import { toFindingCard } from '../present/finding-card'
import { commandLink, escapeMarkdown } from '../present/markdown-text'
import { DRAFTS } from './config'
import { toDraft, toRange, type Session } from './session'

/** Hovers: on a figure its verdict, on a name or a cite key its card. Silent outside their spans. */
export function registerHover(context: vscode.ExtensionContext, session: Session): void {
  context.subscriptions.push(
    vscode.languages.registerHoverProvider(DRAFTS, {
      async provideHover(document, position, token) {
        const offset = document.offsetAt(position)
        const finding = session.findingsOf(document).find((f) => f.start <= offset && offset <= f.end)
        if (finding) return new vscode.Hover(trusted(toFindingCard(finding)), toRange(document, finding))
        const engine = await session.ready(document.uri)
        if (token.isCancellationRequested) return undefined
        const card = await engine.card(toDraft(document), offset)
        return card && !token.isCancellationRequested
          ? new vscode.Hover(trusted(toCardText(card)), toRange(document, card))
          : undefined
      },
    }),
  )
}

function trusted(text: string): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString(text)
  markdown.isTrusted = { enabledCommands: ['tickmark.openPassage'] }
  markdown.supportHtml = true
  return markdown
}

function toCardText({ title, lines }: Card): string {
  const text = lines.map((line) => {
    const link =
      line.path && line.span
        ? commandLink(escapeMarkdown(line.label ?? line.path), 'tickmark.openPassage', {
            path: line.path,
            ...line.span,
          })
        : ''
    return `- ${escapeMarkdown(line.text)}${link ? ` — ${link}` : ''}`
  })
  return [`**${escapeMarkdown(title)}**`, text.join('\n')].join('\n\n')
}
