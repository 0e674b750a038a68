import type { Control } from '../base/control'
import type { Engine } from './engine'
import type { FromEngine, Method, Port, ToEngine } from './protocol'

/** A proxy to an engine behind a port, and the means to end it when the other side is gone. */
export interface RemoteEngine extends Engine {
  /** Rejects everything that is still open, and all that is asked from now on. */
  abandon(error: Error): void
}

/** Asks the engine that serves the other end of the port (see protocol.ts). */
export function createRemoteEngine(port: Port): RemoteEngine {
  const calls = createCalls(port)
  return {
    index: (options, control) => calls.ask('index', [options], control),
    check: (draft, control) => calls.ask('check', [draft], control),
    settle: (draft, span) => calls.ask('settle', [draft, span]),
    printed: (draft) => calls.ask('printed', [draft]),
    timelines: (draft) => calls.ask('timelines', [draft]),
    fixes: (draft, span) => calls.ask('fixes', [draft, span]),
    explain: (draft, offset) => calls.ask('explain', [draft, offset]),
    card: (draft, offset) => calls.ask('card', [draft, offset]),
    entities: (query) => calls.ask('entities', [query]),
    entity: (draft, offset) => calls.ask('entity', [draft, offset]),
    findName: (name, drafts) => calls.ask('findName', [name, drafts]),
    nameNotes: (draft) => calls.ask('nameNotes', [draft]),
    curate: (text, change) => calls.ask('curate', [text, change]),
    checkCuration: (text) => calls.ask('checkCuration', [text]),
    complete: (draft, offset) => calls.ask('complete', [draft, offset]),
    describeKey: (draft, key) => calls.ask('describeKey', [draft, key]),
    define: (draft, offset) => calls.ask('define', [draft, offset]),
    keyAt: (draft, offset) => calls.ask('keyAt', [draft, offset]),
    occurrences: (draft, key) => calls.ask('occurrences', [draft, key]),
    citationIssues: (draft) => calls.ask('citationIssues', [draft]),
    links: (draft) => calls.ask('links', [draft]),
    references: (draft) => calls.ask('references', [draft]),
    search: (query) => calls.ask('search', [query]),
    findFigure: (draft, offset, limit) => calls.ask('findFigure', [draft, offset, limit]),
    cite: (draft, request) => calls.ask('cite', [draft, request]),
    makeBibliography: (draft, keys, unsaved) => calls.ask('makeBibliography', [draft, keys, unsaved]),
    findSource: (draft, source) => calls.ask('findSource', [draft, source]),
    linkTo: (place) => calls.ask('linkTo', [place]),
    health: (draft, control) => calls.ask('health', [draft], control),
    locate: (path, spans) => calls.ask('locate', [path, spans]),
    close: () => calls.ask('close', []),
    abandon: calls.abandon,
  }
}

interface OpenCall {
  readonly control?: Control
  readonly resolve: (value: never) => void
  readonly reject: (reason: unknown) => void
}

function createCalls(port: Port) {
  const open = new Map<number, OpenCall>()
  let last = 0
  let gone: Error | undefined
  const send = (message: ToEngine) => port.post(message)
  port.listen((message) => receive(open, message as FromEngine))

  function ask<M extends Method>(method: M, args: readonly unknown[], control?: Control): ReturnType<Engine[M]> {
    const answer = new Promise<unknown>((resolve, reject) => {
      const signal = control?.signal
      if (gone) throw gone
      signal?.throwIfAborted()
      const id = ++last
      const abort = () => {
        open.delete(id)
        send({ kind: 'abort', id })
        reject(signal?.reason)
      }
      const end = () => {
        open.delete(id)
        signal?.removeEventListener('abort', abort)
      }
      signal?.addEventListener('abort', abort, { once: true })
      open.set(id, {
        control,
        resolve: (value) => (end(), resolve(value)),
        reject: (reason) => (end(), reject(reason)),
      })
      send({ kind: 'call', id, method, args, watched: control?.progress !== undefined })
    })
    return answer as ReturnType<Engine[M]>
  }

  function abandon(error: Error): void {
    gone = error
    for (const call of [...open.values()]) call.reject(error)
  }

  return { ask, abandon }
}

/** Answers to calls that were aborted meanwhile are dropped. */
function receive(open: ReadonlyMap<number, OpenCall>, message: FromEngine): void {
  const call = open.get(message.id)
  if (!call) return
  if (message.kind === 'progress') call.control?.progress?.(message.progress)
  else if (message.kind === 'result') call.resolve(message.value as never)
  else call.reject(Object.assign(new Error(message.message), { name: message.name }))
}
