import { annotate } from './annotate'
import { element as el, escapeHtml as text } from './html'
import { STYLES } from './report-styles'
import { GROUPS, type Report, type ReportNote, type Timeline } from './report'
import {
  CHECKLIST,
  groupNames,
  groupSigns,
  passageOf,
  placeWords,
  reachWords,
  settledWords,
  sourceWords,
  titleOf,
} from './words'

/** What a page of a report needs besides the report. */
export interface PageOptions {
  /** The code of the page (src/webview/report.ts), bundled. */
  readonly script: string
  /** For the content security policy: nothing else runs. */
  readonly nonce: string
  /** Inside of the editor: buttons that open the draft, the source and the exports. */
  readonly live: boolean
}

/** A report as a page that stands for itself: no file and no address is loaded by it. */
export function toReportHtml(report: Report, { script, nonce, live }: PageOptions): string {
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${text(`${report.title}: report on the figures`)}</title>
<style nonce="${nonce}">${STYLES}</style>
</head>
<body${live ? ' class="live"' : ''}>
${header(report, live)}
<main>
${section('draft', 'The draft', report.paragraphs.map((paragraph) => row(paragraph, report, live)).join('\n'))}
${report.timelines.length ? section('timelines', 'Over time', report.timelines.map(timeline).join('\n')) : ''}
${section('sources', 'Sources', sourceTable(report))}
${section('checklist', 'What no program decides', checklist())}
</main>
<script nonce="${nonce}">${script.replaceAll('</script', '<\\/script')}</script>
</body>
</html>
`
}

function section(id: string, title: string, content: string): string {
  return el('section', { id, 'aria-labelledby': `${id}-title` }, el('h2', { id: `${id}-title` }, title), content)
}

function header({ title, path, on, counts, notes }: Report, live: boolean): string {
  const used = GROUPS.filter((group) => counts[group])
  const summary = used.map((group) => `${counts[group]} ${groupNames[group].toLowerCase()}`).join(', ')
  return el(
    'header',
    {},
    el('h1', {}, text(title)),
    el(
      'p',
      { class: 'about' },
      text(`${path}, checked on ${on}. ${notes.length} figures and quotations: ${summary || 'none'}.`),
    ),
    bar(counts, summary),
    el(
      'div',
      { class: 'filters', role: 'group', 'aria-label': 'Show' },
      ...used.map((group) =>
        el(
          'button',
          { type: 'button', class: `filter ${group}`, 'data-group': group, 'aria-pressed': 'true' },
          el('span', { class: 'sign', 'aria-hidden': 'true' }, groupSigns[group]),
          text(` ${groupNames[group]} ${counts[group]}`),
        ),
      ),
    ),
    el('p', { id: 'shown', class: 'about', role: 'status' }),
    el(
      'p',
      { class: 'actions' },
      el('button', { type: 'button', 'data-do': 'print' }, 'Print'),
      ...(live
        ? [
            el('button', { type: 'button', 'data-do': 'html' }, 'Export as HTML'),
            el('button', { type: 'button', 'data-do': 'markdown' }, 'Export as Markdown'),
          ]
        : []),
    ),
  )
}

/** The shares of the verdicts. Widths are attributes, since a style would need a hole in the policy. */
function bar(counts: Report['counts'], summary: string): string {
  const total = GROUPS.reduce((sum, group) => sum + counts[group], 0)
  let x = 0
  const parts = GROUPS.filter((group) => counts[group]).map((group) => {
    const width = (counts[group] / total) * 100
    const part = el('rect', { class: group, x: x.toFixed(3), width: width.toFixed(3), y: 0, height: 4 })
    x += width
    return part
  })
  return el(
    'svg',
    {
      class: 'bar',
      viewBox: '0 0 100 4',
      preserveAspectRatio: 'none',
      role: 'img',
      'aria-label': `Verdicts: ${summary || 'none'}`,
    },
    ...parts,
  )
}

/** A paragraph with its notes beside it. */
function row(paragraph: Report['paragraphs'][number], report: Report, live: boolean): string {
  const { kind, level = 1, label, notes } = paragraph
  const words = (label === undefined ? '' : text(`[^${label}] `)) + annotate(report, paragraph, notes)
  const name = kind === 'heading' ? `h${Math.min(6, level + 2)}` : 'p'
  const list = el('div', { class: 'notes' }, ...notes.map((note) => toNote(note, live)))
  return el('div', { class: 'row' }, el(name, { class: `words in-${kind}` }, words), notes.length ? list : '')
}

function toNote({ number, group, finding, surface, line }: ReportNote, live: boolean): string {
  const { message, evidence, derivation, start } = finding
  const go = (label: string, data: Record<string, string | number>) =>
    live ? el('button', { type: 'button', class: 'go', ...data }, text(label)) : ''
  return el(
    'article',
    {
      id: `note-${number}`,
      class: `note ${group}`,
      'data-group': group,
      'aria-labelledby': `note-${number}-title`,
      tabindex: '-1',
    },
    el(
      'p',
      { id: `note-${number}-title`, class: 'title' },
      el('span', { class: 'sign', 'aria-hidden': 'true' }, groupSigns[group]),
      ` ${number}. `,
      el('strong', {}, text(shorten(surface))),
      text(`: ${titleOf(finding)}`),
    ),
    el('p', {}, text(message)),
    ...evidence.map((passage) => {
      const { before, marked, behind } = passageOf(passage)
      const { start, end } = passage.figure ?? passage
      const place = { 'data-do': 'passage', 'data-path': passage.path, 'data-start': start, 'data-end': end }
      return el(
        'blockquote',
        {},
        text(before),
        marked ? el('mark', {}, text(marked)) : '',
        text(behind),
        el('cite', {}, text(placeWords(passage))),
        go('Open the passage', place),
      )
    }),
    derivation ? el('p', { class: 'sum' }, text(derivation)) : '',
    ...[reachWords(finding), settledWords(finding)].map((words) =>
      words ? el('p', { class: 'small' }, text(words)) : '',
    ),
    el(
      'p',
      { class: 'small' },
      el('a', { href: `#figure-${number}` }, `Line ${line + 1}`),
      ' ',
      go('Go to the draft', { 'data-do': 'draft', 'data-start': start }),
    ),
  )
}

/** Of a long quotation the beginning is enough to know it by. */
function shorten(surface: string): string {
  return surface.length > 60 ? `${surface.slice(0, 57)}…` : surface
}

function timeline({ name, points }: Timeline): string {
  const rows = points.map(({ date, key, outlet, figures, words }) =>
    el(
      'tr',
      {},
      el('th', { scope: 'row' }, text(date || 'no date')),
      el('td', {}, el('strong', {}, text(figures.join(', ')))),
      el('td', {}, text(words)),
      el('td', {}, text([key, outlet].filter(Boolean).join(', '))),
    ),
  )
  const head = ['Date', 'Figures', 'The words', 'Source'].map((title) => el('th', { scope: 'col' }, title))
  return el(
    'div',
    { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': `${name} over time` },
    el('table', {}, el('caption', {}, text(name)), el('thead', {}, el('tr', {}, ...head)), el('tbody', {}, ...rows)),
  )
}

function sourceTable({ sources }: Report): string {
  if (!sources.length) return el('p', {}, 'No source was asked.')
  const rows = sources.map((source) =>
    el(
      'tr',
      {},
      el('th', { scope: 'row' }, text(source.key)),
      el('td', {}, text(sourceWords(source) || 'no record')),
      el('td', { class: 'number' }, String(source.cited)),
    ),
  )
  const head = ['Key', 'Source', 'Figures'].map((title) => el('th', { scope: 'col' }, title))
  return el(
    'div',
    { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Table of sources' },
    el('table', {}, el('thead', {}, el('tr', {}, ...head)), el('tbody', {}, ...rows)),
  )
}

function checklist(): string {
  const items = CHECKLIST.map((item, i) =>
    el('li', {}, el('label', {}, `<input type="checkbox" id="check-${i + 1}"> `, text(item))),
  )
  return el('ul', { class: 'checklist' }, ...items)
}
