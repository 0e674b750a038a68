import * as vscode from 'vscode'
import { isSettled, isVerified, type Stance } from '../check/verdict'
import type { Progress } from '../engine/engine'
import { isDraft } from './config'
import type { Session } from './session'

/** One status item: what the last check of the active draft found, or that a corpus is being indexed. Opens the list of findings. */
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
  const command = 'tickmark.sources.focus'
  return {
    text: `$(sync~spin) Tickmark ${done}/${total}`,
    tooltip: vscode.l10n.t('Indexing article {0} of {1}', done, total),
    command,
  }
}

function lookOf(document: vscode.TextDocument, { findings }: Pick<Session, 'findings'>): Look {
  if (!findings.isChecked(document))
    return {
      text: '$(checklist) Tickmark',
      tooltip: vscode.l10n.t('Check the figures of this draft'),
      command: 'tickmark.checkFigures',
    }
  const list = findings.all(document)
  const open = list.filter((finding) => !isSettled(finding))
  const count = (stance: Stance) => open.filter((finding) => finding.stance === stance).length
  const [supported, wrong, missing, unchecked] = (['supported', 'refuted', 'not-found', 'unchecked'] as const).map(
    count,
  )
  const verified = list.filter(isVerified).length
  const ignored = list.length - open.length - verified
  const stale = findings.isStale(document)
  return {
    text: `$(pass) ${supported + verified} $(error) ${wrong} $(question) ${missing + unchecked}${stale ? ' $(history)' : ''}`,
    tooltip: [
      vscode.l10n.t(
        '{0} figures and quotations: {1} supported, {2} refuted, {3} not found in the cited source, {4} not checked, {5} verified, {6} ignored.',
        list.length,
        supported,
        wrong,
        missing,
        unchecked,
        verified,
        ignored,
      ),
      ...(stale ? [vscode.l10n.t('The draft or its sources have changed since the check.')] : []),
    ].join(' '),
    command: 'tickmark.findings.focus',
  }
}
