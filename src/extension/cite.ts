import * as vscode from 'vscode'
import type { Span } from '../base/span'
import type { CitationStyle } from '../citation/write/habits'
import type { CiteRequest, Engine, Insertion } from '../engine/engine'
import { applyInsertion, unsavedBibliographies } from './apply-insertion'
import { toDraft } from './documents'
import { offerBibliography } from './offer-bibliography'
import type { Session } from './session'

type Wanted = Omit<CiteRequest, 'unsaved'>

/** Asks the engine for a citation in the style that the settings want, unless another one is asked for. */
export function cite(engine: Engine, document: vscode.TextDocument, request: Wanted): Promise<Insertion> {
  const { style = citationStyle(document.uri), ...rest } = request
  return engine.cite(toDraft(document), { ...rest, style, unsaved: unsavedBibliographies() })
}

/** Cites in a draft as one edit; where it names no bibliography, one is offered. */
export async function citeInto(document: vscode.TextDocument, session: Session, request: Wanted): Promise<void> {
  const { engine } = await session.client.ready(document.uri)
  const insertion = await cite(engine, document, request)
  await applyInsertion(document, insertion)
  void offerBibliography(session, document, insertion)
}

export function toSpan(document: vscode.TextDocument, { start, end }: vscode.Range): Span {
  return { start: document.offsetAt(start), end: document.offsetAt(end) }
}

const styles: Readonly<Record<string, CitationStyle>> = {
  key: 'key',
  footnote: 'footnote',
  inlineNote: 'inline-note',
  link: 'link',
  wikiLink: 'wiki',
}

/** Undefined: the one that the draft uses. */
function citationStyle(draft: vscode.Uri): CitationStyle | undefined {
  return styles[vscode.workspace.getConfiguration('tickmark', draft).get('citationStyle', 'auto')]
}
