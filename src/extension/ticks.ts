import * as vscode from 'vscode'
import { isVerified, type Finding } from '../check/verdict'
import { isDraft } from './config'
import { toRange } from './documents'
import type { Session } from './session'

type Mode = 'off' | 'inline' | 'gutter'

/** Ticks on the figures that are right, where the setting asks for them: behind each, or beside lines on which all are. */
export function registerTicks(context: vscode.ExtensionContext, { findings }: Session): void {
  const types: Readonly<Record<Exclude<Mode, 'off'>, vscode.TextEditorDecorationType>> = {
    inline: vscode.window.createTextEditorDecorationType({
      after: { contentText: '✓', color: new vscode.ThemeColor('testing.iconPassed'), margin: '0 0 0 0.15em' },
    }),
    gutter: vscode.window.createTextEditorDecorationType({
      gutterIconPath: vscode.Uri.joinPath(context.extensionUri, 'media/tick.svg'),
      gutterIconSize: '70%',
    }),
  }
  const draw = (editor: vscode.TextEditor) => {
    const { document } = editor
    if (!isDraft(document)) return
    const mode = vscode.workspace.getConfiguration('tickmark', document.uri).get<Mode>('ticks', 'off')
    const right = findings.of(document).filter(isRight)
    editor.setDecorations(types.inline, mode === 'inline' ? right.map((one) => toRange(document, one)) : [])
    editor.setDecorations(types.gutter, mode === 'gutter' ? rightLines(document, findings.of(document)) : [])
  }
  const drawAll = () => vscode.window.visibleTextEditors.forEach(draw)
  context.subscriptions.push(
    types.inline,
    types.gutter,
    findings.onChange(drawAll),
    vscode.window.onDidChangeVisibleTextEditors(drawAll),
    vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('tickmark.ticks') && drawAll()),
  )
}

function isRight(finding: Finding): boolean {
  return finding.severity === 'none' && !finding.ignored && (finding.stance === 'supported' || isVerified(finding))
}

/** Lines with a figure that is right and none that is open. */
function rightLines(document: vscode.TextDocument, findings: readonly Finding[]): vscode.Range[] {
  const lines = new Map<number, boolean>()
  for (const finding of findings) {
    const { line } = toRange(document, finding).start
    lines.set(line, isRight(finding) && lines.get(line) !== false)
  }
  return [...lines].filter(([, right]) => right).map(([line]) => new vscode.Range(line, 0, line, 0))
}
