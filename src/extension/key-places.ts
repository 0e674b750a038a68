import * as vscode from 'vscode'
import type { KeyAt } from '../engine/engine'
import { DRAFT_ENDINGS, isDraft } from './config'
import { toDraft, toRange } from './documents'
import type { EngineClient } from './engine-client'

/** The key at a position, if there is one. */
export async function findKeyAt(
  client: EngineClient,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<KeyAt | undefined> {
  const ready = await client.readyQuietly(document.uri)
  return ready?.engine.keyAt(toDraft(document), document.offsetAt(position))
}

const FILES = `**/*.{${[...DRAFT_ENDINGS, 'bib', 'bibtex', 'ris'].join()}}`
/** Files that are looked through. */
const MOST_FILES = 5000

export interface KeyPlace {
  readonly document: vscode.TextDocument
  readonly ranges: readonly vscode.Range[]
}

/** Every place of a key in the drafts and bibliographies of the workspace, and in the files that give it. */
export async function findKeyPlaces(
  client: EngineClient,
  { key, files }: KeyAt,
  from: vscode.TextDocument,
  token: vscode.CancellationToken,
): Promise<KeyPlace[]> {
  const ready = await client.readyQuietly(from.uri)
  if (!ready) return []
  const found = await vscode.workspace.findFiles(FILES, '**/node_modules/**', MOST_FILES, token)
  const uris = new Map(
    [from.uri, ...files.map((path) => vscode.Uri.file(path)), ...found].map((uri) => [uri.toString(), uri]),
  )
  const places: KeyPlace[] = []
  // grows: a draft may name a bibliography in JSON or YAML, of which not every file is one
  for (const uri of uris.values()) {
    if (token.isCancellationRequested) return []
    const document = await openWhereFound(uri, key)
    if (!document) continue
    const spans = await ready.engine.occurrences(toKeyFile(document), key)
    const ranges = spans.map((span) => toRange(document, span))
    if (ranges.length) places.push({ document, ranges })
    const cited =
      spans.length && isDraft(document) ? await ready.engine.keyAt(toDraft(document), spans[0].start) : undefined
    for (const path of cited?.files ?? []) {
      const named = vscode.Uri.file(path)
      if (!uris.has(named.toString())) uris.set(named.toString(), named)
    }
  }
  return places
}

/** A bibliography is given to the engine by its path: it is in no draft's language. */
function toKeyFile(document: vscode.TextDocument) {
  const draft = toDraft(document)
  return isDraft(document) ? draft : { ...draft, language: undefined }
}

async function openWhereFound(uri: vscode.Uri, key: string): Promise<vscode.TextDocument | undefined> {
  try {
    const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString())
    const text = open?.getText() ?? new TextDecoder().decode(await vscode.workspace.fs.readFile(uri))
    return text.includes(key) ? (open ?? (await vscode.workspace.openTextDocument(uri))) : undefined
  } catch {
    return undefined // gone, or no text
  }
}
