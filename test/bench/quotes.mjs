// Sentences of an article, and other forms of them that say the same.
import { createRandom } from './sets.mjs'

const SEED = 20
const SMALL = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')
const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December'

/** Other ways to write the same; one pass each, so that none undoes another. */
const NOTATIONS = [
  [/(\d) ?(?:percent|per cent)\b|(\d)%/g, (_, word, sign) => (word ? `${word}%` : `${sign} per cent`)],
  [/(?<=[$€£]\d[\d.,]*) (m|b)illion\b/g, (_, letter) => (letter === 'm' ? 'm' : 'bn')],
  [new RegExp(`\\b(${MONTHS}) (\\d\\d?), (?=\\d{4}\\b)`, 'g'), (_, month, day) => `${day} ${month} `],
  [
    /(?<![\p{L}-]|ty |point )(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?= (?!point|\p{Ll}+(?:ty|teen)\b)\p{Ll}{4,})/gu,
    (word) => SMALL.indexOf(word),
  ],
  [/(?<![\d,.])(\d{1,3}),(\d{3})(?![\d,.])/g, (_, thousands, rest) => thousands + rest],
]

/** Whole sentences of plain prose that hold a digit or a number word. Cut by a simple rule of its own, not by the engine's. */
export function findSentences({ key, text }) {
  const body = text.replace(/^---\n[\s\S]*?\n---\n/, '')
  const found = body
    .split(/\n\s*\n|\n(?=[-*#>|]|\d+\.\s)|(?<=\bread more\.?)\s/i)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => /^[\p{Lu}“"‘]/u.test(paragraph))
    .flatMap((paragraph) => paragraph.split(/(?<=\p{Ll}\p{Ll}\p{Ll}[”"’]?[.!?][”"’]?) (?=[“"‘]?\p{Lu})/u))
    .filter(isWhole)
  return [...new Set(found)].map((sentence) => ({ key, text: sentence }))
}

function isWhole(sentence) {
  const words = sentence.split(' ').length
  const prose = /^\p{Lu}[^[\]|<>@*_`#{}\\]*\p{Ll}[.!?]$/u.test(sentence) && words >= 6 && words <= 60
  return prose && /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|half|third|twice|doubled)\b/i.test(sentence)
}

/** Some of the sentences, the same in every run, in the order of their articles. */
export function pickSome(sentences, number) {
  const random = createRandom(SEED)
  const distinct = [
    ...new Map(sentences.toReversed().map((sentence) => [sentence.text, sentence])).values(),
  ].toReversed()
  const drawn = distinct.map((sentence, i) => ({ sentence, i, order: random() })).sort((x, y) => x.order - y.order)
  return drawn
    .slice(0, number)
    .sort((x, y) => x.i - y.i)
    .map(({ sentence }) => sentence)
}

/** Not within quotation marks, where any other wording is an error. */
export function inOtherNotation({ key, text }) {
  if (/["“”]/.test(text)) return []
  const other = NOTATIONS.reduce((result, [pattern, to]) => result.replace(pattern, to), text)
  return other === text ? [] : [{ key, texts: [other] }]
}

/** The sentence up to some words behind its first figure: what comes before may hold a "could" or a "not", so it stays. */
export function shorten({ key, text }) {
  const words = text.split(' ')
  const at = words.findIndex((word) => /\d/.test(word))
  const end = words.findIndex((word, i) => i > at + 3 && /^\p{Ll}{4,}$/u.test(word))
  if (at < 0 || end < 0 || /["“”(]/.test(text)) return []
  return [{ key, texts: [`${words.slice(0, end + 1).join(' ')}.`] }]
}

/** Sentences of one article, two by two. */
export function toPairs(sentences) {
  return sentences.flatMap(({ key, text }, i) =>
    sentences[i + 1]?.key === key && i % 2 === 0 ? [{ key, texts: [text, sentences[i + 1].text] }] : [],
  )
}
