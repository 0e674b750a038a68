// What is put in place of what: rows of a pattern (of any case) and the words that replace it. Of rows that overlap the first wins.

const both = (pairs) =>
  pairs.flatMap(([one, other]) => [
    [`\\b${one}\\b`, other],
    [`\\b${other}\\b`, one],
  ])

/** Each word becomes the next of its list, the last the first. */
const inTurn = (words) =>
  words.map((word, i) => [`\\b${word}\\b(?![- ](?:third|quarter|fifth|sixth|tenth)s)`, words[(i + 1) % words.length]])

export const NUMBER_WORDS = [
  ...both([
    ['twice', 'four times'],
    ['doubled', 'tripled'],
    ['double', 'triple'],
    ['doubling', 'tripling'],
    ['a third', 'a fifth'],
    ['a half', 'a sixth'],
    ['a quarter', 'a tenth'],
    ['two[- ]thirds', 'two-fifths'],
    ['three[- ]quarters', 'three-fifths'],
  ]).filter(([pattern]) => !pattern.includes('four times')),
  ['\\bhalved\\b', 'quartered'],
  ['\\bquadrupled\\b', 'doubled'],
  ['\\bthreefold\\b', 'fivefold'],
  ['\\bfivefold\\b', 'threefold'],
  ['\\btenfold\\b', 'sixfold'],
  ['\\bhalf\\b(?! (?:a|as|an)\\b)', 'two thirds'],
  ...inTurn(['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']),
  ...inTurn(['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']),
  ...inTurn(['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen']),
]

export const SCALES = [
  ['\\bmillion\\b', 'billion'],
  ['\\bbillion\\b', 'million'],
  ['\\btrillion\\b', 'billion'],
  ['\\bthousand\\b', 'million'],
  ['(?<=\\d)bn\\b', 'm'],
  ['(?<=\\d)m\\b', 'bn'],
  ['(?<=\\d)tn\\b', 'bn'],
]

export const CURRENCIES = [
  ['US\\$', '€'],
  ['€', '$'],
  ['(?:[A-Z]{1,3})?\\$', '€'],
  ['£', '€'],
  ['¥', '$'],
  ['\\bEUR\\b', 'USD'],
  ['\\bUSD\\b', 'EUR'],
  ['\\b(?:RMB|CNY)\\b', 'USD'],
  ['\\beuros?\\b', 'dollars'],
  ['\\bdollars?\\b', 'euros'],
  ['\\byuan\\b', 'dollars'],
  ['\\bpounds?\\b', 'euros'],
  ['\\bcents\\b', 'euros'],
]

export const UNITS = [
  ...both([
    ['GB', 'TB'],
    ['MW', 'GW'],
    ['MWh', 'GWh'],
    ['km', 'miles'],
    ['kilometres', 'miles'],
    ['mg', 'g'],
    ['nm', 'mm'],
    ['hours', 'days'],
    ['weeks', 'months'],
    ['hour', 'day'],
    ['week', 'month'],
  ]),
  ['\\bTWh\\b', 'GWh'],
  ['\\btonnes\\b', 'kilograms'],
  ['\\bkilos?\\b', 'tonne'],
  ['\\byears\\b', 'months'],
  ['\\byear\\b', 'month'],
  ['\\bdecade\\b', 'year'],
]

/** Points for percent and the other way round: for changes only, since a share is never in points. */
export const POINTS = [
  ['\\b(?:percentage )?points\\b', 'per cent'],
  ['\\s?%', ' percentage points'],
  ['\\bper ?cent\\b', 'percentage points'],
]

export const COMPARATORS = [
  ['\\b(?:no|not) more than\\b', 'more than'],
  ['\\b(?:no|not) (?:less|fewer) than\\b', 'less than'],
  ...both([
    ['just over', 'just under'],
    ['more than', 'less than'],
    ['at least', 'at most'],
    ['above', 'below'],
  ]),
  ['\\bfewer than\\b', 'more than'],
  ['\\bover(?= (?:[€$£]|a |\\p{L}+ |\\d))', 'under'],
  ['\\bunder(?= (?:[€$£]|a |\\d))', 'over'],
  ['\\bup to\\b', 'at least'],
  ['\\bas much as\\b', 'at least'],
  ['\\b(?:nearly|almost)\\b', 'more than'],
  ['\\ba little (?:over|more than)\\b', 'a little less than'],
  ['\\bupwards of\\b', 'less than'],
]

/** Each month becomes the one three months later. */
const monthNames = 'January February March April May June July August September October November December'.split(' ')
export const MONTHS = monthNames.map((name, i) => [`\\b${name}\\b`, monthNames[(i + 3) % 12]])

export const QUARTERS = [
  ...inTurn(['Q1', 'Q2', 'Q3', 'Q4']),
  ...inTurn(['first quarter', 'second quarter', 'third quarter', 'fourth quarter']),
  ...inTurn(['first half', 'second half']),
  ...inTurn(['H1', 'H2']),
]

export const DIRECTIONS = [
  ...both([
    ['rose', 'fell'],
    ['risen', 'fallen'],
    ['rise', 'fall'],
    ['rises', 'falls'],
    ['rising', 'falling'],
    ['increase', 'decrease'],
    ['increased', 'decreased'],
    ['increases', 'decreases'],
    ['increasing', 'decreasing'],
    ['higher', 'lower'],
    ['grew', 'shrank'],
    ['grown', 'shrunk'],
    ['growth', 'decline'],
    ['growing', 'shrinking'],
    ['climbed', 'dropped'],
    ['surged', 'plunged'],
    ['jumped', 'slumped'],
    ['jump', 'slump'],
    ['lost', 'gained'],
  ]),
  ['\\bcut(?= (?:by|to|from))', 'raised'],
  ['\\braised(?= (?:by|to|from))', 'cut'],
  ['\\bmore\\b(?! than)', 'less'],
  ['\\bdeclined\\b', 'rose'],
  ['\\bslid\\b', 'rose'],
  ['\\bfirmer\\b', 'weaker'],
  ['(?<!gave |giv(?:e|en|ing) )\\bup\\b(?! to)', 'down'],
  ['\\bdown\\b(?! to)', 'up'],
  ['(?<![\\p{L}\\d])[−-](?=\\d)', '+'],
  ['\\+(?=\\d)', '-'],
]
