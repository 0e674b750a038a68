import { Parser } from 'htmlparser2'
import { parseHTML } from 'linkedom'
import { Refused } from '../limits'
import type { Element, HtmlDocument } from './node'
import { createOffsetMap, type OffsetMap } from '../offset-map'
import { createBudget, PAGE_LIMITS, type Budget } from './budget'

/** A page as a tree, and where its words stand in the HTML. */
export interface Page {
  readonly document: HtmlDocument
  /** All words of the tree, in the order of the HTML. */
  readonly words: string
  /** From offsets into the words to those into the HTML. */
  readonly offsets: OffsetMap
}

/** On each element: where in `Page.words` what follows its start tag begins. It outlasts the moves and copies of other code. */
export const PLACE = 'data-tickmark-place'

/**
 * Builds the tree of an HTML text. Nothing in it runs, and what no reader sees (scripts, styles, comments, drawings, embedded
 * images) is left out. In `xml` (books have it) an element may end in its own tag. What is nested too deep is taken up by what encloses it.
 * Refuses what is far beyond, and what goes over the budget.
 */
export function buildPage(html: string, { xml = false, budget = createBudget(PAGE_LIMITS) }: PageOptions = {}): Page {
  const { document } = parseHTML(SKELETON) as unknown as { document: HtmlDocument }
  const builder = createBuilder(document, budget)
  const parser: Parser = new Parser(
    {
      onopentag: (name, attributes) => builder.open(name, attributes),
      onclosetag: () => builder.close(),
      ontext: (text) => builder.text(text, parser.startIndex, parser.endIndex + 1),
    },
    { recognizeSelfClosing: xml, recognizeCDATA: xml },
  )
  parser.end(html.replaceAll('\0', ' '))
  return { document, words: builder.words(), offsets: builder.offsets }
}

interface PageOptions {
  readonly xml?: boolean
  /** Shared by the pages of one file. */
  readonly budget?: Budget
}

const SKELETON = '<!doctype html><html><head></head><body></body></html>'

/** Other code looks from each element at what encloses it, so that depth costs time. Newsletters come to about 80. */
const MAX_DEPTH = 120
const REFUSED_DEPTH = 5000
const MAX_ATTRIBUTE = 2000
/** Each attribute is looked for among all of its element. Real pages come to about 70. */
const MAX_ATTRIBUTES = 100
const MAX_HEAD_TEXT = 1000

const unseen = new Set(['script', 'style', 'noscript', 'template', 'svg', 'canvas', 'audio', 'video'])
const headOnly = new Set(['title', 'meta', 'link', 'base'])

interface Open {
  /** Where children go. */
  readonly into: Element
  readonly name: string
  /** Words in it are dropped; those of a script of data are kept for its readers. */
  readonly kind: 'words' | 'unseen' | 'data' | 'title'
}

function createBuilder(document: HtmlDocument, budget: Budget) {
  const offsets = createOffsetMap()
  const parts: string[] = []
  const stack: Open[] = []
  let length = 0
  let base: Element = document.head
  let run = ''

  const top = (): Open => stack[stack.length - 1] ?? { into: base, name: '', kind: 'words' }
  const flush = () => {
    if (!run) return
    if (base === document.head && !stack.length && run.trim()) base = document.body
    const { into, kind } = top()
    into.appendChild(document.createTextNode(run))
    if (kind === 'words') parts.push(run)
    run = ''
  }
  const enter = (name: string, attributes: Readonly<Record<string, string>>): Open => {
    const { into, kind } = top()
    if (kind === 'unseen' || kind === 'data') return { into, name, kind }
    if (name === 'html' || name === 'head' || name === 'body') {
      const own = name === 'html' ? document.documentElement : name === 'head' ? document.head : document.body
      copyAttributes(Object.entries(attributes).slice(0, MAX_ATTRIBUTES), own)
      if (name === 'body') base = own
      return { into: name === 'html' ? into : own, name, kind: 'words' }
    }
    const isData = name === 'script' && /^application\/ld\+json/i.test(attributes.type ?? '')
    if (unseen.has(name) && !isData) return { into, name, kind: 'unseen' }
    if (stack.length >= MAX_DEPTH) return { into, name, kind }
    if (base === document.head && !headOnly.has(name) && !isData) base = document.body
    const kept = Object.entries(attributes).slice(0, MAX_ATTRIBUTES)
    budget.element(stack.length, kept.length)
    const element = document.createElement(name)
    copyAttributes(kept, element)
    element.setAttribute(PLACE, String(length))
    const parent = into === document.head && base === document.body ? base : into
    parent.appendChild(element)
    return { into: element, name, kind: isData ? 'data' : name === 'title' ? 'title' : kind }
  }
  return {
    offsets,
    words: () => {
      flush()
      return parts.join('')
    },
    open(name: string, attributes: Readonly<Record<string, string>>) {
      flush()
      if (stack.length > REFUSED_DEPTH)
        throw new Refused(`nests its elements more than ${REFUSED_DEPTH.toLocaleString('en')} deep`, 'too-large')
      stack.push(enter(name, attributes))
    },
    close() {
      flush()
      stack.pop()
    },
    text(text: string, start: number, end: number) {
      const { kind } = top()
      if (kind === 'unseen') return
      budget.text(text.length, Math.min(stack.length, MAX_DEPTH))
      if (kind === 'title') run = (run + text).slice(0, MAX_HEAD_TEXT)
      else run += text
      if (kind !== 'words') return
      offsets.add(length, start, text.length === end - start)
      length += text.length
    },
  }
}

/** What is longer than any address or description is an embedded image or a program. */
function copyAttributes(attributes: readonly (readonly [string, string])[], element: Element): void {
  for (const [name, value] of attributes)
    if (/^[a-z_][\w:.-]*$/i.test(name) && !name.startsWith('on') && value.length <= MAX_ATTRIBUTE)
      element.setAttribute(name, value)
}
