import { Refused } from './limits'

export interface XmlVisitor {
  /** Names are without their prefix, of elements and of attributes. */
  open(name: string, attributes: Attributes): void
  text(text: string): void
  close(name: string): void
}

export type Attributes = (name: string) => string | undefined

/** Documents of people do not nest deeper. */
const DEEPEST = 400

/**
 * Walks through XML in one pass. Entities of its own are not expanded, and what is not closed is closed at the end. Refused where it
 * nests too deep.
 */
export function walkXml(xml: string, visitor: XmlVisitor): void {
  const open: string[] = []
  for (let at = 0; at < xml.length;) {
    const mark = xml.indexOf('<', at)
    const end = mark < 0 ? xml.length : mark
    if (end > at) visitor.text(decodeEntities(xml.slice(at, end)))
    if (mark < 0) break
    at = readTag(xml, mark, { open, visitor })
  }
  while (open.length) visitor.close(open.pop()!)
}

interface Walk {
  readonly open: string[]
  readonly visitor: XmlVisitor
}

function readTag(xml: string, at: number, { open, visitor }: Walk): number {
  if (xml.startsWith('<!--', at)) return behind(xml, '-->', at)
  if (xml.startsWith('<![CDATA[', at)) {
    const end = behind(xml, ']]>', at)
    visitor.text(xml.slice(at + 9, Math.max(at + 9, end - 3)))
    return end
  }
  if (xml[at + 1] === '?' || xml[at + 1] === '!') return behind(xml, '>', at)
  const end = behind(xml, '>', at)
  const closes = xml[at + 1] === '/'
  const empty = xml[end - 2] === '/'
  const tag = xml.slice(at + (closes ? 2 : 1), end - (empty ? 2 : 1))
  const name = localName(/^[^\s/]*/.exec(tag)![0])
  if (closes) {
    const depth = open.lastIndexOf(name)
    if (depth >= 0) while (open.length > depth) visitor.close(open.pop()!)
    return end
  }
  visitor.open(name, (attribute) => attributeOf(tag, attribute))
  if (empty) visitor.close(name)
  else if (open.push(name) > DEEPEST) throw new Refused(`nests more than ${DEEPEST} deep`)
  return end
}

function behind(xml: string, mark: string, at: number): number {
  const end = xml.indexOf(mark, at)
  return end < 0 ? xml.length : end + mark.length
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

const attributes = /(?<=\s)([\w:.-]{1,100})\s*=\s*(?:"([^"]*)"|'([^']*)')/g

function attributeOf(tag: string, wanted: string): string | undefined {
  for (const [, name, double, single] of tag.matchAll(attributes))
    if (localName(name) === wanted) return decodeEntities(double ?? single ?? '')
  return undefined
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,8}));/gi, (whole, decimal, hex, name: string) => {
    const code = decimal ? Number(decimal) : hex ? parseInt(hex, 16) : 0
    if (name) return named[name] ?? whole
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}
