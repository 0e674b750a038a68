import { folderOf, isWithin, joinPath } from '../base/paths'
import type { Problem } from '../base/problem'
import type { Reference } from '../citation/citation'
import { readBibliography } from '../citation/read-bibliography'
import type { Files } from '../corpus/files'
import { decode } from '../formats/decode'
import { parseFrontMatter } from '../formats/front-matter'
import type { MarkdownDocument } from '../text/markdown'

/** What the user has called Tickmark's to read: absolute paths. */
export interface Consent {
  readonly folders: readonly string[]
  readonly bibliographies: readonly string[]
}

export interface NamedBibliographies {
  readonly paths: readonly string[]
  readonly problems: readonly Problem[]
}

/**
 * The bibliographies that a draft names in its front matter, as absolute paths, and what is wrong with that front matter. A draft
 * may come from somebody else: it cannot make Tickmark read outside of its own folder and of what the user has consented to.
 */
export function bibliographiesOf(document: MarkdownDocument, path: string, consent: Consent): NamedBibliographies {
  const { data, problems } = parseFrontMatter(document.text, document.frontMatter, path)
  const named: readonly unknown[] = Array.isArray(data.bibliography) ? data.bibliography : [data.bibliography]
  const names = named.filter((name): name is string => typeof name === 'string')
  const paths = names.map((name) => joinPath(folderOf(path), name))
  const folders = [folderOf(path), ...consent.folders]
  const isOpen = (file: string) =>
    consent.bibliographies.includes(file) || folders.some((folder) => isWithin(file, folder))
  const outside = paths.filter((file) => !isOpen(file)).map((file) => tellOutside(file, path))
  return { paths: paths.filter(isOpen), problems: [...problems, ...outside] }
}

function tellOutside(file: string, path: string): Problem {
  const message = `The bibliography ${file}, which ${path} names, lies outside of the open folders and is not read. To have it read, name it in the setting tickmark.bibliography, or with --bibliography on the command line.`
  return { kind: 'outside', path, message }
}

export interface LoadedReferences {
  readonly references: readonly Reference[]
  readonly problems: readonly Problem[]
}

/** Bibliographies, read once as long as the file does not change. */
export interface BibliographyCache {
  /** One that is missing or broken is a problem and costs only itself. */
  load(path: string): Promise<LoadedReferences>
}

export function createBibliographyCache(files: Files): BibliographyCache {
  const known = new Map<string, { readonly stamp: string; readonly loaded: LoadedReferences }>()
  return {
    async load(path) {
      const stat = await files.stat(path)
      if (!stat) return failed('missing', path, `The bibliography ${path} does not exist.`)
      const stamp = `${stat.mtime}:${stat.size}`
      const old = known.get(path)
      if (old?.stamp === stamp) return old.loaded
      const loaded = await read(files, path)
      known.set(path, { stamp, loaded })
      return loaded
    },
  }
}

async function read(files: Files, path: string): Promise<LoadedReferences> {
  try {
    const bytes = await files.read(path)
    if (bytes.subarray(0, 8192).includes(0))
      return failed('binary', path, `The bibliography ${path} is a binary file and no text.`)
    return readBibliography(decode(bytes).text, path)
  } catch (error) {
    return failed('unreadable', path, `The bibliography ${path} cannot be read: ${(error as Error).message}.`)
  }
}

function failed(kind: Problem['kind'], path: string, message: string): LoadedReferences {
  return { references: [], problems: [{ kind, path, message }] }
}
