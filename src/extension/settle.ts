import * as vscode from 'vscode'
import { withEntry, withoutEntry, type LedgerEntry } from '../check/review/ledger'
import type { Finding } from '../check/verdict'
import type { Settling } from '../engine/engine'
import { isDraft, reviewer } from './config'
import { activeDraft, toDraft } from './documents'
import { changeLedger } from './ledger-file'
import type { FindingPlace } from './settle-finding'
import type { Session } from './session'
import { today } from './today'

/** What a person may do to settle a finding. */
export type Deed = 'verify' | 'withdraw' | 'ignore'

/** Settles the finding at a place, or at the cursor; asks for the note or reason where it is not given. False where it was not to be. */
export async function settle(deed: Deed, session: Session, place?: FindingPlace, words?: string): Promise<boolean> {
  const asked = await find(place, session)
  if (!asked || !(await deeds[deed](asked, words))) return false
  await session.checker.check(asked.document)
  return true
}

const deeds: Readonly<Record<Deed, (asked: Asked, words?: string) => Promise<boolean>>> = { verify, withdraw, ignore }

interface Asked {
  readonly document: vscode.TextDocument
  readonly finding: Finding
  readonly settling: Settling
}

async function find(place: FindingPlace | undefined, { findings, client }: Session): Promise<Asked | undefined> {
  const editor = place ? undefined : activeDraft(isDraft)
  const document = place ? await vscode.workspace.openTextDocument(vscode.Uri.parse(place.uri)) : editor?.document
  if (!document) return undefined
  const at = place ?? { start: document.offsetAt(editor!.selection.active), end: undefined }
  const finding = findings
    .all(document)
    .find(({ start, end }) =>
      at.end === undefined ? start <= at.start && at.start <= end : start === at.start && end === at.end,
    )
  const { engine } = await client.ready(document.uri)
  const settling = finding && (await engine.settle(toDraft(document), { start: finding.start, end: finding.end }))
  if (finding && settling) return { document, finding, settling }
  void vscode.window.showInformationMessage(
    vscode.l10n.t('There is no checked figure at the cursor. Check the figures, and put the cursor into one.'),
  )
  return undefined
}

async function verify({ document, finding, settling }: Asked, words?: string): Promise<boolean> {
  const note =
    words ??
    (await vscode.window.showInputBox({
      title: vscode.l10n.t('Verified: {0}', finding.surface),
      prompt: vscode.l10n.t('How do you know? The note goes into the ledger with your name and the day.'),
      placeHolder: vscode.l10n.t('For example: asked the press office, 28 November'),
      ignoreFocusOut: true,
    }))
  if (note === undefined) return false
  const by = reviewer(document.uri)
  const entry: Omit<LedgerEntry, 'draft'> = { ...settling.proof, by, on: today(), note: note.trim() }
  await changeLedger(document, settling, (entries, draft) => withEntry(entries, { ...entry, draft }))
  return true
}

async function withdraw({ document, settling }: Asked): Promise<boolean> {
  await changeLedger(document, settling, (entries, draft) => withoutEntry(entries, { ...settling.proof, draft }))
  return true
}

async function ignore({ document, finding, settling: { comment } }: Asked, words?: string): Promise<boolean> {
  const { version } = document
  const reason =
    words ??
    (await vscode.window.showInputBox({
      title: vscode.l10n.t('Ignore "{0}" here', finding.code),
      prompt: vscode.l10n.t('Why? The reason goes into a comment of the draft.'),
      validateInput: (text) => (text.trim() ? undefined : vscode.l10n.t('A reason is needed: others will read it.')),
      ignoreFocusOut: true,
    }))
  if (reason === undefined) return false
  if (document.version !== version) throw new Error(vscode.l10n.t('the draft has changed meanwhile; try again'))
  const edit = new vscode.WorkspaceEdit()
  // "--" ends a comment of HTML
  const text = `${comment.before}${reason.trim().replace(/\s+/g, ' ').replaceAll('--', '–')}${comment.behind}`
  edit.insert(document.uri, document.positionAt(comment.at), text)
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error(vscode.l10n.t('the draft cannot be edited now'))
  return true
}
