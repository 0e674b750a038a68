import * as vscode from 'vscode'
import { nameOf } from '../base/paths'
import { SERIOUS, type HealthKind, type HealthNote, type HealthReport, type HealthSource } from '../corpus/health'
import { groupNotes, healthTitle } from '../present/health-text'
import { isDraft } from './config'
import { toDraft } from './documents'
import { URI_LIST } from './drop-citation'
import type { Session } from './session'

/** How long sources must be at rest before the view looks at them again, in milliseconds. */
const PAUSE = 800

/** The view "Sources": what is in the index, what is not, and why; with what can be done with a source in its context menu. */
export function registerSourcesView(context: vscode.ExtensionContext, session: Session): void {
  const { client } = session
  const model = createModel(session)
  const view = vscode.window.createTreeView('tickmark.sources', {
    treeDataProvider: model.provider,
    dragAndDropController,
    canSelectMany: true,
  })
  let timer: NodeJS.Timeout | undefined
  const refreshSoon = () => {
    clearTimeout(timer)
    if (view.visible) timer = setTimeout(() => void model.refresh(), PAUSE)
  }
  context.subscriptions.push(
    view,
    view.onDidChangeVisibility(refreshSoon),
    client.onSourceChange(refreshSoon),
    session.findings.onChange(model.redraw),
    vscode.window.onDidChangeActiveTextEditor((editor) => editor && isDraft(editor.document) && refreshSoon()),
    vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('tickmark') && refreshSoon()),
    vscode.commands.registerCommand('tickmark.refreshSources', () => model.refresh(true)),
    vscode.commands.registerCommand('tickmark.openSource', ({ path }: Node) =>
      vscode.commands.executeCommand('vscode.open', vscode.Uri.file(path ?? '')),
    ),
    vscode.commands.registerCommand('tickmark.revealSource', ({ path }: Node) => reveal(vscode.Uri.file(path ?? ''))),
    vscode.commands.registerCommand('tickmark.copyCitation', ({ key }: Node) =>
      vscode.env.clipboard.writeText(`[@${key}]`),
    ),
    { dispose: () => clearTimeout(timer) },
  )
}

/** Sources are dragged into a draft as files are. */
const dragAndDropController: vscode.TreeDragAndDropController<Node> = {
  dragMimeTypes: [URI_LIST],
  dropMimeTypes: [],
  handleDrag(nodes, data) {
    const files = nodes.flatMap(({ path }) => (path === undefined ? [] : [vscode.Uri.file(path).toString()]))
    if (files.length) data.set(URI_LIST, new vscode.DataTransferItem(files.join('\r\n')))
  },
}

/** In the explorer where the file lies in the workspace, else in the system's file manager. */
function reveal(uri: vscode.Uri): Thenable<unknown> {
  const inside = vscode.workspace.getWorkspaceFolder(uri)
  return vscode.commands.executeCommand(inside ? 'revealInExplorer' : 'revealFileInOS', uri)
}

/** A line of the view. */
interface Node {
  readonly label: string
  readonly path?: string
  readonly key?: string
  readonly description?: string
  readonly tooltip?: string
  readonly icon?: string
  readonly children?: readonly Node[]
}

function createModel({ client, findings, log }: Session) {
  const changed = new vscode.EventEmitter<void>()
  let nodes: readonly Node[] | undefined
  const load = async (asked: boolean): Promise<readonly Node[]> => {
    const document = vscode.window.activeTextEditor?.document
    const draft = document && isDraft(document) ? document : undefined
    const ready = asked ? await client.ready(draft?.uri) : await client.readyQuietly(draft?.uri)
    return ready ? toNodes(await ready.engine.health(draft && toDraft(draft))) : []
  }
  /** Gives the labels of the groups. */
  const refresh = async (asked = false): Promise<string[]> => {
    try {
      nodes = await load(asked)
    } catch (error) {
      log.say(`The sources could not be looked through: ${(error as Error).message}`)
    }
    changed.fire()
    return (nodes ?? []).map(({ label }) => label)
  }
  const provider: vscode.TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: (node) => toTreeItem(node, countFigures(node.key, findings)),
    async getChildren(node) {
      if (node) return [...(node.children ?? [])]
      if (!nodes) await refresh()
      return [...(nodes ?? [])]
    },
  }
  return { provider, refresh, redraw: () => changed.fire() }
}

/** How many figures and quotations of the checked drafts are cited to a source. */
function countFigures(key: string | undefined, findings: Session['findings']): number {
  if (key === undefined) return 0
  const checked = vscode.workspace.textDocuments.filter((document) => findings.isChecked(document))
  return checked.flatMap((document) => findings.all(document).filter(({ cites }) => cites.includes(key))).length
}

function toTreeItem(node: Node, figures: number): vscode.TreeItem {
  const { label, path, key, description, tooltip, icon, children } = node
  const { None, Collapsed } = vscode.TreeItemCollapsibleState
  const item = new vscode.TreeItem(label, children ? Collapsed : None)
  const cited = figures ? vscode.l10n.t('cited for {0} figures', figures) : undefined
  item.description = [description, cited].filter(Boolean).join(' · ')
  item.tooltip = tooltip
  item.iconPath = icon === undefined ? undefined : new vscode.ThemeIcon(icon)
  if (children || path === undefined) return item
  item.resourceUri = vscode.Uri.file(path)
  item.contextValue = key === undefined ? 'file' : 'source'
  item.command = { command: 'vscode.open', title: 'Open', arguments: [vscode.Uri.file(path)] }
  return item
}

/** Nothing at all where the corpus is empty: the view then says how to begin. */
function toNodes({ sources, notes }: HealthReport): Node[] {
  const groups = [...groupNotes(notes)].map(([kind, members]) => toGroup(kind, members, sources))
  if (!sources.length) return groups
  const all: Node = { label: `Sources: ${sources.length}`, icon: 'library', children: sources.map(toSourceNode) }
  return [...groups.filter(({ icon }) => icon === 'warning'), all, ...groups.filter(({ icon }) => icon !== 'warning')]
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
