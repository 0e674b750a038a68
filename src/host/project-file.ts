import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Problem } from '../base/problem'

/** What a project says of its sources and checks, for all fronts alike. Paths are as written, relative to the file's folder. */
export interface ProjectSettings {
  readonly corpus: readonly string[]
  readonly exclude: readonly string[]
  readonly bibliography: readonly string[]
  /** What makes the command line fail (see cli/fail-on.ts). */
  readonly failOn: readonly string[]
}

export interface ProjectFile {
  /** Absolute. */
  readonly path: string
  /** Undefined where the file cannot be understood. */
  readonly settings?: ProjectSettings
  readonly problems: readonly Problem[]
}

export const PROJECT_FILE = '.tickmark.json'

const KEYS = ['corpus', 'exclude', 'bibliography', 'failOn'] as const

/** The nearest project file, from a folder upwards and not above `top`; undefined where there is none. */
export function findProjectFile(folder: string, top?: string): ProjectFile | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const path = join(at, PROJECT_FILE)
    const text = readQuietly(path)
    if (text !== undefined) return { path, ...parseProjectFile(text, path) }
    if (at === top || dirname(at) === at) return undefined
  }
}

/** Reads a project file. Unknown keys are told and passed over; what has another type than it should makes the whole file void. */
export function parseProjectFile(text: string, path: string): Omit<ProjectFile, 'path'> {
  const problem = (message: string): Problem => ({ kind: 'bad-settings', path, message })
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (error) {
    return { problems: [problem(`is not valid JSON: ${(error as Error).message}.`)] }
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { problems: [problem('should hold an object: { "corpus": ["sources"] }.')] }
  const given = new Map<string, unknown>(Object.entries(value))
  const wrong = KEYS.find((key) => given.has(key) && !isStrings(given.get(key)))
  if (wrong) return { problems: [problem(`"${wrong}" should be a list of strings.`)] }
  const unknown = [...given.keys()].filter((key) => key !== '$schema' && !KEYS.some((known) => known === key))
  const list = (key: (typeof KEYS)[number]) => (given.get(key) ?? []) as readonly string[]
  return {
    settings: {
      corpus: list('corpus'),
      exclude: list('exclude'),
      bibliography: list('bibliography'),
      failOn: list('failOn'),
    },
    problems: unknown.map((key) => problem(`There is no setting "${key}"; known are ${KEYS.join(', ')}.`)),
  }
}

function isStrings(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === 'string' && item.trim() !== '')
}

function readQuietly(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
