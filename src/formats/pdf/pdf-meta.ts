import type { Document } from '../../text/document'
import type { ArticleMeta } from '../article'
import { toMeta } from '../meta'

/** What a PDF says of itself: its information dictionary, and its XMP record by name ("dc:title"). */
export interface PdfFacts {
  readonly info: Readonly<Record<string, unknown>>
  readonly xmp: (name: string) => unknown
  /** The largest heading of the first page. */
  readonly heading?: string
}

/** Titles that programs make up are passed over, and so are dates that are none. */
export function toPdfMeta({ info, xmp, heading }: PdfFacts, document: Document): ArticleMeta {
  const title = [xmp('dc:title'), info.Title].map(toLine).find((line) => line && isTitle(line))
  return toMeta(
    {
      title: title ?? heading,
      authors: toPeople(xmp('dc:creator')) ?? toPeople(info.Author),
      date:
        toLine(xmp('prism:publicationdate')) ??
        toLine(xmp('prism:coverdisplaydate')) ??
        toPdfDate(info.CreationDate) ??
        toLine(xmp('xmp:createdate')),
      outlet: toLine(xmp('prism:publicationname')) ?? toLine(xmp('dc:publisher')),
      url: [xmp('prism:url'), xmp('dc:identifier')].map(toLine).find((line) => /^https?:/i.test(line ?? '')),
      language: toLine(info.Language),
    },
    document,
  )
}

function toLine(value: unknown): string | undefined {
  const first = Array.isArray(value) ? value[0] : value
  return typeof first === 'string' ? first.replace(/\s+/g, ' ').trim() || undefined : undefined
}

function isTitle(line: string): boolean {
  return (
    /\p{L}{2}/u.test(line) &&
    !/^(?:microsoft \w+ -|untitled|slide \d|document\d*$)|\.(?:docx?|pdf|indd|qxd|tex|dvi|pptx?|xlsx?|rtf)$/i.test(line)
  )
}

function toPeople(value: unknown): string[] | undefined {
  const list = (Array.isArray(value) ? value : [value]).flatMap((item) => toLine(item)?.split(/\s*;\s*/) ?? [])
  const people = list.filter(
    (name) => /\p{L}{2}/u.test(name) && !/^(?:admin\w*|user|owner|unknown|author|n\/a)$/i.test(name),
  )
  return people.length ? people : undefined
}

/** "D:20250516120000+02'00'" */
function toPdfDate(value: unknown): string | undefined {
  const match = /^(?:D:)?((?:19|20)\d\d)(\d\d)?(\d\d)?/.exec(toLine(value) ?? '')
  return match ? [match[1], match[2], match[3]].filter(Boolean).join('-') : undefined
}
