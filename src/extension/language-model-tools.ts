import { isAbsolute, join } from 'node:path'
import * as vscode from 'vscode'
import { toSlashes } from '../host/find-corpus'
import type { ToolDesk } from '../tools/tool'
import { toDraft } from './documents'
import type { Session } from './session'

/** Gives language models in VS Code the tools of src/tools; package.json says which. */
export function registerLanguageModelTools(context: vscode.ExtensionContext, session: Session): void {
  const { languageModelTools } = context.extension.packageJSON.contributes as Contributions
  for (const { name } of languageModelTools)
    context.subscriptions.push(vscode.lm.registerTool(name, createTool(name, session)))
}

interface Contributions {
  readonly languageModelTools: readonly { readonly name: string }[]
}

function createTool(name: string, session: Session): vscode.LanguageModelTool<unknown> {
  return {
    async invoke({ input }) {
      const { runTool } = await import('../tools/tools')
      const { text } = await runTool(createDesk(session), name, input)
      return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)])
    },
  }
}

function createDesk({ client }: Session): ToolDesk {
  const workspace = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? ''
  return {
    async openDraft(path = 'draft.md', text) {
      const uri = vscode.Uri.file(isAbsolute(path) ? path : join(workspace, path))
      if (!vscode.workspace.getWorkspaceFolder(uri)) throw new Error(`${path} lies outside of the workspace.`)
      if (text !== undefined) return { path: toSlashes(uri.fsPath), text }
      const { path: absolute, text: shown } = toDraft(await vscode.workspace.openTextDocument(uri))
      return { path: absolute, text: shown }
    },
    async openEngine(draft) {
      const { engine } = await client.ready(draft && vscode.Uri.file(draft.path), true)
      return engine
    },
    shorten: (path) => vscode.workspace.asRelativePath(path),
  }
}
