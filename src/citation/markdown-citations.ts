import { indexAtOrBefore, sliceOf, type Span } from '../base/span'
import type { Block } from '../text/document'
import type { DraftDocument, Link } from '../text/draft-document'
import { replaceAll } from '../text/fold'
import { isEscaped, pairBrackets, type Bracket, type Brackets } from './brackets'
import type { Citation, Locator } from './citation'
import { isSourceAddress } from './link-target'
import { findPartLabels, isCrossReference, mayCite, readCiteKey, smallFirst, type CiteKey } from './keys'
import { parseLocator } from './locators'
import { createNotes, type NoteMark } from './notes'

/**
 * Finds the citations of a Pandoc or Quarto Markdown draft, in order: bracketed groups, narrative keys, links, wiki links, each
 * of them also inside footnotes and inline notes. A citation in a footnote's text is listed once for each place that the footnote
 * is anchored at. Whether a key or a link means anything is for the library to say: a social handle is a narrative key.
 * Plain text has the same, but no narrative keys.
 */
export function findMarkdownCitations(document: DraftDocument): Citation[] {
  const examples = findExamples(document.text)
  const parts = document.blocks.map((block) => scanBlock(document, block, examples))
  parts.push(...scanImages(document, examples))
  const notes = createNotes(parts.flatMap((part) => part.marks))
  const citations = parts.flatMap(({ block, found }) =>
    block.label === undefined ? found : found.flatMap((citation) => notes.anchor(citation, block.label!)),
  )
  return markParts([...findUncited(document), ...citations], document.text).sort(
    (a, b) => a.start - b.start || a.anchor.start - b.anchor.start,
  )
}

/** Without references to parts of the text; what only looks like one is marked. The text is searched for labels where anything does. */
function markParts(citations: readonly Citation[], text: string): Citation[] {
  const looksSo = ({ key }: Citation) => key !== undefined && isCrossReference(key)
  if (!citations.some(looksSo)) return [...citations]
  const labels = findPartLabels(text)
  return citations.flatMap((citation) => {
    if (!looksSo(citation)) return citation
    return labels.has(smallFirst(citation.key!)) ? [] : { ...citation, mayBePart: true }
  })
}

/** What the front matter lists without citing it: `nocite: '@a, @b'`. */
function findUncited({ text, frontMatter }: DraftDocument): Citation[] {
  if (!frontMatter) return []
  const field = /^nocite:[^\n]*(?:\n(?:[ \t-][^\n]*)?)*/m.exec(text.slice(frontMatter.start, frontMatter.end))
  if (!field) return []
  const start = frontMatter.start + field.index
  return [...field[0].matchAll(/@/g)].flatMap(({ index }): Citation[] => {
    const key = mayCite(text, start + index) ? readCiteKey(text, start + index) : undefined
    return key
      ? [{ syntax: 'listed', ...key.span, anchor: key.span, group: key.span, key: key.key, keySpan: key.span }]
      : []
  })
}

interface Part {
  readonly block: Block
  readonly found: readonly Citation[]
  readonly marks: readonly NoteMark[]
}

/** What the finders of one block share. */
interface Scan {
  readonly document: DraftDocument
  readonly block: Block
  readonly keys: readonly CiteKey[]
  readonly links: readonly Link[]
  readonly brackets: Brackets
}

/** Labels of Pandoc's numbered examples, `(@good) ...` at the start of a line: what refers to them is no citation. */
function findExamples(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/^[ \t>]{0,20}\(@([\p{L}\p{N}_-]{1,100})\)[ \t]+\S/gmu)].map((match) => match[1]))
}

function scanBlock(document: DraftDocument, block: Block, examples: ReadonlySet<string>): Part {
  const keys = findKeys(document, block).filter(({ key }) => !examples.has(key))
  const keySpans = keys.map((k) => k.span)
  const links = linksIn(document, block).filter((link) => !beginsInAny(keySpans, link))
  const hasBracket = document.prose.slice(block.start, block.end).includes('[')
  if (!keys.length && !links.length && !hasBracket) return { block, found: [], marks: [] }
  const places = [...keys.map((k) => k.span.start), ...links.map((l) => l.start)].sort((a, b) => a - b)
  const brackets = pairBrackets(document.prose, document.text, block, places)
  const scan: Scan = { document, block, keys, links, brackets }
  const wikis = findWikis(scan)
  const keyed = findKeyed(scan, wikis)
  const groups = new Set(keyed.map((c) => c.group.start))
  return {
    block,
    marks: findNoteMarks(scan),
    found: [...keyed, ...wikis, ...findLinks(scan, groups)].map((citation) => inInlineNote(citation, scan)),
  }
}

/** The words of images that stand in a sentence are no prose, and yet Pandoc cites what is cited in them. */
function scanImages(document: DraftDocument, examples: ReadonlySet<string>): Part[] {
  const { text, prose, blocks, links } = document
  const labels = links.flatMap(({ kind, label: { start, end } }) => {
    const isHidden = kind === 'image' && text.slice(start, end).includes('@') && !prose.slice(start, end).trim()
    return isHidden ? [{ start, end }] : []
  })
  if (!labels.length) return []
  const shown = {
    ...document,
    prose: replaceAll(
      prose,
      labels.map((span) => ({ ...span, text: sliceOf(text, span) })),
    ),
  }
  return labels.map((span) => {
    const around = blocks[indexAtOrBefore(blocks, span.start)]
    return scanBlock(shown, { kind: 'caption', ...span, label: around?.label }, examples)
  })
}

/** `@https://a.b/c` is a key and no address; a link around a key is one. */
function beginsInAny(spans: readonly Span[], { start }: Span): boolean {
  const span = spans[indexAtOrBefore(spans, start)]
  return span !== undefined && start < span.end
}

function findKeys({ prose, text, opaque }: DraftDocument, block: Block): CiteKey[] {
  const keys: CiteKey[] = []
  for (let at = prose.indexOf('@', block.start); at >= 0 && at < block.end; at = prose.indexOf('@', at + 1)) {
    if (isEscaped(prose, text, at) || !mayCite(text, at)) continue
    const key = readVisibleKey(text, opaque, at)
    if (!key || key.end > block.end) continue
    keys.push(key)
    at = key.end - 1
  }
  return keys
}

/** The address in `@{https://...}` is hidden from the prose, so keys are read from the text; code and tags still end them. */
function readVisibleKey(text: string, opaque: readonly Span[], at: number): CiteKey | undefined {
  const key = readCiteKey(text, at)
  const wall = key && opaque[indexAtOrBefore(opaque, at) + 1]
  return wall && wall.start < key.end ? readCiteKey(text.slice(0, wall.start), at) : key
}

function linksIn({ links }: DraftDocument, block: Block): Link[] {
  const found: Link[] = []
  for (let i = Math.max(0, indexAtOrBefore(links, block.start)); i < links.length && links[i].start < block.end; i++) {
    const { kind, target } = links[i]
    if (links[i].start >= block.start && kind !== 'image' && target && isSourceAddress(target)) found.push(links[i])
  }
  return found
}

function findKeyed(scan: Scan, wikis: readonly Citation[]): Citation[] {
  const { document, keys, brackets, block } = scan
  const wikiKeys = new Set(wikis.map((w) => w.keySpan?.start))
  const starts = keys.map((k) => atSign(k))
  /** Brackets that hold the locator of a narrative key, with the whole group. */
  const claimed = new Map<number, Span>()
  return keys.flatMap((key, i): Citation[] => {
    if (wikiKeys.has(key.span.start)) return []
    const bracket = groupAround(brackets.around.get(key.span.start), document)
    const next = starts[i + 1] ?? block.end
    if (!bracket) return document.language === 'plain' ? [] : [toNarrative(scan, key, { next, claimed })]
    const start = starts[i] - (document.prose[starts[i] - 1] === '-' ? 1 : 0)
    const group = claimed.get(bracket.start) ?? { start: bracket.start, end: bracket.end }
    const suffix = { start: key.end, end: suffixEnd(scan, key.end, Math.min(next, bracket.end - 1)) }
    return [toCitation({ syntax: 'pandoc', key, start, group, locator: parseLocator(document.prose, suffix) })]
  })
}

function atSign({ span, end }: CiteKey): number {
  return span.start - (end > span.end ? 2 : 1)
}

/** The bracket that makes a citation of a key: the innermost, unless it is an inline note's own or has attributes, `[...]{.mark}`. */
function groupAround(bracket: Bracket | undefined, document: DraftDocument): Bracket | undefined {
  return bracket && (isInlineNote(bracket, document) || document.text[bracket.end] === '{') ? undefined : bracket
}

function toNarrative(scan: Scan, key: CiteKey, state: { next: number; claimed: Map<number, Span> }): Citation {
  const { prose } = scan.document
  const start = atSign(key)
  const own = { start, end: key.end }
  const open = key.end + /^[ \t]*\n?[ \t]*/.exec(prose.slice(key.end, key.end + 100))![0].length
  const bracket = scan.brackets.byStart.get(open)
  if (
    !bracket ||
    prose[open + 1] === '^' ||
    prose[open + 1] === '[' ||
    /[([{]/.test(scan.document.text[bracket.end] ?? '')
  )
    return toCitation({ syntax: 'narrative', key, start, group: own })
  const end = suffixEnd(scan, open + 1, bracket.end - 1)
  if (state.next < end) return toCitation({ syntax: 'narrative', key, start, group: own })
  const group = { start, end: bracket.end }
  state.claimed.set(bracket.start, group)
  const locator = parseLocator(prose, { start: open + 1, end })
  return toCitation({ syntax: 'narrative', key, start, group, locator })
}

/** Where the suffix that starts at `from` ends: at a ";" outside of inner brackets, or at `to`. */
function suffixEnd({ document, brackets }: Scan, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const char = document.prose[at]
    if (char === ';') return at
    if (char === '[') at = (brackets.byStart.get(at)?.end ?? at + 1) - 1
  }
  return Math.max(from, to)
}

interface KeyedParts {
  readonly syntax: 'pandoc' | 'narrative' | 'wiki'
  readonly key: CiteKey
  readonly start: number
  readonly group: Span
  readonly locator?: Locator
}

function toCitation({ syntax, key, start, group, locator }: KeyedParts): Citation {
  const end = Math.max(key.end, locator?.end ?? 0)
  return { syntax, start, end, anchor: group, group, key: key.key, keySpan: key.span, ...(locator ? { locator } : {}) }
}

/** `[[note]]`, `[[note|label]]`, `[[note#heading]]`, `[[@key]]`. */
function findWikis({ document, brackets, keys }: Scan): Citation[] {
  const { text, prose } = document
  const keySpans = keys.map((k) => k.span)
  const found: Citation[] = []
  for (const outer of brackets.byStart.values()) {
    const inner = brackets.byStart.get(outer.start + 1)
    if (!inner || inner.end !== outer.end - 1) continue
    const content = { start: inner.start + 1, end: inner.end - 1 }
    const words = text.slice(content.start, content.end)
    if (!prose.slice(content.start, content.end).trim() || /[[\]\n^]/.test(words)) continue
    const key = keys[indexAtOrBefore(keySpans, content.end - 1)]
    const group = { start: outer.start, end: outer.end }
    const hasKey = key !== undefined && key.span.start >= content.start
    if (hasKey && atSign(key) === content.start && /^\s*(?:\||$)/.test(text.slice(key.end, content.end)))
      found.push({ ...toCitation({ syntax: 'wiki', key, start: outer.start, group }), end: outer.end })
    else if (!hasKey) found.push({ syntax: 'wiki', ...group, anchor: group, group, target: words.split('|')[0].trim() })
  }
  return found
}

/** A link in brackets of its own, `[[DW](https://...)]`, or in a group of citations, belongs to that group. */
function findLinks({ document, links, brackets }: Scan, groups: ReadonlySet<number>): Citation[] {
  return links.map((link) => {
    const span = { start: link.start, end: link.end }
    const bracket = groupAround(brackets.around.get(link.start), document)
    const shared = bracket && (groups.has(bracket.start) || holdsOnly(document.prose, bracket, span))
    const group = shared ? { start: bracket.start, end: bracket.end } : span
    const syntax = link.kind === 'autolink' ? 'autolink' : 'link'
    return { syntax, ...span, anchor: group, group, target: link.target }
  })
}

function holdsOnly(prose: string, bracket: Span, link: Span): boolean {
  if (bracket.end - bracket.start > link.end - link.start + 20) return false
  return !prose.slice(bracket.start + 1, link.start).trim() && !prose.slice(link.end, bracket.end - 1).trim()
}

/** Anchors of footnotes: `[^1]`. */
function findNoteMarks({ document, brackets, block }: Scan): NoteMark[] {
  return [...brackets.byStart.values()].flatMap(({ start, end }) => {
    const label = document.prose[start + 1] === '^' ? document.text.slice(start + 2, end - 1) : ''
    return label && !/\s/.test(label) ? [{ start, end, label, within: block.label }] : []
  })
}

/** Brackets in brackets that are looked through. */
const MAX_DEPTH = 20

function isInlineNote(bracket: Bracket, { prose, text }: DraftDocument): boolean {
  return prose[bracket.start - 1] === '^' && !isEscaped(prose, text, bracket.start - 1)
}

/** What is cited in `^[...]` applies to the place of the note. */
function inInlineNote(citation: Citation, { document, brackets }: Scan): Citation {
  let around =
    brackets.byStart.get(citation.group.start) ?? brackets.around.get(citation.keySpan?.start ?? citation.start)
  for (let depth = 0; around && !isInlineNote(around, document); depth++)
    around = depth < MAX_DEPTH ? around.parent : undefined
  if (!around) return citation
  const note = { start: around.start - 1, end: around.end }
  return { ...citation, syntax: 'inline-note', anchor: note, group: note }
}
