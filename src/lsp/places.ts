import type { Location } from 'vscode-languageserver/node'
import type { Engine } from '../engine/engine'
import { escapeMarkdown, type Passage, type ToLink } from '../present/markdown-text'
import { toUri } from './documents'

/** Where passages stand in their files; none for a file that has no lines to read, or that is gone. In the order of the passages. */
export async function findPlaces(
  engine: Engine,
  passages: readonly Passage[],
): Promise<readonly (Location | undefined)[]> {
  return Promise.all(
    passages.map(async (passage) => {
      const located = await engine.locate(passage.path, [passage]).catch(() => undefined)
      if (!located || located.text !== undefined) return undefined
      const [{ start, end }] = located.places
      const range = {
        start: { line: start.line, character: start.column },
        end: { line: end.line, character: end.column },
      }
      return { uri: toUri(passage.path), range }
    }),
  )
}

/** Links that any client can open: to the file, at the line where it has lines. */
export async function createLinks(engine: Engine, passages: readonly Passage[]): Promise<ToLink> {
  const places = await findPlaces(engine, passages)
  const lines = new Map(passages.map((passage, i) => [keyOf(passage), places[i]?.range.start.line]))
  return (label, passage) => {
    const line = lines.get(keyOf(passage))
    return `[${escapeMarkdown(label)}](<${toUri(passage.path)}${line === undefined ? '' : `#L${line + 1}`}>)`
  }
}

function keyOf({ path, start }: Passage): string {
  return `${start} ${path}`
}
