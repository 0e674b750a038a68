import * as vscode from 'vscode'
import { isVerified, type Finding } from '../check/verdict'
import type { Fix } from '../engine/engine'
import { OPEN_PASSAGE } from '../present/markdown-text'
import { toDraft } from './documents'
import { toAction } from './edit-action'
import type { Session } from './session'
import { IGNORE_FINDING, VERIFY_FIGURE, WITHDRAW_VERIFICATION } from './settle-finding'

/** What may be done about a finding: what may put it right, the passage, and what settles it. */
export async function actionsOnFinding(
  document: vscode.TextDocument,
  finding: Finding,
  { client }: Session,
): Promise<vscode.CodeAction[]> {
  const ready = await client.readyQuietly(document.uri)
  const fixes = (await ready?.engine.fixes(toDraft(document), finding).catch(() => [])) ?? []
  return [
    ...useSource(document, finding),
    ...fixes.map((fix) => toAction(titleOf(fix), document, fix.edits)),
    ...openSource(finding),
    ...settle(document, finding),
  ]
}

function useSource(document: vscode.TextDocument, finding: Finding): vscode.CodeAction[] {
  const { fix, surface, kind, code, start, end } = finding
  if (fix === undefined || fix === surface) return []
  const title =
    kind === 'quotation'
      ? vscode.l10n.t("Use the source's words")
      : code === 'qualifier-dropped'
        ? vscode.l10n.t("Add the source's qualifier: {0}", fix)
        : vscode.l10n.t("Use the source's figure: {0}", fix)
  const action = toAction(title, document, [{ start, end, text: fix }])
  action.isPreferred = true
  return [action]
}

function titleOf({ kind, words }: Fix): string {
  switch (kind) {
    case 'period':
      return vscode.l10n.t("Use the source's period: {0}", words)
    case 'cite-other':
      return vscode.l10n.t('Cite the source that states it: {0}', words)
    case 'locator':
      return vscode.l10n.t('Correct the page: {0}', words)
    case 'cite':
      return vscode.l10n.t('Cite {0}, which states it', words)
  }
}

function openSource({ evidence }: Finding): vscode.CodeAction[] {
  const [first] = evidence
  if (!first) return []
  const { start, end } = first.figure ?? first
  const title = vscode.l10n.t('Open the source at the passage: {0}', first.key)
  return [toCommand(title, OPEN_PASSAGE, { path: first.path, start, end })]
}

/** What a person decides; a verified figure can be opened again, an ignored one has its comment in the text. */
function settle({ uri }: vscode.TextDocument, finding: Finding): vscode.CodeAction[] {
  const { start, end, code, severity } = finding
  const place = { uri: uri.toString(), start, end }
  const ignore =
    severity === 'none'
      ? []
      : [toCommand(vscode.l10n.t('Ignore "{0}" here, with a reason…', code), IGNORE_FINDING, place)]
  return isVerified(finding)
    ? [toCommand(vscode.l10n.t('Withdraw the verification'), WITHDRAW_VERIFICATION, place)]
    : [toCommand(vscode.l10n.t('Mark as verified, with a note…'), VERIFY_FIGURE, place), ...ignore]
}

function toCommand(title: string, command: string, argument: unknown): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix)
  action.command = { title, command, arguments: [argument] }
  return action
}
