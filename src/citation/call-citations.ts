import { indexAtOrBefore, type Span } from '../base/span'
import type { Call, CallArgument, DraftDocument, Link } from '../text/draft-document'
import { groupsBeforeKeys } from '../text/latex/calls'
import type { Citation, Locator } from './citation'
import { isSourceAddress } from './link-target'
import { isPartLabel } from './keys'
import { parseLocator } from './locators'

/**
 * The citations of a LaTeX or Typst draft, in order: commands such as `\autocite[see][33]{a,b}`, `@key[p. 7]`, `#cite(<key>)`, and links.
 * What a footnote cites applies where the footnote stands.
 */
export function findCallCitations(document: DraftDocument): Citation[] {
  const isLatex = document.language === 'latex'
  const text = isLatex ? plainOptions(document.text) : document.text.replaceAll('~', ' ')
  const read = isLatex ? readLatex : readTypst
  const cited = document.calls.flatMap((call) => read({ call, text }))
  const links = document.links.filter(({ target }) => target && isSourceAddress(target)).map(toLink)
  return [...cited, ...links]
    .sort((a, b) => placeOf(a) - placeOf(b))
    .map((citation) => inNote(citation, document.notes))
}

/** A tie or a thin space between "p." and the number is a space of the same length; signs and biblatex's own labels are what they print. */
function plainOptions(text: string): string {
  const sign = /~|\\(?:[ ,;@]|S\\S|P\\P|(?:[SP]|pp?no)(?![a-zA-Z]))/g
  return text.replace(sign, (written) => (printed[written] ?? '').padEnd(written.length))
}

const printed: Readonly<Record<string, string>> = {
  '\\S': '§',
  '\\S\\S': '§§',
  '\\P': '¶',
  '\\P\\P': '¶¶',
  '\\pno': 'p.',
  '\\ppno': 'pp.',
}

/** A locator may stand in front of its key. */
function placeOf({ keySpan, start }: Citation): number {
  return keySpan?.start ?? start
}

interface Reading {
  readonly call: Call
  /** The draft's text as locators are read in it. */
  readonly text: string
}

interface Key extends Span {
  readonly key: string
  /** A macro says it, and it does not stand here. */
  readonly isImplied?: boolean
}

const narrative =
  /^(?:[Tt]extcites?|[Tt]volcite|[Cc]ite(?:t|alt|alp|author|talias|asnoun)|cite(?:fullauthor|year|title)|(?:short|full)?citeA)\*?$/
/** Commands that tell something of an entry and print nothing. */
const listing = /^(?:nocite|shortcites|defcitealias)$/

/** Options go with the group behind them: one is the locator, two are words in front and the locator. */
function readLatex({ call, text }: Reading): Citation[] {
  if (!isCiteCommand(call.name)) return []
  const syntax =
    call.isDefinition || listing.test(call.name) ? 'listed' : narrative.test(call.name) ? 'narrative' : 'command'
  const found: Citation[] = []
  let options: CallArgument[] = []
  const first = groupsBeforeKeys(call.name)
  let group = 0
  for (const arg of call.args) {
    if (arg.kind === 'option') options.push(arg)
    else if (group++ < first) options = []
    else if (group > first + 1 && !/s\*?$/.test(call.name)) break
    else {
      const keys = splitKeys(text, arg).filter(({ key }) => !call.isDefinition || !key.includes('#'))
      const locator = options.length ? parseLocator(text, withoutBraces(text, options[options.length - 1])) : undefined
      keys.forEach((key, i) =>
        found.push(toCitation(call, { syntax, key, locator: i + 1 === keys.length ? locator : undefined })),
      )
      options = []
    }
  }
  return found
}

/** Braces around an option keep a bracket in it from closing it: `[{p. 3, see [4]}]`. */
function withoutBraces(text: string, { start, end }: Span): Span {
  const braced = text[start] === '{' && text[end - 1] === '}'
  return braced ? { start: start + 1, end: end - 1 } : { start, end }
}

/** The commands of LaTeX, natbib and biblatex; a macro of the user's own whose name ends in "cite" cites as well. */
export function isCiteCommand(name: string): boolean {
  return (
    /(?:^|[a-z])[Cc]ites?\*?$/.test(name) ||
    /^(?:[Cc]ite(?:t|p|alt|alp|author|year|yearpar|title|date|url|num|talias|palias|asnoun)|[a-z]*cquote)\*?$/.test(
      name,
    ) ||
    /^(?:cite(?:fullauthor|field|list|name)|defcitealias|[Ff]ootcitetexts?|(?:short|full)?cite(?:A|NP))\*?$/.test(name)
  )
}

/** The keys of a list, without spaces and comments; `*` of \\nocite means all, `#1` is a macro's argument, and neither is a key. */
function splitKeys(text: string, { start, end, written }: CallArgument): Key[] {
  const keys: Key[] = []
  let from = start
  const list = (written ?? text.slice(start, end)).replace(/%[^\n]*/g, (comment) => ' '.repeat(comment.length))
  for (const part of list.split(',')) {
    const key = part.trim()
    const at = from + part.indexOf(key)
    if (key && key !== '*' && key[0] !== '#')
      keys.push(written === undefined ? { key, start: at, end: at + key.length } : { key, start, end, isImplied: true })
    from += part.length + 1
  }
  return keys
}

function readTypst({ call, text }: Reading): Citation[] {
  const place = call.name === 'quote' ? 'attribution' : undefined
  const label = call.args.find(({ kind, name }) => kind === 'label' && name === place)
  if (!label || call.name === 'bibliography') return []
  const named = (wanted: string) => call.args.find(({ name }) => name === wanted)
  const supplement = call.name === '@' ? call.args[1] : named('supplement')
  const form = named('form')
  const syntax = formSyntax(form && text.slice(form.start, form.end).trim())
  const key = { key: text.slice(label.start, label.end), start: label.start, end: label.end }
  const citation = toCitation(call, { syntax, key, locator: supplement && parseLocator(text, supplement) })
  return [call.name !== 'cite' && isPartLabel(key.key) ? { ...citation, mayBePart: true } : citation]
}

function formSyntax(form: string | undefined): CitationParts['syntax'] {
  if (form === 'none') return 'listed'
  return form === 'prose' || form === 'author' ? 'narrative' : 'command'
}

interface CitationParts {
  readonly syntax: 'narrative' | 'command' | 'listed'
  readonly key: Key
  readonly locator?: Locator
}

function toCitation(call: Call, { syntax, key, locator }: CitationParts): Citation {
  const group = { start: call.start, end: call.end }
  if (key.isImplied) return { syntax, ...group, anchor: group, group, key: key.key, ...(locator ? { locator } : {}) }
  const keySpan = { start: key.start, end: key.end }
  const start = Math.min(key.start, locator?.start ?? key.start)
  const end = Math.max(key.end, locator?.end ?? key.end)
  return { syntax, start, end, anchor: group, group, key: key.key, keySpan, ...(locator ? { locator } : {}) }
}

function toLink({ kind, start, end, target }: Link): Citation {
  const group = { start, end }
  return { syntax: kind === 'autolink' ? 'autolink' : 'link', ...group, anchor: group, group, target }
}

function inNote(citation: Citation, notes: readonly Span[]): Citation {
  const note = notes[indexAtOrBefore(notes, citation.start)]
  if (!note || citation.end > note.end) return citation
  const span = { start: note.start, end: note.end }
  return { ...citation, syntax: 'inline-note', anchor: span, group: span }
}
