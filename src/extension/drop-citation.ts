import * as vscode from 'vscode'
import type { SourceName } from '../engine/engine'
import { toSlashes } from '../host/find-corpus'
import { CITATION } from './citation-kind'
import type { CitationWay } from './citation-ways'
import { DRAFTS } from './config'
import { toDraft } from './documents'
import type { Session } from './session'

/** Sources that are dropped into a draft, from the explorer or from the view Sources, are cited there. */
export function registerDropCitation(context: vscode.ExtensionContext, { client, log }: Session): void {
  const provider: vscode.DocumentDropEditProvider = {
    async provideDocumentDropEdits(document, position, data, token) {
      const sources = parseUriList(await data.get(URI_LIST)?.asString())
      const ready = sources.length ? await client.readyQuietly(document.uri) : undefined
      if (!ready || token.isCancellationRequested) return undefined
      const known = await Promise.all(sources.map((source) => ready.engine.findSource(toDraft(document), source)))
      if (!known.every(Boolean)) return undefined
      try {
        const range = new vscode.Range(position, position)
        const { waysToCite } = await import('./citation-ways')
        return (await waysToCite(ready.engine, document, { range, sources })).map(toDropEdit)
      } catch (error) {
        log.say(`What was dropped could not be cited: ${(error as Error).message}`)
        return undefined
      }
    },
  }
  const metadata = { dropMimeTypes: [URI_LIST], providedDropEditKinds: [CITATION] }
  context.subscriptions.push(vscode.languages.registerDocumentDropEditProvider(DRAFTS, provider, metadata))
}

export const URI_LIST = 'text/uri-list'

function toDropEdit({ insertText, title, kind, additionalEdit }: CitationWay) {
  const edit = new vscode.DocumentDropEdit(insertText, title, kind)
  edit.additionalEdit = additionalEdit
  return edit
}

/** Files and addresses of the web; lines that begin with "#" are remarks. */
function parseUriList(list: string | undefined): SourceName[] {
  const lines = (list ?? '').split(/\r?\n/).filter((line) => line.trim() && !line.startsWith('#'))
  return lines.flatMap((line): SourceName[] => {
    const uri = vscode.Uri.parse(line.trim())
    if (uri.scheme === 'file' || uri.scheme === 'vscode-remote') return [{ kind: 'file', path: toSlashes(uri.fsPath) }]
    return /^https?$/.test(uri.scheme) ? [{ kind: 'address', url: line.trim() }] : []
  })
}
