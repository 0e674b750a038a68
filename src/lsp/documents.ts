import { basename, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Range } from 'vscode-languageserver/node'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Span } from '../base/span'
import type { Draft } from '../engine/engine'
import { toSlashes } from '../host/find-corpus'

/** A document as the engine takes it; one without a file counts as lying in the workspace. */
export function toDraft(document: TextDocument, root: string): Draft {
  return { path: toPath(document.uri, root), text: document.getText(), version: document.version }
}

function toPath(uri: string, root: string): string {
  const path = uri.startsWith('file:') ? fileURLToPath(uri) : join(root, basename(uri) || 'draft.md')
  return toSlashes(path)
}

export function toUri(path: string): string {
  return pathToFileURL(path).href
}

export function toRange(document: TextDocument, { start, end }: Span): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) }
}
