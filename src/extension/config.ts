import { userInfo } from 'node:os'
import { dirname, isAbsolute, join } from 'node:path'
import * as vscode from 'vscode'
import type { DraftLanguage } from '../text/draft-language'
import { findCorpus, toSlashes, type Corpus } from '../host/find-corpus'
import { findProjectFile, type ProjectFile } from '../host/project-file'

export type CheckMoment = 'onCommand' | 'onSave' | 'onType'

/** The languages of drafts by the names that VS Code and its extensions give them. */
const LANGUAGES: Readonly<Record<string, DraftLanguage>> = {
  markdown: 'markdown',
  quarto: 'quarto',
  rmd: 'quarto',
  latex: 'latex',
  tex: 'latex',
  typst: 'typst',
  plaintext: 'plain',
}

/** The language that a document is written in; one that is no draft is taken by its file's ending. */
export function draftLanguage({ languageId }: vscode.TextDocument): DraftLanguage | undefined {
  return LANGUAGES[languageId]
}

/** The drafts that Tickmark serves. */
export const DRAFTS: vscode.DocumentSelector = Object.keys(LANGUAGES).flatMap((language) => [
  { language, scheme: 'file' },
  { language, scheme: 'untitled' },
])

/** How the files of drafts end. */
export const DRAFT_ENDINGS = ['md', 'markdown', 'qmd', 'rmd', 'Rmd', 'tex', 'ltx', 'typ', 'txt'] as const

/** Where keys are looked up: drafts and bibliographies. */
export const KEY_FILES: vscode.DocumentSelector = [
  ...(DRAFTS as readonly vscode.DocumentFilter[]),
  { pattern: '**/*.{bib,bibtex,ris}', scheme: 'file' },
]

export function isDraft(document: vscode.TextDocument): boolean {
  return vscode.languages.match(DRAFTS, document) > 0
}

export function checkMoment(draft: vscode.Uri): CheckMoment {
  return vscode.workspace.getConfiguration('tickmark', draft).get<CheckMoment>('check', 'onCommand')
}

/** Who verifies figures: the setting, else the name of the user of this machine. */
export function reviewer(draft: vscode.Uri): string {
  return vscode.workspace.getConfiguration('tickmark', draft).get('reviewer', '').trim() || userInfo().username
}

/** Where the articles for a draft are. Settings go before the project file, which is not used where nobody trusts the workspace. */
export function corpusFor(draft: vscode.Uri | undefined): Corpus {
  const base = baseOf(draft)
  const settings = (name: string) => settingList(name, draft)
  const named = { corpus: settings('corpus'), exclude: settings('exclude'), bibliography: settings('bibliography') }
  const folder = draft ? draftFolder(draft, base) : base
  const found = findCorpus({ folder: folder ?? '', base: base ?? '', named, project: projectFileFor(draft) })
  const others = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => toSlashes(uri.fsPath))
  return { ...found, opened: [...found.opened, ...others] }
}

/** The name of the file in which users settle what names mean. */
export const ENTITIES_FILE = 'tickmark.entities.yaml'

/** Where that file lies, or would lie; undefined where no folder is open and the draft has none. */
export function entitiesFileFor(draft: vscode.Uri | undefined): string | undefined {
  const base = baseOf(draft)
  return base === undefined ? undefined : toSlashes(join(base, ENTITIES_FILE))
}

/** The project file that counts for a draft. */
export function projectFileFor(draft: vscode.Uri | undefined): ProjectFile | undefined {
  const base = baseOf(draft)
  if (base === undefined || !vscode.workspace.isTrusted) return undefined
  return findProjectFile(draft ? draftFolder(draft, base) : base, base)
}

/** A short name for what an index holds. Node's cryptography is loaded here: at the start it would take a third of the bundle's time. */
export function corpusId({ folders }: Corpus): string {
  const { createHash } = process.getBuiltinModule('node:crypto')
  return createHash('sha256').update(folders.join('\n')).digest('hex').slice(0, 12)
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

function settingList(name: string, draft: vscode.Uri | undefined): string[] {
  const value = vscode.workspace.getConfiguration('tickmark', draft).get<unknown>(name)
  const list: unknown[] = Array.isArray(value) ? value : [value]
  return list.filter((item): item is string => typeof item === 'string' && item.trim() !== '')
}
