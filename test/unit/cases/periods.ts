/** A source, a draft with the figure in question between « and », and the source's date of publication where it matters. */
export type PeriodCase = readonly [source: string, draft: string, published?: string]

const quarter = `Third-quarter sales were $450 million, up 12% from the same quarter a year earlier. Orders fell 4% from the previous quarter.`
const offer = `New members get a 20% discount on the annual membership plan, which costs $30/month, and 5% off their first year of tuition.`
const strike = `Dockers in Tallow walked out on Monday over pay. The port authority reopened the gates on Thursday after talks with the union.`

const payout = `The board proposes a dividend of €0.61 per share for 2024 (2023: €0.82). Sales rose 4% in 2024.`
const growth = `Sales of heat pumps grew by 25.5% a year during 2021-2024. They are expected to grow by 15.6% a year during 2025-2030.`

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
  // a year that the source does not know
  ['Earnings in the third quarter of 2020 beat the second quarter.', 'Earnings in the «third quarter of 2023» beat the second quarter.'],
  // a value beside the period of another one
  [payout, 'The board proposes a dividend of «€0.82» per share for 2024.'],
  [payout, 'For 2023 the dividend per share was «€0.61».'],
  [growth, 'From 2021 to 2024 sales of heat pumps grew by «15.6%» a year.'],
  // a value beside a period for which the source gives none
  ['2023 losses: between $8 billion and $9 billion. The app has 20 owners.', 'The app lost $8 billion to $9 billion in «2024».'],
  ['Herring stocks are 80 percent below the 1970s level.', 'Herring stocks are 80 percent below the level of the «1980s».'],
  ['The rules apply from the end of 2025 for large firms.', 'The rules apply from the «middle of 2025» for large firms.'],
]

/** The figure is true, or nothing can be said of it: no alarm. */
export const silent: readonly PeriodCase[] = [
  ['The inquiry was opened in February last year. It ended in March.', 'The inquiry was opened in «February 2024».', '2025-05-15'],
  ['A bill is planned for the first quarter of next year, a new act for 2027.', 'A bill is to follow in the «first quarter of 2026».', '2025-05-20'],
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
  [payout, 'The dividend for 2024 is «€0.61» per share, after €0.82 for 2023.'],
  [payout, 'The dividend was «€0.82» per share a year before.'],
  [payout, 'The dividend falls from «€0.82» per share to €0.61 for 2024.'],
  [growth, 'Sales of heat pumps grew by «25.5%» a year between 2021 and 2024.'],
  ['In 2024 sales rose 4% and profit fell 3%.', 'Profit fell «3%» in 2024.'],
  ['Sales were $40 million in the year to June 2024.', 'Sales were $40 million in «fiscal 2024».'],
  ['Sales were $40 million in the March quarter of 2024.', 'Sales were $40 million in the «first quarter of 2024».'],
  ['Sales were $40 million in 2024.', 'In «May 2025» the firm reported sales of $40 million.', '2025-05-12'],
  ['The rules apply from the end of 2025 for large firms.', 'The rules apply to large firms from «late 2025».'],
]
