import type { Span } from '../base/span'

/** What stands in the prose instead of a stretch of the text. */
export interface Replacement extends Span {
  readonly text: string
}

/** The character that an HTML entity such as `&pound;` or `&#163;` stands for; empty where it is unknown. */
export function decodeEntity(entity: string): string {
  const numeric = /^&#(?:x([0-9a-f]{1,6})|(\d{1,7}));?$/i.exec(entity)
  if (!numeric) return named.get(entity.replace(/^&|;$/g, '')) ?? ''
  const code = numeric[1] ? parseInt(numeric[1], 16) : Number(numeric[2])
  return code >= 32 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
}

/** Entities in a stretch of HTML text, in order. */
export function findEntities(text: string, from: number, to: number): Replacement[] {
  const entity = /&(?:#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8}\d?);/gi
  return [...text.slice(from, to).matchAll(entity)].map((m) => ({
    start: from + m.index,
    end: from + m.index + m[0].length,
    text: decodeEntity(m[0]),
  }))
}

const named = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
    thinsp: ' ',
    ensp: ' ',
    emsp: ' ',
    pound: '£',
    euro: '€',
    yen: '¥',
    cent: '¢',
    dollar: '$',
    percnt: '%',
    ndash: '–',
    mdash: '—',
    minus: '-',
    hyphen: '-',
    times: '×',
    deg: '°',
    hellip: '…',
    bull: '•',
    middot: '·',
    lsquo: '‘',
    rsquo: '’',
    ldquo: '“',
    rdquo: '”',
    laquo: '«',
    raquo: '»',
    frac12: '½',
    frac14: '¼',
    frac34: '¾',
    sect: '§',
    eacute: 'é',
    egrave: 'è',
    agrave: 'à',
    aacute: 'á',
    ouml: 'ö',
    uuml: 'ü',
    auml: 'ä',
    szlig: 'ß',
    ccedil: 'ç',
    ntilde: 'ñ',
    oacute: 'ó',
    iacute: 'í',
  }),
)
