import { indexAtOrBefore, type Span } from '../base/span'
import type { Call, CallArgument, DraftDocument, Link } from '../text/draft-document'
import type { Citation, Locator } from './citation'
import { isSourceAddress } from './link-target'
import { parseLocator } from './locators'

/**
 * The citations of a LaTeX or Typst draft, in order: commands such as `\autocite[see][33]{a,b}`, `@key[p. 7]`, `#cite(<key>)`, and links.
 * What a footnote cites applies where the footnote stands.
 */
export function findCallCitations(document: DraftDocument): Citation[] {
  // A tie between "p." and the number is a space of the same length.
  const text = document.text.replaceAll('~', ' ')
  const read = document.language === 'latex' ? readLatex : readTypst
  const cited = document.calls.flatMap((call) => read({ call, text }))
  const links = document.links.filter(({ target }) => target && isSourceAddress(target)).map(toLink)
  return [...cited, ...links]
    .sort((a, b) => placeOf(a) - placeOf(b))
    .map((citation) => inNote(citation, document.notes))
}

/** A locator may stand in front of its key. */
function placeOf({ keySpan, start }: Citation): number {
  return keySpan?.start ?? start
}

interface Reading {
  readonly call: Call
  /** The draft's text, with spaces for ties. */
  readonly text: string
}

interface Key extends Span {
  readonly key: string
}

const narrative = /^(?:[Tt]extcites?|[Cc]itet|[Cc]italt|[Cc]iteauthor|[Cc]itealt|[Cc]itealp|citeyear|citetitle)\*?$/

/** Options go with the group behind them: one is the locator, two are words in front and the locator. */
function readLatex({ call, text }: Reading): Citation[] {
  if (!isCiteCommand(call.name)) return []
  const syntax = narrative.test(call.name) ? 'narrative' : call.name === 'nocite' ? 'listed' : 'command'
  const found: Citation[] = []
  let options: CallArgument[] = []
  const groups = /cquote/.test(call.name) ? call.args.slice(0, -1) : call.args
  for (const arg of groups.length ? groups : call.args) {
    if (arg.kind === 'option') options.push(arg)
    else {
      const keys = splitKeys(text, arg)
      const locator = options.length ? parseLocator(text, options[options.length - 1]) : undefined
      keys.forEach((key, i) =>
        found.push(toCitation(call, { syntax, key, locator: i + 1 === keys.length ? locator : undefined })),
      )
      options = []
    }
  }
  return found
}

/** The commands of LaTeX, natbib and biblatex; a macro of the user's own whose name ends in "cite" cites as well. */
export function isCiteCommand(name: string): boolean {
  return (
    /(?:^|[a-z])(?:cites?|Cites?)\*?$/.test(name) ||
    /^(?:[Cc]ite(?:t|p|alt|alp|author|year|yearpar|title|date|url|num|text)|[Nn]otecite|[a-z]*cquote)\*?$/.test(name)
  )
}

/** The keys of a list, without the spaces around them; `*` of \\nocite means all and is none. */
function splitKeys(text: string, { start, end }: Span): Key[] {
  const keys: Key[] = []
  let from = start
  for (const part of text.slice(start, end).split(',')) {
    const key = part.trim()
    const at = from + part.indexOf(key)
    if (key && key !== '*') keys.push({ key, start: at, end: at + key.length })
    from += part.length + 1
  }
  return keys
}

function readTypst({ call, text }: Reading): Citation[] {
  if (call.name !== '@' && call.name !== 'cite') return []
  const label = call.args.find(({ kind, name }) => kind === 'label' && name === undefined)
  if (!label) return []
  const named = (wanted: string) => call.args.find(({ name }) => name === wanted)
  const supplement = call.name === '@' ? call.args[1] : named('supplement')
  const form = named('form')
  const syntax = form && /prose|author/.test(text.slice(form.start, form.end)) ? 'narrative' : 'command'
  const key = { key: text.slice(label.start, label.end), start: label.start, end: label.end }
  return [toCitation(call, { syntax, key, locator: supplement && parseLocator(text, supplement) })]
}

interface CitationParts {
  readonly syntax: 'narrative' | 'command' | 'listed'
  readonly key: Key
  readonly locator?: Locator
}

function toCitation(call: Call, { syntax, key, locator }: CitationParts): Citation {
  const group = { start: call.start, end: call.end }
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
