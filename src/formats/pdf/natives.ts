/**
 * Functions of JavaScript as they are before pdf.js is loaded. Its build for older versions of Node puts slow ones of its own in
 * their place, for the sake of odd cases, and everything else on the thread would run on these too.
 */
const natives: readonly (readonly [object: object, name: string, native: PropertyDescriptor])[] = (
  [
    [Array.prototype, 'push'],
    [JSON, 'parse'],
    [Function.prototype, 'toString'],
  ] as const
).map(([object, name]) => [object, name, Object.getOwnPropertyDescriptor(object, name)!])

/** Puts them back. To be called once pdf.js is loaded; this module has to be loaded before it. */
export function restoreNatives(): void {
  for (const [object, name, native] of natives) Object.defineProperty(object, name, native)
}
