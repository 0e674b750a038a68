import * as vscode from 'vscode'
import { createLineIndex, type LineIndex } from '../base/lines'
import type { Span } from '../base/span'
import { decode } from '../formats/decode'

/**
 * Finds the place of a span in a source, by line and column: these are the same in the file and in the editor, which may count
 * offsets differently where line ends are mixed. A file is read once for each locator.
 */
export function createLocator(): (path: string, span: Span) => Promise<vscode.Location> {
  const files = new Map<string, Promise<LineIndex>>()
  return async (path, { start, end }) => {
    const uri = vscode.Uri.file(path)
    let lines = files.get(path)
    if (!lines) files.set(path, (lines = readLines(uri)))
    const { positionAt } = await lines
    const [from, to] = [positionAt(start), positionAt(end)]
    return new vscode.Location(uri, new vscode.Range(from.line, from.column, to.line, to.column))
  }
}

async function readLines(uri: vscode.Uri): Promise<LineIndex> {
  return createLineIndex(decode(await vscode.workspace.fs.readFile(uri)).text)
}
