import { parser, GFM, type BlockParser, type MarkdownConfig } from '@lezer/markdown'
import type { SyntaxNode, Tree } from '@lezer/common'
import type { Span } from '../base/span'
import type { Block, BlockKind, Document } from './document'
import { blank, fold } from './fold'

/** A document with the parts of Markdown that other layers ask for. */
export interface MarkdownDocument extends Document {
  /** The YAML between the opening and closing `---`, without them. */
  readonly frontMatter?: Span
  /** Links and images in order. */
  readonly links: readonly MarkdownLink[]
  /** Code, comments, mathematics and HTML tags: never prose, never a place for a hover. */
  readonly opaque: readonly Span[]
}

export interface MarkdownLink extends Span {
  readonly kind: 'inline' | 'reference' | 'autolink' | 'image'
  /** The text between the brackets; the address for an autolink. */
  readonly label: Span
  /** Where it points, resolved through reference definitions. */
  readonly target?: string
}

/** Parses Markdown (CommonMark with GitHub's tables and Pandoc's footnotes). Never throws. */
export function parseMarkdown(text: string, lineBreaks: Document['lineBreaks'] = 'join'): MarkdownDocument {
  const frontMatter = findFrontMatter(text)
  const source = frontMatter ? blank(text, [frontMatter.whole]) : text
  const tree = markdown.parse(source)
  const walk: Walk = { text: source, blocks: [], hidden: [], opaque: [], links: [], references: findReferences(source, tree), table: -1 }
  visit(tree.topNode, walk, { kind: 'paragraph' })
  const math = findMath(source, walk.opaque)
  walk.opaque.push(...math)
  const hidden = [...walk.hidden, ...walk.opaque, ...(frontMatter ? [frontMatter.whole] : [])]
  return {
    text,
    prose: fold(blank(text, hidden)),
    blocks: walk.blocks,
    lineBreaks,
    frontMatter: frontMatter?.inner,
    links: walk.links,
    opaque: walk.opaque.sort((a, b) => a.start - b.start),
  }
}

/** A footnote's text: `[^label]: ...` and the indented lines below it. */
const footnotes: MarkdownConfig = {
  defineNodes: [{ name: 'FootnoteDefinition', block: true }, { name: 'FootnoteMark' }],
  parseBlock: [
    {
      name: 'FootnoteDefinition',
      before: 'LinkReference',
      endLeaf: (_cx, line) => /^\[\^[^\]\s]+\]:/.test(line.text.slice(line.pos)),
      parse(cx, line) {
        const mark = /^\[\^([^\]\s]+)\]:/.exec(line.text.slice(line.pos))
        if (!mark) return false
        const start = cx.lineStart + line.pos
        let end = cx.lineStart + line.text.length
        let content = line.text.slice(line.pos + mark[0].length)
        let pending = ''
        while (cx.nextLine()) {
          const indented = /^(?: {4}|\t)/.test(line.text) || (line.text.trim() === '' && /^(?: {4}|\t)/.test(cx.peekLine()))
          const lazy = line.text.trim() !== '' && !/^(\s{0,3}([#>\-*+|]|\d+[.)]|\[\^|```))/.test(line.text) && end === cx.lineStart - 1
          if (!indented && !lazy) break
          pending += '\n' + line.text
          if (line.text.trim() === '') continue
          end = cx.lineStart + line.text.length
          content += pending
          pending = ''
        }
        const inner = start + mark[0].length
        const children = [cx.elt('FootnoteMark', start, inner), ...cx.parser.parseInline(content, inner)]
        cx.addElement(cx.elt('FootnoteDefinition', start, end, children))
        return true
      },
    } satisfies BlockParser,
  ],
}

const markdown = parser.configure([GFM, footnotes])

interface Walk {
  readonly text: string
  readonly blocks: Block[]
  readonly hidden: Span[]
  readonly opaque: Span[]
  readonly links: MarkdownLink[]
  readonly references: ReadonlyMap<string, string>
  table: number
}

interface Context {
  readonly kind: BlockKind
}

const opaqueNodes = new Set(['FencedCode', 'CodeBlock', 'InlineCode', 'Comment', 'CommentBlock', 'HTMLTag', 'ProcessingInstruction', 'ProcessingInstructionBlock'])
const markNodes = new Set(['HeaderMark', 'QuoteMark', 'ListMark', 'EmphasisMark', 'CodeMark', 'LinkMark', 'StrikethroughMark', 'TaskMarker', 'HorizontalRule', 'FootnoteMark', 'LinkTitle', 'Entity'])

function visit(node: SyntaxNode, walk: Walk, context: Context): void {
  const name = node.name
  const span = { start: node.from, end: node.to }
  if (opaqueNodes.has(name)) {
    walk.opaque.push(span)
    return
  }
  if (name === 'HTMLBlock') return visitHtml(span, walk)
  if (name === 'Link' || name === 'Image' || name === 'Autolink') return visitLink(node, walk)
  if (name === 'URL') {
    walk.hidden.push(span)
    walk.links.push({ kind: 'autolink', ...span, label: span, target: walk.text.slice(node.from, node.to) })
    return
  }
  if (name === 'LinkReference' || markNodes.has(name)) {
    walk.hidden.push(span)
    return
  }
  if (name === 'Escape') walk.hidden.push({ start: node.from, end: node.from + 1 })
  if (name === 'Table') return visitTable(node, walk)
  const block = toBlock(node, walk.text, context)
  if (block && block.end > block.start) walk.blocks.push(block)
  const inner = innerContext(name, context)
  for (let child = node.firstChild; child; child = child.nextSibling) visit(child, walk, inner)
}

function innerContext(name: string, context: Context): Context {
  if (name === 'ListItem') return { kind: 'item' }
  if (name === 'Blockquote') return { kind: 'quote' }
  return context
}

function toBlock(node: SyntaxNode, text: string, context: Context): Block | undefined {
  const span = { start: node.from, end: node.to }
  if (node.name === 'Paragraph' || node.name === 'Task') return { kind: context.kind, ...span }
  if (node.name === 'FootnoteDefinition') return { kind: 'note', ...span, label: /^\[\^([^\]]+)\]/.exec(text.slice(node.from, node.from + 200))?.[1] }
  const heading = /^(?:ATX|Setext)Heading(\d)$/.exec(node.name)
  return heading ? { kind: 'heading', level: Number(heading[1]), ...span } : undefined
}

function visitTable(table: SyntaxNode, walk: Walk): void {
  walk.table++
  let header: Span[] | undefined
  for (let row = table.firstChild; row; row = row.nextSibling) {
    if (row.name !== 'TableHeader' && row.name !== 'TableRow') {
      walk.hidden.push({ start: row.from, end: row.to })
      continue
    }
    const cells = rowCells(row)
    header ??= cells
    walk.blocks.push({ kind: 'row', start: row.from, end: row.to, cells, header, table: walk.table })
    for (let child = row.firstChild; child; child = child.nextSibling)
      if (child.name === 'TableCell') for (let inline = child.firstChild; inline; inline = inline.nextSibling) visit(inline, walk, { kind: 'row' })
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
function visitHtml(span: Span, walk: Walk): void {
  const tag = /<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1>|<[^<>]*>/gi
  const text = walk.text.slice(span.start, span.end)
  for (const match of text.matchAll(tag)) walk.opaque.push({ start: span.start + match.index, end: span.start + match.index + match[0].length })
  walk.blocks.push({ kind: 'paragraph', ...span })
}

function visitLink(node: SyntaxNode, walk: Walk): void {
  const span = { start: node.from, end: node.to }
  const url = node.getChild('URL')
  const marks = node.getChildren('LinkMark')
  if (node.name === 'Autolink') {
    walk.hidden.push(span)
    walk.links.push({ kind: 'autolink', ...span, label: span, target: url ? walk.text.slice(url.from, url.to) : undefined })
    return
  }
  const label = { start: marks[0]?.to ?? node.from, end: marks[1]?.from ?? node.to }
  const target = url ? walk.text.slice(url.from, url.to) : walk.references.get(referenceName(node, label, walk.text))
  if (target === undefined && !url) {
    // no definition: the brackets are plain text (or a citation or a footnote mark, which are not Markdown's business)
    for (let child = node.firstChild; child; child = child.nextSibling) if (child.name !== 'LinkMark') visit(child, walk, { kind: 'paragraph' })
    return
  }
  walk.links.push({ kind: node.name === 'Image' ? 'image' : url ? 'inline' : 'reference', ...span, label, target })
  if (node.name === 'Image') {
    walk.hidden.push(span)
    return
  }
  walk.hidden.push({ start: node.from, end: label.start }, { start: label.end, end: node.to })
  for (let child = node.firstChild; child; child = child.nextSibling)
    if (child.from >= label.start && child.to <= label.end) visit(child, walk, { kind: 'paragraph' })
}

function referenceName(node: SyntaxNode, label: Span, text: string): string {
  const explicit = node.getChild('LinkLabel')
  const name = explicit ? text.slice(explicit.from + 1, explicit.to - 1) : ''
  return normaliseLabel(name || text.slice(label.start, label.end))
}

function findReferences(text: string, tree: Tree): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  tree.iterate({
    enter(node) {
      if (node.name !== 'LinkReference') return
      const label = node.node.getChild('LinkLabel')
      const url = node.node.getChild('URL')
      if (label && url) found.set(normaliseLabel(text.slice(label.from + 1, label.to - 1)), text.slice(url.from, url.to))
    },
  })
  return found
}

function normaliseLabel(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase()
}

function findFrontMatter(text: string): { readonly whole: Span; readonly inner: Span } | undefined {
  const open = /^\ufeff?---[ \t]*\r?\n/.exec(text)
  if (!open) return undefined
  const close = /^(?:---|\.\.\.)[ \t]*$/gm
  close.lastIndex = open[0].length
  const match = close.exec(text.replace(/\r\n/g, ' \n'))
  if (!match) return undefined
  return { whole: { start: 0, end: match.index + match[0].length }, inner: { start: open[0].length, end: match.index } }
}

/**
 * Mathematics by Pandoc's rule (no space inside the dollars, no digit behind the closing one), and only where something
 * inside looks like mathematics: in this field a dollar sign is most often a price.
 */
function findMath(text: string, opaque: readonly Span[]): Span[] {
  const spans: Span[] = []
  for (const match of text.matchAll(/\$\$[^$]{1,5000}\$\$|\$(?![\s$])[^$\n]{0,300}?[^\s$\\]\$(?!\d)/g)) {
    const inner = match[0].replace(/^\$+|\$+$/g, '')
    const span = { start: match.index, end: match.index + match[0].length }
    if (/[\\^_={}]/.test(inner) && !opaque.some((o) => o.start < span.end && span.start < o.end)) spans.push(span)
  }
  return spans
}
