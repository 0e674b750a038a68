/** A draft with a figure between « and », and the other figure of the draft that it contradicts; '' where it contradicts none. */
export type RepeatedCase = readonly [draft: string, other: string]

export const contradictions: readonly RepeatedCase[] = [
  // in the summary and in the body
  [
    'A survey of small firms found that 34% of them use the bookkeeping tool.\n\nMost owners had heard of it from friends.\n\nTo sum up, «43%» of small firms use the bookkeeping tool.',
    '34%',
  ],
  [
    'The harbour extension will cost the city €340 million.\n\nWork begins in spring. The harbour extension, at a cost of «€430 million», is the largest project of the city.',
    '€340 million',
  ],
  [
    'Traffic on the northern ferry fell by 14% in 2024.\n\nThe operator blames fuel. Its boats are old.\n\nAfter the fall of «12%» in traffic on the northern ferry in 2024, two boats are for sale.',
    '14%',
  ],
  [
    'The museum lent 62 paintings to schools last year.\n\nTeachers liked it.\n\nLast year the museum lent «26» paintings to schools.',
    '62',
  ],
  // headline and body
  ['# Traffic on the northern ferry falls «12%»\n\nTraffic on the northern ferry fell 14% in 2024, the operator said.', '14%'],
  ['# Harbour extension to cost «€430m»\n\nThe harbour extension will cost €340 million, the city says.', '€340 million'],
  // table and text
  [
    '| Harbour | Freight in 2024, tonnes |\n|---|---|\n| Halsund | 14,200 |\n| Torvik | 9,800 |\n\nFreight in Halsund came to «12,400» tonnes in 2024.',
    '14,200',
  ],
]

export const differences: readonly RepeatedCase[] = [
  // the same figure in another notation, or rounded
  ['The harbour extension will cost the city €340 million.\n\nAt «€0.34bn», the harbour extension is dear for the city.', ''],
  ['The harbour extension will cost €338 million.\n\nThe harbour extension will cost about «€340 million».', ''],
  ['The plant in Halsund employs 2,150 people.\n\nThe plant in Halsund employs more than «2,000» people.', ''],
  ['The plant in Halsund employs «at least 2,000» people.\n\nThe plant in Halsund employs 2,150 people.', ''],
  // another time
  ['The yard sold boats for $4.1 million in 2023.\n\nThe yard sold boats for «$4.6 million» in 2024.', ''],
  ['This year the yard sold 41 boats.\n\nLast year the yard sold «46» boats.', ''],
  ['In the first quarter sales of boats rose 12%.\n\nIn the second quarter sales of boats rose «14%».', ''],
  ['Sales of boats rose 12% from the quarter before.\n\nSales of boats rose «14%» from the year before.', ''],
  ['The yard will sell 60 boats.\n\nSo far the yard has sold «46» boats.', ''],
  // another thing
  ['The yard in Halsund employs 2,150 people.\n\nThe yard in Torvik employs «2,510» people.', ''],
  ['Of the large firms 34% use the tool.\n\nOf the small firms «43%» use the tool.', ''],
  ['The first ferry carries 120 cars.\n\nThe second ferry carries «210» cars.', ''],
  ['The ferry carries 120 cars.\n\nThe ferry carries «210» passengers.', ''],
  ['Exports of steel rose 12% last year.\n\nImports of steel rose «14%» last year.', ''],
  ['Ticket prices rose 12% last year.\n\nTicket prices fell «14%» in the year before.', ''],
  ['The levy brings in €12 million.\n\nThe levy on ferries brings in «€14 million» with that on buses.', ''],
  // from one to the other, one more, one of several
  ['The fare went from €12 to €14 in May.\n\nThe fare is «€14» now.', ''],
  ['The fare went from «€12» to €14 in May.\n\nThe fare is €14 now.', ''],
  ['The yard hired 120 welders.\n\nIt was not enough: the yard hired another «140» welders.', ''],
  ['The yard built 120 boats.\n\nOf these the yard built «102» boats for the navy.', ''],
  ['Each ferry costs €12 million.\n\nTogether the ferries cost «€21 million».', ''],
  ['The median wage in the yard is $4,100.\n\nThe average wage in the yard is «$4,600».', ''],
  ['The harbour expects traffic to grow 12% in 2024.\n\nIn the event, traffic in the harbour grew «14%» in 2024.', ''],
  // another speaker, another source
  ['The minister puts the cost of the tunnel at €340 million.\n\nThe court of auditors puts the cost of the tunnel at «€430 million».', ''],
  ['The tunnel will cost €340 million [@city].\n\nThe tunnel will cost «€430 million» [@auditors].', ''],
  // said to be wrong
  ['The tunnel will cost €430 million.\n\nThe city had said that the tunnel would cost «€340 million».', ''],
  ['If the fare were «€12», few would pay. The fare is €14.', ''],
  // of two lines of a table
  ['| Ferry | Cars |\n|---|---|\n| North | 120 |\n| South | «210» |', ''],
  ['| Ferry | Cars, 2023 | Cars, 2024 |\n|---|---|---|\n| North | 120 | «210» |\n\nThe ferries are full.', ''],
  ['| Harbour | Freight in 2024, tonnes |\n|---|---|\n| Halsund | 14,200 |\n| Torvik | 9,800 |\n\nFreight in Torvik and Halsund came to «24,000» tonnes in 2024.', ''],
]

/** What is not heard, though a reader would hear it. */
export const overlooked: readonly RepeatedCase[] = [
  // "would" makes a condition of the sentence
  [
    'The plant in Halsund employs 2,150 people.\n\nUnions have called for a strike. The «2,510» people whom the plant in Halsund employs would stop work for a day.',
    '',
  ],
]
