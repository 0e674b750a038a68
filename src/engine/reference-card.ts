import type { Span } from '../base/span'
import type { Citation, Reference } from '../citation/citation'
import type { Resolved } from '../corpus/library'
import { leadOf, placeOfLocator, shorten } from './citing/locator-place'
import type { Card, CardLine } from './engine'
import type { ArticleCache } from './sources'

/** How much of a passage, or of an article's first words, a card shows, in characters. */
const MOST_WORDS = 280

export interface CardQuestion {
  readonly articles: ArticleCache
  readonly target: Resolved
  /** The citation that the card is for; without one it tells the article's first lines. */
  readonly citation?: Citation
}

/** What a key stands for: the reference, whether its text is on the disk, and the passage at the locator. */
export async function referenceCard({ articles, target, citation }: CardQuestion): Promise<Card> {
  const { key, path, reference } = target
  const lines: CardLine[] = reference ? describe(reference).map((text) => ({ text })) : []
  if (path === undefined) lines.push({ text: 'No text in the corpus: figures cited from it cannot be checked.' })
  else lines.push(...(await describeText({ articles, target, citation }, path)))
  return { kind: 'reference', title: key, lines, ...placeOf(citation) }
}

/** The key, or the macro that says it. */
function placeOf(citation: Citation | undefined): Span {
  const { start, end } = citation?.keySpan ?? citation ?? { start: 0, end: 0 }
  return { start, end }
}

function describe(reference: Reference): string[] {
  const who = reference.authors.join(', ')
  const where = [reference.outlet, reference.date].filter(Boolean).join(', ')
  return [reference.title, who, where, reference.url].filter((line): line is string => !!line)
}

async function describeText({ articles, citation }: CardQuestion, path: string): Promise<CardLine[]> {
  const start = { path, span: { start: 0, end: 0 } }
  const { article, problems } = await articles.load(path)
  if (!article) return [{ text: problems[0]?.message ?? 'The text cannot be read.' }]
  const locator = citation?.locator
  const passage = locator && placeOfLocator(locator, article)
  if (locator && passage) {
    const words = shorten(
      article.document.prose.slice(passage.start, passage.end).replace(/\s+/g, ' ').trim(),
      MOST_WORDS,
    )
    return [
      {
        text: `“${words}”`,
        path,
        span: { start: passage.start, end: passage.end },
        label: `${locator.label} ${locator.value}`,
      },
    ]
  }
  const lead = leadOf(article, MOST_WORDS)
  const missing = locator ? [{ text: `The text has no ${locator.label} ${locator.value} to show.` }] : []
  return [...missing, { text: lead ? `“${lead}”` : 'Text in the corpus', ...start, label: 'open' }]
}
