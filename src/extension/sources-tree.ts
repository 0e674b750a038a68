import * as vscode from 'vscode'
import { nameOf } from '../base/paths'
import {
  SERIOUS,
  type HealthKind,
  type HealthNote,
  type HealthReport,
  type HealthSource,
} from '../corpus/health-report'
import { groupNotes, healthTitle } from '../present/health-text'
import type { Session } from './session'

/** A line of the view. */
export interface Node {
  readonly label: string
  readonly path?: string
  readonly key?: string
  readonly description?: string
  readonly tooltip?: string
  readonly icon?: string
  readonly children?: readonly Node[]
}

/** Nothing at all where the corpus is empty: the view then says how to begin. */
export function toNodes({ sources, notes }: HealthReport): Node[] {
  const groups = [...groupNotes(notes)].map(([kind, members]) => toGroup(kind, members, sources))
  if (!sources.length) return groups
  const all: Node = {
    label: vscode.l10n.t('Sources: {0}', sources.length),
    icon: 'library',
    children: sources.map(toSourceNode),
  }
  return [...groups.filter(({ icon }) => icon === 'warning'), all, ...groups.filter(({ icon }) => icon !== 'warning')]
}

/** With the number of figures of the checked drafts that are cited to it. */
export function toTreeItem(node: Node, findings: Session['findings']): vscode.TreeItem {
  const { label, path, key, description, tooltip, icon, children } = node
  const { None, Collapsed } = vscode.TreeItemCollapsibleState
  const item = new vscode.TreeItem(label, children ? Collapsed : None)
  const figures = countFigures(key, findings)
  const cited = figures ? vscode.l10n.t('cited for {0} figures', figures) : undefined
  item.description = [description, cited].filter(Boolean).join(' · ')
  item.tooltip = tooltip
  item.iconPath = icon === undefined ? undefined : new vscode.ThemeIcon(icon)
  if (children || path === undefined) return item
  item.resourceUri = vscode.Uri.file(path)
  item.contextValue = key === undefined ? 'file' : 'source'
  item.command = { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: [vscode.Uri.file(path)] }
  return item
}

/** How many figures and quotations of the checked drafts are cited to a source. */
function countFigures(key: string | undefined, findings: Session['findings']): number {
  if (key === undefined) return 0
  return findings.checked().flatMap((document) => findings.all(document).filter(({ cites }) => cites.includes(key)))
    .length
}

function toGroup(kind: HealthKind, notes: readonly HealthNote[], sources: readonly HealthSource[]): Node {
  const { title, advice } = healthTitle(kind)
  const keys = new Map(sources.map(({ path, key }) => [path, key]))
  return {
    label: `${title}: ${notes.length}`,
    tooltip: advice,
    icon: SERIOUS.includes(kind) ? 'warning' : 'info',
    children: notes.map(({ path, key, message }) => ({
      label: key ?? nameOf(path),
      path,
      key: keys.get(path),
      description: message,
      tooltip: `${path}\n${message}`,
    })),
  }
}

function toSourceNode({ path, key, title, date, outlet }: HealthSource): Node {
  return {
    label: title ?? nameOf(path),
    path,
    key,
    description: [`@${key}`, outlet, date?.slice(0, 10)].filter(Boolean).join(' · '),
    tooltip: path,
  }
}
