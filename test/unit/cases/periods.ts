/** A source, a draft with the figure in question between « and », and the source's date of publication where it matters. */
export type PeriodCase = readonly [source: string, draft: string, published?: string]

const quarter = `Third-quarter sales were $450 million, up 12% from the same quarter a year earlier. Orders fell 4% from the previous quarter.`
const offer = `New members get a 20% discount on the annual membership plan, which costs $30/month, and 5% off their first year of tuition.`
const strike = `Dockers in Tallow walked out on Monday over pay. The port authority reopened the gates on Thursday after talks with the union.`

/** The figure is flagged as a matter of its period. */
export const clashes: readonly PeriodCase[] = [
  // what a change is measured from
  [quarter, 'Sales rose «12%» quarter on quarter to $450 million.'],
  [quarter, 'Sales of $450 million were up 12% from the «previous quarter».'],
  [quarter, 'Orders fell «4%» year-over-year.'],
  ['Profit rose 8% from a year ago.', 'Profit rose 8% from «two years» ago.'],
  ['Profit rose 8% compared with the prior year.', 'Profit rose «8%» compared with the prior month.'],
  // how often, how long, how soon
  [offer, 'Members get a «20%» discount on the monthly membership plan.'],
  [offer, 'The plan costs «$30» a year.'],
  [offer, 'New members get «5%» off the first month of tuition.'],
  ['Buy within the next week for a 10% rebate.', 'There is a 10% rebate for those who buy within the «next month».'],
  // days of the week
  [strike, 'Dockers in Tallow walked out over pay on «Tuesday».'],
  [strike, 'The port authority reopened the gates after talks with the union on «Monday».'],
  ['The council fined the ferry line on 12 May 2025.', 'The council fined the ferry line on «Wednesday».'],
]

/** The figure is true, or nothing can be said of it: no alarm. */
export const silent: readonly PeriodCase[] = [
  [quarter, 'Sales rose «12%» year-over-year to $450 million.'],
  [quarter, 'Sales of $450 million were up «12%» from the year-ago quarter.'],
  [quarter, 'Sales came to $450 million, «12%» more than in the third quarter of last year.'],
  [quarter, 'Orders were down «4%» quarter-over-quarter.'],
  [quarter, 'Orders were «4%» lower than in the preceding quarter.'],
  ['Profit rose 8% from a year ago.', 'Profit rose 8% from «last year».'],
  ['Profit rose 8% compared with the prior-year quarter.', 'Profit rose «8%» compared with a year earlier.'],
  ['Rents rose 8% over the past decade and 2% in the last year.', 'Rents rose «8%» over the last decade.'],
  [offer, 'Members get a «20%» discount on the yearly membership plan.'],
  [offer, 'The plan costs «$30» a month.'],
  [offer, 'New members get «5%» off their first twelve months of tuition.'],
  ['The firm pays $40 million in annual fees. Its quarterly report is due.', 'Annual fees are «$40 million».'],
  ['The quarterly report puts yearly sales at $9 million.', 'The annual report puts yearly sales at «$9 million».'],
  [strike, 'Dockers in Tallow walked out over pay on «Monday».'],
  [strike, 'The union holds its vote on «Friday».'],
  ['The council fined the ferry line on 12 May 2025.', 'The council fined the ferry line on «Monday».'],
  ['The council fined the ferry line on 12 May.', 'The council fined the ferry line on «Wednesday».'],
]
