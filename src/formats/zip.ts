import { unzipSync, type UnzipFileInfo } from 'fflate'
import { Refused } from './limits'

/** No part of a document is longer, and no document has more of them. In bytes, unpacked. */
const MOST_BYTES = 64 * 1024 * 1024
const MOST_PARTS = 10_000

/** The parts of a packed document that are wanted, by name. Refuses what is no archive, damaged, or a bomb. */
export function unpack(bytes: Uint8Array, wanted: (name: string) => boolean): ReadonlyMap<string, Uint8Array> {
  let parts = 0
  let size = 0
  const filter = ({ name, originalSize }: UnzipFileInfo): boolean => {
    if (++parts > MOST_PARTS) throw new Refused(`packs more than ${MOST_PARTS} parts`, 'too-large')
    if (!wanted(name)) return false
    size += originalSize
    if (size > MOST_BYTES) throw new Refused(`unpacks to more than ${MOST_BYTES / 1024 / 1024} MB`, 'too-large')
    return true
  }
  try {
    // a part is unpacked into as much memory as its entry asks for, which the filter has seen
    return new Map(Object.entries(unzipSync(bytes, { filter })))
  } catch (error) {
    if (error instanceof Refused) throw error
    throw new Refused('is damaged: it cannot be unpacked')
  }
}
