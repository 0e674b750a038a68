import { extensionOf } from '../base/paths'

/**
 * Larger files are skipped. The longest book that a saved article comes near is about 3 MB of text; what is above is a data dump
 * or a log, and reading it would hold up everything else for seconds.
 */
const MAX_BYTES = 10 * 1024 * 1024

/** Formats that hold pictures beside their text. */
const MEGABYTE = 1024 * 1024
const larger: ReadonlyMap<string, number> = new Map([
  ['.pdf', 64 * MEGABYTE],
  ['.docx', 64 * MEGABYTE],
  ['.epub', 64 * MEGABYTE],
  ['.html', 32 * MEGABYTE],
  ['.htm', 32 * MEGABYTE],
  ['.mhtml', 32 * MEGABYTE],
  ['.mht', 32 * MEGABYTE],
  ['.eml', 32 * MEGABYTE],
])

/** How many bytes an article in a file of this kind may have. */
export function maxBytesOf(path: string): number {
  return larger.get(extensionOf(path)) ?? MAX_BYTES
}
