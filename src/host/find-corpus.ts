import { statSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, sep } from 'node:path'
import { findProjectFile, type ProjectFile } from './project-file'

/** Where the articles for a draft are. Paths are absolute, with "/" between folders. */
export interface Corpus {
  readonly folders: readonly string[]
  /** What is left out of the folders, written as in a .gitignore. */
  readonly exclude: readonly string[]
  readonly bibliographies: readonly string[]
  /** Folders that are the user's own: the workspace, or the highest folder that was looked into. */
  readonly opened: readonly string[]
  /** A setting named the folders, a folder has a usual name, or the whole workspace stands in. */
  readonly chosen: 'setting' | 'name' | 'workspace'
}

/** Where a corpus is looked for. */
export interface CorpusPlace {
  /** The draft's folder. */
  readonly folder: string
  /** The workspace, or the highest folder that is looked into; "" for none. */
  readonly base: string
  /** Paths relative to the workspace, as a user's settings or arguments give them; they go before those of the project file. */
  readonly named?: Partial<NamedSettings>
  readonly project?: ProjectFile
}

/** Settings that somebody gave, as they are written in the project file. */
export interface NamedSettings {
  readonly corpus: readonly string[]
  readonly exclude: readonly string[]
  readonly bibliography: readonly string[]
}

/** Folder names under which articles are looked for where no setting names one. */
const USUAL = ['sources', 'corpus', 'articles', 'references']

/** The corpus for drafts of a folder: what is named, else a folder with a usual name there or above, else the workspace. */
export function findCorpus({ folder, base, named = {}, project }: CorpusPlace): Corpus {
  const pick = (key: keyof NamedSettings) => pickList(named[key], project?.settings?.[key])
  const absolute = (key: keyof NamedSettings): string[] => {
    const { list, own } = pick(key)
    const from = own || !project ? base : dirname(project.path)
    return list.map((path) => toSlashes(isAbsolute(path) ? path : join(from, path)))
  }
  const opened = base ? [toSlashes(base)] : []
  const rest = { bibliographies: absolute('bibliography'), exclude: pick('exclude').list, opened }
  const folders = absolute('corpus')
  if (folders.length) return { folders, ...rest, chosen: 'setting' }
  const found = base && findUsual(foldersUpTo(folder, base))
  if (found) return { folders: [toSlashes(found)], ...rest, chosen: 'name' }
  return { folders: opened, ...rest, chosen: 'workspace' }
}

export interface DraftPlace {
  /** The draft's folder. */
  readonly folder: string
  /** The folder up to which sources are looked for; by default the project file's, else the one above the draft's. */
  readonly top?: string
  /** Absolute paths. */
  readonly named?: Partial<NamedSettings>
}

/** The corpus for a draft outside of VS Code, with the project file that counts. Where nothing is found, the draft's own folder stands in. */
export function findDraftCorpus({ folder, top, named }: DraftPlace): { corpus: Corpus; project?: ProjectFile } {
  const project = findProjectFile(folder)
  const base = top !== undefined && isWithin(folder, top) ? top : dirname(project?.path ?? folder)
  const corpus = findCorpus({ folder, base, named, project })
  return { corpus: corpus.chosen === 'workspace' ? { ...corpus, folders: [toSlashes(folder)] } : corpus, project }
}

export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return !isAbsolute(way) && way.split(sep)[0] !== '..'
}

export function toSlashes(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path
}

function pickList(own: readonly string[] = [], shared: readonly string[] = []) {
  return own.length ? { list: own, own: true } : { list: shared, own: false }
}

/** A folder and those above it, up to and with the base. */
function foldersUpTo(folder: string, base: string): string[] {
  const folders = [folder]
  for (let at = folder; at !== base; at = dirname(at)) {
    if (dirname(at) === at) return [folder]
    folders.push(dirname(at))
  }
  return folders
}

function findUsual(places: readonly string[]): string | undefined {
  return places.flatMap((place) => USUAL.map((name) => join(place, name))).find(isFolder)
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}
