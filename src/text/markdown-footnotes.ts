import type { BlockParser, MarkdownConfig } from '@lezer/markdown'

/** A footnote's text: `[^label]: ...`, the lines that follow, and paragraphs indented by four spaces. */
export const footnotes: MarkdownConfig = {
  defineNodes: [
    {
      name: 'FootnoteDefinition',
      block: true,
      composite(_cx, line) {
        if (line.next >= 0 && line.indent < line.baseIndent + 4) return false
        if (line.next >= 0) line.moveBaseColumn(line.baseIndent + 4)
        return true
      },
    },
    { name: 'FootnoteMark' },
  ],
  parseBlock: [
    {
      name: 'FootnoteDefinition',
      before: 'LinkReference',
      endLeaf: (_cx, line) => footnoteMark(line.text, line.pos) > 0,
      parse(cx, line) {
        const length = footnoteMark(line.text, line.pos)
        if (!length) return false
        const start = cx.lineStart + line.pos
        cx.startComposite('FootnoteDefinition', line.pos)
        cx.addElement(cx.elt('FootnoteMark', start, start + length))
        line.moveBase(line.skipSpace(line.pos + length))
        return null
      },
    } satisfies BlockParser,
  ],
}

function footnoteMark(text: string, at: number): number {
  if (text[at] !== '[' || text[at + 1] !== '^') return 0
  return /^\[\^[^\]\s]+\]:/.exec(text.slice(at, at + 200))?.[0].length ?? 0
}
