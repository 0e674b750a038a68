import * as vscode from 'vscode'
import type { Draft, FoundNames, NamePlace } from '../engine/engine'
import { OPEN_PASSAGE } from '../present/markdown-text'
import { corpusFor, DRAFT_ENDINGS, isDraft } from './config'
import { toDraft } from './documents'
import type { Session } from './session'

/** How many drafts of the workspace are looked through, and how many places are shown as references. */
const MOST_DRAFTS = 200
const MOST_REFERENCES = 300
const FILES = `**/*.{${DRAFT_ENDINGS.join()}}`

interface Item extends vscode.QuickPickItem {
  readonly place: NamePlace
}

/** Lists all mentions of a thing, else of the one at the cursor. Gives the number of places. */
export async function listMentions(session: Session, given: string | undefined): Promise<number | undefined> {
  const editor = vscode.window.activeTextEditor
  const draft = editor && isDraft(editor.document) ? editor : undefined
  const name = given ?? (draft && (await nameAtCursor(session, draft)))
  if (name === undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Put the cursor into a name that the sources know first.'))
    return undefined
  }
  const found = await findPlaces(session, draft?.document.uri, name)
  const list = vscode.window.createQuickPick<Item>()
  list.title = vscode.l10n.t('All mentions of {0}: {1}', found.name, found.places.length)
  list.matchOnDescription = true
  list.items = found.places.map(toItem)
  list.onDidAccept(() => {
    const place = list.selectedItems[0]?.place
    list.hide()
    if (place) void open(place)
  })
  list.onDidHide(() => list.dispose())
  list.show()
  return found.places.length
}

interface Asked {
  readonly position: vscode.Position
  readonly token: vscode.CancellationToken
}

/** Where the thing that a draft names at a position is named. */
export async function findReferences(
  session: Session,
  document: vscode.TextDocument,
  { position, token }: Asked,
): Promise<vscode.Location[] | undefined> {
  const ready = await session.client.readyQuietly(document.uri)
  const found = await ready?.engine.entity(toDraft(document), document.offsetAt(position))
  if (!found || token.isCancellationRequested) return undefined
  const { places } = await findPlaces(session, document.uri, found.entity.name)
  return toLocations(session, places.slice(0, MOST_REFERENCES))
}

async function findPlaces({ client }: Session, draft: vscode.Uri | undefined, name: string): Promise<FoundNames> {
  const { engine } = await client.ready(draft)
  return engine.findName(name, await listDrafts(draft))
}

/** The workspace's drafts, but for the sources themselves; open ones as they stand in the editor. */
async function listDrafts(draft: vscode.Uri | undefined): Promise<Draft[]> {
  const { folders, chosen } = corpusFor(draft)
  const isSource = (path: string) => chosen !== 'workspace' && folders.some((folder) => path.startsWith(`${folder}/`))
  const open = vscode.workspace.textDocuments.filter(isDraft).map(toDraft)
  const known = new Set(open.map(({ path }) => path))
  const uris = await vscode.workspace.findFiles(FILES, '**/node_modules/**', MOST_DRAFTS * 10)
  const others = uris.filter(({ path }) => !known.has(path) && !isSource(path)).slice(0, MOST_DRAFTS)
  const read = async (uri: vscode.Uri): Promise<Draft> => {
    const bytes = await vscode.workspace.fs.readFile(uri)
    return { path: uri.path, text: new TextDecoder().decode(bytes) }
  }
  return [
    ...open.filter(({ path }) => !isSource(path)),
    ...(chosen === 'workspace' ? [] : await Promise.all(others.map(read))),
  ]
}

async function toLocations({ client }: Session, places: readonly NamePlace[]): Promise<vscode.Location[]> {
  const byPath = new Map<string, NamePlace[]>()
  for (const place of places) byPath.set(place.path, [...(byPath.get(place.path) ?? []), place])
  const lists = await Promise.all([...byPath].map(([path, own]) => locationsIn(client, path, own).catch(() => [])))
  return lists.flat()
}

async function locationsIn(
  client: Session['client'],
  path: string,
  places: readonly NamePlace[],
): Promise<vscode.Location[]> {
  const uri = vscode.Uri.file(path)
  if (places[0].draft) {
    const document = await vscode.workspace.openTextDocument(uri)
    return places.map(
      ({ start, end }) =>
        new vscode.Location(uri, new vscode.Range(document.positionAt(start), document.positionAt(end))),
    )
  }
  const { places: found, text } = await client.locate(path, places)
  return text === undefined
    ? found.map(
        ({ start, end }) => new vscode.Location(uri, new vscode.Range(start.line, start.column, end.line, end.column)),
      )
    : []
}

async function nameAtCursor(
  { client }: Session,
  { document, selection }: vscode.TextEditor,
): Promise<string | undefined> {
  const { engine } = await client.ready(document.uri)
  return (await engine.entity(toDraft(document), document.offsetAt(selection.active)))?.entity.name
}

function toItem(place: NamePlace): Item {
  const where = place.path.slice(place.path.lastIndexOf('/') + 1)
  const kind = place.draft ? vscode.l10n.t('draft') : place.date?.slice(0, 10)
  return { place, label: place.text, description: [where, kind].filter(Boolean).join(' · ') }
}

async function open({ path, start, end, draft }: NamePlace): Promise<void> {
  if (!draft) return void vscode.commands.executeCommand(OPEN_PASSAGE, { path, start, end })
  const document = await vscode.workspace.openTextDocument(vscode.Uri.file(path))
  const selection = new vscode.Range(document.positionAt(start), document.positionAt(end))
  await vscode.window.showTextDocument(document, { selection })
}
