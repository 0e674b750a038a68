import { extensionOf } from '../base/paths'
import type { Bibliography } from './bibliography'
import { parseBibtex } from './bibtex'
import { parseCslJson, parseCslYaml } from './csl'
import { parseRis } from './ris'

type BibliographyReader = (text: string, path: string) => Bibliography

/** One reader for each extension; BibTeX has many. */
const readers: ReadonlyMap<string, BibliographyReader> = new Map([
  ['.ris', parseRis],
  ['.json', parseCslJson],
  ['.yaml', parseCslYaml],
  ['.yml', parseCslYaml],
])

/** Reads a bibliography by its file's extension. */
export function readBibliography(text: string, path: string): Bibliography {
  return (readers.get(extensionOf(path)) ?? parseBibtex)(text, path)
}
