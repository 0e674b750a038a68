import type { MimePart } from './mime'
import type { SourceLines } from '../origin'
import { decodeHtml } from './charset'

/** The words of a part, and the lines of the file on which they stand; none where the part is packed there (base64). */
export interface PartText {
  readonly text: string
  readonly lines?: SourceLines
}

/** Decodes a part by its charset. Columns are exact where nothing before on the line is encoded. */
export function decodePart({ body, lines, parameters }: MimePart): PartText {
  const charset = parameters.get('charset')
  const text = decodeHtml(body, charset)
  if (!lines) return { text }
  const offsets = text.length === body.length ? lines.starts : countUnits(body, lines.starts, charset ?? 'utf-8')
  return { text, lines: { starts: offsets, first: lines.first } }
}

/** How many UTF-16 units the bytes before each of these offsets are. */
function countUnits(body: Uint8Array, bytes: readonly number[], charset: string): number[] {
  const decoder = createDecoder(charset)
  let units = 0
  return bytes.map((byte, i) => {
    if (i) units += decoder.decode(body.subarray(bytes[i - 1], byte), { stream: true }).length
    return units
  })
}

function createDecoder(charset: string) {
  try {
    return new TextDecoder(charset)
  } catch {
    return new TextDecoder()
  }
}
