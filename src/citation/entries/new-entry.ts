import type { Reference } from '../citation'

/** A source that is to have an entry. */
export interface NewEntry extends Pick<Reference, 'title' | 'authors' | 'date' | 'outlet' | 'url'> {
  /** The key that it is known by already; else one is made in the file's own style. */
  readonly key?: string
  /** Its saved copy, relative to the bibliography. */
  readonly file?: string
}

/** A name as bibliographies part it; what is no person's name stays whole. */
export type NameParts =
  | { readonly kind: 'person'; readonly given: string; readonly family: string; readonly suffix?: string }
  | { readonly kind: 'whole'; readonly name: string }

/** "Ludwig van Beethoven Jr." has the family "van Beethoven" and the suffix "Jr.". */
export function splitName(name: string): NameParts {
  const words = name.split(/\s+/).filter(Boolean)
  const suffix =
    words.length > 2 && /^(?:Jr\.?|Sr\.?|II|III|IV)$/.test(words[words.length - 1]) ? words.pop() : undefined
  const isPerson = words.length > 1 && words.length < 6 && !/[,&\d{}()/]/.test(name) && !organisation.test(name)
  if (!isPerson) return { kind: 'whole', name: name.replace(/\s+/g, ' ').trim() }
  let at = words.length - 1
  while (at > 1 && /^\p{Ll}/u.test(words[at - 1])) at--
  return { kind: 'person', given: words.slice(0, at).join(' '), family: words.slice(at).join(' '), suffix }
}

const organisation =
  /(?:^|\s)(?:of|and|the|for|staff|desk|editors?|team|news|bureau|agency|office|institute|university|inc\.?|corp\.?|ltd\.?|llc|gmbh|plc|group|press|times|post|journal|ministry|department|commission|council|association|others)(?=\s|$)/i

/** The identifier in the address of a DOI. */
export function doiOf(url: string | undefined): string | undefined {
  return /^https?:\/\/(?:dx\.)?doi\.org\/(10\.\S+)$/i.exec(url ?? '')?.[1]
}
