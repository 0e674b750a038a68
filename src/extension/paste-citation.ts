import * as vscode from 'vscode'
import { parseWebUrl } from '../citation/url'
import type { SourceName } from '../engine/engine'
import { CITATION } from './citation-kind'
import type { CitationWay } from './citation-ways'
import { DRAFTS } from './config'
import { toDraft } from './documents'
import type { Session } from './session'

/** How long pasting may wait for the sources, in milliseconds: longer, and the text goes in as it is. */
const PATIENCE = 1500

/** An address or a DOI that is pasted into a draft can be made a citation of the source that it leads to. */
export function registerPasteCitation(context: vscode.ExtensionContext, session: Session): void {
  const provider: vscode.DocumentPasteEditProvider = {
    async provideDocumentPasteEdits(document, [range], data, { triggerKind }) {
      const text = (await data.get('text/plain')?.asString())?.trim() ?? ''
      const url = range && toAddress(text)
      if (!url) return undefined
      const asked = triggerKind === vscode.DocumentPasteTriggerKind.PasteAs
      const ways = await within(asked ? undefined : PATIENCE, findWays(session, document, { range, url }))
      return ways?.map(toPasteEdit(document.uri))
    },
  }
  const metadata = { pasteMimeTypes: ['text/plain'], providedPasteEditKinds: [CITATION] }
  context.subscriptions.push(vscode.languages.registerDocumentPasteEditProvider(DRAFTS, provider, metadata))
}

/** What is nothing but an address of the web or a DOI. */
function toAddress(text: string): string | undefined {
  if (text.length > 2000 || /\s/.test(text.replace(/^doi:\s+/i, 'doi:'))) return undefined
  if (/^10\.\d{4,9}\/\S+$/.test(text)) return `https://doi.org/${text}`
  return /^(?:https?:\/\/|doi:)/i.test(text) ? parseWebUrl(text)?.href && text : undefined
}

interface Pasted {
  readonly range: vscode.Range
  readonly url: string
}

async function findWays(
  { client, log }: Session,
  document: vscode.TextDocument,
  { range, url }: Pasted,
): Promise<CitationWay[] | undefined> {
  try {
    const ready = await client.readyQuietly(document.uri)
    if (!ready) return undefined
    const address: SourceName = { kind: 'address', url }
    const { waysToCite } = await import('./citation-ways')
    const known = await ready.engine.findSource(toDraft(document), address)
    return await waysToCite(ready.engine, document, {
      range,
      sources: [known ? { kind: 'key', key: known.key } : address],
    })
  } catch (error) {
    log.say(`What was pasted could not be cited: ${(error as Error).message}`)
    return undefined
  }
}

async function within<T>(milliseconds: number | undefined, work: Promise<T>): Promise<T | undefined> {
  if (milliseconds === undefined) return work
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<undefined>((resolve) => (timer = setTimeout(resolve, milliseconds, undefined)))
  return Promise.race([work, limit]).finally(() => clearTimeout(timer))
}

/** Plain text goes first, unless the setting says that a citation does. */
function toPasteEdit(draft: vscode.Uri): (way: CitationWay) => vscode.DocumentPasteEdit {
  const first = vscode.workspace.getConfiguration('tickmark', draft).get('paste') === 'citation'
  return ({ insertText, title, kind, additionalEdit }) => {
    const edit = new vscode.DocumentPasteEdit(insertText, title, kind)
    edit.additionalEdit = additionalEdit
    if (!first) edit.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text]
    return edit
  }
}
