import type { TextEdit } from '../../base/edit'
import type { Habits } from './habits'

/** The edit by which a draft names its first bibliography; undefined where its language has no place for that, or the place is elsewhere. */
export function nameBibliography(draft: string, name: string, habits: Habits): TextEdit | undefined {
  if (habits.language === 'latex') return inLatex(draft, name, habits)
  if (habits.language === 'typst') return inTypst(draft, name, habits)
  return habits.language === 'plain' ? undefined : inFrontMatter(draft, name, habits)
}

function inFrontMatter(draft: string, name: string, { eol }: Habits): TextEdit | undefined {
  const line = `bibliography: ${name}${eol}`
  const open = /^\ufeff?---[ \t]*\r?\n/.exec(draft)
  if (!open) return insert(0, `---${eol}${line}---${eol}${eol}`)
  const close = /^(?:---|\.\.\.)[ \t]*$/m.exec(draft.slice(open[0].length))
  if (!close) return undefined
  const named = /^bibliography[ \t]*:/m.test(draft.slice(open[0].length, open[0].length + close.index))
  return named ? undefined : insert(open[0].length + close.index, line)
}

/** In a chapter that another file includes there is no place for it. */
function inLatex(draft: string, name: string, { eol, package: used }: Habits): TextEdit | undefined {
  const begin = draft.indexOf('\\begin{document}')
  const end = draft.lastIndexOf('\\end{document}')
  if (begin < 0 || end < begin) return undefined
  if (used === 'biblatex') return insert(begin, `\\addbibresource{${name}}${eol}`)
  return insert(end, `\\bibliographystyle{plain}${eol}\\bibliography{${name.replace(/\.bib$/, '')}}${eol}`)
}

function inTypst(draft: string, name: string, { eol }: Habits): TextEdit {
  const gap = !draft || draft.endsWith('\n') ? eol : eol + eol
  return insert(draft.length, `${gap}#bibliography("${name}")${eol}`)
}

function insert(at: number, text: string): TextEdit {
  return { start: at, end: at, text }
}
