import type { Progress } from '../base/control'
import type { Engine } from './engine'

/** What the protocol needs of a worker, a parent port or a MessagePort. */
export interface Port {
  post(message: unknown): void
  /** Called once, before anything is posted. */
  listen(receive: (message: unknown) => void): void
}

export type Method = keyof Engine

type Result<M extends Method> = Awaited<ReturnType<Engine[M]>>

/** `watched` asks for progress. */
export type ToEngine =
  | {
      readonly kind: 'call'
      readonly id: number
      readonly method: Method
      readonly args: readonly unknown[]
      readonly watched: boolean
    }
  | { readonly kind: 'abort'; readonly id: number }

export type FromEngine =
  | { readonly kind: 'result'; readonly id: number; readonly value: Result<Method> }
  | { readonly kind: 'failure'; readonly id: number; readonly name: string; readonly message: string }
  | { readonly kind: 'progress'; readonly id: number; readonly progress: Progress }

/** Where the last argument is a Control: it is made anew on this side. */
const controlAt: Partial<Record<Method, number>> = { index: 1, check: 1, health: 1 }

/** Answers the calls that come in through a port with an engine. Several may run at once; each can be aborted; closing aborts them all. */
export function serveEngine(engine: Engine, port: Port): void {
  const running = new Map<number, AbortController>()
  port.listen((received) => {
    const message = received as ToEngine
    if (message.kind === 'abort') return running.get(message.id)?.abort()
    if (message.method === 'close') for (const call of running.values()) call.abort()
    const abort = new AbortController()
    running.set(message.id, abort)
    void answer(engine, message, { abort, post: (reply) => port.post(reply) }).finally(() => running.delete(message.id))
  })
}

interface Reply {
  readonly abort: AbortController
  readonly post: (message: FromEngine) => void
}

type Call = Extract<ToEngine, { kind: 'call' }>

async function answer(engine: Engine, { id, method, args, watched }: Call, { abort, post }: Reply): Promise<void> {
  const progress = watched ? (progress: Progress) => post({ kind: 'progress', id, progress }) : undefined
  const all = [...args]
  const at = controlAt[method]
  if (at !== undefined) all[at] = { signal: abort.signal, progress }
  try {
    const value = await (engine[method] as (...args: unknown[]) => Promise<Result<Method>>)(...all)
    post({ kind: 'result', id, value })
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error))
    post({ kind: 'failure', id, name, message })
  }
}
