declare module '@citation-js/plugin-bibtex/lib/input/file.js' {
  interface BibtexEntry {
    readonly type: string
    readonly label: string
    /** Raw values by lower-case field name, with @string macros put in. */
    readonly properties: Readonly<Record<string, string | number>>
  }
  /** Throws at the first error. */
  export function parse(text: string): BibtexEntry[]
}

declare module '@citation-js/plugin-bibtex/lib/input/value.js' {
  export interface BibtexName {
    readonly given?: string
    readonly prefix?: string
    readonly family?: string
    readonly suffix?: string
  }
  /** LaTeX to Unicode by the field's type: names for `author`, a list for `publisher`, else text. Throws on what it cannot read. */
  export function parse(text: string, field: string): string | (string | BibtexName)[]
}
