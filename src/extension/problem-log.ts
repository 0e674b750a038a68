import * as vscode from 'vscode'
import { createLineIndex } from '../base/lines'
import type { Problem } from '../base/problem'
import type { Draft } from '../engine/engine'

/** The output channel with all that is wrong with files. */
export interface ProblemLog extends vscode.Disposable {
  /** Writes each problem once, with its file and line; a draft's text gives the lines of its own problems. */
  tell(problems: readonly Problem[], draft?: Draft): void
  say(text: string): void
  show(): void
  /** Tells everything again from now on. */
  restart(): void
}

export function createProblemLog(): ProblemLog {
  const channel = vscode.window.createOutputChannel('Tickmark')
  const told = new Set<string>()
  const say = (text: string) => {
    if (told.has(text)) return
    told.add(text)
    channel.appendLine(text)
  }
  return {
    tell: (problems, draft) => problems.forEach((problem) => say(toLine(problem, draft))),
    say,
    show: () => channel.show(true),
    restart: () => told.clear(),
    dispose: () => channel.dispose(),
  }
}

/** "path:line:column: message", which the channel turns into a link. */
function toLine({ path, message, line, span }: Problem, draft: Draft | undefined): string {
  if (span && draft?.path === path) {
    const place = createLineIndex(draft.text).positionAt(span.start)
    return `${path}:${place.line + 1}:${place.column + 1}: ${message}`
  }
  return line === undefined
    ? message.includes(path)
      ? message
      : `${path}: ${message}`
    : `${path}:${line + 1}: ${message}`
}
