import * as vscode from 'vscode'
import type { CurationChange, EntityList } from '../engine/engine'
import { entityKinds } from '../entity/kinds'
import { DRAFTS } from './config'
import type { NamedEntity } from './curate-names'
import { toDraft, toRange } from './documents'
import { changeEntities } from './entities-file'
import type { Session } from './session'

type Entity = EntityList['entities'][number]

/** What users may settle about a name. */
export type Decision = 'merge' | 'split' | 'rename' | 'retype' | 'reject' | 'addAlias'

interface Given {
  readonly given?: Partial<NamedEntity>
  readonly answer?: string
}

/** Makes a decision about the given name, else the one at the cursor; false where there is none or the user gave up. */
export async function settleName(session: Session, decision: Decision, { given, answer }: Given): Promise<boolean> {
  const asked = given?.entity
    ? { entity: given.entity, name: given.name ?? given.entity.name }
    : await atCursor(session)
  if (!asked) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Put the cursor into a name that the sources know first.'))
    return false
  }
  const change = await decisions[decision](asked, session, answer)
  if (!change) return false
  await changeEntities(session, vscode.window.activeTextEditor?.document.uri, [change])
  return true
}

async function atCursor({ client }: Session): Promise<NamedEntity | undefined> {
  const editor = vscode.window.activeTextEditor
  if (!editor || !vscode.languages.match(DRAFTS, editor.document)) return undefined
  const { document, selection } = editor
  const { engine } = await client.ready(document.uri)
  const found = await engine.entity(toDraft(document), document.offsetAt(selection.active))
  return found && { entity: found.entity, name: document.getText(toRange(document, found)) }
}

interface Asked {
  readonly document: vscode.TextDocument
  readonly range: vscode.Range
  readonly token: vscode.CancellationToken
}

/** What can be done about the name at a place of a draft. */
export async function actionsOnName(
  { client }: Session,
  { document, range, token }: Asked,
): Promise<vscode.CodeAction[]> {
  const ready = await client.readyQuietly(document.uri)
  const found = await ready?.engine.entity(toDraft(document), document.offsetAt(range.start))
  if (!found || token.isCancellationRequested) return []
  const { entity } = found
  const asked: NamedEntity = { entity, name: document.getText(toRange(document, found)) }
  const { t } = vscode.l10n
  const titles: Readonly<Record<string, string>> = {
    'tickmark.findMentions': t('Find all mentions of {0}', entity.name),
    'tickmark.mergeName': t('{0} is the same as …', entity.name),
    ...(entity.aliases.length ? { 'tickmark.splitName': t('{0} is not …', entity.name) } : {}),
    'tickmark.renameName': t('Rename {0} …', entity.name),
    'tickmark.retypeName': t('{0} is a …', entity.name),
    'tickmark.addAlias': t('{0} is also called …', entity.name),
    'tickmark.rejectName': t('{0} is no name', entity.name),
  }
  return Object.entries(titles).map(([command, title]) => {
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.RefactorRewrite)
    action.command = { command, title, arguments: [asked] }
    return action
  })
}

type Decide = (asked: NamedEntity, session: Session, answer?: string) => Promise<CurationChange | undefined>

async function merge({ entity }: NamedEntity, session: Session, answer?: string): Promise<CurationChange | undefined> {
  const into = answer ?? (await pickEntity(session, entity))
  return into === undefined || into === entity.name
    ? undefined
    : { kind: 'merge', name: entity.name, aliases: entity.aliases, into }
}

/** How many things are listed to choose from. */
const MOST_CHOICES = 500

async function pickEntity({ client }: Session, except: Entity): Promise<string | undefined> {
  const { engine } = await client.ready(vscode.window.activeTextEditor?.document.uri)
  const { entities } = await engine.entities({ limit: MOST_CHOICES })
  const items = entities
    .filter(({ name }) => name !== except.name)
    .map(({ name, kind, aliases }) => ({ label: name, description: kind, detail: aliases.slice(0, 5).join(', ') }))
  const title = vscode.l10n.t('{0} is the same as …', except.name)
  return (await vscode.window.showQuickPick(items, { title, matchOnDetail: true }))?.label
}

async function split({ entity }: NamedEntity, _session: Session, answer?: string): Promise<CurationChange | undefined> {
  const title = vscode.l10n.t('Which of these names is not {0}?', entity.name)
  const name = answer ?? (await vscode.window.showQuickPick([...entity.aliases], { title }))
  return name === undefined ? undefined : { kind: 'split', name, from: entity.name }
}

async function rename(
  { entity }: NamedEntity,
  _session: Session,
  answer?: string,
): Promise<CurationChange | undefined> {
  const to = answer ?? (await ask(vscode.l10n.t('The usual name of {0}', entity.name), entity.name))
  return to === undefined || to === entity.name ? undefined : { kind: 'rename', name: entity.name, to }
}

async function addAlias(
  { entity }: NamedEntity,
  _session: Session,
  answer?: string,
): Promise<CurationChange | undefined> {
  const alias = answer ?? (await ask(vscode.l10n.t('Another name of {0}', entity.name), ''))
  return alias === undefined ? undefined : { kind: 'alias', name: entity.name, alias }
}

async function ask(prompt: string, value: string): Promise<string | undefined> {
  const typed = await vscode.window.showInputBox({ prompt, value })
  return typed?.trim() || undefined
}

async function retype(
  { entity }: NamedEntity,
  _session: Session,
  answer?: string,
): Promise<CurationChange | undefined> {
  const title = vscode.l10n.t('{0} is a …', entity.name)
  const chosen = answer ?? (await vscode.window.showQuickPick([...entityKinds], { title }))
  const type = entityKinds.find((kind) => kind === chosen)
  return type && { kind: 'retype', name: entity.name, type }
}

async function reject({ entity }: NamedEntity): Promise<CurationChange | undefined> {
  return { kind: 'reject', name: entity.name }
}

const decisions: Readonly<Record<Decision, Decide>> = { merge, split, rename, retype, reject, addAlias }
