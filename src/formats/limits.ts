import { extensionOf } from '../base/paths'
import type { Problem } from '../base/problem'

const MEGABYTE = 1024 * 1024

/**
 * Larger files are skipped. The longest book that a saved article comes near is about 3 MB of text; what is above is a data dump
 * or a log, and reading it would hold up everything else for seconds.
 */
const MAX_BYTES = 10 * MEGABYTE

/** Formats that hold pictures beside their text. */
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

/** What is told of a file of so many bytes that it is skipped; undefined where it may be read. */
export function findTooLarge(path: string, bytes: number): Problem | undefined {
  const most = maxBytesOf(path)
  if (bytes <= most) return undefined
  const size = Math.ceil((bytes / MEGABYTE) * 10) / 10
  const message = `${path} has ${size} MB and is skipped: the limit is ${most / MEGABYTE} MB.`
  return { kind: 'too-large', path, message }
}

/** A reader throws it where it will not read a file: the message is the end of a sentence about the file ("nests too deep"). */
export class Refused extends Error {
  override readonly name = 'Refused'

  constructor(
    message: string,
    readonly kind: 'unreadable' | 'too-large' = 'unreadable',
  ) {
    super(message)
  }
}

/** By its name: a reader in a bundle of its own has a class of its own. */
export function isRefused(error: unknown): error is Refused {
  return error instanceof Error && error.name === 'Refused'
}
