import { dirname, resolve } from 'node:path'
import { findDraftCorpus, type Corpus, type NamedSettings } from '../host/find-corpus'
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
export function createSettings(options: CorpusOptions): ReadSettings {
  const tell = createTeller(() => undefined)
  const named = toNamed(options)
  return (draft) => {
    const { corpus, project } = findDraftCorpus({ folder: dirname(resolve(draft)), named })
    if (project && !project.settings) throw new Error(`${project.path}: ${project.problems[0].message}`)
    tell(project?.problems ?? [])
    return { corpus, failOn: project?.settings?.failOn ?? [] }
  }
}

/** The corpus beside a draft or, without one, of the working folder; undefined, with a message, where there is none. */
export function existingCorpus(options: CorpusOptions, draft = 'draft'): Corpus | undefined {
  const { corpus } = createSettings(options)(draft)
  if (corpus.folders.some(isCorpus)) return corpus
  complain(`${corpus.folders.join(', ')}: there is no such corpus folder`)
  return undefined
}

/** The settings that arguments name. */
export function toNamed({ corpus, exclude, bibliographies }: CorpusOptions): NamedSettings {
  const absolute = (path: string) => resolve(path)
  return { corpus: corpus.map(absolute), exclude, bibliography: bibliographies.map(absolute) }
}
