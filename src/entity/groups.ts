/** Which of a number of names belong together. */
export interface Groups {
  /** Puts two names and all that belong with them together; names that are not known are left out. */
  join(a: string, b: string): void
  /** The names of each group, in the order in which they were given. */
  sets(): string[][]
}

/** Each name by itself at first. */
export function createGroups(names: Iterable<string>): Groups {
  const parent = new Map([...names].map((name) => [name, name]))
  const rootOf = (name: string): string => {
    let root = name
    while (parent.get(root) !== root) root = parent.get(root)!
    for (let at = name; at !== root;) {
      const next = parent.get(at)!
      parent.set(at, root)
      at = next
    }
    return root
  }
  return {
    join(a, b) {
      if (parent.has(a) && parent.has(b)) parent.set(rootOf(b), rootOf(a))
    },
    sets() {
      const sets = new Map<string, string[]>()
      for (const name of parent.keys()) {
        const root = rootOf(name)
        const set = sets.get(root)
        if (set) set.push(name)
        else sets.set(root, [name])
      }
      return [...sets.values()]
    },
  }
}
