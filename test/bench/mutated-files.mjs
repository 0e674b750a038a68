// Files of the formats that are read, and ways to spoil them.
import { strToU8, zipSync } from 'fflate'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './sets.mjs'

/** Files to spoil: of our own, the articles of the sample and the fresh drafts, and those of a folder that is named. */
export function seeds(named) {
  const folders = ['media/sample/sources', 'test/bench/fresh/corpus'].map((folder) => join(root, folder))
  const found = [...folders, ...(named ? [named] : [])].flatMap((path) => {
    if (!existsSync(path)) return []
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.(?:ts|js|mjs)$/.test(entry.name))
      .map((entry) => ({
        path: join(entry.parentPath, entry.name),
        bytes: readFileSync(join(entry.parentPath, entry.name)),
      }))
  })
  return [...found, ...OWN.map(([path, content]) => ({ path, bytes: Buffer.from(content) }))]
}

const PROSE =
  'Sales rose 12.5 percent to $8.2 billion in the third quarter of 2024, said Orvane Corp. in Berlin on May 5.'
const OWN = [
  [
    '/own.md',
    `---\ntitle: A\ndate: 2024-05-06\naliases:\n  - [Orvane, ORV]\n---\n\n# A\n\n${PROSE} [A](https://example.org)\n\n| a | b |\n|---|---|\n| 1 | $2 |\n\n> ${PROSE}\n\n- **${PROSE}**\n\n[^1]: Note.\n`,
  ],
  ['/own.txt', `A HEADLINE\n\n${PROSE}\n\n${PROSE}\n`],
  [
    '/own.html',
    `<!doctype html><html lang="en"><head><title>A</title><meta property="article:published_time" content="2024-05-06"><script type="application/ld+json">{"@type":"NewsArticle","headline":"A"}</script></head><body><nav>Home</nav><article><h1>A</h1>${`<p>${PROSE}</p>`.repeat(8)}<table><tr><th>a<th>b<tr><td>1<td>$2</table></article></body></html>`,
  ],
  [
    '/own.mhtml',
    `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<html><body><article>${`<p>${PROSE}</p>=\r\n`.repeat(8)}</article></body></html>\r\n--x--\r\n`,
  ],
  [
    '/own.eml',
    `From: A <a@example.org>\r\nDate: Mon, 6 May 2024 10:00:00 +0000\r\nSubject: A\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary="x"\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\n${PROSE}\r\n--x\r\nContent-Type: text/html\r\n\r\n<p>${PROSE}</p>\r\n--x--\r\n`,
  ],
  [
    '/own.epub',
    pack({
      mimetype: 'application/epub+zip',
      'META-INF/container.xml': '<container><rootfiles><rootfile full-path="a.opf"/></rootfiles></container>',
      'a.opf': `<package><metadata><dc:title>A</dc:title></metadata><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>`,
      'a.xhtml': `<html><body><h1>A</h1><p>${PROSE}</p><table><tr><td>1</td><td>2</td></tr></table></body></html>`,
    }),
  ],
  [
    '/own.docx',
    pack({
      'word/document.xml': `<w:document><w:body><w:p><w:r><w:t>${PROSE}</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>`,
    }),
  ],
  [
    '/own.pdf',
    `%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Count 1 /Kids [3 0 R] >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 900 792] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>\nendobj\n4 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>\nendobj\n5 0 obj\n<< /Length ${PROSE.length + 38} >>\nstream\nBT /F1 10 Tf 1 0 0 1 50 700 Tm (${PROSE}) Tj ET\nendstream\nendobj\ntrailer\n<< /Root 1 0 R >>\n`,
  ],
]

/** An archive whose parts are not pressed, so that a change strikes what they say. */
function pack(parts) {
  const bytes = Object.entries(parts).map(([name, text]) => [name, strToU8(text)])
  return zipSync(Object.fromEntries(bytes), { level: 0 })
}

/** The bytes with one to eight changes: flipped, cut off, doubled, moved, filled, repeated many times. */
export function mutate(bytes, random) {
  let now = Buffer.from(bytes)
  const at = () => Math.floor(random() * (now.length + 1))
  for (let n = 1 + Math.floor(random() * 8); n > 0; n--) {
    const [from, to] = [at(), at()].sort((a, b) => a - b)
    const part = now.subarray(from, Math.min(to, from + 200))
    const ways = [
      () => now.subarray(0, to),
      () => Buffer.concat([now.subarray(0, to), part, now.subarray(to)]),
      () => Buffer.concat([now.subarray(0, from), now.subarray(to)]),
      () => Buffer.concat([now.subarray(0, to), ...Array.from({ length: 50 }, () => part), now.subarray(to)]),
      () => Buffer.concat([now.subarray(0, to), Buffer.from(ODD[Math.floor(random() * ODD.length)]), now.subarray(to)]),
      () => flip(now, at() % Math.max(1, now.length), random),
    ]
    now = ways[Math.floor(random() * ways.length)]()
    if (now.length > 200_000) now = now.subarray(0, 200_000)
  }
  return new Uint8Array(now)
}

function flip(bytes, at, random) {
  const copy = Buffer.from(bytes)
  if (copy.length) copy[at] ^= 1 << Math.floor(random() * 8)
  return copy
}

/** What readers stumble over. */
const ODD = [
  '\0',
  '\r',
  '\uFEFF',
  '---\n',
  '---\na: &a [*a, *a]\n---\n',
  '<'.repeat(500),
  '<div>'.repeat(2000),
  '['.repeat(2000),
  '| '.repeat(500),
  '> '.repeat(500),
  '*'.repeat(501),
  '&#x10ffff;&#0;&bogus;',
  '9'.repeat(400),
  '1,'.repeat(300),
  '$ '.repeat(300),
  'ﬁ\u00ad\u200b',
]
