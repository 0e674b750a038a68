/** Paths with "/" between folders, without Node: what the engine and the readers need of them. */

export function folderOf(path: string): string {
  const at = path.lastIndexOf('/')
  return at < 0 ? '.' : at === 0 ? '/' : path.slice(0, at)
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

export function extensionOf(path: string): string {
  const name = nameOf(path)
  const at = name.lastIndexOf('.')
  return at <= 0 ? '' : name.slice(at).toLowerCase()
}

/** Joins and resolves "." and ".."; an absolute second path wins. */
export function joinPath(folder: string, path: string): string {
  const whole = isAbsolute(path) ? path : `${folder}/${path}`
  const parts: string[] = []
  for (const part of whole.split('/')) {
    if (part === '' || part === '.') continue
    if (part === '..' && parts.length && parts[parts.length - 1] !== '..') parts.pop()
    else parts.push(part)
  }
  return (whole.startsWith('/') ? '/' : '') + parts.join('/')
}

/** True for what lies in the folder, at any depth; both are resolved. */
export function isWithin(path: string, folder: string): boolean {
  return path.startsWith(folder.endsWith('/') ? folder : `${folder}/`)
}

/** A path as it is written in a file of `folder`; absolute where the two are on different drives. */
export function relativePath(folder: string, path: string): string {
  const from = folder.split('/').filter(Boolean)
  const to = path.split('/').filter(Boolean)
  let same = 0
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same++
  if (!folder.startsWith('/') && same === 0) return path
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/')
}

export function isAbsolute(path: string): boolean {
  return path.startsWith('/') || /^[A-Za-z]:[\\/]/.test(path)
}
