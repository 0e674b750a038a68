import type { Stance, VerdictCode } from '../../../src/check/verdict'

/** A source, a draft with the figure in question between « and », and the verdict on it. */
export type VerdictCase = readonly [source: string, draft: string, stance: Stance, code: VerdictCode]

const chips = `Nvidia booked a $4.5 billion charge on H20 stock in the April quarter. It expects to lose $8 billion of H20 sales in the July quarter.`
const quarters = `The loss on H20 chips was $2.5 billion in the April quarter and $8 billion in the July quarter.`
const platform = `The platform has more than 1.5 million developers in China.`
const lab = `Deepwater trained its model on 2,048 chips for $5.6 million. Rival Northwind trained its model on 16,000 chips for $60 million.`

export const supported: readonly VerdictCase[] = [
  ['Acme holds 42% of the market.', 'Acme holds «42%» of the market.', 'supported', 'match'],
  ['Acme holds 42% of the market.', 'Acme holds «42 per cent» of the market.', 'supported', 'match'],
  ['Acme sold goods for $2,400 million in May.', 'Acme sold goods for «$2.4bn» in May.', 'supported', 'match'],
  ['Two-thirds of voters backed the plan.', '«Two thirds» of voters backed the plan.', 'supported', 'match'],
  ['The law took effect on May 2, 2025.', 'The law took effect on «2 May 2025».', 'supported', 'match'],
  ['Earnings were 96 cents a share, up from 62 cents.', 'Earnings were 96 cents a share, against «62» this time last year.', 'supported', 'match'],
  ['Sales were $647.9 million, up from $635 million.', 'Sales were $647.9 million, against «635» before.', 'supported', 'match'],
  [chips, 'Nvidia booked a «$4.5bn» charge on H20 stock in the April quarter.', 'supported', 'match'],
  [platform, 'More than «1.5 million» developers use the platform in China.', 'supported', 'match'],
  ['The plant employs 589 people.', 'The plant employs about «590» people.', 'supported', 'rounded'],
  ['Sales came to $44.06 billion.', 'Sales came to «$44.1 billion».', 'supported', 'rounded'],
  ['The rate was 66.4% in June.', 'The rate was «66%» in June.', 'supported', 'rounded'],
  [platform, 'The platform has «1.5 million» developers in China.', 'supported', 'qualifier-dropped'],
  ['The fire cost an estimated $30 million.', 'The fire cost «$30 million».', 'supported', 'qualifier-dropped'],
  ['About 52% of firms use the tool.', '«52.18%» of firms use the tool.', 'supported', 'false-precision'],
  [
    'Acme earned $2.5 billion in the first half and $8 billion in the second half.',
    'Acme earned «$10.5 billion» in all over both halves.',
    'supported',
    'derived',
  ],
  ['Revenue rose from $30 million to $38 million.', 'Revenue rose «27%».', 'supported', 'derived'],
  ['Sales fell from $50 million to $40 million.', 'Sales fell by a fifth, or «20%».', 'supported', 'derived'],
  ['It sold 300 cars in May and 100 in June.', 'It sold 300 cars in May and 100 in June, a drop of «200».', 'supported', 'derived'],
  ['Its share fell from 95% to 50% in four years.', 'Its share nearly «halved».', 'supported', 'derived'],
  ['Of 200 firms asked, 50 use the tool.', '«25%» of the firms asked use the tool.', 'supported', 'derived'],
  ['Staff fell from 900 to 600 people.', 'Staff fell by «300» people.', 'supported', 'derived'],
  // what goes which way
  ['The cabinet will push back its targets for nitrogen by five years.', 'The targets for nitrogen of the cabinet are put off by «five years».', 'supported', 'match'],
  ['Acme shares fell 9.6% on Wednesday.', 'Acme shares gave up «9.6%» on the Wednesday.', 'supported', 'match'],
  ['The 80% rule for certificates will be revised to a 50% rule.', 'The rule for certificates goes down from 80% to «50%».', 'supported', 'match'],
  ['Acme plans outlays of €300 million in 2025 (2024: €263 million).', 'Acme plans outlays that are raised to «€300 million».', 'supported', 'match'],
  ['Acme plans outlays of €263 million in 2025 (2024: €300 million).', 'Acme plans outlays that are trimmed to «€263 million».', 'supported', 'match'],
  ['The inquiry into the port took 24 months. The harbour has been open for two years.', 'The inquiry into the port took «two years».', 'supported', 'match'],
]

export const refuted: readonly VerdictCase[] = [
  ['Acme holds 42% of the market.', 'Acme holds «41%» of the market.', 'refuted', 'value'],
  ['Acme employs 374 engineers in Oslo.', 'Acme employs «347» engineers in Oslo.', 'refuted', 'value'],
  [platform, 'The platform has «2.5 million» developers in China.', 'refuted', 'value'],
  // which way
  ['Acme shares rose 9.6% on Wednesday.', 'Acme shares gave up «9.6%» on the Wednesday.', 'refuted', 'direction'],
  ['The 80% rule for certificates will be revised to a 50% rule.', 'The rule for certificates goes up from 50% to «80%».', 'refuted', 'direction'],
  ['Acme plans outlays of €300 million in 2025 (2024: €263 million).', 'Acme plans outlays that are trimmed to «€300 million».', 'refuted', 'direction'],
  ['The cabinet will push back its targets for nitrogen by five years.', 'The cabinet has brought its targets for nitrogen forward by «five years».', 'refuted', 'direction'],
  // spans of time and multiples of about the same size
  ['If the town does not mend its ways in two months, it may be taken to court.', 'The town has «two weeks» to mend its ways.', 'refuted', 'value'],
  ['The shop must answer the findings of the network within one month.', 'The shop is to answer the network within «a fortnight».', 'refuted', 'value'],
  ['The company claims to have nearly tripled its revenue.', 'The revenue of the company has nearly «doubled».', 'refuted', 'value'],
  ['The fine was $110 million.', 'The fine was «$110».', 'refuted', 'scale'],
  [chips, 'Nvidia booked a «$4.5 million» charge on H20 stock in the April quarter.', 'refuted', 'scale'],
  ['The model has 671 billion parameters.', 'The model has «671 million» parameters.', 'refuted', 'scale'],
  ['The fund raised 5 million yuan.', 'The fund raised «$5 million».', 'refuted', 'unit'],
  ['The port handled 40 million tonnes.', 'The port handled «40 million tons».', 'refuted', 'unit'],
  ['The site draws 420 MW.', 'The site draws «420 MWh».', 'refuted', 'unit'],
  ['The rate rose by 27 percentage points.', 'The rate rose by «27%».', 'refuted', 'points'],
  ['The rate rose by 3%.', 'The rate rose by «3 percentage points».', 'refuted', 'points'],
  ['Sales fell 8% in May.', 'Sales rose «8%» in May.', 'refuted', 'direction'],
  ['Exports grew by 12% last year.', 'Exports shrank by «12%» last year.', 'refuted', 'direction'],
  [platform, 'Fewer than «1.5 million» developers use the platform in China.', 'refuted', 'comparator'],
  ['The crowd counted 24,310 people.', 'The crowd counted nearly «24,000» people.', 'refuted', 'comparator'],
  ['The law covers up to 5 firms.', 'The law covers at least «5» firms.', 'refuted', 'comparator'],
  ['Between 26 and 31 million people watched.', 'Between «26 and 33 million» people watched.', 'refuted', 'range'],
  ['Between 26 and 31 million people watched.', '«31 million» people watched.', 'refuted', 'range'],
  [quarters, 'The loss on H20 chips was «$8 billion» in the April quarter.', 'refuted', 'period'],
  ['Shipments were paused in April 2025.', 'Shipments were paused in «June 2025».', 'refuted', 'period'],
  ['The law took effect on May 2, 2025.', 'The law took effect on «3 May 2025».', 'refuted', 'period'],
  [
    'Germany collected 30% of the duty. France collected 20% of the duty.',
    'France collected «30%» of the duty.',
    'refuted',
    'subject',
  ],
  ['The median wage was $52,000.', 'The average wage was «$52,000».', 'refuted', 'statistic'],
  ['Acme expects sales of $9 billion next year.', 'Acme reported sales of «$9 billion».', 'refuted', 'statistic'],
  ['The two firms paid $12 million together.', 'The two firms each paid «$12 million».', 'refuted', 'statistic'],
  ['It is the second-largest market for chips.', 'It is the «third-largest» market for chips.', 'refuted', 'rank'],
  [
    'The minister said: “We lost six weeks because of the strike at the port.”',
    'The minister said: “We lost «eight weeks» because of the strike at the port.”',
    'refuted',
    'quote',
  ],
  [
    'The talks ended well.',
    'The talks joined «four» governments, those of Belgium, Estonia and Poland.',
    'refuted',
    'internal',
  ],
]

export const others: readonly VerdictCase[] = [
  ['The weather was fine.', 'Acme holds «42%» of the market.', 'not-found', 'absent'],
  ['Acme hired 12 engineers in Oslo.', 'The pipe carries «$9 billion» of gas.', 'not-found', 'absent'],
  ['The firm grew in 2024.', 'It sold more «last year».', 'unchecked', 'ambiguous'],
]

/** Near misses: each is close to an error of the kind named, and is none. */
export const nearMisses: readonly (readonly [not: VerdictCode, source: string, draft: string])[] = [
  ['value', 'Acme employs 374 engineers in Oslo and 347 in Rome.', 'Acme employs «374» engineers in Oslo.'],
  ['value', 'Sales came to $44.06 billion.', 'Sales came to «$44 billion».'],
  ['scale', 'The fine was $1,100 million.', 'The fine was «$1.1bn».'],
  ['scale', 'The model has 671 billion parameters.', 'The model has «671B» parameters.'],
  ['unit', 'The fund raised 5 million yuan.', 'The fund raised «RMB 5m».'],
  ['unit', 'The chip has 96 gigabytes of memory.', 'The chip has «96 GB» of memory.'],
  ['points', 'The rate rose by 50 basis points.', 'The rate rose by «0.5 percentage points».'],
  ['direction', 'Sales fell 8% in May.', 'Sales dropped «8%» in May.'],
  ['direction', 'Sales did not rise; they fell 8% in May.', 'Sales fell «8%» in May.'],
  ['comparator', 'The crowd counted 23,910 people.', 'The crowd counted nearly «24,000» people.'],
  ['comparator', 'The law covers at least 5 firms.', 'The law covers no fewer than «5» firms.'],
  ['comparator', 'The tool has 1.52 million users.', 'The tool has more than «1.5 million» users.'],
  ['range', 'Output will be 10% to 15% higher.', 'Output will be between «10 and 15 percent» higher.'],
  ['range', 'Between 26 and 31 million people watched.', 'Up to «31 million» people watched.'],
  ['period', chips, 'Nvidia expects to lose «$8 billion» of H20 sales in the July quarter.'],
  ['period', 'Shipments were paused in April 2025.', 'Shipments were paused in «April».'],
  ['subject', lab, 'Northwind trained its model on «16,000» chips.'],
  ['subject', 'Germany collected 30% of the duty. France collected 20%.', 'France collected «20%» of the duty.'],
  ['statistic', 'The average wage was $52,000.', 'On average the wage was «$52,000».'],
  ['statistic', 'Acme expects sales of $9 billion next year.', 'Acme forecasts sales of «$9 billion».'],
  ['rank', 'It is the second-largest market for chips.', 'It is the «second biggest» market for chips.'],
  [
    'quote',
    'The minister said: “We lost six weeks because of the strike at the port.”',
    'The minister said: “We lost «six weeks» because of the strike at the port.”',
  ],
  [
    'internal',
    'Belgium, Estonia and Poland joined.',
    'The talks joined «three» governments, those of Belgium, Estonia and Poland.',
  ],
  ['absent', 'Acme holds two fifths of the market.', 'Acme holds «40%» of the market.'],
]
