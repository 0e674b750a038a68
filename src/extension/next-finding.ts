import * as vscode from 'vscode'
import type { Finding } from '../check/verdict'
import { isDraft } from './config'
import { activeDraft, toRange } from './documents'
import type { Session } from './session'

/** Commands that go to the next or the previous finding that is open, round the ends of the draft, and show its hover. */
export function registerNextFinding(context: vscode.ExtensionContext, { findings }: Session): void {
  const go = async (step: 1 | -1) => {
    const editor = activeDraft(isDraft)
    if (!editor) return
    const { document, selection } = editor
    const open = [...findings.all(document)].filter(({ severity }) => severity !== 'none')
    const finding = pick(open, document.offsetAt(selection.active), step)
    if (finding) return goTo(editor, finding)
    const text = findings.isChecked(document)
      ? vscode.l10n.t('Tickmark: no finding is open in this draft.')
      : vscode.l10n.t('Tickmark: this draft has not been checked yet.')
    vscode.window.setStatusBarMessage(text, 5000)
  }
  context.subscriptions.push(
    vscode.commands.registerCommand('tickmark.nextFinding', () => go(1)),
    vscode.commands.registerCommand('tickmark.previousFinding', () => go(-1)),
  )
}

function pick(findings: readonly Finding[], offset: number, step: 1 | -1): Finding | undefined {
  const inOrder = [...findings].sort((a, b) => a.start - b.start)
  return step > 0
    ? (inOrder.find(({ start }) => start > offset) ?? inOrder[0])
    : (inOrder.findLast(({ start }) => start < offset) ?? inOrder.at(-1))
}

/** Puts the cursor at the start of the finding, where quick fixes and the hover are about it. */
export async function goTo(editor: vscode.TextEditor, finding: Finding): Promise<void> {
  const { start } = toRange(editor.document, finding)
  editor.selection = new vscode.Selection(start, start)
  editor.revealRange(new vscode.Range(start, start), vscode.TextEditorRevealType.InCenterIfOutsideViewport)
  await vscode.commands
    .executeCommand('editor.action.showHover', { focus: 'noAutoFocus' })
    .then(undefined, () => undefined)
}
