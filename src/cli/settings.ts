import { dirname, resolve } from 'node:path'
import { findCorpus, type Corpus } from '../host/find-corpus'
import { findProjectFile } from '../host/project-file'
import type { CorpusOptions } from './arguments'
import { isCorpus } from './paths'
import { complain, createTeller } from './problems'

/** What the command line goes by for a draft: its arguments, else the project file, else what is usual. */
export interface DraftSettings {
  readonly corpus: Corpus
  /** Words of the project file's `failOn`. */
  readonly failOn: readonly string[]
}

export type ReadSettings = (draft: string) => DraftSettings

/** Reads the settings of drafts; what is wrong with a project file is told once. Throws where one cannot be understood. */
export function createSettings({ corpus, exclude, bibliographies }: CorpusOptions): ReadSettings {
  const tell = createTeller(() => undefined)
  const named = {
    corpus: corpus.map((path) => resolve(path)),
    exclude,
    bibliography: bibliographies.map((p) => resolve(p)),
  }
  return (draft) => {
    const folder = dirname(resolve(draft))
    const project = findProjectFile(folder)
    if (project && !project.settings) throw new Error(`${project.path}: ${project.problems[0].message}`)
    tell(project?.problems ?? [])
    const base = dirname(project?.path ?? folder)
    const found = findCorpus({ folder, base, named, project })
    return {
      // of a folder that is nobody's workspace only the draft's own part is looked into
      corpus: found.chosen === 'workspace' ? { ...found, folders: [folder] } : found,
      failOn: project?.settings?.failOn ?? [],
    }
  }
}

/** The corpus beside a draft or, without one, of the working folder; undefined, with a message, where there is none. */
export function existingCorpus(options: CorpusOptions, draft = 'draft'): Corpus | undefined {
  const { corpus } = createSettings(options)(draft)
  if (corpus.folders.some(isCorpus)) return corpus
  complain(`${corpus.folders.join(', ')}: there is no such corpus folder`)
  return undefined
}
