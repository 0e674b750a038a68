import type { Span } from '../base/span'
import { escapeMarkdown, passageLink, type ToLink } from './markdown-text'

/** A hover card: the span it belongs to, and its lines. */
export interface Card extends Span {
  readonly kind: 'entity' | 'reference'
  readonly title: string
  readonly lines: readonly CardLine[]
}

export interface CardLine {
  readonly text: string
  /** Where a source says so. */
  readonly path?: string
  readonly span?: Span
  /** Outlet, date: what the link is labelled with. */
  readonly label?: string
}

/** The card as Markdown: each line that a source says with the way to the passage. */
export function toCardText({ kind, title, lines }: Card, toLink: ToLink = passageLink): string {
  const heading = kind === 'reference' ? `**@${escapeMarkdown(title)}**` : `**${escapeMarkdown(title)}**`
  return [
    heading,
    ...lines.map((line) => (kind === 'entity' ? `> ${toLine(line, toLink)}` : toLine(line, toLink))),
  ].join('\n\n')
}

function toLine({ text, path, span, label }: CardLine, toLink: ToLink): string {
  if (path && span) return `${escapeMarkdown(text)} — ${toLink(label ?? path, { path, ...span })}`
  return isWebAddress(text) ? `<${text}>` : escapeMarkdown(text)
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s<>]+$/.test(text)
}
