import {
  CodeActionKind,
  CompletionItemKind,
  MarkupKind,
  type CodeAction,
  type CompletionItem,
  type CompletionList,
  type Hover,
  type Location,
  type Position,
  type Range,
} from 'vscode-languageserver/node'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { overlaps } from '../base/span'
import type { Finding } from '../check/verdict'
import type { Card, Fix, FixEdit, Suggestion } from '../engine/engine'
import { toCardText } from '../present/card'
import { toFindingCard } from '../present/finding-card'
import type { Passage } from '../present/markdown-text'
import { toSuggestionText } from '../present/suggestion-text'
import { toRange } from './documents'
import { createLinks, findPlaces } from './places'
import type { Session } from './session'

/** The verdict on a figure, else what the sources say of a name, or the record of a key. */
export async function findHover(session: Session, document: TextDocument, position: Position): Promise<Hover | null> {
  const offset = document.offsetAt(position)
  const { engine, draft } = await session.open(document)
  const finding = await session.findingAt(document, offset)
  const card = finding ? undefined : await engine.card(draft, offset)
  const shown = finding ?? card
  if (!shown) return null
  const toLink = await createLinks(engine, finding ? passagesOf(finding) : passagesOn(card!))
  const value = finding ? toFindingCard(finding, toLink) : toCardText(card!, toLink)
  return { contents: { kind: MarkupKind.Markdown, value }, range: toRange(document, shown) }
}

/** The passages that decided on a figure, that speak of a name, or the source of a key. */
export async function findDefinition(
  session: Session,
  document: TextDocument,
  position: Position,
): Promise<Location[]> {
  const offset = document.offsetAt(position)
  const { engine, draft } = await session.open(document)
  const finding = await session.findingAt(document, offset)
  const card = finding ? undefined : await engine.card(draft, offset)
  const places = await findPlaces(engine, finding ? passagesOf(finding) : card ? passagesOn(card) : [])
  return places.filter((place) => place !== undefined)
}

function passagesOf({ evidence }: Finding): Passage[] {
  return evidence.map((passage) => ({ path: passage.path, ...(passage.figure ?? passage) }))
}

function passagesOn({ lines }: Card): Passage[] {
  return lines.flatMap(({ path, span }) => (path && span ? [{ path, ...span }] : []))
}

/** Keys behind "@"; names where a capital begins one, so that no list opens on common words. */
export async function findCompletions(
  session: Session,
  document: TextDocument,
  position: Position,
): Promise<CompletionList> {
  const offset = document.offsetAt(position)
  const { engine, draft } = await session.open(document)
  const suggestions = await engine.complete(draft, offset)
  const typed = /\S*$/.exec(document.getText({ start: { ...position, character: 0 }, end: position }))![0]
  const wanted = suggestions.filter(({ kind }) => kind === 'key' || /\p{Lu}/u.test(typed))
  return { isIncomplete: true, items: wanted.map((suggestion, i) => toItem(document, suggestion, i)) }
}

function toItem(document: TextDocument, suggestion: Suggestion, index: number): CompletionItem {
  const { kind, label, detail, insert, replace, filter } = suggestion
  const documentation = toSuggestionText(suggestion)
  return {
    label,
    kind: kind === 'key' ? CompletionItemKind.Reference : CompletionItemKind.Text,
    labelDetails: { description: detail },
    documentation: documentation === undefined ? undefined : { kind: MarkupKind.Markdown, value: documentation },
    textEdit: { range: toRange(document, replace), newText: insert },
    filterText: filter,
    sortText: String(index).padStart(5, '0'),
  }
}

/** What may put a flagged figure or quotation right. */
export async function findActions(session: Session, document: TextDocument, range: Range): Promise<CodeAction[]> {
  const asked = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) + 1 }
  const { engine, draft } = await session.open(document)
  const { findings, quotations } = await session.check(document)
  const flagged = [...findings, ...quotations]
    .filter(({ severity }) => severity !== 'none')
    .filter((finding) => overlaps({ ...finding, end: finding.end + 1 }, asked))
  const actions = await Promise.all(
    flagged.map(async (finding) => {
      const fixes = finding.kind === 'quotation' ? [] : await engine.fixes(draft, finding)
      return [...useSource(document, finding), ...fixes.map((fix) => toAction(document, titleOf(fix), fix.edits))]
    }),
  )
  return actions.flat()
}

function useSource(document: TextDocument, { fix, surface, kind, start, end }: Finding): CodeAction[] {
  if (fix === undefined || fix === surface) return []
  const title = kind === 'quotation' ? "Use the source's words" : `Use the source's words: ${fix}`
  return [{ ...toAction(document, title, [{ start, end, text: fix }]), isPreferred: true }]
}

function titleOf({ kind, words }: Fix): string {
  const titles: Readonly<Record<Fix['kind'], string>> = {
    period: `Use the source's period: ${words}`,
    'cite-other': `Cite the source that states it: ${words}`,
    locator: `Correct the page: ${words}`,
    cite: `Cite ${words}, which states it`,
  }
  return titles[kind]
}

function toAction(document: TextDocument, title: string, edits: readonly FixEdit[]): CodeAction {
  const changes = edits.map((edit) => ({ range: toRange(document, edit), newText: edit.text }))
  return { title, kind: CodeActionKind.QuickFix, edit: { changes: { [document.uri]: changes } } }
}
