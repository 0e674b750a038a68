/** The source, the draft with the figure between « and », and the code that it gets. */
export type DoubtCase = readonly [source: string, draft: string, code: string]

const masts = 'Of the masts in service 312 stood in the Northern Province, 274 in the Lake District and 198 in the West.'
const versions = 'The smaller version has 9 billion parameters and runs on a laptop; the larger one has 70 billion.'
const offer = 'The pricing offer would be valid for seven years and interoperability for ten years.'
const cuts = 'The commissioner wants to cut reporting by 25% (35% for small companies).'
const regions = 'The Americas accounted for 54% of revenue, while Europe contributed 30%. Asia and Japan made up the remaining 16%.'
const power = `| Country | 2024 | Share |
|---|---|---|
| Arvenia | 8.9 | 21.3% |
| Belmark | 18.2 | 4.1% |
| Estria | 1.1 | 1.4% |
`

/** The source has the number, and says it of something else or means another sort of figure. */
export const doubted: readonly DoubtCase[] = [
  [masts, 'In the Lake District there are «312» masts.', 'subject'],
  [regions, 'Asia and Japan brought in «30%» of revenue.', 'subject'],
  [`${power}\nThe table shows use in 2024.`, 'In Estria the share is «21.3%».', 'subject'],
  ['Meta paid €1.2 billion and Amazon €746 million.', 'Meta paid «€746 million».', 'subject'],
  ['The two firms paid $12 million together.', 'The two firms each paid «$12 million».', 'statistic'],
  ['The service sells 250,000 rides per week in four cities.', 'It sells «250,000» rides every month in four cities.', 'statistic'],
  ['The consensus estimate for the first quarter is pegged at 68 cents per share.', 'Its neighbour earned «68 cents» a share in winter.', 'statistic'],
  ['The median price of a server was $9,700.', 'The average price of a server was «$9,700».', 'statistic'],
  ['Amazon is expected to report revenue of $187 billion.', 'Amazon reported revenue of «$187 billion».', 'statistic'],
  ['Analysts forecast sales of $31 billion for the year.', 'Sales came in at «$31 billion» for the year.', 'statistic'],
  ['Gross margin was 46.7% and operating margin 12.9%.', 'Operating margin was «46.7%».', 'statistic'],
]

/** True, though the words differ or other figures stand beside. */
export const trusted: readonly DoubtCase[] = [
  ['The service sells 250,000 rides per week, up from 200,000 a month ago.', 'It sells «250,000» rides a week.', 'match'],
  ['Profit was 68 cents a share. Next quarter it could be 70 cents.', 'It earned «68 cents» a share.', 'match'],
  ["They keep their cash flow margins (Visa's: 45%, Mastercard's: 42%).", 'Free cash flow of 45% of revenue at one of them and «42%» at the other buys lawyers.', 'match'],
  ['By 2030 the worst 15% of buildings must be renovated, with the next 10% following by 2034.', 'The worst 15% of buildings have to be renovated by 2030, and a further «10%» later.', 'match'],
  ['Sales were $548.4 million. Subscription sales were $530.96 million.', 'Subscription made up almost 97% of the «$548.4 million» of sales.', 'match'],
  ['EPS of $0.15 for the period compares with $0.06 a year ago.', 'The last profit was «15 cents a share».', 'match'],
  [masts, 'The Northern Province has «312» masts, more than the Lake District.', 'match'],
  [versions, 'The version for laptops has «9 billion» parameters.', 'match'],
  [offer, 'The pricing offer would last «seven years».', 'match'],
  [cuts, 'Small companies would see their reporting cut by «35%».', 'match'],
  [cuts, 'The aim is to cut reporting by «25%», and by more for small companies.', 'match'],
  [regions, 'Europe brought in «30%» of revenue.', 'match'],
  [`${power}\nThe table shows use in 2024.`, 'In Belmark the share is «4.1%».', 'match'],
  ['Amazon is expected to report revenue of $187 billion.', 'Amazon should report «$187 billion».', 'match'],
  ['Amazon reported revenue of $187 billion, as analysts had expected.', 'Amazon earned revenue of «$187 billion».', 'match'],
  ['The average price was $24,000 and the median $9,700.', 'The median price was «$9,700».', 'match'],
  ['Landlords drew 1,120 complaints, employers 2,480.', 'Employers were the subject of «2,480» complaints.', 'match'],
]
