import { findMentions } from '../entity/find-mentions'
import { foldName } from '../entity/fold-name'
import { findFigures } from '../quantity/find-figures'
import { findSentences } from '../text/sentences'
import type { Article } from './article'
import type { IndexedFigure, IndexedMention, SourceContent } from './store'

/** What the index keeps of an article: its sentences, figures and names. */
export function extractContent(article: Article): SourceContent {
  const { document, meta } = article
  const sentences = findSentences(document)
  const figures = findFigures(document, sentences, { language: meta.language })
  return {
    passages: sentences.map(({ start, end }) => ({ start, end, text: document.text.slice(start, end) })),
    figures: figures.flatMap(toIndexed),
    mentions: [...findMentions(document, sentences), ...aliasMentions(article, sentences)],
  }
}

function toIndexed({ start, end, quantity, weak }: ReturnType<typeof findFigures>[number]): IndexedFigure[] {
  if (weak || !Number.isFinite(quantity.low)) return []
  return [
    {
      start,
      end,
      dimension: quantity.dimension,
      unit: quantity.unit,
      low: quantity.low * quantity.factor,
      high: quantity.high * quantity.factor,
    },
  ]
}

/** The places of names that the article's front matter gives as aliases of one another: each is found under all of them. */
function aliasMentions({ document, meta }: Article, sentences: ReturnType<typeof findSentences>): IndexedMention[] {
  const found: IndexedMention[] = []
  for (const group of meta.aliases)
    for (const surface of group)
      for (const sentence of sentences) {
        const at = document.prose.indexOf(surface, sentence.start)
        if (at < 0 || at >= sentence.end) continue
        for (const other of group)
          found.push({
            start: at,
            end: at + surface.length,
            surface: other,
            name: foldName(other),
            sentence: { start: sentence.start, end: sentence.end },
          })
      }
  return found
}
