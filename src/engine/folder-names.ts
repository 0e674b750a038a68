import { extensionOf } from '../base/paths'
import type { Files } from '../corpus/files'

/** Paths of the files in a folder itself with an ending, in order. */
export type FolderNames = (folder: string, ending: string) => Promise<readonly string[]>

/** Lists a folder once as long as no file comes or goes: questions come with each key that is typed, and a folder may hold thousands. */
export function createFolderNames(files: Files): FolderNames {
  const known = new Map<string, { readonly stamp: string; readonly names: readonly string[] }>()
  return async (folder, ending) => {
    const stamp = await files.folderStamp(folder)
    const place = `${folder}/*${ending}`
    const old = known.get(place)
    if (old && old.stamp === stamp) return old.names
    const names = (await files.listNames(folder)).filter((path) => extensionOf(path) === ending)
    if (stamp === undefined) known.delete(place)
    else known.set(place, { stamp, names })
    return names
  }
}
