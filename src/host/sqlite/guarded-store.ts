import type { Problem } from '../../base/problem'
import { IndexLost, type Store } from '../../corpus/store'
import { DatabaseError } from './database'

/** What to go on with when a store fails, and what to tell the user. */
export interface Replacement {
  readonly store: Store
  readonly problem: Problem
}

/**
 * A store that outlives its database: when SQLite fails (a full disk, a damaged page), `replace` gives an empty one to go on with.
 * A read then answers from that; a write throws IndexLost, so that the index is built again from the start.
 */
export function createGuardedStore(first: Store, replace: (error: DatabaseError) => Replacement): Store {
  let store = first
  let closed = false
  const problems: Problem[] = []
  const lose = (used: Store, error: DatabaseError) => {
    if (used !== first) throw error
    if (store !== first) return
    const replacement = replace(error)
    store = replacement.store
    problems.push(replacement.problem)
  }
  const current = () => {
    if (closed) throw new Error('The index is closed.') // the question came late: the index itself is well
    return store
  }
  const read = <T>(ask: (store: Store) => T): T => {
    const used = current()
    try {
      return ask(used)
    } catch (error) {
      if (!(error instanceof DatabaseError)) throw error
      lose(used, error)
      return ask(store)
    }
  }
  const write = <T>(act: (store: Store) => T): T => {
    const used = current()
    try {
      return act(used)
    } catch (error) {
      if (!(error instanceof DatabaseError)) throw error
      lose(used, error)
      throw new IndexLost(error.message, { cause: error })
    }
  }
  return {
    problems,
    listSources: () => read((s) => s.listSources()),
    countSources: () => read((s) => s.countSources()),
    listStamps: () => read((s) => s.listStamps()),
    listProblems: () => read((s) => s.listProblems()),
    source: (path) => read((s) => s.source(path)),
    searchPassages: (query) => read((s) => s.searchPassages(query)),
    passageAt: (path, start) => read((s) => s.passageAt(path, start)),
    passageHolding: (path, offset) => read((s) => s.passageHolding(path, offset)),
    passagesOf: (path) => read((s) => s.passagesOf(path)),
    figuresIn: (path, span) => read((s) => s.figuresIn(path, span)),
    listSketches: () => read((s) => s.listSketches()),
    findFigures: (query) => read((s) => s.findFigures(query)),
    findMentions: (name, limit, within) => read((s) => s.findMentions(name, limit, within)),
    listNames: (prefix, limit) => read((s) => s.listNames(prefix, limit)),
    listNameForms: () => read((s) => s.listNameForms()),
    countWords: (words) => read((s) => s.countWords(words)),
    countFacts: () => read((s) => s.countFacts()),
    findFacts: (name, limit, relations) => read((s) => s.findFacts(name, limit, relations)),
    putSource: (source, content) => write((s) => s.putSource(source, content)),
    touchSource: (path, stamp) => write((s) => s.touchSource(path, stamp)),
    removeSource: (path) => write((s) => s.removeSource(path)),
    transaction: (work) => write((s) => s.transaction(work)),
    clear: () => write((s) => s.clear()),
    close: () => {
      if (!closed) store.close()
      closed = true
    },
  }
}
