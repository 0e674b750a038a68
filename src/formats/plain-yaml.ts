/**
 * Reads YAML that is nothing but lines `key: value` with plain values, as most front matter is; undefined where it is anything else,
 * for the real parser, which takes thirty times as long for them. It gives what that one would.
 */
export function readPlainYaml(yaml: string): Record<string, unknown> | undefined {
  const data: Record<string, unknown> = {}
  for (const line of yaml.split('\n')) {
    if (line === '') continue
    const pair = PAIR.exec(line)
    if (!pair) return undefined
    const [, key, quoted, plain] = pair
    if (key in data || NO_STRING.test(plain ?? '')) return undefined
    data[key] = quoted ?? plain
  }
  return data
}

/** A value in double quotes without escapes, a date, an address, or words that begin with a letter and hold no mark of YAML. */
const PAIR =
  /^([a-z][a-z_-]*): (?:"([^"\\\p{C}\p{Z}]*(?: [^"\\\p{C}\p{Z}]*)*)"|(\d{4}-\d\d-\d\d|https?:\/\/[\w./-]+|[A-Za-z](?:[\w.,'/()-]| (?=[\w(]))*))$/u
const NO_STRING = /^(?:true|false|null|yes|no|on|off)$/i
