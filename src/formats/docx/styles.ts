import { walkXml } from '../xml'

/** What a style makes of a paragraph. */
export interface Role {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'caption' | 'quote' | 'contents'
  /** Of a heading: 1 to 6. */
  readonly level?: number
}

interface Style {
  readonly name: string
  readonly base?: string
  readonly outline?: number
  readonly listed: boolean
}

/** Reads the styles of a document: by their identifier, what role their paragraphs have. */
export function parseStyles(xml: string): (id: string | undefined) => Role {
  const styles = readStyles(xml)
  const roleOf = (id: string | undefined, depth: number): Role => {
    const style = id === undefined ? undefined : styles.get(id)
    if (!style) return named((id ?? '').replace(/(\d)$/, ' $1')) ?? { kind: 'paragraph' }
    const own = named(style.name) ?? (style.outline !== undefined ? toHeading(style.outline + 1) : undefined)
    if (own) return own
    return style.base && depth < DEEPEST ? roleOf(style.base, depth + 1) : { kind: style.listed ? 'item' : 'paragraph' }
  }
  return (id) => roleOf(id, 0)
}

const DEEPEST = 12

function toHeading(level: number): Role {
  return { kind: 'heading', level: Math.min(Math.max(level, 1), 6) }
}

/** Built-in styles have English names whatever the language of the program is; their identifiers have not. */
function named(name: string): Role | undefined {
  const lower = name.toLowerCase()
  const heading = /^heading (\d)$/.exec(lower)
  if (heading) return toHeading(Number(heading[1]))
  if (lower === 'title') return toHeading(1)
  if (lower === 'caption') return { kind: 'caption' }
  if (/^(?:intense )?quote$|^block text$/.test(lower)) return { kind: 'quote' }
  if (/^list (?:bullet|number|paragraph)/.test(lower)) return { kind: 'item' }
  return /^toc \d$|^table of figures$/.test(lower) ? { kind: 'contents' } : undefined
}

function readStyles(xml: string): Map<string, Style> {
  const styles = new Map<string, Style>()
  let id: string | undefined
  let style: { -readonly [K in keyof Style]: Style[K] } = { name: '', listed: false }
  walkXml(xml, {
    open(name, attribute) {
      if (name === 'style') [id, style] = [attribute('styleId'), { name: '', listed: false }]
      else if (name === 'name') style.name = attribute('val') ?? ''
      else if (name === 'basedOn') style.base = attribute('val')
      else if (name === 'numPr') style.listed = true
      else if (name === 'outlineLvl') style.outline = toOutline(attribute('val'))
    },
    text() {},
    close(name) {
      if (name === 'style' && id !== undefined) styles.set(id, style)
    },
  })
  return styles
}

/** From 0; 9 is the text itself. */
export function toOutline(value: string | undefined): number | undefined {
  const level = Number(value)
  return value !== undefined && level >= 0 && level < 9 ? level : undefined
}
