import { strict as assert } from 'node:assert'
import fc from 'fast-check'
import { contains } from '../../src/base/span'
import { parseBibtex } from '../../src/citation/bibtex'
import { findCitations } from '../../src/citation/find-citations'
import { normaliseUrl } from '../../src/citation/url'
import { readArticle } from '../../src/formats/registry'
import { parseMarkdown } from '../../src/text/markdown'
import { parseDraft } from '../../src/text/parse-draft'
import { parsePlain } from '../../src/text/plain'
import { findSentences } from '../../src/text/sentences'

/** Pieces of Markdown, so that generated texts reach the parser's corners. */
const pieces = [
  'word',
  'Said',
  ' ',
  ' ',
  '\n',
  '\n\n',
  '. ',
  '? ',
  '5',
  '$2.5bn',
  '@key',
  '[@a, p. 3]',
  '[see @b; -@c]',
  '@{x/y}',
  '[^1]',
  '\n\n[^1]: ',
  '^[',
  '[',
  ']',
  '(',
  ')',
  '[l](https://x.y/z)',
  '<https://x.y>',
  'https://x.y/a. ',
  '[[note]]',
  '# ',
  '\n- ',
  '\n> ',
  '\n    ',
  '*',
  '**',
  '_',
  '`',
  '```\n',
  '| a | b |\n|---|---|\n| 1 | |\n',
  '|',
  '\\',
  '&euro;',
  '<b>',
  '</td>',
  '<!--',
  '-->',
  '<table><tr><td>',
  '---\n',
  'title: x\n',
  '$',
  '\u2013',
  '”',
  '“',
  'Inc.',
  'U.S. ',
  '\ufeff',
  '😀',
  'é',
  '::: x\n',
  '===\n',
  '!',
  '~~',
]
const markdown = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(''))
const anyText = fc.oneof(markdown, fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ maxLength: 200 }))

/** Pieces of LaTeX and Typst, well-formed and not. */
const commandPieces =
  "\\cite{a} \\cite[ \\autocites[1]{a}{b} \\textcite \\footnote{ \\section{ \\caption{ \\href{u}{ \\url{ \\begin{tabular}{l} \\end{tabular} \\begin{quote} \\item \\begin{verbatim} \\end{verbatim} & \\\\ { } [ ] ( ) $ \\( \\) % ~ -- --- `` '' \\$ \\% \\'e \\verb| #cite(<a>) #cite(< @a @a[p.1] #footnote[ #table(columns:2, #figure( caption: #quote[ #let #set ; , <l> /* */ // ` ``` \\u{1} https://a.b/c = - * _ [^1] \n[^1]: [w](u) word 5% $2.5bn \n \n\n"
    .split(' ')
    .concat(' ', ' ', '. ', '😀', '\u2013')
const commandText = fc.array(fc.constantFrom(...commandPieces), { maxLength: 60 }).map((parts) => parts.join(''))

describe('properties of documents', () => {
  for (const [name, parse] of [
    ['parseMarkdown', parseMarkdown],
    ['parsePlain', parsePlain],
    ['LaTeX', (text: string) => parseDraft(text, 'latex')],
    ['Typst', (text: string) => parseDraft(text, 'typst')],
    ['plain drafts', (text: string) => parseDraft(text, 'plain')],
  ] as const)
    it(`${name}: prose has the text's length; blocks and cells are in order and inside`, () =>
      fc.assert(
        fc.property(fc.oneof(anyText, commandText), (text) => {
          const { prose, blocks } = parse(text)
          assert.equal(prose.length, text.length)
          let at = 0
          for (const block of blocks) {
            assert.ok(at <= block.start && block.start < block.end && block.end <= text.length, JSON.stringify(block))
            at = block.end
            let cell = block.start
            for (const { start, end } of block.cells ?? []) {
              assert.ok(cell <= start && start <= end && end <= block.end, 'cells')
              cell = end
            }
          }
        }),
        { numRuns: 400 },
      ))

  it('links and opaque stretches are in order and slice back', () =>
    fc.assert(
      fc.property(anyText, (text) => {
        const { links, opaque } = parseMarkdown(text)
        for (const link of links) assert.ok(contains(link, link.label) && link.end <= text.length)
        for (let i = 1; i < links.length; i++) assert.ok(links[i - 1].start <= links[i].start, 'order of links')
        for (let i = 1; i < opaque.length; i++) assert.ok(opaque[i - 1].end <= opaque[i].start, 'opaque overlaps')
      }),
      { numRuns: 400 },
    ))

  it('sentences are in order, inside their block, and their tokens slice back', () =>
    fc.assert(
      fc.property(anyText, (text) => {
        const document = parseMarkdown(text)
        let at = 0
        for (const sentence of findSentences(document)) {
          assert.ok(at <= sentence.start && sentence.start < sentence.end)
          assert.ok(contains(document.blocks[sentence.block], sentence))
          for (const token of sentence.tokens) assert.equal(document.prose.slice(token.start, token.end), token.text)
          at = sentence.end
        }
      }),
      { numRuns: 300 },
    ))

  it('citations are inside the text and slice back', () =>
    fc.assert(
      fc.property(anyText, (text) => {
        for (const citation of findCitations(parseMarkdown(text))) {
          const { start, end, anchor, group, key, keySpan, target, locator } = citation
          for (const span of [citation, anchor, group])
            assert.ok(0 <= span.start && span.start < span.end && span.end <= text.length)
          assert.ok((key === undefined) !== (target === undefined))
          if (keySpan) assert.equal(text.slice(keySpan.start, keySpan.end), key)
          if (keySpan) assert.ok(start <= keySpan.start && keySpan.end <= end)
          if (locator) assert.ok(contains(citation, locator))
        }
      }),
      { numRuns: 600 },
    ))

  for (const language of ['latex', 'typst', 'plain'] as const)
    it(`${language}: citations, notes and what is no prose slice back; sentences are inside their blocks`, () =>
      fc.assert(
        fc.property(commandText, (text) => {
          const document = parseDraft(text, language)
          const { opaque, notes, links, blocks } = document
          for (const span of [...opaque, ...notes, ...links])
            assert.ok(0 <= span.start && span.start < span.end && span.end <= text.length)
          for (let i = 1; i < opaque.length; i++) assert.ok(opaque[i - 1].end <= opaque[i].start, 'opaque overlaps')
          for (const { key, keySpan, locator, anchor, group, ...citation } of findCitations(document)) {
            assert.ok(
              contains({ start: 0, end: text.length }, anchor) && contains({ start: 0, end: text.length }, group),
            )
            if (keySpan) assert.equal(text.slice(keySpan.start, keySpan.end), key)
            if (keySpan) assert.ok(contains(citation, keySpan))
            if (locator) assert.ok(contains(citation, locator))
          }
          for (const sentence of findSentences(document)) assert.ok(contains(blocks[sentence.block], sentence))
        }),
        { numRuns: 600 },
      ))

  it('line ends and spaces of another kind change neither citations nor sentences', () =>
    fc.assert(
      fc.property(markdown, (text) => {
        const plain = summary(text)
        assert.deepEqual(summary(text.replace(/\n/g, '\r\n')), plain)
        assert.deepEqual(summary(text.replace(/(?<=\p{L}) (?=\p{L})/gu, '\u00a0')), plain)
      }),
      { numRuns: 400 },
    ))
})

describe('properties of readers', () => {
  it('readArticle never throws', () =>
    fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom('/a.md', '/a.txt', '/a.xyz', '/a'),
        async (bytes, path) => {
          const { article, problems } = await readArticle(path, bytes)
          assert.ok(article || problems.length)
        },
      ),
      { numRuns: 200 },
    ))

  it('front matter of any kind leaves the article readable', () =>
    fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 80 }), async (yaml) => {
        const { article, problems } = await readArticle(
          '/a.md',
          new TextEncoder().encode(`---\ntitle: ${yaml}\n---\n\nText.\n`),
        )
        assert.ok(article)
        for (const problem of problems) assert.equal(problem.kind, 'bad-front-matter')
      }),
      { numRuns: 200 },
    ))

  it('parseBibtex never throws, and one entry cannot spoil its neighbours', () => {
    const value = fc
      .array(fc.constantFrom('{', '}', '"', '\\', '$', 'a', ',', '=', '#', '%', ' ', '\n', '~', '@x'), {
        maxLength: 20,
      })
      .map((p) => p.join(''))
    fc.assert(
      fc.property(value, (body) => {
        const { references } = parseBibtex(
          `@misc{before, title={B}}\n@misc{middle, title=${body}\n@misc{after, title={A}}\n`,
          '/refs.bib',
        )
        const keys = references.map((r) => r.key)
        assert.ok(keys.includes('before') && keys.includes('after'), JSON.stringify(keys))
      }),
      { numRuns: 300 },
    )
  })

  it('normaliseUrl is idempotent', () =>
    fc.assert(
      fc.property(fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string()), (url) => {
        assert.equal(normaliseUrl(normaliseUrl(url)), normaliseUrl(url))
      }),
      { numRuns: 300 },
    ))
})

/** What is cited and said, without offsets. */
function summary(text: string) {
  const document = parseMarkdown(text)
  const squeeze = (s: string) => s.replace(/\s+/g, ' ').trim()
  return {
    citations: findCitations(document).map((c) => [
      c.syntax,
      c.key,
      c.target && squeeze(c.target),
      c.locator?.label,
      c.locator?.value,
    ]),
    sentences: findSentences(document).map((s) => squeeze(document.prose.slice(s.start, s.end))),
  }
}
