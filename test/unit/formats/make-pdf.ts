/** A word or line on a page: from the left and the bottom edge, in points. */
export interface DrawnText {
  readonly x: number
  readonly y: number
  readonly text: string
  /** Of the letters; 10 where it is not said. */
  readonly size?: number
  readonly bold?: boolean
}

export interface PdfParts {
  readonly pages: readonly (readonly DrawnText[])[]
  /** The information dictionary: "Title", "Author", "CreationDate". */
  readonly info?: Readonly<Record<string, string>>
  /** The number with which the pages start, as printed. */
  readonly firstLabel?: number
}

/** Writes a small PDF, 612 by 792 points a page, in Helvetica. Texts are Latin. */
export function makePdf({ pages, info = {}, firstLabel }: PdfParts): Uint8Array {
  const labels = firstLabel ? ` /PageLabels << /Nums [0 << /S /D /St ${firstLabel} >>] >>` : ''
  const kids = pages.map((_, i) => `${6 + i * 2} 0 R`).join(' ')
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R${labels} >>`,
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`,
    fontOf('Helvetica'),
    fontOf('Helvetica-Bold'),
    `<< ${Object.entries(info)
      .map(([name, value]) => `/${name} (${escape(value)})`)
      .join(' ')} >>`,
    ...pages.flatMap((texts, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents ${7 + i * 2} 0 R >>`,
      streamOf(texts.map(draw).join('\n')),
    ]),
  ]
  return toBytes(assemble(objects))
}

/** Lines of text below each other, as a paragraph has them. */
export function lines(x: number, top: number, texts: readonly string[], rest: Partial<DrawnText> = {}): DrawnText[] {
  const leading = (rest.size ?? 10) * 1.2
  return texts.map((text, i) => ({ ...rest, x, y: top - i * leading, text }))
}

function fontOf(name: string): string {
  return `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`
}

function draw({ x, y, text, size = 10, bold }: DrawnText): string {
  return `BT /${bold ? 'F2' : 'F1'} ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escape(text)}) Tj ET`
}

function streamOf(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`
}

function escape(text: string): string {
  return text.replace(/[\\()]/g, '\\$&').replaceAll('•', '\x95')
}

function assemble(objects: readonly string[]): string {
  let out = '%PDF-1.7\n'
  const offsets = objects.map((object, i) => {
    const at = out.length
    out += `${i + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const entries = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const trailer = `trailer << /Size ${objects.length + 1} /Root 1 0 R /Info 5 0 R >>\nstartxref\n${out.length}\n%%EOF\n`
  return `${out}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}${trailer}`
}

function toBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => char.charCodeAt(0))
}
