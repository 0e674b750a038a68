import type { Link } from './draft-document'

/** Behind the bare address at `at`, without the punctuation that ends a sentence around it; 0 where there is none. */
export function bareUrlEnd(text: string, at: number): number {
  address.lastIndex = at
  const match = address.exec(text)
  if (!match) return 0
  let end = at + match[0].length
  for (; end > at; end--) {
    const last = text[end - 1]
    if (last === ')' && isBalanced(text.slice(at, end))) break
    if (!/[.,;:!?'"’”)*_]/.test(last)) break
  }
  return end
}

const address = /(?:https?:\/\/|www\.(?=[^\s.]+\.))[^\s<>"“”[\]{}\\`]{2,2000}/iy

/** "https://en.wikipedia.org/wiki/H20_(chip)" keeps its closing parenthesis. */
function isBalanced(url: string): boolean {
  return (url.match(/\(/g)?.length ?? 0) >= (url.match(/\)/g)?.length ?? 0)
}

/** The bare addresses of a text, in order. */
export function findBareUrls(text: string): Link[] {
  const links: Link[] = []
  let end = 0
  for (const match of text.matchAll(/https?:\/\/|www\./gi)) {
    if (match.index < end || /[\p{L}\p{N}]/u.test(text[match.index - 1] ?? ' ')) continue
    const stop = bareUrlEnd(text, match.index)
    if (!stop) continue
    const span = { start: match.index, end: stop }
    links.push({ kind: 'autolink', ...span, label: span, target: text.slice(span.start, stop) })
    end = stop
  }
  return links
}
