import { spawnSync } from 'node:child_process'
import { basename, dirname, resolve } from 'node:path'
import type { Span } from '../base/span'

/** Whether lines that a span touches were changed. */
export type Changed = (span: Span) => boolean

/** Lines from 1, both ends included. */
interface Lines {
  readonly first: number
  readonly last: number
}

/**
 * Which lines of a file differ from a revision of the git repository that it lies in; all of them where git does not know the file.
 * Throws an Error with a sentence for the user.
 */
export function readChangedLines(path: string, text: string, revision: string): Changed {
  const file = resolve(path)
  const git = (...args: string[]) => runGit(dirname(file), args)
  if (revision.startsWith('-') || git('rev-parse', '--verify', '--quiet', `${revision}^{commit}`).status !== 0)
    throw new Error(`--changed-since: git knows no revision "${revision}" in ${dirname(file)}`)
  if (!git('ls-files', '--', basename(file)).stdout) return () => true
  const { status, stdout, stderr } = git(
    ...['diff', '--unified=0', '--no-color', '--no-ext-diff', '--no-textconv', revision, '--', basename(file)],
  )
  if (status !== 0) throw new Error(`--changed-since: ${stderr.trim()}`)
  const changed = parseDiff(stdout)
  return changed ? ({ start, end }) => changed.some(touches(lineAt(text, start), lineAt(text, end))) : () => true
}

function runGit(folder: string, args: readonly string[]) {
  const result = spawnSync('git', ['-C', folder, ...args], { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 })
  if (result.error) throw new Error(`--changed-since needs git: ${result.error.message}`)
  return result
}

/** The new lines of a diff without context; undefined where git does not compare lines: such a file is changed as a whole. */
export function parseDiff(diff: string): Lines[] | undefined {
  const heads = [...diff.matchAll(/^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/gm)]
  if (!heads.length) return diff.trim() ? undefined : []
  return heads
    .map(([, first, count = '1']) => ({ first: Number(first), last: Number(first) + Number(count) - 1 }))
    .filter(({ first, last }) => last >= first)
}

function touches(first: number, last: number) {
  return (lines: Lines) => lines.first <= last && first <= lines.last
}

/** As git counts: a line ends at LF. */
function lineAt(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++
  return line
}
