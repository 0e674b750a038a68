import * as vscode from 'vscode'
import type { Progress } from '../engine/engine'
import { isDraft } from './config'
import type { Session } from './session'

/** One status item: what the last check of the active draft found, or that a corpus is being indexed. Opens the problems. */
export function registerStatusItem(context: vscode.ExtensionContext, { client, findings }: Session): void {
  const item = vscode.window.createStatusBarItem('tickmark.status', vscode.StatusBarAlignment.Right, 90)
  item.name = 'Tickmark'
  let indexing: Progress | undefined
  const show = () => {
    const document = vscode.window.activeTextEditor?.document
    if (!document || !isDraft(document)) return item.hide()
    const look = indexing ? lookOfIndexing(indexing) : lookOf(document, { findings })
    item.text = look.text
    item.tooltip = look.tooltip
    item.command = look.command
    item.accessibilityInformation = { label: `Tickmark: ${look.tooltip}` }
    item.show()
  }
  context.subscriptions.push(
    item,
    findings.onChange(show),
    client.onIndexing((progress) => {
      indexing = progress
      show()
    }),
    vscode.window.onDidChangeActiveTextEditor(show),
  )
  show()
}

interface Look {
  readonly text: string
  readonly tooltip: string
  readonly command: string
}

function lookOfIndexing({ done, total }: Progress): Look {
  const command = 'workbench.actions.view.problems'
  return { text: `$(sync~spin) Tickmark ${done}/${total}`, tooltip: `Indexing article ${done} of ${total}`, command }
}

function lookOf(document: vscode.TextDocument, { findings }: Pick<Session, 'findings'>): Look {
  if (!findings.isChecked(document))
    return {
      text: '$(checklist) Tickmark',
      tooltip: 'Check the figures of this draft',
      command: 'tickmark.checkFigures',
    }
  const list = findings.of(document)
  const count = (stance: string) => list.filter((finding) => finding.stance === stance).length
  const [right, wrong, missing, open] = ['supported', 'refuted', 'not-found', 'unchecked'].map(count)
  const stale = findings.isStale(document)
  return {
    text: `$(checklist) $(error) ${wrong} $(question) ${missing + open}${stale ? ' $(history)' : ''}`,
    tooltip:
      `${list.length} figures: ${right} supported, ${wrong} refuted, ${missing} not found in the cited source, ${open} not checked.` +
      (stale ? ' The draft or its sources have changed since the check.' : ''),
    command: 'workbench.actions.view.problems',
  }
}
