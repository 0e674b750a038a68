import { extensionOf, folderOf, isWithin, joinPath } from '../base/paths'
import type { Problem } from '../base/problem'
import { sliceOf } from '../base/span'
import type { Files } from '../corpus/files'
import { decode } from '../formats/decode'
import { parseFrontMatter } from '../formats/front-matter'
import type { DraftDocument } from '../text/draft-document'
import type { FolderNames } from './folder-names'
import type { DraftFile, DraftParts } from './main-file'

export interface NamedBibliographies {
  /** Absolute paths, in the order in which the draft names them. */
  readonly paths: readonly string[]
  /** What is wrong with the draft's front matter. */
  readonly problems: readonly Problem[]
}

export interface NamingDesk {
  readonly files: Files
  readonly parts: DraftParts
}

/** What the user has called Tickmark's to read: absolute paths. */
export interface Consent {
  readonly folders: readonly string[]
  readonly bibliographies: readonly string[]
}

/**
 * The bibliographies that a draft names: in its front matter or its Quarto project, with `\addbibresource`, with `#bibliography`, in the
 * file itself, else in the main file that includes it or in files that this one includes. A draft may come from somebody else: it cannot make Tickmark read outside of its own folder and of what the user has consented to.
 */
export async function findNamedBibliographies(
  desk: NamingDesk,
  draft: DraftFile,
  consent: Consent,
): Promise<NamedBibliographies> {
  const folders = [folderOf(draft.path), ...consent.folders]
  const { paths, problems } = await findNamed(desk, draft, folders)
  const isOpen = (file: string) =>
    consent.bibliographies.includes(file) || folders.some((folder) => isWithin(file, folder))
  const lost = await desk.parts.tellLost(draft, folders)
  const outside = paths.filter((file) => !isOpen(file)).map((file) => tellOutside(file, draft.path))
  return { paths: paths.filter(isOpen), problems: [...problems, ...outside, ...(lost ? [lost] : [])] }
}

function tellOutside(file: string, path: string): Problem {
  const message = `The bibliography ${file}, which ${path} names, lies outside of the open folders and is not read. To have it read, name it in the setting tickmark.bibliography, or with --bibliography on the command line.`
  return { kind: 'outside', path, message }
}

async function findNamed(
  { files, parts }: NamingDesk,
  draft: DraftFile,
  folders: readonly string[],
): Promise<NamedBibliographies> {
  const { language } = draft.document
  const own = namedIn(draft)
  if (own.paths.length || language === 'plain') return own
  if (language === 'markdown' || language === 'quarto') {
    const project = await ofQuartoProject(files, draft.path, folders)
    if (project.length || language === 'markdown') return { ...own, paths: project }
  }
  const through = await namedThrough(parts, draft)
  if (through.length) return { ...own, paths: through }
  const main = await parts.findMain(draft, folders)
  if (!main) return own
  const named = namedIn(main).paths
  return { ...own, paths: named.length ? named : await namedThrough(parts, main) }
}

/** In a file itself. */
function namedIn({ path, document }: DraftFile): NamedBibliographies {
  if (document.language === 'latex') return { paths: ofLatex(document, folderOf(path)), problems: [] }
  if (document.language === 'typst') return { paths: ofTypst(document, folderOf(path)), problems: [] }
  const { data, problems } = parseFrontMatter(document.text, document.frontMatter, path)
  return { paths: bibliographiesIn(data).map((name) => joinPath(folderOf(path), name)), problems }
}

/** In the files that a file includes, as a preamble; LaTeX looks for what they name beside the main file. */
async function namedThrough(parts: DraftParts, draft: DraftFile): Promise<string[]> {
  const { language } = draft.document
  if (language !== 'latex' && language !== 'typst') return []
  const included = await parts.included(draft, /bib/)
  const folder = folderOf(draft.path)
  return included.flatMap((part) => (language === 'latex' ? ofLatex(part.document, folder) : namedIn(part).paths))
}

/** `bibliography:` is a name or a list of names. */
function bibliographiesIn(data: Record<string, unknown>): string[] {
  const named: readonly unknown[] = Array.isArray(data.bibliography) ? data.bibliography : [data.bibliography]
  return named.filter((name): name is string => typeof name === 'string' && name.trim() !== '')
}

/** `\bibliography{a,b}` leaves the ending out, `\addbibresource{a.bib}` has it. */
function ofLatex({ text, calls }: DraftDocument, folder: string): string[] {
  return calls
    .filter(({ name }) => name === 'bibliography' || name === 'nobibliography' || name === 'addbibresource')
    .flatMap(({ args }) => args.filter(({ kind }) => kind === 'group').flatMap((arg) => sliceOf(text, arg).split(',')))
    .map((name) => name.trim())
    .filter(Boolean)
    .map((name) => joinPath(folder, extensionOf(name) ? name : `${name}.bib`))
}

/** A path that begins with "/" is one from the project's root, which is taken to be the draft's folder. */
function ofTypst({ text, calls }: DraftDocument, folder: string): string[] {
  return calls
    .filter(({ name }) => name === 'bibliography')
    .flatMap(({ args }) => args.filter((arg) => arg.kind === 'string' && arg.name === undefined))
    .map((arg) => joinPath(folder, sliceOf(text, arg).replace(/^\/+/, '')))
}

/** How many bibliographies of a folder are taken without being named. */
const MOST_BESIDE = 5

/** The BibTeX files that lie in folders, not below them: a folder with one needs no setting. */
export async function findBibliographiesBeside(namesIn: FolderNames, folders: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (const folder of new Set(folders)) found.push(...(await namesIn(folder, '.bib')))
  return found.slice(0, MOST_BESIDE)
}

const PROJECT_FILES = ['_metadata.yml', '_quarto.yml', '_quarto.yaml']

/** The project's files beside a draft, then in the open folders above it. */
async function ofQuartoProject(files: Files, path: string, open: readonly string[]): Promise<string[]> {
  for (let folder = folderOf(path); isOpenFolder(folder, open); folder = folderOf(folder)) {
    for (const name of PROJECT_FILES) {
      const file = joinPath(folder, name)
      if (!(await files.stat(file))) continue
      const named = await readProject(files, file)
      if (named.length || name !== '_metadata.yml') return named.map((one) => joinPath(folder, one))
    }
    if (folder === folderOf(folder)) break
  }
  return []
}

function isOpenFolder(folder: string, open: readonly string[]): boolean {
  return open.some((one) => folder === one || isWithin(folder, one))
}

async function readProject(files: Files, path: string): Promise<string[]> {
  try {
    const { text } = decode(await files.read(path))
    return bibliographiesIn(parseFrontMatter(text, { start: 0, end: text.length }, path).data)
  } catch {
    return [] // gone meanwhile
  }
}
