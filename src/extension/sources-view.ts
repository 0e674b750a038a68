import * as vscode from 'vscode'
import { isDraft } from './config'
import { toDraft } from './documents'
import { URI_LIST } from './drop-citation'
import type { Session } from './session'
import type { Node } from './sources-tree'

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

function createModel({ client, findings, log }: Session) {
  const changed = new vscode.EventEmitter<void>()
  let nodes: readonly Node[] | undefined
  const load = async (asked: boolean): Promise<readonly Node[]> => {
    const document = vscode.window.activeTextEditor?.document
    const draft = document && isDraft(document) ? document : undefined
    const ready = asked ? await client.ready(draft?.uri) : await client.readyQuietly(draft?.uri)
    const { toNodes } = await loadTree()
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
    getTreeItem: async (node) => (await loadTree()).toTreeItem(node, findings),
    async getChildren(node) {
      if (node) return [...(node.children ?? [])]
      if (!nodes) await refresh()
      return [...(nodes ?? [])]
    },
  }
  return { provider, refresh, redraw: () => changed.fire() }
}

const loadTree = () => import('./sources-tree')
