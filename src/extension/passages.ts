import * as vscode from 'vscode'
import type { Span } from '../base/span'
import type { Located } from '../engine/engine'
import type { EngineClient } from './engine-client'

/** Finds the place of a span of a source's text: in its file, or in a page with its text where the file is nothing to read. */
export type Locator = (path: string, span: Span) => Promise<vscode.Location>

export function createLocator(client: EngineClient): Locator {
  return async (path, span) => {
    const { places, text } = await client.locate(path, [span])
    const [{ start, end }] = places
    const uri = text === undefined ? vscode.Uri.file(path) : toTextUri(path)
    return new vscode.Location(uri, new vscode.Range(start.line, start.column, end.line, end.column))
  }
}

/** The scheme of those texts. */
const SCHEME = 'tickmark-source'

/** Shows the texts of sources whose files no editor can show. */
export function registerSourceTexts(context: vscode.ExtensionContext, client: EngineClient): void {
  const changed = new vscode.EventEmitter<vscode.Uri>()
  const read = async (path: string): Promise<Located> => client.locate(path, [])
  context.subscriptions.push(
    changed,
    client.onSourceChange((uri) => changed.fire(toTextUri(uri.fsPath))),
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: changed.event,
      provideTextDocumentContent: async ({ path }) => (await read(path.slice(0, -TEXT.length))).text ?? '',
    }),
  )
}

/** The source that a document shows: its file, or its text. Undefined for what is neither. */
export function sourcePathOf({ scheme, fsPath }: vscode.Uri): string | undefined {
  if (scheme === SCHEME) return fsPath.slice(0, -TEXT.length)
  return scheme === 'file' ? fsPath : undefined
}

/** Behind the file's name, so that the page is taken for the text that it is. */
const TEXT = '.txt'

function toTextUri(path: string): vscode.Uri {
  return vscode.Uri.file(path + TEXT).with({ scheme: SCHEME })
}
