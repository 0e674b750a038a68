import type { FigureContext, TextModel } from './context'
import { openingNames } from './doubt/who'

/**
 * All of a draft that the judgement on a figure may rest on, as text: two figures with the same surroundings, judged by the same
 * sources, get the same judgement. A judge that reads more of a draft than this must have it added here.
 */
export interface Surroundings {
  /** The paragraph and its neighbourhood. */
  readonly paragraph: string
  /** The figure's place in it. */
  readonly place: string
}

/** How far judges look around a figure's sentence, in sentences, and for rows of tables and items of lists, in blocks. */
const SENTENCES = 3
export const ROWS = 12

export function createSurroundings(draft: TextModel): (claim: FigureContext) => Surroundings {
  const blocks = sentencesByBlock(draft)
  const opening = JSON.stringify(openingNames(draft))
  const described = new Map<number, string>()
  const paragraphs = new Map<number, string>()
  const describe = (block: number) => {
    let text = described.get(block)
    if (text === undefined) described.set(block, (text = describeBlock(draft, block, blocks[block])))
    return text
  }
  return (claim) => {
    const { block } = draft.sentences[claim.sentence]
    let paragraph = paragraphs.get(block)
    if (paragraph === undefined) {
      const near = blocksAround(draft, block, blocks[block])
      const told = near.map((other) => `${other - block} ${describe(other)}`)
      paragraphs.set(block, (paragraph = [opening, ...told].join('\n')))
    }
    return { paragraph, place: String(claim.figure.start - draft.document.blocks[block].start) }
  }
}

/** The sentences [from, to) of each block. */
function sentencesByBlock({ document, sentences }: TextModel): (readonly [number, number])[] {
  let at = 0
  return document.blocks.map((_, block) => {
    const from = at
    while (at < sentences.length && sentences[at].block === block) at++
    return [from, at]
  })
}

function blocksAround(
  { document, sentences }: TextModel,
  block: number,
  [from, to]: readonly [number, number],
): number[] {
  const first = Math.min(block - 1, sentences[Math.max(0, from - SENTENCES)]?.block ?? block)
  const last = Math.max(block + 1, sentences[Math.min(sentences.length, to + SENTENCES) - 1]?.block ?? block)
  return document.blocks.flatMap(({ kind }, other) =>
    (other >= first && other <= last) || ((kind === 'row' || kind === 'item') && Math.abs(other - block) <= ROWS)
      ? [other]
      : [],
  )
}

/** A block's words, and its figures with what stands around each: headings, title and names of the whole draft are in there. */
function describeBlock(draft: TextModel, block: number, [from, to]: readonly [number, number]): string {
  const { text, prose, blocks } = draft.document
  const { kind, start, end } = blocks[block]
  const figures = draft.bySentence
    .slice(from, to)
    .flatMap((list) => list.map((figure) => describeFigure(figure, start)))
  const indent = start - (text.lastIndexOf('\n', start - 1) + 1)
  return JSON.stringify([kind, indent, text.slice(start, end), prose.slice(start, end), figures])
}

function describeFigure(context: FigureContext, start: number): unknown[] {
  const { figure, near, own, ownNames, sentenceNames, direction, stretch, row } = context
  const { qualifierSpan, nounSpan } = figure
  const spans = [figure, qualifierSpan, nounSpan].map((span) => span && [span.start - start, span.end - start])
  const words = [[...near], [...own], [...ownNames], [...sentenceNames]]
  return [spans, figure.quantity, figure.noun, figure.weak, words, direction, stretch, row]
}
