import * as vscode from 'vscode'
import { isSettled, type Finding } from '../check/verdict'
import type { Listing } from '../present/finding-groups'
import { OPEN_PASSAGE } from '../present/markdown-text'
import { toRange } from './documents'
import type { FindingNode, Node } from './findings-tree'
import { goTo } from './next-finding'
import type { Session } from './session'

/** The view "Findings": what is open in the checked drafts, by verdict or by source, with what can be done about it in its context menu. */
export function registerFindingsView(context: vscode.ExtensionContext, { findings }: Session): void {
  const listing = createListing(context.workspaceState)
  const changed = new vscode.EventEmitter<void>()
  const provider: vscode.TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: async (node) => (await loadTree()).toTreeItem(node),
    async getChildren(node) {
      const { childrenOf, toRoots } = await loadTree()
      return [...(node ? childrenOf(node) : toRoots(findings, listing.get()))]
    },
  }
  const view = vscode.window.createTreeView('tickmark.findings', { treeDataProvider: provider, showCollapseAll: true })
  const show = () => {
    const { filter } = listing.get()
    const open = findings.checked().flatMap((draft) => findings.all(draft).filter(isOpen)).length
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
      await showFinding(node)
      await vscode.commands.executeCommand('tickmark.explainVerdict', node.start)
    }),
  )
  show()
}

const loadTree = () => import('./findings-tree')

function isOpen(finding: Finding): boolean {
  return finding.severity !== 'none' && !isSettled(finding)
}

async function openFinding(node: FindingNode): Promise<void> {
  await goTo(await showFinding(node), node.finding)
}

async function showFinding({ uri, finding }: FindingNode): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri))
  return vscode.window.showTextDocument(document, { selection: toRange(document, finding) })
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
