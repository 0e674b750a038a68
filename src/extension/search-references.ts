import Fuse, { type Expression } from 'fuse.js'
import type { Reference } from '../citation/citation'

/** Gives the indices of the references that fit: every word must be found in some field. */
export function createSearch(references: readonly Reference[]): (query: string) => number[] {
  const rows = references.map(({ key, title, authors, date, outlet }) => ({
    key,
    title,
    author: authors,
    date,
    outlet,
  }))
  const keys = Object.entries(fields).map(([name, weight]) => ({ name, weight }))
  const fuse = new Fuse(rows, { keys, threshold: 0.35, ignoreLocation: true })
  return (query) => {
    const words = query.split(/\s+/).filter(Boolean).slice(0, 8)
    const anyField = (word: string): Expression => ({ $or: Object.keys(fields).map((name) => ({ [name]: word })) })
    return fuse.search({ $and: words.map(anyField) }, { limit: MOST }).map(({ refIndex }) => refIndex)
  }
}

/** How much each field counts. */
const fields = { key: 2, title: 2, author: 2, date: 1, outlet: 1 }

/** How many hits a list shows: nobody reads further, and each keystroke draws them anew. */
const MOST = 100
