import type { DraftLanguage } from '../../text/draft-language'
import { marksIn, speechOf, STRAIGHT, type QuotationMarks, type Speech } from './speech'

/** How a citation is written: by its key, in a note below the text or in the line, as a link, or as a link to a note of one's own. */
export type CitationStyle = 'key' | 'footnote' | 'inline-note' | 'link' | 'wiki'

/** How a draft writes what it cites; what it does not show is what its language does by custom. */
export interface Habits {
  readonly language: DraftLanguage
  readonly style: CitationStyle
  /** What the texts of notes hold: keys, links on the title, or the reference with its address. */
  readonly notes: 'keys' | 'links' | 'words'
  /** LaTeX: the command that cites, without its backslash, and the package that it is of. */
  readonly command: string
  readonly package?: 'biblatex' | 'natbib'
  readonly marks: QuotationMarks
  /** LaTeX: quotations are `\enquote{}`. */
  readonly enquote: boolean
  readonly speech: Speech
  /** Tag or name of the language of its prose, where the draft says it. */
  readonly spoken?: string
  readonly eol: '\n' | '\r\n'
}

/** Reads a draft's habits. A style that is given stands for the one that the draft uses most. */
export function habitsOf(draft: string, language: DraftLanguage, style?: CitationStyle): Habits {
  const spoken = spokenIn(draft, language)
  const speech = speechOf(spoken)
  return {
    language,
    style: style ?? styleOf(draft, language),
    notes: notesOf(draft, language),
    ...latexHabits(draft),
    marks: marksIn(draft) ?? (spoken === undefined || speechOf('en') === speech ? STRAIGHT : speech.marks),
    speech,
    spoken,
    eol: draft.includes('\r\n') ? '\r\n' : '\n',
  }
}

type Signs = Partial<Record<CitationStyle, RegExp>>

const markdownSigns: Signs = {
  key: /(?<![\^\\])\[[^\]\n[]{0,80}@[\p{L}\p{N}_{]/gu,
  footnote: /\[\^[^\]\s]{1,60}\](?!:)/g,
  'inline-note': /\^\[/g,
  link: /\]\(https?:/g,
  wiki: /(?<!!)\[\[[^\]\n[]/g,
}

const signs: Readonly<Record<DraftLanguage, Signs>> = {
  markdown: markdownSigns,
  quarto: markdownSigns,
  latex: {
    key: /\\[A-Za-z]{0,9}[cC]ite[a-z]{0,9}\*?\s{0,3}[[{(]/g,
    footnote: /\\footnote\{[^{}\n]{0,300}\\(?:url|href)\b/g,
    link: /\\href\b(?<!\\footnote\{[^{}\n]{0,300}\\href)/g,
  },
  typst: {
    key: /(?<![\p{L}\p{N}_\\])@[\p{L}_]|#cite\(/gu,
    footnote: /#footnote\[[^\]\n]{0,300}(?:#link|https?:)/g,
    link: /#link\((?<!#footnote\[[^\]\n]{0,300}#link\()/g,
  },
  plain: {
    link: /\bhttps?:\/\//g,
    footnote: /\[\^?\d{1,3}\](?!:)/g,
    key: /(?<!\^)\[[^\]\n[]{0,80}@[\p{L}\p{N}_{]/gu,
  },
}

function styleOf(draft: string, language: DraftLanguage): CitationStyle {
  const counts = Object.entries(signs[language]).map(([style, sign]) => [style, count(draft, sign)] as const)
  return counts.reduce((best, next) => (next[1] > best[1] ? next : best))[0] as CitationStyle
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

function notesOf(draft: string, language: DraftLanguage): Habits['notes'] {
  if (language !== 'markdown' && language !== 'quarto') return 'words'
  if (/(?:^|[\s[;(])-?@[\p{L}\p{N}_{]/mu.test(draft)) return 'keys'
  return /^\[\^[^\]\s]{1,60}\]:[^\n]{0,300}\]\(https?:|\^\[[^\n]{0,300}\]\(https?:/m.test(draft) ? 'links' : 'words'
}

function latexHabits(draft: string): Pick<Habits, 'command' | 'package' | 'enquote'> {
  const counts = new Map<string, number>()
  for (const [, name] of draft.matchAll(/\\([A-Za-z]{0,9}[cC]ite[a-z]{0,9})\*?\s{0,3}[[{(]/g))
    if (single.has(name)) counts.set(name, (counts.get(name) ?? 0) + 1)
  const most = [...counts].reduce<readonly [string, number] | undefined>(
    (best, next) => (best && best[1] >= next[1] ? best : next),
    undefined,
  )
  const used = packageOf(draft, counts)
  const custom = used === 'biblatex' ? 'autocite' : used === 'natbib' ? 'citep' : 'cite'
  return {
    command: most?.[0] ?? custom,
    package: used,
    enquote: /\\enquote\b|\\usepackage(?:\[[^\]]*\])?\{[^}]*\bcsquotes\b/.test(draft),
  }
}

/** Commands that cite in brackets or in a note, where a further citation may stand as it is. */
const single = new Set(['cite', 'citep', 'parencite', 'autocite', 'footcite', 'smartcite', 'supercite'])

function packageOf(draft: string, commands: ReadonlyMap<string, number>): Habits['package'] {
  if (/\\addbibresource\b|\\usepackage(?:\[[^\]]*\])?\{[^}]*\bbiblatex\b/.test(draft)) return 'biblatex'
  if (/\\usepackage(?:\[[^\]]*\])?\{[^}]*\bnatbib\b/.test(draft) || commands.has('citep')) return 'natbib'
  return ['autocite', 'parencite', 'footcite', 'smartcite'].some((name) => commands.has(name)) ? 'biblatex' : undefined
}

/** The language that a draft says it is written in. */
function spokenIn(draft: string, language: DraftLanguage): string | undefined {
  const head = draft.slice(0, 5000)
  if (language === 'latex')
    return (
      /\\(?:setdefaultlanguage|setmainlanguage)(?:\[[^\]]*\])?\{(\w+)\}/.exec(head)?.[1] ??
      /\\usepackage\[(?:[^\]]*[,=])?(\w+)\]\{babel\}/.exec(head)?.[1]
    )
  if (language === 'typst') return /#set\s+text\([^)]{0,300}\blang:\s*"([a-zA-Z-]+)"/.exec(head)?.[1]
  return /^---\r?\n(?:[^\n]*\n){0,60}?lang(?:uage)?:[ \t]*["']?([a-zA-Z-]+)/.exec(head)?.[1]
}
