import { createLineIndex } from '../base/lines'
import type { Problem } from '../base/problem'
import { shortenPath } from './paths'

/** Tells problems on stderr, each once, with the file and the line. `textOf` gives a text for problems that have a span and no line. */
export function createTeller(textOf: (path: string) => string | undefined): (problems: readonly Problem[]) => void {
  const told = new Set<string>()
  return (problems) => {
    for (const problem of problems) {
      const text = format(problem, textOf)
      if (told.has(text)) continue
      told.add(text)
      complain(text)
    }
  }
}

function format(problem: Problem, textOf: (path: string) => string | undefined): string {
  const { path, message } = problem
  if (message.includes(path)) return message
  const line = lineOf(problem, textOf)
  return `${shortenPath(path)}${line === undefined ? '' : `:${line + 1}`}: ${message}`
}

function lineOf({ path, line, span }: Problem, textOf: (path: string) => string | undefined): number | undefined {
  if (line !== undefined || !span) return line
  const text = textOf(path)
  return text === undefined ? undefined : createLineIndex(text).positionAt(span.start).line
}

export function complain(text: string): void {
  process.stderr.write(`tickmark: ${text}\n`)
}
