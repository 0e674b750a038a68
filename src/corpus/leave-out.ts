import ignore, { type Ignore } from 'ignore'

/**
 * Says what of a corpus folder is left out: what the user's patterns name, and what a .gitignore does. Paths are relative to the
 * folder; those of folders end in "/".
 */
export interface LeaveOut {
  isLeftOut(path: string): boolean
  /** The rules for what lies below a folder ("" or ending in "/") that has a .gitignore. */
  within(folder: string, gitignore: string): LeaveOut
}

/** `patterns` are written as in a .gitignore. They come first: with "!" they take back in what a .gitignore leaves out. */
export function createLeaveOut(patterns: readonly string[]): LeaveOut {
  return withLevels(patterns.length ? [{ folder: '', matcher: toMatcher(patterns) }] : [], [])
}

interface Level {
  readonly folder: string
  readonly matcher: Ignore
}

/** The user's rules, where there are any, and those of .gitignore files in the order in which they are asked. */
function withLevels(own: readonly Level[], gitignores: readonly Level[]): LeaveOut {
  const levels = [...own, ...gitignores]
  return {
    /** The first that has a word on a path decides. */
    isLeftOut(path) {
      for (const { folder, matcher } of levels) {
        const below = path.slice(folder.length)
        if (!below) continue
        const { ignored, unignored } = matcher.test(below)
        if (ignored || unignored) return ignored
      }
      return false
    },
    // the nearest .gitignore has the say over those above it, as in git
    within: (folder, gitignore) =>
      withLevels(own, [{ folder, matcher: toMatcher(gitignore.split(/\r?\n/)) }, ...gitignores]),
  }
}

function toMatcher(patterns: readonly string[]): Ignore {
  return ignore({ allowRelativePaths: true }).add([...patterns])
}
