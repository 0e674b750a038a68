// Ways to break a true figure of a draft. Each way looks at the figure and the words around it and gives one edit or none.
import {
  COMPARATORS,
  CURRENCIES,
  DIRECTIONS,
  MONTHS,
  NUMBER_WORDS,
  POINTS,
  QUARTERS,
  SCALES,
  UNITS,
} from './mutant-words.mjs'

const NUMERIC = new Set(['money', 'percent', 'points', 'count', 'measure', 'ratio', 'duration'])

/** A way to break a figure: the edit of its text, in offsets of the draft, or undefined where it cannot be broken like that. */
const WAYS = {
  'last digit': (place) => (isNumeric(place) ? changeLastDigit(place) : undefined),
  'leading digit': (place) => (isNumeric(place) ? changeLeadingDigit(place) : undefined),
  'number word': (place) => (isNumeric(place) ? replaceInside(place, NUMBER_WORDS) : undefined),
  scale: (place) => (isNumeric(place) ? replaceInside(place, SCALES) : undefined),
  currency: (place) => (place.kind === 'money' ? replaceInside(place, CURRENCIES) : undefined),
  unit: (place) => (isNumeric(place) ? replaceAfter(place, UNITS) : undefined),
  points: (place) => (turnDirection(place) ? replaceAfter(place, POINTS) : undefined),
  comparator: (place) => (isNumeric(place) ? replaceBefore(place, COMPARATORS) : undefined),
  day: (place) => (place.kind === 'date' ? changeDay(place) : undefined),
  month: (place) => (place.kind === 'date' ? replaceInside(place, MONTHS) : undefined),
  year: (place) => (place.kind === 'date' ? changeYear(place) : undefined),
  quarter: (place) => (place.kind === 'date' ? replaceInside(place, QUARTERS) : undefined),
  direction: (place) => (isNumeric(place) && place.kind !== 'duration' ? turnDirection(place) : undefined),
}

export const KINDS = [...Object.keys(WAYS), 'swap']

/** Every true figure broken in every way that applies: the whole edited text, and where the broken figures are in it. */
export function findMutations(labels, texts) {
  const singles = labels.filter(isTrue).flatMap((label) => {
    const text = texts.get(label.draft)
    const place = { ...label, text }
    return Object.entries(WAYS).flatMap(([kind, way]) => {
      const edit = way(place)
      return edit ? [toMutant(kind, label, applyEdit(text, label, edit))] : []
    })
  })
  return [...singles, ...findSwaps(labels, texts)]
}

function isTrue({ stance }) {
  return stance === 'supported'
}

function isNumeric({ kind }) {
  return NUMERIC.has(kind)
}

/** The text after the edit, and the figure's span there. An edit in the words around does not move the figure's far end. */
function applyEdit(text, { start, end }, edit) {
  const grown = edit.text.length - (edit.end - edit.start)
  const from = edit.start < start ? Math.min(edit.start, start + grown) : start
  return {
    text: text.slice(0, edit.start) + edit.text + text.slice(edit.end),
    spans: [{ start: from, end: Math.max(end, edit.end) + grown }],
    before: text.slice(Math.min(start, edit.start), Math.max(end, edit.end)),
  }
}

function toMutant(kind, label, { text, spans, before }) {
  return {
    kind,
    draft: label.draft,
    labels: [label],
    text,
    spans,
    before,
    after: text.slice(spans[0].start, spans[0].end),
  }
}

function changeLastDigit(place) {
  const digits = digitsOf(place)
  const last = digits.findLast(({ digit }) => digit !== '0')
  return last && digits.indexOf(last) > 0 ? { ...last.span, text: nextDigit(last.digit) } : undefined
}

function changeLeadingDigit(place) {
  const first = digitsOf(place).find(({ digit }) => digit !== '0')
  return first ? { ...first.span, text: nextDigit(first.digit) } : undefined
}

/** The digits of the figure's first number; in "twice the 2023 level" the year is not the figure. */
function digitsOf({ surface, start, kind }) {
  const number = /\d(?:[\d.,]*\d)?/.exec(surface)
  if (kind === 'ratio' && /^(?:19|20)\d\d$/.test(number?.[0])) return []
  if (!number) return []
  return [...number[0].matchAll(/\d/g)].map(({ 0: digit, index }) => {
    const at = start + number.index + index
    return { digit, span: { start: at, end: at + 1 } }
  })
}

function nextDigit(digit) {
  return String((Number(digit) % 9) + 1)
}

function changeYear({ surface, start }) {
  const year = /\b(?:19|20)\d\d\b/.exec(surface)
  if (!year) return undefined
  return { start: start + year.index, end: start + year.index + 4, text: String(Number(year[0]) - 1) }
}

/** The day before, so that no month gets too many. */
function changeDay({ surface, start }) {
  const day = /(?<!\d)\d\d?(?=(?:st|nd|rd|th)? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))/.exec(surface)
  if (!day || day[0] === '1') return undefined
  return { start: start + day.index, end: start + day.index + day[0].length, text: String(Number(day[0]) - 1) }
}

function replaceInside({ text, start, end }, words) {
  return replaceIn(text, { start, end }, words)[0]
}

/** A unit stands in the figure or right behind it. */
function replaceAfter({ text, start, end }, words) {
  const behind = /^[\s-]*[\p{L}]+/u.exec(text.slice(end, end + 20))?.[0].length ?? 0
  return replaceIn(text, { start, end: end + behind }, words)[0]
}

/** A comparator stands in the figure or right before it. */
function replaceBefore({ text, start, end }, words) {
  return replaceIn(text, { start: Math.max(0, start - 14), end }, words).find(
    (edit) => edit.end >= start - 1 && edit.start < start + 14,
  )
}

/** The nearest word of direction in the figure's clause, with no other figure or citation in between. */
function turnDirection({ text, start, end }) {
  const before = /[^.;:()[\]\d\n]*$/.exec(text.slice(Math.max(0, start - 45), start))[0].length
  const after = /^[^.;:()[\]\d\n]*/.exec(text.slice(end, end + 25))[0].length
  const edits = replaceIn(text, { start: start - before, end: end + after }, DIRECTIONS)
  const distance = (edit) => Math.max(0, start - edit.end, edit.start - end)
  return edits.sort((x, y) => distance(x) - distance(y))[0]
}

/** All edits that the rows [pattern, replacement] allow in a stretch; the first row that fits a place wins. */
function replaceIn(text, { start, end }, rows) {
  const edits = rows.flatMap(([pattern, to]) =>
    [...text.slice(start, end).matchAll(new RegExp(pattern, 'giu'))].map(({ 0: found, index }) => ({
      start: start + index,
      end: start + index + found.length,
      text: withCase(to, found),
    })),
  )
  return edits.filter((edit, i) => !edits.slice(0, i).some((other) => other.start < edit.end && edit.start < other.end))
}

function withCase(word, like) {
  const capital = /^\p{Lu}\p{Ll}/u.test(like)
  return capital ? word[0].toUpperCase() + word.slice(1) : word
}

/** Two true figures of one kind and unit that follow each other in a paragraph change places. */
function findSwaps(labels, texts) {
  return labels.filter(isTrue).flatMap((label, i, all) => {
    const text = texts.get(label.draft)
    const next = all.slice(i + 1).find((other) => other.draft === label.draft && sameDimension(label, other))
    if (!next || next.surface.toLowerCase() === label.surface.toLowerCase()) return []
    if (next.start < label.end || text.slice(label.end, next.start).includes('\n\n')) return []
    return [swap(text, label, next)]
  })
}

function sameDimension(a, b) {
  return a.kind === b.kind && unitShape(a) === unitShape(b)
}

/** What is left of a figure without its numbers: "€bn" of "€1.2bn", "years" of "two years". */
function unitShape({ kind, surface }) {
  if (kind === 'money') return /[€$£¥]|yuan|euro|dollar|pound|EUR|USD|RMB/i.exec(surface)?.[0]
  return kind === 'duration' ? /hour|day|week|month|year|decade/i.exec(surface)?.[0] : kind
}

function swap(text, a, b) {
  const between = text.slice(a.end, b.start)
  const start = a.start + b.surface.length + between.length
  return {
    kind: 'swap',
    draft: a.draft,
    labels: [a, b],
    text: text.slice(0, a.start) + b.surface + between + a.surface + text.slice(b.end),
    spans: [
      { start: a.start, end: a.start + b.surface.length },
      { start, end: start + a.surface.length },
    ],
    before: `${a.surface} ... ${b.surface}`,
    after: `${b.surface} ... ${a.surface}`,
  }
}
