import { stem } from '../../text/stem'
import type { Case } from '../case'

/** What is done with two figures: a word for it in the draft makes a result more likely. */
export type Cue = 'sum' | 'difference' | 'ratio' | 'share' | 'change' | 'each' | 'rest'

/** The operations that the words around the claim's figure speak of; its own qualifier ("more than") is no such word. */
export function findCues({ claim, sentence }: Case): ReadonlySet<Cue> {
  const [from, to] = claim.stretch
  const { qualifierSpan } = claim.figure
  const found = new Set<Cue>(claim.figure.quantity.per ? ['each'] : [])
  const words = sentence.tokens
    .slice(Math.max(0, from - 6), to + 6)
    .filter((t) => !(qualifierSpan && qualifierSpan.start <= t.start && t.end <= qualifierSpan.end))
    .map((t) => stem(t.lower))
  for (const cue of Object.keys(cueWords) as Cue[]) if (words.some((w) => cueWords[cue].has(w))) found.add(cue)
  return found
}

const cueWords: Readonly<Record<Cue, ReadonlySet<string>>> = {
  sum: stems('two three total together sum combined altogether overall add both plus between all come counting'),
  difference: stems(
    'more less fewer shy short gap difference lead margin increase growth climb jump soar longer shorter later earlier leaving still since from left leave remain above below higher lower up down gain lose lost save saving shortfall gave swing swung swell narrow widen drop fall rise by beat miss over under cheaper dearer extra additional ahead behind apart rather taken off edge cushion surplus deficit',
  ),
  ratio: stems('times twice double triple fold multiple multiply ratio half third quarter fifth to one'),
  share: stems(
    'share of per part portion fraction account represent percent percentage equivalent half third quarter fifth',
  ),
  change: stems(
    'rise fall grow growth increase decrease drop decline jump surge up down higher lower more less gain lose climb cut expand shrink double halve triple slide swell raise premium discount upside above below short behind ahead',
  ),
  rest: stems('rest remainder other but except outside elsewhere without not'),
  each: stems('each per apiece average every divide head spread'),
}

function stems(text: string): ReadonlySet<string> {
  return new Set(text.split(' ').map(stem))
}
