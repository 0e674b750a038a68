import type { Document } from '../../text/document'
import type { Element } from './node'

/** A superscript that leads to a note: a link, or a number behind a word or a mark. Behind a digit or a unit it is an exponent. */
export function isNoteMark(sup: Element): boolean {
  const text = sup.textContent.trim()
  if (!text || text.length > 12) return false
  const marked = /\b(?:reference|footnote|fn|noteref|cite|endnote)/i.test(
    `${sup.getAttribute('class') ?? ''} ${sup.getAttribute('id') ?? ''} ${sup.getAttribute('role') ?? ''}`,
  )
  if (marked || sup.querySelector('a') !== null || /^\[.{1,8}\]$|^[*†‡§]+$/.test(text)) return true
  const before = sup.previousSibling?.textContent.slice(-30) ?? ''
  return /^[\d,\s]+$/.test(text) && /(?:[%.,;:!?)"”’]|\p{L}{5})\s?$/u.test(before)
}

/** A list of references or notes, or a table of contents: seen in the text, and no prose. */
export function isReferenceList(element: Element): boolean {
  const name = element.localName
  if (!/^(?:ol|ul|div|section|aside|nav)$/.test(name)) return false
  const role = `${element.getAttribute('role') ?? ''} ${element.getAttribute('epub:type') ?? ''}`
  if (/\b(?:doc-bibliography|doc-endnotes|doc-footnotes?|bibliography|endnotes|footnotes)\b/.test(role)) return true
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
  return /(?:^|[\s_-])(?:references|reflist|toc|table-of-contents|bibliography|footnotes?|endnotes|citations)(?:$|[\s_-])/i.test(
    names,
  )
}

const headings =
  /^(?:references|bibliography|notes|footnotes|endnotes|works cited|see also|external links|further reading|literatur|einzelnachweise|références|bibliographie)$/i

/** Without the blocks below a heading such as "References", down to the next heading of its rank. */
export function withoutReferenceSections(document: Document): Document {
  let level: number | undefined
  const blocks = document.blocks.filter((block) => {
    if (block.kind !== 'heading') return level === undefined
    if (level !== undefined && (block.level ?? 6) > level) return false
    const title = document.prose.slice(block.start, block.end).replace(/\[[^\]]*\]|[:.]$/g, '')
    level = headings.test(title.trim()) ? (block.level ?? 6) : undefined
    return level === undefined
  })
  return blocks.length === document.blocks.length ? document : { ...document, blocks }
}
