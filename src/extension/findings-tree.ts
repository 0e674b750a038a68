import * as vscode from 'vscode'
import { isSettled, type Finding } from '../check/verdict'
import { groupFindings, type FindingGroup, type Listing } from '../present/finding-groups'
import type { FindingPlace } from './settle-finding'
import type { Session } from './session'

export type Node =
  | { readonly kind: 'draft'; readonly document: vscode.TextDocument; readonly groups: readonly FindingGroup[] }
  | { readonly kind: 'group'; readonly document: vscode.TextDocument; readonly group: FindingGroup }
  | FindingNode

/** Commands of the context menu are given the node, which is the place that they ask for. */
export interface FindingNode extends FindingPlace {
  readonly kind: 'finding'
  readonly finding: Finding
}

/** The groups of a single draft; several drafts with their groups. */
export function toRoots(findings: Session['findings'], listing: Listing): readonly Node[] {
  const drafts = findings
    .checked()
    .map((document) => ({ kind: 'draft' as const, document, groups: groupFindings(findings.all(document), listing) }))
    .filter(({ groups }) => groups.length)
  return drafts.length === 1 ? childrenOf(drafts[0]) : drafts
}

export function childrenOf(node: Node): readonly Node[] {
  const { kind } = node
  if (kind === 'draft') return node.groups.map((group) => ({ kind: 'group', document: node.document, group }))
  if (kind === 'finding') return []
  const uri = node.document.uri.toString()
  return node.group.findings.map((finding) => ({
    kind: 'finding',
    uri,
    start: finding.start,
    end: finding.end,
    finding,
  }))
}

export function toTreeItem(node: Node): vscode.TreeItem {
  const { None, Expanded } = vscode.TreeItemCollapsibleState
  if (node.kind === 'draft') {
    const item = new vscode.TreeItem(node.document.uri, Expanded)
    item.iconPath = vscode.ThemeIcon.File
    return item
  }
  if (node.kind === 'group') {
    const item = new vscode.TreeItem(node.group.title, Expanded)
    item.description = String(node.group.findings.length)
    return item
  }
  return toFindingItem(node, None)
}

function toFindingItem(node: FindingNode, state: vscode.TreeItemCollapsibleState): vscode.TreeItem {
  const { finding } = node
  const item = new vscode.TreeItem(finding.surface.replace(/\s+/g, ' '), state)
  const settled = isSettled(finding)
  item.description = finding.message
  item.tooltip = finding.message
  item.iconPath = settled ? new vscode.ThemeIcon('check') : iconOf(finding)
  item.accessibilityInformation = { label: `${finding.surface}, ${finding.code}: ${finding.message}` }
  const parts = ['finding', settled ? 'settled' : 'open', ...(finding.verified && settled ? ['verified'] : [])]
  item.contextValue = [...parts, ...(finding.evidence.length ? ['passage'] : [])].join(' ')
  item.command = { command: 'tickmark.openFinding', title: vscode.l10n.t('Go to the finding'), arguments: [node] }
  return item
}

function iconOf({ stance, severity }: Finding): vscode.ThemeIcon {
  const [name, color] =
    severity === 'error'
      ? ['error', 'list.errorForeground']
      : severity === 'warning'
        ? ['warning', 'list.warningForeground']
        : stance === 'supported'
          ? ['pass', 'testing.iconPassed']
          : ['question', 'foreground']
  return new vscode.ThemeIcon(name, new vscode.ThemeColor(color))
}
