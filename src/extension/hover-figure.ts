import * as vscode from 'vscode'
import { itemAt } from '../base/span'
import { explainLink } from '../present/markdown-text'
import { DRAFTS } from './config'
import { toRange } from './documents'
import { toMarkdown } from './markdown'
import type { Session } from './session'

/** The hover on a figure that was checked: its verdict. Silent outside of the figure. */
export function registerHoverFigure(context: vscode.ExtensionContext, { findings }: Session): void {
  const provider: vscode.HoverProvider = {
    async provideHover(document, position) {
      const finding = itemAt(findings.of(document), document.offsetAt(position))
      if (!finding) return undefined
      const { toFindingCard } = await import('../present/finding-card')
      const card = `${toFindingCard(finding)}\n\n${explainLink(finding.start)}`
      return new vscode.Hover(toMarkdown(card), toRange(document, finding))
    },
  }
  context.subscriptions.push(vscode.languages.registerHoverProvider(DRAFTS, provider))
}
