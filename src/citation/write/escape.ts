import type { DraftLanguage } from '../../text/draft-language'

/** Words as they must be written in a draft of that language to be read as they are, on one line. */
export function escapeWords(words: string, language: DraftLanguage): string {
  return escapes[language](words.replace(/\s+/g, ' '))
}

/** An address as an argument of that language's commands, or as the target of a link. */
export function escapeUrl(url: string, language: DraftLanguage): string {
  if (language === 'latex') return encodeBraces(url).replace(/[\\%#&~^]/g, (char) => urlInLatex[char] ?? `\\${char}`)
  if (language === 'typst') return url.replace(/[\\"]/g, '\\$&')
  if (language === 'plain') return url
  return /[()\s<>]/.test(url) ? `<${url.replace(/[<>\s]/g, encodeURIComponent)}>` : url
}

/** A word with its marks of a block at the beginning of a line would begin a heading, a list or a quotation. */
export function escapeLineStart(line: string, language: DraftLanguage): string {
  if (language === 'markdown' || language === 'quarto')
    return line.replace(/^(?:([#>+-])|(\d{1,9})([.)]))(?=\s|$)/, (_, mark?: string, number?: string, stop?: string) =>
      mark ? `\\${mark}` : `${number}\\${stop}`,
    )
  return language === 'typst' ? line.replace(/^(?:=+|[-+/])(?=\s)/, '\\$&') : line
}

const escapes: Readonly<Record<DraftLanguage, (words: string) => string>> = {
  markdown: escapeMarkdown,
  quarto: escapeMarkdown,
  latex: escapeLatex,
  typst: escapeTypst,
  plain: (words) => words,
}

/** No more than what would be syntax: a price keeps its plain dollar sign, a name its underscore. */
function escapeMarkdown(words: string): string {
  return words
    .replace(/[\\`*[\]]/g, '\\$&')
    .replace(/<(?=[A-Za-z/!?])/g, '\\<')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/(?<![\p{L}\p{N}])@(?=[\p{L}\p{N}_{])/gu, '\\@')
    .replace(/~(?=~)|(?<=~)~/g, '\\~')
    .replace(/(?<=\S)\$(?!\d)/g, '\\$')
}

function escapeLatex(words: string): string {
  return words.replace(/[\\{}#$%&_~^]/g, (char) => wordsInLatex[char] ?? `\\${char}`)
}

const wordsInLatex: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

const urlInLatex: Readonly<Record<string, string>> = { '\\': '\\%5C', '~': '~', '^': '\\%5E' }

function encodeBraces(url: string): string {
  return url.replace(/[{}\s]/g, encodeURIComponent)
}

function escapeTypst(words: string): string {
  return words.replace(/[\\#$*_`<>@~[\]]/g, '\\$&').replace(/\/(?=[/*])/g, '\\/')
}
