import * as vscode from 'vscode'
import { corpusFor } from './config'

/** Tells VS Code of `tickmark mcp`, so that agents in it find the server without any set-up. */
export function registerMcpServer(context: vscode.ExtensionContext): void {
  const changed = new vscode.EventEmitter<void>()
  const provider: vscode.McpServerDefinitionProvider<vscode.McpStdioServerDefinition> = {
    onDidChangeMcpServerDefinitions: changed.event,
    // the server would go by the project file of a workspace that nobody trusts
    provideMcpServerDefinitions: () => (vscode.workspace.isTrusted ? [createDefinition(context)] : []),
  }
  context.subscriptions.push(
    changed,
    vscode.lm.registerMcpServerDefinitionProvider('tickmark.mcp', provider),
    vscode.workspace.onDidGrantWorkspaceTrust(() => changed.fire()),
    vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('tickmark') && changed.fire()),
  )
}

function createDefinition(context: vscode.ExtensionContext): vscode.McpStdioServerDefinition {
  // desktop VS Code is Electron, which runs as Node when told so
  const env = { ELECTRON_RUN_AS_NODE: '1' }
  const args = [context.asAbsolutePath('dist/cli.js'), 'mcp', ...toArguments()]
  const definition = new vscode.McpStdioServerDefinition(
    'Tickmark',
    process.execPath,
    args,
    env,
    context.extension.packageJSON.version,
  )
  definition.cwd = vscode.workspace.workspaceFolders?.[0]?.uri
  return definition
}

/** What VS Code's settings say; all else the server finds in the workspace by itself. */
function toArguments(): string[] {
  const { folders, exclude, bibliographies, chosen } = corpusFor(undefined)
  const all = (option: string, values: readonly string[]) => values.flatMap((value) => [`--${option}=${value}`])
  return [
    ...(chosen === 'workspace' ? [] : all('corpus', folders)),
    ...all('exclude', exclude),
    ...all('bibliography', bibliographies),
  ]
}
