import { buildCatalog, type Catalog, type Form, type Said } from '../../../src/entity/catalog'
import { mineNames } from '../../../src/entity/find-mentions'
import { parsePlain } from '../../../src/text/plain'
import { findSentences } from '../../../src/text/sentences'

/** The catalog of articles, counted as an index counts. */
export function catalogOf(articles: readonly string[]): Catalog {
  const forms = new Map<string, Form>()
  const facts = new Map<string, Said>()
  const words = new Map<string, number>()
  for (const article of articles) {
    const sentences = findSentences(parsePlain(article))
    const mined = mineNames(sentences)
    const seen = new Set<string>()
    for (const { start, end, surface, name } of mined.mentions) {
      if (surface.length !== end - start) continue
      const { places, articles } = forms.get(surface) ?? { places: 0, articles: 0 }
      forms.set(surface, { name, surface, places: places + 1, articles: articles + (seen.has(surface) ? 0 : 1) })
      seen.add(surface)
    }
    for (const { relation, name, value, other } of mined.facts) {
      const key = [relation, name, value, other].join('\n')
      facts.set(key, { relation, name, value, other, articles: (facts.get(key)?.articles ?? 0) + 1 })
    }
    for (const { tokens } of sentences)
      for (const word of new Set(tokens.map(({ lower }) => lower))) words.set(word, (words.get(word) ?? 0) + 1)
  }
  return buildCatalog({ forms: [...forms.values()], facts: [...facts.values()], countWords: () => words })
}
