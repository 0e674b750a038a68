import { contains, indexAtOrBefore, type Span } from '../base/span'
import type { Citation } from '../citation/citation'
import type { Block, Document } from '../text/document'
import type { Sentence } from '../text/sentences'

/** The citations that reach a figure, those to ask first in front, and the rule by which they do. */
export interface Reach {
  readonly citations: readonly Citation[]
  readonly rule: ReachRule
}

export type ReachRule = 'sentence' | 'note' | 'carried' | 'closing' | 'table' | 'list' | 'behind' | 'none'

/** What citations reach: a figure, or a quotation, with the index of its sentence. */
export interface Reached {
  readonly figure: Span
  readonly sentence: number
}

/** Finds for a figure of a draft the citations that reach it (the rules of ARCHITECTURE.md, "Which citations reach a figure"). */
export function createReach(
  document: Document,
  sentences: readonly Sentence[],
  citations: readonly Citation[],
): (figure: Reached) => Reach {
  const placed = placeCitations(document, sentences, citations)
  return (figure) => {
    const block = document.blocks[sentences[figure.sentence].block]
    if (block.kind === 'note') return { citations: citations.filter((c) => ofNote(document, block, c)), rule: 'note' }
    const own = placed.bySentence[figure.sentence]
    if (own.length && block.kind !== 'row') return { citations: inSentenceOrder(own, figure), rule: 'sentence' }
    if (block.kind === 'row') return reachTable(placed, figure)
    return reachParagraph(placed, figure)
  }
}

/** A footnote of several paragraphs is several blocks with one label. */
function ofNote(document: Document, { label }: Block, citation: Citation): boolean {
  return document.blocks.some((block) => block.kind === 'note' && block.label === label && contains(block, citation))
}

interface Placed {
  readonly document: Document
  readonly sentences: readonly Sentence[]
  readonly bySentence: readonly (readonly Citation[])[]
}

function placeCitations(document: Document, sentences: readonly Sentence[], citations: readonly Citation[]): Placed {
  const bySentence: Citation[][] = sentences.map(() => [])
  for (const citation of citations) {
    const index = citation.syntax === 'listed' ? undefined : sentenceOf(document, sentences, citation)
    if (index !== undefined) bySentence[index].push(citation)
  }
  return { document, sentences, bySentence }
}

/** A citation behind a sentence's end belongs to that sentence; one in front of a block's first word, and a narrative one, to the next. */
function sentenceOf(document: Document, sentences: readonly Sentence[], citation: Citation): number | undefined {
  const at = citation.anchor.start
  const index = indexAtOrBefore(sentences, at)
  const inside = index >= 0 && at < sentences[index].end
  if (inside) return index
  const block = document.blocks.findIndex((b) => b.start <= at && at < b.end)
  const next = sentences[index + 1]
  const nextHere = next && next.block === block
  const previousHere = index >= 0 && sentences[index].block === block
  if (nextHere && (!previousHere || citation.syntax === 'narrative')) return index + 1
  return index >= 0 && (previousHere || !nextHere) ? index : undefined
}

/** The nearest that follows first, then those of the same group, then the rest by distance. */
function inSentenceOrder(citations: readonly Citation[], { figure }: Reached): Citation[] {
  const cost = (c: Citation) => {
    const distance = c.anchor.start - figure.end
    if (c.syntax === 'narrative') return distance < 0 ? -distance + 1000 : distance + 200
    if (c.syntax === 'link' && c.group.start <= figure.start && figure.end <= c.group.end) return -1
    return distance >= 0 ? distance : -distance + 2000
  }
  return [...citations].sort((a, b) => cost(a) - cost(b))
}

function reachParagraph(placed: Placed, figure: Reached): Reach {
  const { document, sentences, bySentence } = placed
  const block = sentences[figure.sentence].block
  for (let i = figure.sentence + 1; sentences[i]?.block === block; i++)
    if (bySentence[i].length) return { citations: firstGroup(bySentence[i]), rule: 'closing' }
  for (let i = figure.sentence - 1; sentences[i]?.block === block; i--) {
    const narrative = bySentence[i].filter(
      (c) => c.syntax === 'narrative' || (c.syntax === 'link' && namesSource(sentences[i], c)),
    )
    if (narrative.length) return { citations: narrative, rule: 'carried' }
    if (bySentence[i].length) return { citations: bySentence[i], rule: 'behind' }
  }
  return document.blocks[block].kind === 'item' || document.blocks[block].kind === 'quote'
    ? reachLeadIn(placed, block)
    : none
}

const none: Reach = { citations: [], rule: 'none' }

/** A link near the start of a sentence names the source that the sentence reports. */
function namesSource(sentence: Sentence, citation: Citation): boolean {
  return citation.anchor.start - sentence.start < 40
}

function firstGroup(citations: readonly Citation[]): Citation[] {
  const first = citations[0]
  return [...citations].sort(
    (a, b) => Number(b.group.start === first.group.start) - Number(a.group.start === first.group.start),
  )
}

/** A list or block quotation takes the citation of the sentence that leads in to it, or of the one right behind it. */
function reachLeadIn({ document, sentences, bySentence }: Placed, block: number): Reach {
  const kind = document.blocks[block].kind
  let before = block - 1
  while (document.blocks[before]?.kind === kind) before--
  let last = -1
  sentences.forEach((s, i) => {
    if (s.block === before) last = i
  })
  if (last >= 0 && bySentence[last].length && document.blocks[before].kind === 'paragraph')
    return { citations: bySentence[last], rule: 'list' }
  return none
}

/** A cell takes the citations of its own row, else of the source line below the table, else of the paragraph above it. */
function reachTable(placed: Placed, figure: Reached): Reach {
  const { document, sentences, bySentence } = placed
  const block = sentences[figure.sentence].block
  const table = document.blocks[block].table
  const ofBlock = (index: number) => sentences.flatMap((s, i) => (s.block === index ? bySentence[i] : []))
  const own = ofBlock(block)
  if (own.length) return { citations: inSentenceOrder(own, figure), rule: 'sentence' }
  let after = block
  while (document.blocks[after]?.table === table && document.blocks[after]?.kind === 'row') after++
  if (isSourceLine(document, document.blocks[after])) {
    const first = sentences.findIndex((s) => s.block === after)
    const cites = ofBlock(after).filter((c) => citesBefore(sentences, first, c))
    if (cites.length) return { citations: cites, rule: 'table' }
    if (ofBlock(after).length) return { citations: ofBlock(after), rule: 'table' }
  }
  let before = block
  while (document.blocks[before]?.table === table && document.blocks[before]?.kind === 'row') before--
  for (let i = sentences.length - 1; i >= 0; i--)
    if (sentences[i].block === before && document.blocks[before].kind !== 'heading' && bySentence[i].length)
      return { citations: bySentence[i], rule: 'table' }
  const behind = ofBlock(after)
  return document.blocks[after]?.kind === 'paragraph' && behind.length
    ? { citations: firstGroup(behind), rule: 'table' }
    : none
}

function isSourceLine(document: Document, block: Block | undefined): boolean {
  return !!block && /^\W*(?:sources?|quelle|note)\b/i.test(document.prose.slice(block.start, block.start + 40))
}

/** Of a source line that goes on as a paragraph only its first sentence counts. */
function citesBefore(sentences: readonly Sentence[], first: number, citation: Citation): boolean {
  const next = sentences[first + 1]
  return !next || next.block !== sentences[first]?.block || citation.anchor.start < next.start
}
