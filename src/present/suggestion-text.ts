import { escapeMarkdown } from './markdown-text'

/** What is known of a suggested key or name. */
export interface SuggestionWords {
  readonly detail?: string
  readonly documentation?: string
}

/** The documentation beside a suggestion, as Markdown. */
export function toSuggestionText({ detail, documentation }: SuggestionWords): string | undefined {
  const lines = [documentation && `**${escapeMarkdown(documentation)}**`, detail && escapeMarkdown(detail)]
  return lines.filter(Boolean).join('\n\n') || undefined
}
