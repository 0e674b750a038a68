import * as vscode from 'vscode'
import type { Problem } from '../base/problem'
import { toSlashes } from '../host/find-corpus'
import type { Session } from './session'

/** Shows what is wrong with a ledger or a file of ignores as diagnostics of that file. */
export function registerProblemFiles(context: vscode.ExtensionContext, { findings }: Session): void {
  const collection = vscode.languages.createDiagnosticCollection('tickmark-files')
  const byDraft = new Map<string, readonly Problem[]>()
  context.subscriptions.push(
    collection,
    findings.onChange((document) => {
      const own = toSlashes(document.uri.fsPath)
      const problems = findings.problemsOf(document).filter(({ path }) => path !== own)
      byDraft.set(document.uri.toString(), problems)
      collection.clear()
      const all = uniqueProblems([...byDraft.values()].flat())
      for (const path of new Set(all.map((problem) => problem.path)))
        collection.set(vscode.Uri.file(path), all.filter((problem) => problem.path === path).map(toDiagnostic))
    }),
  )
}

function uniqueProblems(problems: readonly Problem[]): Problem[] {
  return [
    ...new Map(problems.map((problem) => [`${problem.path} ${problem.line} ${problem.message}`, problem])).values(),
  ]
}

function toDiagnostic({ kind, line = 0, message }: Problem): vscode.Diagnostic {
  const severity = kind === 'ledger' ? vscode.DiagnosticSeverity.Error : vscode.DiagnosticSeverity.Information
  const diagnostic = new vscode.Diagnostic(new vscode.Range(line, 0, line, 1000), message, severity)
  diagnostic.source = 'Tickmark'
  return diagnostic
}
