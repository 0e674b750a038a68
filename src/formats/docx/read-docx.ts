import type { ArticleMeta, ReadResult } from '../article'
import { toMeta } from '../meta'
import { composeDocument } from '../pieces/compose'
import type { Piece } from '../pieces/piece'
import { walkXml } from '../xml'
import { unpack } from '../zip'
import { readBody, readNotes, type BodyRules, type NoteKind } from './body'
import { parseStyles } from './styles'

/** Reads a Word document: headings, lists, tables, notes. Its headers and footers, comments and deleted text are left out. */
export function readDocx(path: string, bytes: Uint8Array): ReadResult {
  if (isCompound(bytes)) return failed(path, 'is protected by a password, or it is a file of an old version of Word')
  const parts = unpack(bytes, (name) => /^(?:word\/[\w-]+\.xml|docProps\/core\.xml|_rels\/\.rels)$/.test(name))
  const main = mainPart(parts)
  if (main === undefined) return failed(path, 'is no Word document: it has no text part')
  return readParts(path, main, (name) => textOf(parts.get(name)))
}

function readParts(path: string, main: string, part: (name: string) => string): ReadResult {
  const numbers = new Map<string, number>()
  const rules: BodyRules = {
    roleOf: parseStyles(part('word/styles.xml')),
    noteNumber: (kind, id) => numberOf(numbers, `${kind} ${id}`),
  }
  const body = readBody(main, rules)
  const notes = (['footnote', 'endnote'] as const).flatMap((kind: NoteKind) =>
    [...readNotes(part(`word/${kind}s.xml`), kind, rules)].map(([id, text]) => ({ id: `${kind} ${id}`, text })),
  )
  const document = composeDocument([[...body, ...toNotePieces(notes, numbers)]])
  if (!/\p{L}|\d/u.test(document.text)) return failed(path, 'holds no text')
  const meta = toDocxMeta(part('docProps/core.xml'), body, document)
  return { article: { path, meta, document, origin: { kind: 'packed' } }, problems: [] }
}

function numberOf(numbers: Map<string, number>, id: string): number {
  if (!numbers.has(id)) numbers.set(id, numbers.size + 1)
  return numbers.get(id)!
}

/** The notes that the text refers to, in its order. */
function toNotePieces(
  notes: readonly { readonly id: string; readonly text: string }[],
  numbers: ReadonlyMap<string, number>,
): Piece[] {
  return notes
    .filter(({ id, text }) => numbers.has(id) && text)
    .sort((a, b) => numbers.get(a.id)! - numbers.get(b.id)!)
    .map(({ id, text }) => ({ kind: 'note', label: String(numbers.get(id)), lines: [text] }))
}

function toDocxMeta(core: string, body: readonly Piece[], document: Parameters<typeof toMeta>[1]): ArticleMeta {
  const facts = new Map<string, string>()
  let open = ''
  walkXml(core, {
    open: (name) => void (open = name),
    text: (text) => void (text.trim() && facts.set(open, text.trim())),
    close: () => void (open = ''),
  })
  const heading = body.find((piece) => piece.kind === 'heading')
  const title = heading && 'lines' in heading ? heading.lines.join(' ') : undefined
  return toMeta(
    {
      title: facts.get('title') ?? title,
      authors: facts.get('creator')?.split(/\s*;\s*/),
      date: facts.get('created') ?? facts.get('modified'),
      language: facts.get('language'),
    },
    document,
  )
}

/** Most programs call it word/document.xml; the package's relations say so where it is called otherwise. */
function mainPart(parts: ReadonlyMap<string, Uint8Array>): string | undefined {
  let target: string | undefined
  walkXml(textOf(parts.get('_rels/.rels')), {
    open(name, attribute) {
      if (name === 'Relationship' && /\/officeDocument$/.test(attribute('Type') ?? ''))
        target = attribute('Target')?.replace(/^\//, '')
    },
    text() {},
    close() {},
  })
  const part = parts.get(target ?? '') ?? parts.get('word/document.xml')
  return part && textOf(part)
}

function textOf(bytes: Uint8Array | undefined): string {
  return bytes ? new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-8').decode(bytes) : ''
}

/** The container of old and of encrypted documents. */
function isCompound(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0
}

function failed(path: string, fault: string): ReadResult {
  return { problems: [{ kind: 'unreadable', path, message: `${path} ${fault}.` }] }
}
