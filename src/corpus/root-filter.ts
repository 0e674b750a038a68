import ignore from 'ignore'
import type { Root } from './roots'

/** Whether a file below a root's folder fits its pattern: itself, or a folder that it lies in. */
export function createRootFilter({ folder, pattern }: Root): (path: string) => boolean {
  if (pattern === undefined) return () => true
  const matcher = ignore({ allowRelativePaths: true }).add(`/${pattern}`)
  const skip = folder.endsWith('/') ? folder.length : folder.length + 1
  return (path) => matcher.ignores(path.slice(skip))
}
