import * as vscode from 'vscode'
import type { CitationStyle } from '../citation/write/habits'
import type { Engine, Insertion, SourceName } from '../engine/engine'
import { addBibliography, saveWhenChanged } from './apply-insertion'
import { CITATION } from './citation-kind'
import { cite, toSpan } from './cite'
import { toRange } from './documents'

/** One way to cite what was dropped or pasted. */
export interface CitationWay {
  readonly title: string
  readonly kind: vscode.DocumentDropOrPasteEditKind
  readonly insertText: string
  /** The text of a note, and the entry of the bibliography. */
  readonly additionalEdit: vscode.WorkspaceEdit
}

const styles = (): readonly (readonly [string, CitationStyle | undefined, string])[] => [
  [vscode.l10n.t('Insert Citation'), undefined, 'own'],
  [vscode.l10n.t('Insert Citation by Key'), 'key', 'key'],
  [vscode.l10n.t('Insert Footnote'), 'footnote', 'footnote'],
  [vscode.l10n.t('Insert Link'), 'link', 'link'],
]

/** The ways to cite sources at a place of a draft, as the draft does first; two that come to the same are one. */
export async function waysToCite(
  engine: Engine,
  document: vscode.TextDocument,
  { range, sources }: { readonly range: vscode.Range; readonly sources: readonly SourceName[] },
): Promise<CitationWay[]> {
  const at = toSpan(document, range)
  const ways: CitationWay[] = []
  const seen = new Set<string>()
  for (const [title, style, name] of styles()) {
    const request = { at, style, sources: sources.map((source) => ({ source })) }
    const insertion = await cite(engine, document, request)
    const text = JSON.stringify(insertion.edits)
    if (seen.has(text)) continue
    seen.add(text)
    ways.push({ title, kind: CITATION.append(name), ...(await toEdit(document, range, insertion)) })
  }
  return ways
}

/**
 * The editor itself inserts at the place; all other edits go along. With an entry of a bibliography all of them do: what the editor
 * inserts is a step of its own, whose undo would leave the entry behind.
 */
async function toEdit(document: vscode.TextDocument, range: vscode.Range, { edits, bibliography }: Insertion) {
  const additionalEdit = new vscode.WorkspaceEdit()
  const [first, ...others] = edits
  const own = toRange(document, first)
  const here = !bibliography && own.isEqual(range)
  for (const { text, ...span } of here ? others : edits)
    additionalEdit.replace(document.uri, toRange(document, span), text)
  const clean = await addBibliography(additionalEdit, bibliography)
  if (clean) saveWhenChanged(clean)
  return { insertText: here ? first.text : '', additionalEdit }
}
