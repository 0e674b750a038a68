import { existsSync, statSync } from 'node:fs'
import { basename, dirname, isAbsolute, join } from 'node:path'
import * as vscode from 'vscode'

export type CheckMoment = 'onCommand' | 'onSave' | 'onType'

/** Languages of drafts that Tickmark serves. */
export const DRAFTS: vscode.DocumentSelector = [
  { language: 'markdown', scheme: 'file' },
  { language: 'quarto', scheme: 'file' },
  { language: 'markdown', scheme: 'vscode-remote' },
  { language: 'quarto', scheme: 'vscode-remote' },
]

export function isDraft(document: vscode.TextDocument): boolean {
  return vscode.languages.match(DRAFTS, document) > 0
}

export function checkMoment(): CheckMoment {
  return vscode.workspace.getConfiguration('tickmark').get<CheckMoment>('check', 'onCommand')
}

/** Folder names under which articles are looked for where no setting names one. */
const USUAL = ['sources', 'corpus', 'articles', 'references']

/** Absolute paths of the corpus folders for a draft: the setting, else a folder of a usual name, else the workspace or the draft's folder. */
export function corpusFolders(draft?: vscode.Uri): string[] {
  const root = (draft && vscode.workspace.getWorkspaceFolder(draft)) ?? vscode.workspace.workspaceFolders?.[0]
  const base = root?.uri.fsPath ?? (draft ? dirname(draft.fsPath) : undefined)
  if (!base) return []
  const named = settingList('corpus', draft)
  if (named.length) return named.map((path) => (isAbsolute(path) ? path : join(base, path)))
  const places = draft ? [dirname(draft.fsPath), dirname(dirname(draft.fsPath)), base] : [base]
  for (const place of places.filter((p) => p.startsWith(base)))
    for (const name of USUAL) if (isFolder(join(place, name))) return [join(place, name)]
  return [base]
}

/** Absolute paths of bibliographies that the setting names. */
export function bibliographies(draft?: vscode.Uri): string[] {
  const base = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? (draft ? dirname(draft.fsPath) : '')
  return settingList('bibliography', draft).map((path) => (isAbsolute(path) ? path : join(base, path)))
}

function settingList(name: string, scope?: vscode.Uri): string[] {
  const value = vscode.workspace.getConfiguration('tickmark', scope).get<unknown>(name)
  if (typeof value === 'string') return value ? [value] : []
  return Array.isArray(value) ? value.filter((v): v is string => typeof v === 'string' && v !== '') : []
}

function isFolder(path: string): boolean {
  return basename(path) !== '' && existsSync(path) && statSync(path).isDirectory()
}
