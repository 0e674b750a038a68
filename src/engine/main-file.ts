import { extensionOf, folderOf, isWithin, joinPath, nameOf } from '../base/paths'
import type { Problem } from '../base/problem'
import type { Span } from '../base/span'
import type { Files, FileStat } from '../corpus/files'
import { decode } from '../formats/decode'
import type { DraftDocument } from '../text/draft-document'
import type { DraftLanguage } from '../text/draft-language'
import { parseDraft } from '../text/parse-draft'
import type { FolderNames } from './folder-names'

/** A draft that may be one part of a longer text. */
export interface DraftFile {
  readonly path: string
  readonly document: DraftDocument
}

/** The same before it is parsed: macros of other files decide what is in it. */
export interface DraftText {
  readonly path: string
  readonly document: Pick<DraftDocument, 'text' | 'language'>
}

/** The files of which a text is made, read once as long as they do not change. */
export interface DraftParts {
  /**
   * The file that includes a draft, directly or through others: the one that its magic comment names, else one beside it or in the
   * nearest of `folders` above it. Undefined where there is none.
   */
  findMain(draft: DraftText, folders: readonly string[]): Promise<DraftFile | undefined>
  /** What is wrong with the main file that a draft names itself. */
  tellLost(draft: DraftText, folders: readonly string[]): Promise<Problem | undefined>
  /** The files that a draft includes and in which `words` are found. */
  included(draft: DraftText, words: RegExp): Promise<readonly DraftFile[]>
}

/** Bounds of what is looked at: files of a folder, folders above, files between a part and its main file, bytes of a file. */
const MOST_FILES = 40
const MOST_FOLDERS = 4
const MAX_DEPTH = 3
const MAX_SIZE = 1_000_000

export function createDraftParts(files: Files, namesIn: FolderNames): DraftParts {
  const known = new Map<string, Part>()
  const load = async (stat: FileStat | undefined, language: DraftLanguage): Promise<Part | undefined> => {
    if (!stat || stat.size > MAX_SIZE) return undefined
    const stamp = `${stat.mtime}:${stat.size}:${language}`
    const old = known.get(stat.path)
    if (old?.stamp === stamp) return old
    const bytes = await files.read(stat.path).catch(() => new Uint8Array())
    const part = createPart(stat.path, { stamp, text: decode(bytes).text, language })
    known.set(stat.path, part)
    return part
  }
  const findNext = async (draft: DraftText, folders: readonly string[]): Promise<Part | undefined> => {
    const { path } = draft
    const { language } = draft.document
    const root = rootOf(draft)
    const main = root && isOpen(root.path, folders) ? await load(await files.stat(root.path), language) : undefined
    if (main) return main
    for (const folder of foldersFrom(path, folders))
      for (const beside of (await namesIn(folder, extensionOf(path))).slice(0, MOST_FILES)) {
        const part = beside === path ? undefined : await load(await files.stat(beside), language)
        if (part?.includes.some((name) => mayName(name, part.path, path))) return part
      }
    return undefined
  }
  return {
    async findMain(draft, folders) {
      let main: DraftFile | undefined
      for (let depth = 0; depth < MAX_DEPTH; depth++) {
        const next = await findNext(main ?? draft, folders)
        if (!next || next.path === draft.path) break
        main = next.open()
      }
      return main
    },
    async tellLost(draft, folders) {
      const root = rootOf(draft)
      if (!root) return undefined
      const why = !isOpen(root.path, folders)
        ? 'lies outside of the open folders and is not read'
        : (await files.stat(root.path))
          ? undefined
          : 'does not exist'
      const message = `The main file ${root.path} ${why}: what it names and defines for this part is not known.`
      return why ? { kind: 'main-file', path: draft.path, message, span: root.span } : undefined
    },
    async included({ path, document }, words) {
      const found: DraftFile[] = []
      for (const name of includesIn(document.text, document.language).slice(0, MOST_FILES)) {
        const file = joinPath(folderOf(path), withEnding(name, path))
        const part = isWithin(file, folderOf(path)) ? await load(await files.stat(file), document.language) : undefined
        if (part && words.test(part.text)) found.push(part.open())
      }
      return found
    },
  }
}

/** A file as it was read; parsed when it is first opened. */
interface Part {
  readonly path: string
  readonly stamp: string
  readonly text: string
  /** Names of files as they are written. */
  readonly includes: readonly string[]
  open(): DraftFile
}

interface PartText {
  readonly stamp: string
  readonly text: string
  readonly language: DraftLanguage
}

function createPart(path: string, { stamp, text, language }: PartText): Part {
  let opened: DraftFile | undefined
  const open = () => (opened ??= { path, document: parseDraft(text, language) })
  return { path, stamp, text, includes: includesIn(text, language), open }
}

interface Root {
  readonly path: string
  /** Where a draft names it. */
  readonly span: Span
}

/** `% !TEX root = ../main.tex` in the first lines, or `\documentclass[../main.tex]{subfiles}`. */
function rootOf({ path, document: { language, text } }: DraftText): Root | undefined {
  if (language !== 'latex') return undefined
  const head = text.slice(0, 2000)
  const named =
    /^%[ \t]*![ \t]*tex[ \t]+root[ \t]*=[ \t]*([^\r\n]+)/im.exec(head) ??
    /^[ \t]*\\documentclass\[([^\]\n]{1,200})\]\{subfiles\}/m.exec(head)
  const name = named?.[1].trim()
  if (!named || !name) return undefined
  const start = named.index + named[0].indexOf(named[1])
  const root = joinPath(folderOf(path), extensionOf(name) ? name : `${name}.tex`)
  return root === path ? undefined : { path: root, span: { start, end: start + name.length } }
}

function isOpen(path: string, folders: readonly string[]): boolean {
  return folders.some((folder) => isWithin(path, folder))
}

function includesIn(text: string, language: DraftLanguage): string[] {
  if (language === 'typst') return [...text.matchAll(/#include[ \t]+"([^"\n]{1,300})"/g)].map((match) => match[1])
  if (language === 'quarto')
    return [...text.matchAll(/\{\{<[ \t]*include[ \t]+"?([^\s">]{1,300})"?[ \t]*>\}\}/g)].map((match) => match[1])
  if (language !== 'latex') return []
  const shown = text.replace(/(?<!\\)%[^\n]*/g, '')
  const command =
    /\\(?:(?:input|include|subfile|subfileinclude)|(?:sub)?(?:import|includefrom|inputfrom)\*?[ \t]*\{([^{}\n]{1,300})\})[ \t]*\{([^{}\n]{1,300})\}/g
  return [...shown.matchAll(command)].map(([, folder, name]) => (folder ? `${folder.trim()}/` : '') + name.trim())
}

/** LaTeX leaves the ending out. */
function withEnding(name: string, path: string): string {
  return extensionOf(name) ? name : name + extensionOf(path)
}

/** Names are relative to the including file, or to the main file or the project above it. */
function mayName(name: string, from: string, target: string): boolean {
  const file = withEnding(name.replace(/^\/+/, ''), target)
  if (nameOf(file) !== nameOf(target)) return false
  let folder = folderOf(from)
  for (let up = 0; up < MOST_FOLDERS; up++, folder = folderOf(folder))
    if (joinPath(folder, file) === target) return true
  return false
}

/** The folder of a file and the open ones above it. */
function foldersFrom(path: string, open: readonly string[]): string[] {
  const found: string[] = []
  for (let folder = folderOf(path); found.length < MOST_FOLDERS; folder = folderOf(folder)) {
    if (!open.some((one) => folder === one || isWithin(folder, one)) || found.includes(folder)) break
    found.push(folder)
  }
  return found
}
