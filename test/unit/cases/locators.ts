/** A report of seven pages about boats and plants; what a page is called is told by each case. */
export const report: readonly string[] = [
  'The shipyards of the north. A report to parliament.',
  'The yards of Halsund built 340 fishing boats in 2023, most of them for the island fleet.',
  'Steel was the largest cost of the yards and came to $18.4 million. Wages took 31 percent of what they spent.',
  'The yards of Halsund employ 2,150 people, and the yards of Torvik employ 1,280.',
  'Repairs brought in $6.2 million. Wages in repair work took 31 percent of that.',
  'Orders for the coming year stand at 415 boats. Fuel prices rose by 9.7 percent.',
  'The ministry plans to lend the yards $52 million from next spring on.',
]

/** Printed numbers: a cover without one, then i, ii, and from the fourth page on 1 to 4. */
const printed = ['', 'i', 'ii', '1', '2', '3', '4']
/** An offprint: the third page, where a chapter begins, bears no number. */
const offprint = ['463', '464', '', '466', '467', '468', '469']
const unclear = report.map(() => '')

/** What the pages are called, a sentence of a draft with the figure between « and », and the locator that would be right; '' where nothing is to be said. */
export type LocatorCase = readonly [labels: readonly string[] | undefined, draft: string, right: string]

export const counted: readonly LocatorCase[] = [
  [undefined, 'The yards of Halsund built «340» fishing boats in 2023 [@r, p. 2].', ''],
  [undefined, 'The yards of Halsund built «340» fishing boats in 2023 [@r, p. 4].', '2'],
  [undefined, 'The yards of Halsund built «340» fishing boats in 2023 [@r, 4].', '2'],
  [undefined, 'The yards of Halsund built «340» fishing boats in 2023 [@r, {p. 4}].', '2'],
  [undefined, 'As @r [p. 4] has it, the yards of Halsund built «340» fishing boats in 2023.', '2'],
  [undefined, 'The yards of Halsund built «340» fishing boats in 2023.[^1]\n\n[^1]: See @r [p. 4].', '2'],
  [undefined, 'Steel cost the yards «$18.4m» [@r, p. 5].', '3'],
  [undefined, 'Steel, the largest cost of the yards, came to about «$18 million» [@r, p. 7].', '3'],
]

export const ranges: readonly LocatorCase[] = [
  [undefined, 'The yards of Torvik employ «1,280» people [@r, pp. 3-5].', ''],
  [undefined, 'The yards of Torvik employ «1,280» people [@r, pp. 2, 4].', ''],
  [undefined, 'The yards of Torvik employ «1,280» people [@r, p. 3f].', ''],
  [undefined, 'The yards of Torvik employ «1,280» people [@r, p. 2ff].', ''],
  [undefined, 'The yards of Torvik employ «1,280» people [@r, pp. 5-7].', '4'],
  [undefined, 'The yards of Torvik employ «1,280» people [@r, p. 5ff].', '4'],
  [offprint, 'The yards of Torvik employ «1,280» people [@r, pp. 465-7].', ''],
  [offprint, 'The yards of Torvik employ «1,280» people [@r, pp. 467-9].', '466'],
]

export const named: readonly LocatorCase[] = [
  // the printed number and the one that a viewer shows both count
  [printed, 'The yards of Halsund employ «2,150» people [@r, p. 1].', ''],
  [printed, 'The yards of Halsund employ «2,150» people [@r, p. 4].', ''],
  [printed, 'The yards of Halsund employ «2,150» people [@r, p. 2].', '1'],
  [printed, 'The yards of Halsund built «340» fishing boats in 2023 [@r, p. i].', ''],
  [printed, 'The yards of Halsund built «340» fishing boats in 2023 [@r, p. ii].', 'i'],
  [offprint, 'Steel was the largest cost of the yards, at «$18.4 million» [@r, p. 465].', ''],
  [offprint, 'Steel was the largest cost of the yards, at «$18.4 million» [@r, p. 468].', '465'],
]

export const silent: readonly LocatorCase[] = [
  // the figure stands on both pages
  [undefined, 'Wages took «31 percent» of what the yards spent [@r, p. 5].', ''],
  // no page, something else than a page, a page that the saved copy has not
  [undefined, 'The yards of Halsund built «340» fishing boats in 2023 [@r].', ''],
  [undefined, 'The yards of Halsund built «340» fishing boats in 2023 [@r, chap. 4].', ''],
  [undefined, 'The yards of Halsund built «340» fishing boats in 2023 [@r, p. 88].', ''],
  // one of two citations of the source names no page, or the right one
  [undefined, 'The yards of Halsund built «340» fishing boats in 2023 [@r; @r, p. 4].', ''],
  [undefined, 'The yards built «340» boats in 2023 [@r, p. 2] and employ 2,150 people in Halsund [@r, p. 4].', ''],
  // the numbers at the edges of the pages do not count up
  [unclear, 'The yards of Halsund built «340» fishing boats in 2023 [@r, p. 4].', ''],
  // the citation belongs to another sentence
  [undefined, 'The yards of Halsund built «340» fishing boats in 2023. Orders stand at 415 boats [@r, p. 6].', ''],
  // a year stands anywhere
  [undefined, 'The yards of Halsund built many boats in «2023» [@r, p. 4].', ''],
  // a sum has no page of its own
  [undefined, 'The yards of Halsund and Torvik employ «3,430» people together [@r, p. 6].', ''],
]
