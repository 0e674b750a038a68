import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import { dirname, isAbsolute, join } from 'node:path'
import * as vscode from 'vscode'

export type CheckMoment = 'onCommand' | 'onSave' | 'onType'

/** The drafts that Tickmark serves. */
export const DRAFTS: vscode.DocumentSelector = ['markdown', 'quarto'].flatMap((language) => [
  { language, scheme: 'file' },
  { language, scheme: 'untitled' },
])

export function isDraft(document: vscode.TextDocument): boolean {
  return vscode.languages.match(DRAFTS, document) > 0
}

export function checkMoment(draft: vscode.Uri): CheckMoment {
  return vscode.workspace.getConfiguration('tickmark', draft).get<CheckMoment>('check', 'onCommand')
}

/** Where the articles for a draft are. Paths are absolute, with "/" between folders. */
export interface Corpus {
  readonly folders: readonly string[]
  /** What is left out of the folders, written as in a .gitignore. */
  readonly exclude: readonly string[]
  readonly bibliographies: readonly string[]
  /** The setting named the folders, a folder has a usual name, or the whole workspace stands in. */
  readonly chosen: 'setting' | 'name' | 'workspace'
}

/** Folder names under which articles are looked for where no setting names one. */
const USUAL = ['sources', 'corpus', 'articles', 'references']

export function corpusFor(draft: vscode.Uri | undefined): Corpus {
  const base = baseOf(draft)
  const absolute = (path: string) => toSlashes(isAbsolute(path) ? path : join(base ?? '', path))
  const bibliographies = settingList('bibliography', draft).map(absolute)
  const rest = { bibliographies, exclude: settingList('exclude', draft) }
  const named = settingList('corpus', draft)
  if (named.length) return { folders: named.map(absolute), ...rest, chosen: 'setting' }
  const found = base && findUsual(draft ? foldersUpTo(draftFolder(draft, base), base) : [base])
  if (found) return { folders: [toSlashes(found)], ...rest, chosen: 'name' }
  return { folders: base ? [toSlashes(base)] : [], ...rest, chosen: 'workspace' }
}

/** A short name for what an index holds. */
export function corpusId({ folders }: Corpus): string {
  return createHash('sha256').update(folders.join('\n')).digest('hex').slice(0, 12)
}

export function toSlashes(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path
}

/** The folder that a draft lies in; for one that was never saved the workspace. */
export function draftFolder(draft: vscode.Uri, base = baseOf(draft)): string {
  return draft.scheme === 'untitled' && !isAbsolute(draft.fsPath) ? (base ?? '') : dirname(draft.fsPath)
}

function baseOf(draft: vscode.Uri | undefined): string | undefined {
  const folder = (draft && vscode.workspace.getWorkspaceFolder(draft)) ?? vscode.workspace.workspaceFolders?.[0]
  if (draft?.scheme === 'file' && !vscode.workspace.getWorkspaceFolder(draft)) return dirname(draft.fsPath)
  return folder?.uri.fsPath
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

function settingList(name: string, draft: vscode.Uri | undefined): string[] {
  const value = vscode.workspace.getConfiguration('tickmark', draft).get<unknown>(name)
  const list: unknown[] = Array.isArray(value) ? value : [value]
  return list.filter((item): item is string => typeof item === 'string' && item.trim() !== '')
}
