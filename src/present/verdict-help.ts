import { severityOf } from '../check/finding'
import type { Severity, Stance, VerdictCode } from '../check/verdict'
import { toTitle } from './finding-card'

/** What a person needs to know of a verdict: its page of help. */
export interface VerdictHelp {
  readonly code: VerdictCode
  readonly title: string
  readonly stance: Stance
  readonly severity: Severity
  /** What the verdict says, in a sentence or two. */
  readonly meaning: string
  /** An example: words of a draft, and the words of the source that decide; "" where no source decides. */
  readonly draft: string
  readonly source: string
  /** What to do about it. */
  readonly advice: string
}

/** The help on a verdict. */
export function toVerdictHelp(code: VerdictCode): VerdictHelp {
  const [stance, meaning, draft, source, advice] = pages[code]
  return { code, title: toTitle(code), stance, severity: severityOf(code), meaning, draft, source, advice }
}

/** The help on a verdict as a page of Markdown. */
export function toHelpPage(code: VerdictCode): string {
  const { title, stance, severity, meaning, draft, source, advice } = toVerdictHelp(code)
  const example = [`- Draft: ${draft}`, ...(source ? [`- Source: ${source}`] : [])]
  const facts = `Code \`${code}\`, ${stance}, severity ${severity}`
  return [`# ${title}`, facts, meaning, `## Example\n\n${example.join('\n')}`, `## What to do\n\n${advice}`, ''].join(
    '\n\n',
  )
}

/** Codes in the order in which the pages are listed. */
export function listVerdictCodes(): VerdictCode[] {
  return Object.keys(pages) as VerdictCode[]
}

type Page = readonly [stance: Stance, meaning: string, draft: string, source: string, advice: string]

const nothing = 'Nothing. The hover shows the passage if you want to read it.'

const pages: Readonly<Record<VerdictCode, Page>> = {
  match: [
    'supported',
    'The cited source states the same figure, perhaps in another notation.',
    '$2.4bn',
    '2,400 million dollars',
    nothing,
  ],
  rounded: [
    'supported',
    "The source's figure, rounded fairly at the precision that the draft uses.",
    'about 590 jobs',
    '589 jobs',
    'Nothing, as long as the rounding does not carry the argument.',
  ],
  derived: [
    'supported',
    'The source does not state the figure, but it follows from figures there: a sum, a difference, a share, a multiple or a change in percent. The arithmetic is shown.',
    '$10.5bn over the two quarters',
    '$2.5 billion in the April quarter and $8 billion in the July quarter',
    'Read the arithmetic once: the numbers add up, but only you can say whether they may be added.',
  ],
  paraphrase: [
    'supported',
    'The draft says in words what the source says in figures, or the other way round.',
    'nearly halved',
    'from 95 percent to 50 percent',
    nothing,
  ],
  'qualifier-dropped': [
    'supported',
    'The figure is right, but the source hedges it and the draft does not.',
    '1.5 million developers',
    'more than 1.5 million developers',
    "Put the source's qualifier back, or leave it out on purpose.",
  ],
  'false-precision': [
    'supported',
    'The figure agrees with the source, which gives it less exactly than the draft.',
    '52.18 percent',
    'about 52 percent',
    'Write the figure as exactly as the source does, or cite the source that has the decimals.',
  ],
  quote: [
    'refuted',
    'A figure, or other words, inside quotation marks are not those of the source.',
    '"expect six months"',
    '"expect nine months"',
    'Restore the wording of the quotation, or take the quotation marks away and write what is meant.',
  ],
  scale: [
    'refuted',
    'The digits agree, the size does not: thousand, million or billion are mixed up.',
    '$4.5 million',
    '$4.5 billion',
    "Use the source's figure.",
  ],
  unit: [
    'refuted',
    'The number agrees, but it is a number of something else: another currency, another measure, another thing counted.',
    '$862 billion',
    '862 billion yuan',
    'Name the unit of the source, or convert the value and say at which rate.',
  ],
  points: [
    'refuted',
    'A change in percentage points is given in percent, or the other way round.',
    'the share rose by 7 percent',
    'from 29 to 36 percent',
    'Write percentage points, or work out the change in percent.',
  ],
  direction: [
    'refuted',
    'The source says that it went the other way.',
    'profit rose by 28 percent',
    'profit fell by 28 percent',
    'Turn the verb round, and check the conclusion that was drawn from it.',
  ],
  multiple: [
    'refuted',
    'The multiple does not agree with the figures of the source: "three times more" and "a rise of 300 percent" are fourfold.',
    'three times more',
    'from 10 to 30',
    'Write "three times as many", or give both figures.',
  ],
  comparator: [
    'refuted',
    'The bound does not agree: more than, fewer than, at least, up to, nearly.',
    'fewer than 1.5 million',
    'more than 1.5 million',
    "Use the source's bound.",
  ],
  'over-rounding': [
    'refuted',
    'The rounding changes what is said.',
    'a majority',
    '49.6 percent',
    'Give the figure itself.',
  ],
  range: [
    'refuted',
    'The source gives a range, and the draft gives one end of it or another range.',
    '31 million',
    '26 to 31 million',
    'Give both ends, or say "up to".',
  ],
  period: [
    'refuted',
    'The source says it of another time, or the date itself is another.',
    '$8 billion in the April quarter',
    '$8 billion in the July quarter',
    'Correct the date, or use the figure of the period that you write about. Mind fiscal years.',
  ],
  subject: [
    'refuted',
    'The figure stands in the source, but of another company, country, product or group.',
    'China accounted for 45 percent',
    'The United States accounted for 45 percent, China for 25 percent',
    'Use the figure of the thing that you write about, or name the other one.',
  ],
  statistic: [
    'refuted',
    'The source means another kind of figure: a median and no average, a forecast or a cap and no result, a value per head and no total.',
    'the average server costs $9,700',
    'the median price was $9,700',
    'Say which kind it is.',
  ],
  value: [
    'refuted',
    'The source gives another figure for the same thing.',
    '$598 billion',
    '$589 billion',
    "Use the source's figure. If yours comes from elsewhere, cite that.",
  ],
  'derived-wrong': [
    'refuted',
    "The draft's arithmetic on the source's figures is wrong.",
    'a fall of 17 percent',
    'from 2,033,864 to 1,738,953 (14.5 percent)',
    'Work it out again. A change in percent is measured from the earlier value.',
  ],
  internal: [
    'refuted',
    'The draft contradicts itself: parts that do not add up to the whole, or two figures for one thing.',
    '"four reasons", and three are listed',
    '',
    'Decide which of the two is right.',
  ],
  rank: [
    'refuted',
    'The source gives another place in an order.',
    'the largest',
    'the second-largest',
    "Use the source's rank.",
  ],
  'wrong-locator': [
    'supported',
    'The cited source states the figure, but on another page than the one that the citation names. A page counts by the number that is printed on it and by its number in the file.',
    '4.2 percent [@budget, p. 12]',
    'on p. 14: 4.2 percent of national income',
    'Correct the page; the quick fix does it. Where the page that you name says the same in other words, leave it.',
  ],
  'other-source': [
    'not-found',
    'The cited source does not state the figure, but another article of your corpus does.',
    '120 MW [@councilMinutes]',
    'in the article portLyraCampus: 120 MW',
    'Cite the source that states it.',
  ],
  absent: [
    'not-found',
    'Nothing comparable was found in the cited source. That does not make the figure wrong: it may stand in a picture, or in words that Tickmark does not understand.',
    'a team of 40',
    '',
    'Look it up, and cite the source that has it.',
  ],
  uncited: [
    'unchecked',
    'No citation reaches the figure, so there was nothing to check it against.',
    'one in three officials',
    '',
    'Cite a source, or leave it as your own observation.',
  ],
  unreadable: [
    'unchecked',
    'The cited source is there, but next to no text could be read in it: an empty page, a request to pay or log in, no text file.',
    '45 percent [@pageBehindPaywall]',
    '',
    'Save the article as text or Markdown.',
  ],
  'unknown-source': [
    'unchecked',
    'The key or the link leads to no article of the corpus and no entry with a saved copy.',
    '45 percent [@notSavedYet]',
    '',
    'Save the article into the corpus folder, or correct the key or link.',
  ],
  ambiguous: [
    'unchecked',
    'Several figures of the source fit equally well, the draft is too vague to compare, or the source may say it in words that Tickmark does not understand.',
    'shipments stopped in April',
    'two articles, two different years',
    'Name the thing or the year more exactly, or check it by eye.',
  ],
}
