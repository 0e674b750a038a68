import * as vscode from 'vscode'
import { isSettled, type Finding } from '../check/verdict'
import { groupFindings, type FindingGroup, type Listing } from '../present/finding-groups'
import { OPEN_PASSAGE } from '../present/markdown-text'
import { toRange } from './documents'
import { goTo } from './next-finding'
import type { FindingPlace } from './settle-finding'
import type { Session } from './session'

/** The view "Findings": what is open in the checked drafts, by verdict or by source, with what can be done about it in its context menu. */
export function registerFindingsView(context: vscode.ExtensionContext, { findings }: Session): void {
  const listing = createListing(context.workspaceState)
  const changed = new vscode.EventEmitter<void>()
  const roots = () => toRoots(findings, listing.get())
  const provider: vscode.TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: toTreeItem,
    getChildren: (node) => [...(node ? childrenOf(node) : roots())],
  }
  const view = vscode.window.createTreeView('tickmark.findings', { treeDataProvider: provider, showCollapseAll: true })
  const show = () => {
    const { filter } = listing.get()
    const open = checkedDrafts(findings).flatMap((draft) => findings.all(draft).filter(isOpen)).length
    view.message = filter ? vscode.l10n.t('Only what holds “{0}”.', filter) : undefined
    view.badge = open ? { value: open, tooltip: vscode.l10n.t('{0} findings are open', open) } : undefined
    changed.fire()
  }
  const change = (part: Partial<Listing>) => () => listing.set(part).then(show)
  const register = vscode.commands.registerCommand
  context.subscriptions.push(
    view,
    changed,
    findings.onChange(show),
    register('tickmark.groupByVerdict', change({ by: 'verdict' })),
    register('tickmark.groupBySource', change({ by: 'source' })),
    register('tickmark.showAllFindings', change({ all: true })),
    register('tickmark.showOpenFindings', change({ all: false })),
    register('tickmark.clearFindingsFilter', change({ filter: '' })),
    register('tickmark.filterFindings', async (words?: string) => {
      const filter = words ?? (await askFilter(listing.get().filter))
      if (filter !== undefined) await change({ filter })()
    }),
    register('tickmark.openFinding', openFinding),
    register('tickmark.openFindingPassage', ({ finding }: FindingNode) => {
      const [first] = finding.evidence
      return first && vscode.commands.executeCommand(OPEN_PASSAGE, { path: first.path, ...(first.figure ?? first) })
    }),
    register('tickmark.explainFinding', async (node: FindingNode) => {
      await openFinding(node)
      await vscode.commands.executeCommand('tickmark.explainVerdict', node.start)
    }),
  )
  show()
}

type Node =
  | { readonly kind: 'draft'; readonly document: vscode.TextDocument; readonly groups: readonly FindingGroup[] }
  | { readonly kind: 'group'; readonly document: vscode.TextDocument; readonly group: FindingGroup }
  | FindingNode

/** Commands of the context menu are given the node, which is the place that they ask for. */
interface FindingNode extends FindingPlace {
  readonly kind: 'finding'
  readonly finding: Finding
}

/** The groups of a single draft; several drafts with their groups. */
function toRoots(findings: Session['findings'], listing: Listing): readonly Node[] {
  const drafts = checkedDrafts(findings)
    .map((document) => ({ kind: 'draft' as const, document, groups: groupFindings(findings.all(document), listing) }))
    .filter(({ groups }) => groups.length)
  return drafts.length === 1 ? childrenOf(drafts[0]) : drafts
}

function checkedDrafts(findings: Session['findings']): vscode.TextDocument[] {
  return vscode.workspace.textDocuments.filter((document) => findings.isChecked(document))
}

function isOpen(finding: Finding): boolean {
  return finding.severity !== 'none' && !isSettled(finding)
}

function childrenOf(node: Node): readonly Node[] {
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

function toTreeItem(node: Node): vscode.TreeItem {
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

async function openFinding({ uri, finding }: FindingNode): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri))
  const editor = await vscode.window.showTextDocument(document, { selection: toRange(document, finding) })
  await goTo(editor, finding)
}

function askFilter(value: string): Thenable<string | undefined> {
  const prompt = vscode.l10n.t('Words of the figure, the message or the key of a source')
  return vscode.window.showInputBox({ title: vscode.l10n.t('Filter Findings'), prompt, value, ignoreFocusOut: true })
}

const KEY = 'findings'

/** How findings are listed in this workspace; context keys tell menus. */
function createListing(memento: vscode.Memento) {
  const get = (): Listing => ({ by: 'verdict', all: false, filter: '', ...memento.get<Partial<Listing>>(KEY) })
  const tell = () => {
    const { by, all, filter } = get()
    const keys = { findingsBy: by, findingsAll: all, findingsFilter: filter !== '' }
    for (const [key, value] of Object.entries(keys))
      void vscode.commands.executeCommand('setContext', `tickmark.${key}`, value)
  }
  tell()
  return {
    get,
    async set(part: Partial<Listing>): Promise<void> {
      await memento.update(KEY, { ...get(), ...part })
      tell()
    },
  }
}
