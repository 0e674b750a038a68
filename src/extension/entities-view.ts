import * as vscode from 'vscode'
import { isDraft } from './config'
import type { Node } from './entities-tree'
import type { Session } from './session'

/** How long files must be at rest before the view is made anew, in milliseconds. */
const PAUSE = 500

/** The view "Entities": the things that the sources name, by kind, the most named first; settled from their context menu and by keys. */
export function registerEntitiesView(context: vscode.ExtensionContext, session: Session): void {
  const { client } = session
  const model = createModel(session)
  const view = vscode.window.createTreeView('tickmark.entities', { treeDataProvider: model.provider })
  let timer: NodeJS.Timeout | undefined
  const refreshSoon = () => {
    clearTimeout(timer)
    if (view.visible) timer = setTimeout(() => void model.refresh(), PAUSE)
  }
  const search = async (given?: string) => {
    const prompt = vscode.l10n.t('Show the entities whose names hold these words')
    const text = given ?? (await vscode.window.showInputBox({ prompt, value: model.text() }))
    if (text === undefined) return
    model.seek(text)
    view.message = text && vscode.l10n.t('Names that hold "{0}"', text)
    return model.refresh(true)
  }
  /** A command of a key has no line of the view: it is about the one that has the focus, which arrow keys move without selecting. */
  const onSelected = (command: string) => async () => {
    await vscode.commands.executeCommand('list.select')
    const chosen = view.selection.find(({ entity }) => entity)
    if (chosen) return vscode.commands.executeCommand(command, chosen)
    return void vscode.window.showInformationMessage(vscode.l10n.t('Go to a name in the view first.'))
  }
  context.subscriptions.push(
    view,
    view.onDidChangeVisibility(refreshSoon),
    client.onSourceChange(refreshSoon),
    watchEntities(refreshSoon),
    vscode.window.onDidChangeActiveTextEditor((editor) => editor && isDraft(editor.document) && refreshSoon()),
    vscode.commands.registerCommand('tickmark.refreshEntities', () => model.refresh(true)),
    vscode.commands.registerCommand('tickmark.searchEntities', search),
    vscode.commands.registerCommand('tickmark.renameSelectedName', onSelected('tickmark.renameName')),
    vscode.commands.registerCommand('tickmark.rejectSelectedName', onSelected('tickmark.rejectName')),
    { dispose: () => clearTimeout(timer) },
  )
}

function watchEntities(notice: () => void): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher('**/tickmark.entities.yaml')
  return vscode.Disposable.from(
    watcher,
    watcher.onDidChange(notice),
    watcher.onDidCreate(notice),
    watcher.onDidDelete(notice),
  )
}

function createModel({ client, log }: Session) {
  const changed = new vscode.EventEmitter<void>()
  let nodes: readonly Node[] | undefined
  let text = ''
  const load = async (asked: boolean): Promise<readonly Node[]> => {
    const document = vscode.window.activeTextEditor?.document
    const draft = document && isDraft(document) ? document.uri : undefined
    const ready = asked ? await client.ready(draft) : await client.readyQuietly(draft)
    return ready ? (await loadTree()).listNodes(ready.engine, text) : []
  }
  /** Gives the labels of the groups. */
  const refresh = async (asked = false): Promise<string[]> => {
    try {
      nodes = await load(asked)
    } catch (error) {
      log.say(`The entities could not be listed: ${(error as Error).message}`)
    }
    changed.fire()
    return (nodes ?? []).map(({ label }) => label)
  }
  const provider: vscode.TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: async (node) => (await loadTree()).toTreeItem(node),
    async getChildren(node) {
      if (node) return [...(node.children ?? [])]
      if (!nodes) await refresh()
      return [...(nodes ?? [])]
    },
  }
  return { provider, refresh, text: () => text, seek: (wanted: string) => void (text = wanted.trim()) }
}

const loadTree = () => import('./entities-tree')
