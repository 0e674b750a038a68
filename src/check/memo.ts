import type { Article } from '../corpus/article'
import type { Judgement } from './case'
import type { Source } from './check'
import type { FigureContext, TextModel } from './context'
import { createSurroundings } from './surroundings'

/**
 * Remembers judgements by all that they rest on: the figure with what stands around it (surroundings.ts), and the sources.
 * So a check after a change in one paragraph judges that paragraph, its neighbours and whatever else the change bears on;
 * of all other figures it recalls what it found. What is recalled is what judging anew would give.
 */
export interface Memo {
  /** Begins a check of a draft. */
  open(draft: TextModel): Recall
}

/** Gives the judgement on a figure by these sources, from `judge` where it is not remembered. */
export type Recall = (question: Question, judge: () => Judgement) => Judgement

export interface Question {
  readonly claim: FigureContext
  /** In the order in which they are asked. */
  readonly sources: readonly Source[]
}

/** How many paragraphs are remembered: those of several long drafts. */
const MOST_PARAGRAPHS = 800

export function createMemo(): Memo {
  const pages = new Map<string, Map<string, Judgement>>()
  const idOf = createNumbering()
  return {
    open(draft) {
      const surroundingsOf = createSurroundings(draft)
      return ({ claim, sources }, judge) => {
        const { paragraph, place } = surroundingsOf(claim)
        const page = openPage(pages, paragraph)
        const key = [place, ...sources.map(({ key, article }) => `${idOf(article)} ${key}`)].join('\n')
        let judgement = page.get(key)
        if (!judgement) page.set(key, (judgement = judge()))
        return judgement
      }
    },
  }
}

/** The paragraph's judgements; the paragraph that was longest out of use makes room for a new one. */
function openPage(pages: Map<string, Map<string, Judgement>>, paragraph: string): Map<string, Judgement> {
  const page = pages.get(paragraph) ?? new Map<string, Judgement>()
  pages.delete(paragraph)
  pages.set(paragraph, page)
  if (pages.size > MOST_PARAGRAPHS) pages.delete(pages.keys().next().value!)
  return page
}

/** Numbers articles as they come: one that was read anew is another object, and gets another number. */
function createNumbering(): (article: Article) => number {
  const numbers = new WeakMap<Article, number>()
  let next = 0
  return (article) => {
    let number = numbers.get(article)
    if (number === undefined) numbers.set(article, (number = next++))
    return number
  }
}
