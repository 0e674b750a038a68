import type { Token } from '../text/tokens'

/** True where the number at `at` is part of a name, a reference or a code and states no quantity. */
export function isNoFigure(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  const before = tokens[at - 1]
  const next = tokens[at + 1]
  if (token.kind === 'number') {
    if (/^\d+(?:\.\d+){2,}$/.test(token.text)) return true // versions, addresses
    if (/^0\d/.test(token.text) && !token.text.includes('.') && !token.text.includes(',')) return true
    if (next && !next.spaced && next.kind === 'word' && isCode(next)) return true
    if (isTime(tokens, at)) return true
  }
  if (!before)
    return (
      next?.text === '.' &&
      token.kind === 'number' &&
      /^\d{1,2}$/.test(token.text) &&
      !!tokens[at + 2] &&
      tokens[at + 2].spaced
    )
  if (before.text === '#' || before.text === '§' || before.text === '№') return true
  if (
    before.text === '-' &&
    !before.spaced &&
    !token.spaced &&
    tokens[at - 2]?.kind === 'word' &&
    isNameLike(tokens[at - 2])
  )
    return true
  if (before.text === "'" && token.kind === 'number' && /^\d\d$/.test(token.text) && !token.spaced) return true // '09
  if (before.text === '/' && !before.spaced && tokens[at - 2]?.kind === 'number') return true // 9/11
  if (
    next?.text === '/' &&
    !next.spaced &&
    tokens[at + 2]?.kind === 'number' &&
    !tokens[at + 2].spaced &&
    token.kind === 'number'
  )
    return true
  const label = before.text === '.' ? tokens[at - 2]?.lower : before.lower
  if (label && labels.has(label) && (token.spaced || before.text === '.'))
    return (
      !(label === 'no' && before.text !== '.') &&
      !(label === 'part' && token.kind === 'word') &&
      !(label === 'line' && token.kind === 'word')
    )
  if (token.kind === 'number' && isListedReference(tokens, at)) return true
  if (token.kind === 'number' && names.has(before.lower) && before.text !== before.lower) return true
  if (before.text === 'S&P' || (before.text === 'P' && tokens[at - 2]?.text === '&')) return true
  return false
}

/** The second number of "Articles 5 and 6", "pp. 12-14". */
function isListedReference(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:-|–|and|or|to)$/.test(tokens[at - 1].lower) || tokens[at - 2]?.kind !== 'number') return false
  const label = tokens[at - 3]?.text === '.' ? tokens[at - 4] : tokens[at - 3]
  return !!label && listLabels.has(label.lower)
}

const listLabels = new Set(
  'articles sections paragraphs paras chapters clauses annexes recitals rules pages pp figures figs tables notes volumes vols parts'.split(
    ' ',
  ),
)

const labels = new Set(
  'article articles section sections sec paragraph paragraphs para chapter chapters clause annex appendix schedule recital rule title page pages pp p figure fig table box note notes footnote no nos number version v part volume vol line item question exhibit form directive regulation resolution bill act level tier phase grade route room gate flight boeing airbus windows ios android python claude llama gemini gpt kimi ernie qwen chapter episode season proposition prop area group bulletin docket case'.split(
    ' ',
  ),
)
const names = new Set(
  'stoxx ftse dax cac nikkei russell topix ibex euro fortune kospi hang apollo model series galaxy iphone pixel type mark category class section unit world agenda vision plan horizon formula covid studio channel studio radio gen kimi claude gemini llama gpt basel solvency web industry top group order rtx gtx'.split(
    ' ',
  ),
)

function isNameLike(token: Token): boolean {
  return token.text !== token.lower && !/^(?:Mid|Early|Late|Pre|Post|Non|Sub|Over|Under)$/.test(token.text)
}

/** Letters glued to digits that are neither a unit nor a scale: "5G", "910B", "3D". */
function isCode(next: Token): boolean {
  if (
    /^(?:bn|m|mn|mln|tn|trn|k|b|t|mm|x|s|st|nd|rd|th|p|c|cm|km|kg|g|mg|ml|l|kw|mw|gw|tw|kwh|mwh|gwh|twh|kb|mb|gb|tb|pb|nm|hz|ghz|mhz|mph|kph|lb|lbs|ft|in|oz|bps|bp|pp|ppt|pt|pts|hr|hrs|min|w|million|billion|trillion|thousand|percent|pc|ppm|ppb|ha|year|years|yr|usd|eur|gbp|euro|euros|rmb|yuan)$/.test(
      next.lower,
    )
  )
    return /^[GDTB]$/.test(next.text) && next.text !== 'B' && next.text !== 'T'
  return !/^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/.test(next.lower)
}

function isTime(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  if (next?.text === ':' && !next.spaced && tokens[at + 2]?.kind === 'number' && !tokens[at + 2].spaced) return true
  if (tokens[at - 1]?.text === ':' && !tokens[at - 1].spaced && tokens[at - 2]?.kind === 'number' && !tokens[at].spaced)
    return true
  return (
    !!next &&
    /^(?:a\.m\.?|p\.m\.?|am|pm|gmt|et|cet|bst|edt|est|utc|o'clock)$/.test(next.lower) &&
    /^\d{1,2}(?:\.\d\d)?$/.test(tokens[at].text)
  )
}
