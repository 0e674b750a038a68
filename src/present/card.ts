import type { Span } from '../base/span'
import { escapeMarkdown, passageLink, type ToLink } from './markdown-text'

/** A hover card: the span it belongs to, and its lines. */
export interface Card extends Span {
  readonly kind: 'entity' | 'reference'
  readonly title: string
  /** What sort of thing it is, and its other names. */
  readonly detail?: string
  readonly lines: readonly CardLine[]
}

export interface CardLine {
  readonly text: string
  /** Of an entity: what the line is there for. */
  readonly part?: 'is' | 'relation' | 'figure' | 'mention'
  /** Where a source says so. */
  readonly path?: string
  readonly span?: Span
  /** Outlet, date: what the link is labelled with. */
  readonly label?: string
}

/** The card as Markdown: each line that a source says with the way to the passage. */
export function toCardText(card: Card, toLink: ToLink = passageLink): string {
  const { kind, title, detail, lines } = card
  if (kind === 'reference')
    return [`**@${escapeMarkdown(title)}**`, ...lines.map((line) => toLine(line, toLink))].join('\n\n')
  const heading = `**${escapeMarkdown(title)}**${detail ? ` — ${escapeMarkdown(detail)}` : ''}`
  return [heading, ...lines.map((line, i) => `${headingOf(lines, i)}> ${toLine(line, toLink)}`)].join('\n\n')
}

const headings: Readonly<Partial<Record<NonNullable<CardLine['part']>, string>>> = {
  relation: 'Relations',
  figure: 'Figures',
  mention: 'Latest',
}

/** Over mentions where nothing else is said of the name. */
const ONLY_MENTIONED = 'Mentioned in'

/** Over the first line of a part. */
function headingOf(lines: readonly CardLine[], i: number): string {
  const { part } = lines[i]
  if (!part || part === lines[i - 1]?.part) return ''
  const heading = part === 'mention' && i === 0 ? ONLY_MENTIONED : headings[part]
  return heading ? `*${heading}*\n\n` : ''
}

function toLine({ text, path, span, label }: CardLine, toLink: ToLink): string {
  if (path && span) return `${escapeMarkdown(text)} — ${toLink(label ?? path, { path, ...span })}`
  return isWebAddress(text) ? `<${text}>` : escapeMarkdown(text)
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s<>]+$/.test(text)
}
