import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api'
import type { Problem } from '../../base/problem'
import { createYielder } from '../../base/yielding'
import type { ReadResult } from '../article'
import { pageAt, type Document } from '../../text/document'
import { composeDocument } from '../pieces/compose'
import { UNKNOWN } from '../pieces/hyphens'
import { layOut, type Layout } from './layout'
import { openPdf } from './open-pdf'
import { toPdfMeta } from './pdf-meta'
import { findFault } from './quality'
import { toRuns, type PageRuns } from './runs'

/** No report is longer. */
const MOST_PAGES = 3000
/** In milliseconds, from page to page: a file that takes longer would hold up all others. */
const LONGEST = 60_000

/** Reads a PDF by its pages: columns in their order, tables, notes, without running heads and page numbers. */
export async function readPdf(path: string, bytes: Uint8Array): Promise<ReadResult> {
  const opened = await openPdf(bytes)
  if ('fault' in opened) return failed(path, `${path} ${opened.fault}.`)
  try {
    return await readOpened(path, opened.pdf)
  } finally {
    await opened.close()
  }
}

async function readOpened(path: string, pdf: PDFDocumentProxy): Promise<ReadResult> {
  if (pdf.numPages > MOST_PAGES)
    return failed(path, `${path} has ${pdf.numPages} pages and is skipped: the limit is ${MOST_PAGES}.`, 'too-large')
  const { pages, broken, late } = await readPages(pdf)
  if (late)
    return failed(
      path,
      `${path} takes too long to read: after ${LONGEST / 1000} s it was at page ${pages.length} of ${pdf.numPages}.`,
    )
  const layout = layOut(pages)
  const document = composeDocument(layout.pages, 'paged')
  const fault =
    broken.length === pages.length ? 'has no page that could be read' : findFault(document.text, pages.length)
  if (fault) return failed(path, `${path} ${fault}.`)
  const meta = toPdfMeta({ ...(await factsOf(pdf)), heading: titleOf(layout) }, document)
  const pageLabels = await labelsOf(pdf, layout)
  return {
    article: { path, meta, document, origin: { kind: 'packed' }, ...(pageLabels ? { pageLabels } : {}) },
    problems: [...tellBroken(path, broken), ...tellUnknown(path, document)],
  }
}

interface ReadPages {
  readonly pages: readonly PageRuns[]
  /** Pages that could not be read, counted from 1. */
  readonly broken: readonly number[]
  readonly late: boolean
}

async function readPages(pdf: PDFDocumentProxy): Promise<ReadPages> {
  const yieldNow = createYielder()
  const pages: PageRuns[] = []
  const broken: number[] = []
  const until = performance.now() + LONGEST
  for (let number = 1; number <= pdf.numPages; number++) {
    await yieldNow()
    if (performance.now() > until) return { pages, broken, late: true }
    try {
      const page = await pdf.getPage(number)
      const content = await page.getTextContent({ includeMarkedContent: true })
      pages.push(toRuns(content, page.getViewport({ scale: 1 })))
      page.cleanup()
    } catch {
      pages.push({ runs: [], aside: [], width: 0, height: 0 })
      broken.push(number)
    }
  }
  return { pages, broken, late: false }
}

async function factsOf(pdf: PDFDocumentProxy) {
  const { info, metadata } = await pdf.getMetadata().catch(() => ({ info: {}, metadata: undefined }))
  return {
    info: info as Record<string, unknown>,
    xmp: (name: string): unknown => metadata?.get(name),
  }
}

/** The largest heading of the first page. */
function titleOf({ pages }: Layout): string | undefined {
  let size = 0
  let title: string | undefined
  for (const piece of pages[0] ?? [])
    if (piece.kind === 'heading' && (piece.size ?? 0) > size * 1.02)
      [size, title] = [piece.size ?? 0, piece.lines.join(' ')]
  return title
}

/** The numbers printed on its pages, else what the file calls them; undefined where both are as counted. */
async function labelsOf(pdf: PDFDocumentProxy, { numbers, unclear }: Layout): Promise<readonly string[] | undefined> {
  const given = await pdf.getPageLabels().catch(() => null)
  const labels = numbers.map((number, i) => number ?? given?.[i] ?? '')
  return (unclear && !given) || labels.some((label, i) => label !== '' && label !== String(i + 1)) ? labels : undefined
}

function tellBroken(path: string, broken: readonly number[]): Problem[] {
  if (!broken.length) return []
  const which =
    broken.length === 1
      ? `Page ${broken[0]}`
      : `${broken.length} pages (${broken.slice(0, 5).join(', ')}${broken.length > 5 ? ' ...' : ''})`
  return [{ kind: 'partly-read', path, message: `${which} of ${path} could not be read.` }]
}

/** One may be some mark beside a number. */
const FEWEST_UNKNOWN = 2

/** Digits of fonts that do not say what they draw. */
function tellUnknown(path: string, { text, blocks }: Document): Problem[] {
  const count = text.split(UNKNOWN).length - 1
  if (count < FEWEST_UNKNOWN) return []
  const first = text.indexOf(UNKNOWN)
  const block = blocks.find(({ start, end }) => start <= first && first < end)
  const page = block && pageAt(block, first)
  const message = `${count} characters of figures in ${path} cannot be read${page ? `, the first on page ${page}` : ''}: their font does not say what it draws.`
  return [{ kind: 'partly-read', path, message }]
}

function failed(path: string, message: string, kind: Problem['kind'] = 'unreadable'): ReadResult {
  return { problems: [{ kind, path, message }] }
}
