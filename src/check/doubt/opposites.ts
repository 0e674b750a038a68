import { concept } from '../lexicon'

/** Words of one line exclude each other: a figure of the one is no figure of the other. Words joined by | mean the same. */
const lines = `
net gross operating free pretax
average|mean median maximum|ceiling|cap|peak minimum|floor record
annual|yearly quarterly monthly daily weekly
global|worldwide|international domestic|national|home regional local
organic|constant|adjusted|neutral|underlying|comparable|like reported|actual|nominal
nominal real
primary secondary
direct indirect
public private
import export
men|male women|female
urban rural
small|smaller large|larger|big|bigger
young|younger old|older|elderly
northern southern eastern western
including excluding|without
wholesale retail|consumer
online|digital|e-commerce offline|physical
subscription service licence hardware
institutional individual
full part
bull|bullish bear|bearish neutral
maximum minimum
upper lower
proposed|planned adopted|final
`

/** The measures of business and policy; a figure of the one is no figure of the other. Words joined by | mean the same. */
const measureLine = `
revenue|turnover|sale|topline profit|earning|income|loss|deficit|surplus ebitda margin debt|borrowing dividend order|booking backlog
user|customer|subscriber employee|worker|staff|workforce fine|penalty emission export import delivery|shipment valuation budget download visit|visitor subsidy
`

function groupsOf(text: string): ReadonlyMap<string, string>[] {
  return text
    .trim()
    .split('\n')
    .map(
      (line) =>
        new Map(
          line
            .trim()
            .split(' ')
            .flatMap((alike) => alike.split('|').map((w) => [concept(w), alike] as const)),
        ),
    )
}

const opposites = groupsOf(lines)
const measures = new Map(groupsOf(measureLine).flatMap((group) => [...group]))

/** Two words that exclude each other, one of each set; undefined where the sets agree or are silent. */
export function opposedIn(
  mine: ReadonlySet<string>,
  theirs: ReadonlySet<string>,
): readonly [string, string] | undefined {
  for (const group of opposites) {
    const [a, b] = [membersOf(group, mine), membersOf(group, theirs)]
    if (a.length && b.length && !a.some((x) => b.includes(x))) return [wordOf(a[0]), wordOf(b[0])]
  }
  return undefined
}

/** The measures that claim and source name, where they are different ones and the claim's stands nowhere near the source's figure. */
export function otherMeasure(
  mine: ReadonlySet<string>,
  theirs: ReadonlySet<string>,
  near: ReadonlyMap<string, number>,
): readonly [string, string] | undefined {
  const [a, b] = [membersOf(measures, mine), membersOf(measures, theirs)]
  const around = membersOf(measures, new Set(near.keys()))
  return a.length && b.length && !a.some((x) => around.includes(x)) ? [wordOf(a[0]), wordOf(b[0])] : undefined
}

function membersOf(group: ReadonlyMap<string, string>, keys: ReadonlySet<string>): string[] {
  const found: string[] = []
  for (const key of keys) {
    const member = group.get(key)
    if (member) found.push(member)
  }
  return found
}

function wordOf(member: string): string {
  return member.split('|')[0]
}
