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
]

/** Arithmetic that must not excuse the draft's figure. */
export const coincidences: readonly ArithmeticCase[] = [
  ['The plant has 640 workers, and another 220 are to be hired. The gross margin was 38.6%.', 'The plant has 640 workers, and a further «200» are due.'],
  ['Shares of the firm are held by Anna Berg, Carl Dahl and Eva Falk.', 'The port lies «three» miles out.'],
  ['The rate rose from 26% to 35% in the town.', 'The rate in the town went down by «nine points».'],
  ['It stocks 2 million items. About 10 million flyers were sent to the bloc.', 'It stocks 2 million items, and one in four users is young, «one in five» European.'],
  ['The app store, opened on a Wednesday in Queens, New York, US, sells games.', 'The «four» rulings were harsh.'],
  ['Net income was €0.5 million. Sales were €295.7 million, and costs €159 million.', 'Net income was «€454 million».'],
]
