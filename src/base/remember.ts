/**
 * Makes a pure function remember its answers for as long as the object lives that it is asked about. The object alone must
 * determine the answer: further arguments are what it is computed with.
 */
export function remember<Key extends object, Others extends readonly unknown[], Value>(
  compute: (key: Key, ...others: Others) => Value,
): (key: Key, ...others: Others) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>()
  return (key, ...others) => {
    let answer = known.get(key)
    if (!answer) known.set(key, (answer = { value: compute(key, ...others) }))
    return answer.value
  }
}
