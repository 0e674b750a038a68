import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** A Node that has `node:sqlite`: the one that the test host of VS Code runs on, or that TICKMARK_NEWER_NODE names. */
export function findNewerNode(): string | undefined {
  const named = process.env.TICKMARK_NEWER_NODE
  if (named) return named
  const host = join('.vscode-test', 'host')
  if (!existsSync(host)) return undefined
  return readdirSync(host)
    .filter((name) => /^node-.*@(?:2[2-9]|[3-9]\d)\./.test(name))
    .map((name) => join(host, name, 'bin', 'node'))
    .sort()
    .findLast((path) => existsSync(path))
}
