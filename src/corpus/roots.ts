/** A corpus as its setting names it: a folder, or the files below a folder that fit a pattern. */
export interface Root {
  /** Absolute, with "/" between folders. */
  readonly folder: string
  /** The part of the name from its first folder with a wildcard on. */
  readonly pattern?: string
}

/** "/desk/saved/2025-*" is the folder /desk/saved with the pattern "2025-*"; a name without wildcards is a folder. */
export function parseRoot(name: string): Root {
  const parts = name.split('/')
  const at = parts.findIndex((part) => /[*?[]/.test(part))
  return at < 0 ? { folder: name } : { folder: parts.slice(0, at).join('/') || '/', pattern: parts.slice(at).join('/') }
}
