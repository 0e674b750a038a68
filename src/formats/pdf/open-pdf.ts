import { restoreNatives } from './natives'
// The worker's code comes next: with it in the same thread, pdf.js starts no worker of its own.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api'

restoreNatives()

export type OpenedPdf =
  { readonly pdf: PDFDocumentProxy; readonly close: () => Promise<void> } | { readonly fault: string }

/** Opens a PDF for its text: nothing is drawn, fetched or run. The fault is the end of a sentence about the file. */
export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  const task = getDocument({
    data: new Uint8Array(bytes), // it is taken over
    verbosity: 0,
    isEvalSupported: false,
    useWorkerFetch: false,
    useWasm: false,
    disableFontFace: true,
    useSystemFonts: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    cMapPacked: true,
    CMapReaderFactory: BundledCMaps,
  })
  const close = () => task.destroy().catch(() => {})
  try {
    return { pdf: await task.promise, close }
  } catch (error) {
    await close()
    return { fault: faultOf(error) }
  }
}

/** Loads character maps when the first font asks for one: few files do. */
class BundledCMaps {
  async fetch({ name }: { readonly name: string }) {
    const { readCMap } = await import('./cmaps')
    return { cMapData: await readCMap(name), isCompressed: true }
  }
}

function faultOf(error: unknown): string {
  const { name, message } = error instanceof Error ? error : new Error(String(error))
  if (name === 'PasswordException') return 'is protected by a password'
  if (name === 'InvalidPDFException') return 'is no PDF, or it is damaged'
  return `cannot be read: ${message.replace(/\.$/, '')}`
}
