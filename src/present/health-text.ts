import type { HealthKind, HealthNote } from '../corpus/health-report'

/** What a group of notes is called, and what to do about it. */
export interface HealthTitle {
  readonly title: string
  readonly advice: string
}

/** Title and advice for a kind of note. */
export function healthTitle(kind: HealthKind): HealthTitle {
  const [title, advice] = titles[kind]
  return { title, advice }
}

/** Notes by kind, in the order in which they came. */
export function groupNotes(notes: readonly HealthNote[]): ReadonlyMap<HealthKind, readonly HealthNote[]> {
  const groups = new Map<HealthKind, HealthNote[]>()
  for (const note of notes) groups.set(note.kind, [...(groups.get(note.kind) ?? []), note])
  return groups
}

const titles: Readonly<Record<HealthKind, readonly [title: string, advice: string]>> = {
  unreadable: ['Cannot be read', 'Save the article anew, or as text.'],
  'too-large': ['Too large', 'Save the part that you cite as a file of its own.'],
  unsupported: ['Of a kind that is not read', 'Save the article as Markdown or text.'],
  'no-text': ['Without text', 'Open the page with its article in view and save it again.'],
  'missing-file': ['Records whose file is missing', 'Put the file into the corpus, or correct the field "file".'],
  'same-text': ['Copies of one another', 'Keep one; what several copies say is still one source.'],
  'same-address': ['With the same address', 'Keep one, or correct the address in the front matter.'],
  'partly-read': [
    'With parts that cannot be read',
    'Figures in those parts are not found: save the document anew, or as text.',
  ],
  'bad-front-matter': ['With a fault in the front matter', 'Correct the line that is named.'],
  'no-date': ['Without a date', 'Add "published_date" to the front matter, or a date to the record.'],
  'no-key': ['Without a key', 'Add "citekey" to the front matter, or a record to a bibliography.'],
  'no-record': ['Without a record in a bibliography', 'Add one if the draft is going to be typeset.'],
  'no-file': ['Records without a saved article', 'Save the article: what cites it cannot be checked.'],
}
