import { doiOf, splitName, type NewEntry } from './new-entry'

/** A record of RIS. */
export function writeRis(key: string, { title, authors, date, outlet, url, file }: NewEntry, eol: string): string {
  const doi = doiOf(url)
  const [year, month, day] = date?.split('-') ?? []
  const lines: (string | undefined)[] = [
    'TY  - ELEC',
    `ID  - ${key}`,
    title && `TI  - ${tidy(title)}`,
    ...authors.map((name) => `AU  - ${writeName(name)}`),
    year && `PY  - ${year}`,
    month && `DA  - ${[year, month, day].filter(Boolean).join('/')}`,
    outlet && `T2  - ${tidy(outlet)}`,
    doi ? `DO  - ${doi}` : url && `UR  - ${url}`,
    file && `L1  - ${file}`,
    'ER  - ',
  ]
  return lines.filter((line) => line !== undefined).join(eol)
}

function writeName(name: string): string {
  const parts = splitName(name)
  if (parts.kind === 'whole') return tidy(parts.name)
  return [parts.family, parts.given, parts.suffix].filter(Boolean).join(', ')
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
