/** A draft with a share between « and », and what the shares come to; '' where nothing is to be said. */
export type SharesCase = readonly [draft: string, sum: string]

export const wrong: readonly SharesCase[] = [
  ['Coal gave 40% of the power, gas 35% and the remaining «20%» came from wind.', '95'],
  ['Ferries carry 62% of the freight and trucks 24%; the remaining «24%» goes by rail.', '110'],
  ['Of those asked, 48% were for the bridge, 41% were against it, and the rest, «15%», had no opinion.', '104'],
  ['The budget is split between wages (45%), steel (38%) and other costs («25%»).', '108'],
  ['The fund is divided among three towns: Halsund gets 42%, Torvik 33% and Ostby «35%».', '110'],
  ['The fleet is made up of ferries (44%), tugs (31%) and barges («15%»).', '90'],
  ['Where the power comes from:\n\n- Coal: 41%\n- Gas: 32%\n- Wind: 18%\n- Other: «19%»', '110'],
  [
    '| Source | Share |\n|---|---|\n| Coal | 41% |\n| Gas | 32% |\n| Wind | 18% |\n| Other | «19%» |\n\nWind grows.',
    '110',
  ],
  ['| Source | Share of power, % |\n|---|---|\n| Coal | 41 |\n| Gas | 32 |\n| Others | «17» |\n\nWind grows.', '90'],
]

export const right: readonly SharesCase[] = [
  ['Coal gave 40% of the power, gas 35% and the remaining «25%» came from wind.', ''],
  // rounding
  ['Coal gave 33% of the power, gas 33% and the remaining «33%» came from wind.', ''],
  ['Coal gave 40.3% of the power, gas 35.4% and the remaining «24.2%» came from wind.', ''],
  ['Coal gave about 40% of the power, gas a good 30% and the remaining «25%» came from wind.', ''],
  // a share of another whole stands in the sentence
  ['Exports were 12% of sales; ferries carried 62% of the freight and the remaining «38%» went by rail.', ''],
  ['Freight rose 8%: ferries carried 62% of it and the remaining «38%» went by rail.', ''],
  ['Some 40% use the tool, and of the remaining 60% one half, or «30%» of all, have heard of it.', ''],
  ['Some 40% use the tool; of the remaining «60%», 15% plan to.', ''],
  ['The other «35%» had no opinion, while 65% were for the bridge.', ''],
  ['Steel is 45% of the cost at one yard and 42% at the other, «3%» apart.', ''],
  ['Halsund lost 12% of its traffic, and the other ports «9%».', ''],
  ['In Halsund 48% were for the bridge; in the other towns «63%» were.', ''],
  ['Of the rest, «15%» had no opinion and 20% would not say.', ''],
  // not all parts are told, or they overlap
  ['The budget is split mainly between wages (45%) and steel («38%»).', ''],
  ['The fleet is made up of ferries (44%), tugs (31%) and, among others, barges («15%»).', ''],
  ['Opinion is divided: 44% of the men, 31% of the women and «15%» of the young are for it.', ''],
  ['The prize is split 60% to 40% between them, after a tax of «15%».', ''],
  ['What the young use:\n\n- Ferries: 62%\n- Buses: 48%\n- Other boats: «31%»', ''],
  ['How prices changed:\n\n- Coal: up 41%\n- Gas: up 32%\n- Other fuels: up «19%»', ''],
  ['| Fuel | Change |\n|---|---|\n| Coal | 41% |\n| Gas | 32% |\n| Other | «19%» |\n\nWind grows.', ''],
  ['| Source | Share |\n|---|---|\n| Coal | 41% |\n| Gas | 32% |\n| Wind | «18%» |\n\nWind grows.', ''],
]

/** What is not heard, though a reader would hear it. */
export const overlooked: readonly SharesCase[] = [
  [
    'The city owns 51 percent of the port and two banks hold 12 percent each, while the other «35 percent» are traded.',
    '',
  ],
]
