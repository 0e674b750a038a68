import { folderOf, joinPath } from '../base/paths'
import type { Problem } from '../base/problem'
import type { Reference } from '../citation/citation'
import { parseBibtex } from '../citation/bibtex'
import type { Files } from '../corpus/files'
import { parseFrontMatter } from '../formats/front-matter'
import type { MarkdownDocument } from '../text/markdown'

export interface LoadedReferences {
  readonly references: readonly Reference[]
  readonly problems: readonly Problem[]
}

/** The bibliographies that a draft names in its front matter, as absolute paths. */
export function bibliographiesOf(document: MarkdownDocument, path: string): string[] {
  const { data } = parseFrontMatter(document.text, document.frontMatter, path)
  const named = data.bibliography
  const list =
    typeof named === 'string'
      ? [named]
      : Array.isArray(named)
        ? named.filter((n): n is string => typeof n === 'string')
        : []
  return list.map((name) => joinPath(folderOf(path), name))
}

/** Reads bibliographies; one that is missing or broken is a problem and costs only itself. */
export async function loadReferences(files: Files, paths: readonly string[]): Promise<LoadedReferences> {
  const references: Reference[] = []
  const problems: Problem[] = []
  for (const path of new Set(paths)) {
    if (!(await files.stat(path))) {
      problems.push({ kind: 'missing', path, message: `The bibliography ${path} does not exist.` })
      continue
    }
    const parsed = parseBibtex(new TextDecoder().decode(await files.read(path)), path)
    references.push(...parsed.references)
    problems.push(...parsed.problems)
  }
  return { references, problems }
}
