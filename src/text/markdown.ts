import { parser, GFM } from '@lezer/markdown'
import type { SyntaxNode, Tree } from '@lezer/common'
import { inOrder, type Span } from '../base/span'
import { assemble, type Parts } from './assemble'
import type { Block, BlockKind, Document } from './document'
import type { DraftDocument, Link } from './draft-document'
import { decodeEntity, type Replacement } from './entities'
import { blank } from './fold'
import { scanHtml } from './html-block'
import { citationGroups } from './markdown-citation-groups'
import { footnotes } from './markdown-footnotes'
import { plainWords } from './markdown-words'
import { findDivFences, findFrontMatter, findMath } from './markdown-regions'
import { tame } from './tame'

export interface MarkdownOptions {
  readonly lineBreaks?: Document['lineBreaks']
  /** Whether the words of an image that is a paragraph by itself are its caption, as Pandoc has it. Saved pages have names of files there. */
  readonly captions?: boolean
}

/** Parses Markdown (CommonMark with GitHub's tables, Pandoc's footnotes, figures and fenced divs). Never throws. */
export function parseMarkdown(text: string, options: MarkdownOptions = {}): DraftDocument {
  const { lineBreaks = 'join', captions = true } = options
  return assemble(text, { language: 'markdown', lineBreaks, parse: (source) => parseSource(source, captions) })
}

/** Everything that the parser tells of a text whose lines end in LF. */
function parseSource(text: string, captions: boolean): Parts {
  const frontMatter = findFrontMatter(text)
  const hidden = [...(frontMatter ? [frontMatter.whole] : []), ...findDivFences(text)]
  const source = blank(text, hidden)
  const tree = markdown.parse(tame(source))
  const walk: Walk = {
    text: source,
    blocks: [],
    hidden,
    opaque: [],
    links: [],
    entities: [],
    references: findReferences(source, tree),
    captions,
    table: -1,
  }
  visit(tree.topNode, walk, { kind: 'paragraph', depth: 0 })
  walk.opaque.sort((a, b) => a.start - b.start)
  const opaque = inOrder([...walk.opaque, ...findMath(source, walk.opaque)])
  const { blocks, links, entities } = walk
  return { blocks, hidden, opaque, links, entities, frontMatter: frontMatter?.inner }
}

const markdown = parser.configure([GFM, footnotes, citationGroups, plainWords])

interface Walk {
  readonly text: string
  readonly blocks: Block[]
  readonly hidden: Span[]
  readonly opaque: Span[]
  readonly links: Link[]
  readonly entities: Replacement[]
  readonly references: ReadonlyMap<string, string>
  readonly captions: boolean
  table: number
}

interface Context {
  readonly kind: BlockKind
  /** Label of the footnote that holds it. */
  readonly label?: string
  /** Whether an image here is a figure. */
  readonly isFigure?: boolean
  readonly depth: number
}

/** Nothing that a person wrote nests deeper; what lies below is left out, so that no input can exhaust the stack. */
const MAX_DEPTH = 200

const opaqueNodes = new Set(
  'FencedCode CodeBlock InlineCode Comment CommentBlock HTMLTag ProcessingInstruction ProcessingInstructionBlock'.split(
    ' ',
  ),
)
const hiddenNodes = new Set(
  'HeaderMark QuoteMark ListMark EmphasisMark CodeMark LinkMark StrikethroughMark TaskMarker HorizontalRule FootnoteMark LinkTitle LinkReference HardBreak'.split(
    ' ',
  ),
)

function visit(node: SyntaxNode, walk: Walk, context: Context): void {
  const name = node.name
  const span = { start: node.from, end: node.to }
  if (opaqueNodes.has(name)) walk.opaque.push(span)
  else if (name === 'HTMLBlock') visitHtml(span, walk, context)
  else if (name === 'Link' || name === 'Image' || name === 'Autolink') visitLink(node, walk, context)
  else if (name === 'URL') addAutolink(span, span, walk)
  else if (hiddenNodes.has(name)) walk.hidden.push(span)
  else if (name === 'Entity') walk.entities.push({ ...span, text: decodeEntity(walk.text.slice(node.from, node.to)) })
  else if (name === 'Escape') walk.hidden.push({ start: node.from, end: node.from + 1 })
  else if (name === 'Table') visitTable(node, walk, context)
  else {
    const caption = captionOf(node, walk)
    if (caption) return visitFigure(node, caption, { walk, context })
    const block = toBlock(node, context)
    if (block && block.end > block.start) walk.blocks.push(block)
    if (block?.kind === 'heading') hideAttributes(block, walk)
    if (context.depth < MAX_DEPTH) visitChildren(node, walk, innerContext(node, walk.text, context))
  }
}

function visitChildren(node: SyntaxNode, walk: Walk, context: Context): void {
  for (let child = node.firstChild; child; child = child.nextSibling) visit(child, walk, context)
}

function innerContext(node: SyntaxNode, text: string, context: Context): Context {
  const depth = context.depth + 1
  if (node.name === 'FootnoteDefinition') return { kind: 'note', label: footnoteLabel(node, text), depth }
  if (context.label !== undefined) return { ...context, depth }
  if (node.name === 'ListItem') return { kind: 'item', depth }
  if (node.name === 'Blockquote') return { kind: 'quote', depth }
  return { ...context, depth }
}

function footnoteLabel(node: SyntaxNode, text: string): string {
  const mark = node.getChild('FootnoteMark')
  return mark ? text.slice(mark.from + 2, mark.to - 2) : ''
}

function toBlock(node: SyntaxNode, context: Context): Block | undefined {
  const span = { start: node.from, end: node.to }
  const label = context.label === undefined ? {} : { label: context.label }
  if (node.name === 'Paragraph' || node.name === 'Task') return { kind: context.kind, ...span, ...label }
  const heading = /^(?:ATX|Setext)Heading(\d)$/.exec(node.name)
  return heading ? { kind: 'heading', level: Number(heading[1]), ...span, ...label } : undefined
}

/** The caption of a paragraph that is nothing but an image and its attributes: `![Sales of 2025](sales.png){#fig-sales}`. */
function captionOf(
  { name, firstChild: image, from, to }: SyntaxNode,
  { captions, text, references }: Walk,
): Span | undefined {
  if (!captions || name !== 'Paragraph' || image?.name !== 'Image' || image.from !== from) return undefined
  if (!/^(?:\{[^{}\n]*\})?\s*$/.test(text.slice(image.to, to))) return undefined
  const { label, target } = readLink(image, text, references)
  return target !== undefined && label.end > label.start ? label : undefined
}

/** A figure's block is its caption; an image anywhere else is no prose. */
function visitFigure(node: SyntaxNode, caption: Span, { walk, context }: { walk: Walk; context: Context }): void {
  const { kind, label } = context
  walk.blocks.push({
    kind: label === undefined ? 'caption' : kind,
    ...caption,
    ...(label === undefined ? {} : { label }),
  })
  walk.hidden.push({ start: caption.end, end: node.to })
  visitLink(node.firstChild!, walk, { ...context, isFigure: true })
}

/** `{#sec-results .unnumbered}` behind a heading. */
function hideAttributes(block: Block, walk: Walk): void {
  const text = walk.text.slice(block.start, block.end)
  const open = text.lastIndexOf('{')
  if (open >= 0 && /^\{[#.:-][^{}\n]*\}\s*$/.test(text.slice(open)))
    walk.hidden.push({ start: block.start + open, end: block.end })
}

function visitTable(table: SyntaxNode, walk: Walk, context: Context): void {
  walk.table++
  const label = context.label === undefined ? {} : { label: context.label }
  let header: Span[] | undefined
  for (let row = table.firstChild; row; row = row.nextSibling) {
    if (row.name !== 'TableHeader' && row.name !== 'TableRow') {
      walk.hidden.push({ start: row.from, end: row.to })
      continue
    }
    const cells = rowCells(row)
    header ??= cells
    walk.blocks.push({ kind: 'row', start: row.from, end: row.to, cells, header, table: walk.table, ...label })
    for (const cell of row.getChildren('TableCell')) visitChildren(cell, walk, { ...context, depth: context.depth + 1 })
  }
}

/** Cells by column; an empty cell has no node of its own, so columns are counted by their delimiters. */
function rowCells(row: SyntaxNode): Span[] {
  const cells: Span[] = []
  let open: Span | undefined
  let from = row.from
  let first = true
  for (let child = row.firstChild; child; child = child.nextSibling) {
    if (child.name === 'TableCell') open = { start: child.from, end: child.to }
    else if (child.name === 'TableDelimiter') {
      if (open || !first) cells.push(open ?? { start: from, end: child.from })
      open = undefined
      first = false
      from = child.to
    }
  }
  if (open) cells.push(open)
  return cells
}

/** Keeps the words of an HTML block and hides its tags. */
function visitHtml(span: Span, walk: Walk, context: Context): void {
  const label = context.label === undefined ? {} : { label: context.label }
  const { tags, entities, blocks, tables } = scanHtml(walk.text, span, walk.table + 1)
  for (const tag of tags) walk.opaque.push(tag)
  for (const entity of entities) walk.entities.push(entity)
  for (const block of blocks) {
    const kind = block.kind === 'paragraph' ? context.kind : block.kind
    walk.blocks.push({ ...block, kind, ...label })
  }
  walk.table += tables
}

function addAutolink(span: Span, address: Span, walk: Walk): void {
  walk.hidden.push(span)
  walk.links.push({ kind: 'autolink', ...span, label: span, target: walk.text.slice(address.start, address.end) })
}

function visitLink(node: SyntaxNode, walk: Walk, context: Context): void {
  const span = { start: node.from, end: node.to }
  if (node.name === 'Autolink') {
    const url = node.getChild('URL')
    return addAutolink(span, url ? { start: url.from, end: url.to } : span, walk)
  }
  const { label, target, kind } = readLink(node, walk.text, walk.references)
  const inner = { ...context, isFigure: false, depth: context.depth + 1 }
  if (target === undefined) {
    // no definition: the brackets are plain text (or a citation or a footnote mark, which are not Markdown's business)
    for (let child = node.firstChild; child; child = child.nextSibling)
      if (child.name !== 'LinkMark' && inner.depth < MAX_DEPTH) visit(child, walk, inner)
    return
  }
  walk.links.push({ kind, ...span, label, target })
  if (kind === 'image' && !context.isFigure) {
    walk.hidden.push(span)
    return
  }
  walk.hidden.push({ start: node.from, end: label.start }, { start: label.end, end: node.to })
  for (let child = node.firstChild; child; child = child.nextSibling)
    if (child.from >= label.start && child.to <= label.end && inner.depth < MAX_DEPTH) visit(child, walk, inner)
}

/** A link or an image as it is written. Without a target it is none: nothing defines its reference. */
function readLink(
  node: SyntaxNode,
  text: string,
  references: Walk['references'],
): Pick<Link, 'kind' | 'label' | 'target'> {
  const marks = node.getChildren('LinkMark')
  // an address between the brackets is a child too, and no target
  const url = node.getChildren('URL').find((child) => marks[1] && child.from >= marks[1].to)
  const label = { start: marks[0]?.to ?? node.from, end: marks[1]?.from ?? node.to }
  return {
    kind: node.name === 'Image' ? 'image' : url ? 'inline' : 'reference',
    label,
    target: url ? trimAngles(text.slice(url.from, url.to)) : references.get(referenceName(node, label, text)),
  }
}

function trimAngles(url: string): string {
  return url.startsWith('<') && url.endsWith('>') ? url.slice(1, -1) : url
}

function referenceName(node: SyntaxNode, label: Span, text: string): string {
  const explicit = node.getChild('LinkLabel')
  const name = explicit ? text.slice(explicit.from + 1, explicit.to - 1) : ''
  return normaliseLabel(name || text.slice(label.start, label.end))
}

function findReferences(text: string, tree: Tree): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  if (!text.includes(']:')) return found
  tree.iterate({
    enter(node) {
      if (node.name !== 'LinkReference') return
      const label = node.node.getChild('LinkLabel')
      const url = node.node.getChild('URL')
      const name = label && normaliseLabel(text.slice(label.from + 1, label.to - 1))
      if (name && url && !found.has(name)) found.set(name, trimAngles(text.slice(url.from, url.to)))
    },
  })
  return found
}

function normaliseLabel(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase()
}
