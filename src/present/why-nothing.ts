import type { Finding } from '../check/verdict'
import { SERIOUS, type HealthReport } from '../corpus/health-report'
import { groupNotes, healthTitle } from './health-text'
import { escapeMarkdown } from './markdown-text'

/** What is known where a person asks why nothing is shown. */
export interface Situation {
  /** The draft in the active editor; undefined where there is none. */
  readonly draft?: {
    readonly path: string
    readonly language: string
    /** Whether its language is one that is checked. */
    readonly served: boolean
    readonly moment: string
    readonly findings: readonly Finding[]
    /** Of citations that lead to nothing, what is said of each. */
    readonly unresolved: readonly string[]
  }
  readonly corpus?: { readonly folders: readonly string[]; readonly chosen: 'setting' | 'name' | 'workspace' }
  readonly trusted: boolean
  readonly health?: HealthReport
}

/** A page of Markdown: what is indexed, what is resolved, what is skipped, and the next step. */
export function toWhyPage(situation: Situation): string {
  const parts = [
    '# Why is nothing shown here?',
    `**${escapeMarkdown(nextStep(situation))}**`,
    '## The draft',
    ...draftLines(situation),
    '## The sources',
    ...corpusLines(situation),
  ]
  return `${parts.join('\n\n')}\n`
}

/** The one thing to do first. */
export function nextStep({ draft, corpus, health }: Situation): string {
  if (!draft) return 'Open a draft, and put the cursor into it.'
  if (!draft.served)
    return `This file is of the language "${draft.language}", which Tickmark does not check. Change its language mode if it is a draft.`
  if (!corpus?.folders.length) return 'Open the folder with your articles, or name it in the setting tickmark.corpus.'
  if (!health?.sources.length)
    return 'No article is indexed. Save the articles that you cite into one of the folders below, or name their folder in the setting tickmark.corpus.'
  const { findings, unresolved } = draft
  if (!findings.length) return 'There is no figure in this draft that could be checked.'
  if (unresolved.length) return 'Correct the citations below, or save the articles that they mean.'
  if (findings.every(({ code }) => code === 'uncited'))
    return 'No citation reaches a figure of this draft: cite the sources by key, link or footnote.'
  const open = findings.filter(({ severity }) => severity !== 'none').length
  return open
    ? `There is something to show: ${open} of ${findings.length} figures are open. Run "Tickmark: Check Figures", and see the view Findings.`
    : `Nothing is wrong: none of the ${findings.length} figures is open. Rest the mouse on a figure to see its passage.`
}

function draftLines({ draft }: Situation): string[] {
  if (!draft) return ['There is no text in the active editor.']
  const { path, language, served, moment, findings, unresolved } = draft
  const count = (test: (finding: Finding) => boolean) => findings.filter(test).length
  const rows = [
    `- File: ${escapeMarkdown(path)}, language "${escapeMarkdown(language)}"${served ? '' : ', which is not checked'}`,
    `- Checked ${moments[moment] ?? moment}`,
    `- Figures and quotations: ${findings.length}; supported ${count(({ stance }) => stance === 'supported')}, refuted ${count(({ stance }) => stance === 'refuted')}, not found ${count(({ stance }) => stance === 'not-found')}, not checked ${count(({ stance }) => stance === 'unchecked')}`,
    `- Without a citation: ${count(({ code }) => code === 'uncited')}; set aside or verified: ${count(({ ignored, verified }) => ignored !== undefined || verified !== undefined)}`,
  ]
  const lost = unresolved.map((message) => `  - ${escapeMarkdown(message)}`)
  return [[...rows, `- Citations that lead to nothing: ${unresolved.length}`, ...lost].join('\n')]
}

const moments: Readonly<Record<string, string>> = {
  onCommand: 'on command only (setting tickmark.check)',
  onSave: 'on command and on saving (setting tickmark.check)',
  onType: 'on command and while you type (setting tickmark.check)',
}

const reasons = {
  setting: 'named in the settings or the project file',
  name: 'found by its usual name',
  workspace: 'the whole workspace, since no folder is named',
} as const

function corpusLines({ corpus, trusted, health }: Situation): string[] {
  if (!corpus) return ['Nothing has been looked for yet.']
  const { folders, chosen } = corpus
  const rows = [
    `- Folders: ${folders.map(escapeMarkdown).join(', ') || 'none'} (${reasons[chosen]})`,
    ...(trusted ? [] : ['- The workspace is not trusted: its own settings and project file are not used']),
    `- Articles to check against: ${health?.sources.length ?? 0}`,
    ...skipped(health),
    ...(health?.problems ?? []).map(({ message }) => `- ${escapeMarkdown(message)}`),
  ]
  return [rows.join('\n')]
}

/** How many files of a kind are named, lest the page become a list. */
const MOST_NAMED = 5

function skipped(health: HealthReport | undefined): string[] {
  if (!health) return []
  return [...groupNotes(health.notes)]
    .filter(([kind]) => SERIOUS.includes(kind))
    .flatMap(([kind, notes]) => {
      const { title, advice } = healthTitle(kind)
      const named = notes.slice(0, MOST_NAMED).map(({ message }) => `  - ${escapeMarkdown(message)}`)
      const more = notes.length - named.length
      const rest = more > 0 ? [`  - and ${more} more: see the view Sources`] : []
      return [`- Skipped, ${title.toLowerCase()}: ${notes.length}. ${escapeMarkdown(advice)}`, ...named, ...rest]
    })
}
