/** A source, a draft with the figure in question between « and ». */
export type ArithmeticCase = readonly [source: string, draft: string]

/** The source's figures bear the draft's out by arithmetic. */
export const derived: readonly ArithmeticCase[] = [
  ['The firm earned 13 cents a share, compared to a loss of 24 cents.', 'The firm earned 13 cents a share, «11 cents» less than it had lost before, 24 cents.'],
  ['Earnings were $0.13 a share, compared to -$0.24 a year before.', 'Earnings swung by «37 cents» a share.'],
  ['The ratio, which was 1.45 in 2020, was 1.41 in 2024.', 'The ratio of 1.45 has improved by only «0.04» since.'],
  ['The target is 1,450 masts. By February 871 masts worked and 166 masts were being built.', 'The target is 1,450 masts; 871 work and 166 are being built, so the plan falls «413» short.'],
  ['Sales came to 950 units in May. Returns came to 50 units.', 'With sales of 950 units and returns of 50, the net figure left was «900» units.'],
  ['Between 11,000 and 14,000 of the 54,000 jobs will go.', 'At worst «a quarter» of the 54,000 jobs will go.'],
  ['Complaints reached 13,740, up from 2,900 eleven years ago.', 'Complaints reached 13,740 and have more than «quadrupled».'],
  ['The minister came with 11 fellow lawmakers.', 'A group of «12» lawmakers came.'],
  ['The network joins the 27 member states, Norway and Iceland.', 'The network joins «29» states.'],
  ['Four Russian nationals and a Ukrainian were charged.', '«Five» nationals were charged.'],
  ['A taxi hurt six people critically. Another 19 people had lesser injuries.', 'The taxi hurt «25» people.'],
  ['The gunmen killed 25 men and two women on the farm.', 'The gunmen killed «27» on the farm.'],
  ['She withdrew $10 million from the fund. She also withdrew $5.5 million earlier.', 'She withdrew «$15.5 million» from the fund.'],
  ['The consumer estimate was beaten with a surprise of +100%.', 'The result was exactly «double» the consumer estimate.'],
  ['Founded in 2019 by Assaf Levi, chief editor Marian Borca, and designer Edouard Clement, the firm grew.', 'The firm was set up in 2019 by «three» people.'],
  ['The Commission, along with watchdogs in Belgium, France, and the Netherlands, asked for answers.', 'The Commission and the watchdogs of «three» countries asked for answers.'],
  ['Under a venture called Tescy, Swedish company Scytale and Prague-owned provider Tesys won the contract.', 'It is built by a venture of «two» firms, Scytale and Tesys.'],
  ['Of foundation models 73% are American and 15% are Chinese.', 'Of foundation models 73% are American and 15% Chinese, which leaves «12%» for everybody else.'],
  // a value and the one of an earlier period in a bracket
  ['The dividend is € 0.61 per share for 2024 (FY 2023: € 0.82).', 'The dividend went down by «€0.21».'],
  ['The dividend is € 0.61 per share for 2024 (FY 2023: € 0.82).', 'The dividend went down by «21 cents».'],
  // what a share leaves
  ['In 2024 over 4.6 billion parcels came, with 91% from China.', 'Of 4.6 billion parcels in 2024 some «400 million» came from other places than China.'],
  ['The 80% rule for certificates becomes a 50% rule.', 'The rule for certificates is relaxed by «30 percentage points».'],
  // the unit of the figure before
  ['They may spread 250 kilograms rather than the standard 170 kilograms.', 'They may spread 250 kilograms, «80» more than the norm.'],
  // paces
  ['Customs count 4.6 billion items that are annually imported.', 'In a year 4.6 billion items come in, more than «12 million» a day.'],
  ['The exemption covers 50 tons of goods per year per importer.', 'The exemption covers 50 tons a year; as a monthly allowance this would be a little over «four tons».'],
  ['The shop must pay a fine of $345,178 because its portal had failed to work for 40 days.', 'The fine of $345,178 comes to «$8,600» for each day on which the portal failed.'],
  // a share of a whole that the draft names
  ['The firm reported revenue of $119.07 million for the quarter. It runs a cloud. Its margin grew. Costs fell. Shares rose. Revenue from services was $68.85 million, from cameras $50.22 million.', 'Services are «58%» of revenue.'],
  ['| Region | Sales |\n|---|---|\n| Total | 2,076.0 |\n| North | 891.7 |\n| South | 430.5 |', '| Region | Share of sales (%) |\n|---|---|\n| North | «43.0» |'],
  // shares told in coins, what is left, and twice the same
  ['The firm reported sales of €4,733.6 million for 2024. It runs shops. Footwear sales were €2,565.0 million.', 'Of each €100 taken, «€54» came from footwear.'],
  ['The rule keeps 99% of the emissions in scope.', 'The rule keeps all but «1%» of the emissions in scope.'],
  ['The contribution is 1% for both employers and employees.', 'Employers and employees each pay a contribution of 1%, «2%» between them.'],
  ['EPS of $0.15 for the quarter compares to $0.09 a year ago.', 'EPS of the quarter were «6 cents» higher.'],
  // days that the draft's paragraph names
  ['The raid was on April 30, 2025. It was a large one. Many came. The owners had said on April 17, 2025 that they would close.', 'The owners had said on 17 April 2025 that they would close. The raid of 30 April 2025 came «13 days» later.'],
  // years that the draft's paragraph names
  ['Emissions are 37% lower than in 1990, after a drop of 8% in 2023.', 'It fell in 2023 too. The first part of the way took «33 years».'],
]

/** Arithmetic that must not excuse the draft's figure. */
export const coincidences: readonly ArithmeticCase[] = [
  ['Customs count 4.6 billion items that are annually imported.', 'In a year 4.6 billion items come in, more than «15 million» a day.'],
  ['The exemption covers 50 tons of goods per year per importer.', 'The exemption covers 50 tons a year, or «six tons» a month.'],
  ['Margins came to 69% of sales in the quarter.', 'Profit came to «€69m», a margin of 69 cents of each euro of sales.'],
  ['Margins came to 6.1% of sales in the quarter.', 'The quarter left it a margin of «eight cents» of each euro of sales.'],
  ['The rule keeps 99% of the emissions in scope.', 'The rule keeps all but «2%» of the emissions in scope.'],
  ['The contribution is 1% for both employers and employees.', 'Employers and employees each pay a contribution of 1%, «3%» between them.'],
  ['The plant has 640 workers, and another 220 are to be hired. The gross margin was 38.6%.', 'The plant has 640 workers, and a further «200» are due.'],
  ['Shares of the firm are held by Anna Berg, Carl Dahl and Eva Falk.', 'The port lies «three» miles out.'],
  ['The rate rose from 26% to 35% in the town.', 'The rate in the town went down by «nine points».'],
  ['It stocks 2 million items. About 10 million flyers were sent to the bloc.', 'It stocks 2 million items, and one in four users is young, «one in five» European.'],
  ['The app store, opened on a Wednesday in Queens, New York, US, sells games.', 'The «four» rulings were harsh.'],
  ['Net income was €0.5 million. Sales were €295.7 million, and costs €159 million.', 'Net income was «€454 million».'],
]

/** A draft that contradicts itself; the code, and words of the message. */
export type OwnCase = readonly [draft: string, code: 'derived-wrong' | 'points' | 'multiple' | 'internal', message: string]

export const contradictions: readonly OwnCase[] = [
  ['Earnings went from 62 cents to 96 cents, a rise of «35%».', 'derived-wrong', 'a rise of 54.8%'],
  ['Earnings fell «40%» from $100 million to $80 million.', 'derived-wrong', 'a fall of 20%'],
  ['Staff rose from 200 to 300, nearly «doubling» in size.', 'derived-wrong', '1.5 times'],
  ['The rate rose from 18.0% to 24.4%, an increase of «6.4%».', 'points', '6.4 percentage points'],
  ['Sales rose from $10 million to $30 million, up «300%».', 'multiple', 'a rise of 200%'],
  ['Profit dropped by more than «a third», or €57m, to €147m.', 'derived-wrong', '27.9%'],
  ['Of the firms 11% use it and the target is 75%, so that the shortfall amounts to «64 per cent».', 'points', '64 percentage points'],
  ['Of the models 73% are American and 15% Chinese, which leaves «22%» for the rest.', 'derived-wrong', 'leave 12%'],
  ['It passed by 458 votes to 101 votes; counting the 14 votes that were void, «563» votes were cast.', 'derived-wrong', '573'],
  ['There are «four» risks: fines, unpaid duties and the new act.', 'internal', 'lists 3'],
  ['We see «four» reasons for it. First, prices fell. Second, wages rose. Third, nobody cared.', 'internal', 'lists 3'],
  ['The plan sets «three» conditions:\n\n- open books\n- fair prices\n- no delay\n- a review\n', 'internal', 'lists 4'],
  ['| Market | Sales |\n|---|---|\n| North | $3.08bn |\n| South | $1.38bn |\n| Total | «$4.96bn» |\n', 'internal', 'add up to 4.46 billion'],
]

/** Near misses: nothing here contradicts itself. */
export const consistent: readonly string[] = [
  'Earnings went from 62 cents to 96 cents, a rise of «55%».',
  'The rate rose from 40% to 50%, an increase of «25%».',
  'Sales came to $2.81 billion versus $2.72 billion, «31.3%» up on the year.',
  'Sales rose from 200 to 300 and beat the forecast by «8%».',
  'Earnings were $0.34, up «17%» from $0.29 in the third quarter and up from $0.18 in the second.',
  'The yield was 5.1% and the discount narrowed from 11.8% to «10.3%».',
  'Profit dropped by «28%», or €57m, to €147m.',
  'Of the models 73% are American and 15% Chinese, which leaves «12%» for the rest.',
  'Acme sold 300 cars and Bolt 200 cars, and together with others they hold «900» cars.',
  'There are «three» risks: fines, unpaid duties and the new act.',
  'There are «four» risks, among them fines, unpaid duties and the new act.',
  'There are «two» camps: those in favour, with money and votes, and the rest.',
  'We see «three» reasons for it. First, prices fell. Second, wages rose. Finally, nobody cared.',
  'The plan sets «two» conditions:\n\n- open books\n- fair prices\n',
  '| Market | Sales |\n|---|---|\n| North | $3.08bn |\n| South | $1.38bn |\n| Total | «$4.5bn» |\n',
  '| Market | Sales |\n|---|---|\n| North | $3.08bn |\n| of which Oslo | $1.38bn |\n| Total | «$3.5bn» |\n',
]
