import type { Citation } from '../citation/citation'
import type { Article } from '../corpus/article'
import type { Candidate } from './align'
import { createCase, type Judgement } from './case'
import type { Judged, Source } from './check'
import type { TextModel } from './context'
import { pageOf } from './finding'
import { describePages, findNamedPages, namePage, type NamedPages } from './pages'
import type { Reach } from './reach'
import type { VerdictCode } from './verdict'

export interface Placed extends Judged {
  readonly draft: TextModel
  readonly reach: Reach
  readonly resolve: (citation: Citation) => Source | undefined
}

/**
 * A figure that the source states, and yet on another page than the citation names. Undefined where it stands on that page as well,
 * or where it is not plain which page is meant: a citation without a page, a figure that a citation reaches from another sentence,
 * pages whose names are not known.
 */
export function judgeLocator(placed: Placed): Judgement | undefined {
  const { claim, judgement, draft } = placed
  const [best] = judgement.evidence
  if (!isStated(judgement) || claim.figure.quantity.kind === 'date' || claim.figure.weak) return undefined
  const { article } = best.source.source
  const pages = pagesCited(placed, article)
  const found = pageNumber(best)
  if (!pages || found === undefined) return undefined
  const isThere = (candidate: Candidate) => {
    const at = pagesOf(candidate)
    return !at || pages.some(({ ranges }) => ranges.some(([from, to]) => from <= at.last && at.first <= to))
  }
  const { candidates } = createCase(claim, draft, [best.source])
  const stated = candidates.filter(({ relation }) => relation !== 'none')
  if ([...judgement.evidence, ...stated].some(isThere)) return undefined
  const name = namePage(found, article)
  return {
    ...judgement,
    code: 'wrong-locator',
    message: `${judgement.message} It does so on p. ${name}, not on ${describePages(pages)}.`,
    correction: pages.length === 1 ? { ...pages[0].value, text: name } : undefined,
  }
}

/** The pages that the citations of the figure's own sentence or note name; undefined where one of them names none that is known. */
function pagesCited({ reach: { rule, citations }, resolve }: Placed, article: Article): NamedPages[] | undefined {
  if (rule !== 'sentence' && rule !== 'note') return undefined
  const found: NamedPages[] = []
  for (const citation of citations) {
    if (resolve(citation)?.article.path !== article.path) continue
    const named = citation.locator?.label === 'page' ? findNamedPages(citation.locator, article) : undefined
    if (!named) return undefined
    found.push(named)
  }
  return found.length ? found : undefined
}

/** The page on which a figure stands, as counted. */
function pageNumber({ source, context }: Candidate): number | undefined {
  return pageOf(source.source.article, source.model.sentences[context.sentence].block, context.figure.start).page
}

/** The pages over which its sentence goes: a citation may name any of them. */
function pagesOf({ source, context }: Candidate): { readonly first: number; readonly last: number } | undefined {
  const { block, start, end } = source.model.sentences[context.sentence]
  const [first, last] = [start, end - 1].map((offset) => pageOf(source.source.article, block, offset).page)
  return first === undefined || last === undefined ? undefined : { first, last }
}

/** What a source states plainly has a page; what follows from several of its figures may have several. */
const statedCodes: ReadonlySet<VerdictCode> = new Set([
  'match',
  'rounded',
  'paraphrase',
  'qualifier-dropped',
  'false-precision',
])

/** How well a figure must be aligned: one that is there by chance tells nothing of the page that is meant. */
const SURE = 0.2

function isStated({ code, evidence: [best] }: Judgement): boolean {
  return statedCodes.has(code) && best !== undefined && best.score > SURE
}
