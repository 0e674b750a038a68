import { strict as assert } from 'node:assert'
import { findCitations } from '../../../src/citation/find-citations'
import { parseMarkdown } from '../../../src/text/markdown'

/** "syntax key-or->target [label value]", one for each citation. */
function cited(text: string): string[] {
  return findCitations(parseMarkdown(text)).map((citation) => {
    const { start, end, syntax, key, keySpan, target, locator, group, anchor } = citation
    if (keySpan) assert.equal(text.slice(keySpan.start, keySpan.end), key)
    assert.ok(start < end && group.start < group.end && anchor.end <= text.length)
    if (locator) assert.ok(text.slice(locator.start, locator.end).endsWith(locator.value))
    return [syntax, key ?? `->${target}`, ...(locator ? [locator.label, locator.value] : [])].join(' ')
  })
}

describe('findCitations: keys (Pandoc manual, "Citation syntax")', () => {
  const cases: [text: string, expected: string[]][] = [
    [
      'Blah [see @doe99, pp. 33-35 and *passim*; @smith04, chap. 1].',
      ['pandoc doe99 page 33-35', 'pandoc smith04 chapter 1'],
    ],
    ['[@smith{ii, A, D-Z}, with a suffix]', ['pandoc smith page ii, A, D-Z']],
    ['[@smith, {pp. iv, vi-xi, (xv)-(xvii)} with suffix here]', ['pandoc smith page iv, vi-xi, (xv)-(xvii)']],
    ['[@smith{}, 99 years later]', ['pandoc smith']],
    ['Smith says blah [-@smith04].', ['pandoc smith04']],
    ['@smith04 says blah. @smith04 [p. 33] says blah.', ['narrative smith04', 'narrative smith04 page 33']],
    ['@Foo_bar.baz. @Foo_bar--baz', ['narrative Foo_bar.baz', 'narrative Foo_bar']],
    ['@{Foo_bar.baz.} @{a{b}c}', ['narrative Foo_bar.baz.', 'narrative a{b}c']],
    [
      '[@{https://example.com/bib?name=foobar&date=2000}, p.  33]',
      ['pandoc https://example.com/bib?name=foobar&date=2000 page 33'],
    ],
    ['@https://a.b/c says', ['narrative https://a.b/c']],
    [
      "As @doe's and @doe: (@doe) “@doe” *@doe* @müller2020",
      Array(5).fill('narrative doe').concat('narrative müller2020'),
    ],
    ['[@a, @b] and [@a;@b;@c]', ['pandoc a', 'pandoc b', 'pandoc a', 'pandoc b', 'pandoc c']],
    ['@a [p. 3; @b, § 4]', ['narrative a page 3', 'pandoc b section 4']],
    ['@a [@b]', ['narrative a', 'pandoc b']],
    ['@a [text](https://x.y)', ['narrative a', 'link ->https://x.y']],
    ['@a[^1]', ['narrative a']],
    ['[@a\n  and @b]', ['pandoc a', 'pandoc b']],
    ['[see [sic] @a [p. 3]]', ['pandoc a']],
    ['| a |\n|---|\n| [@a, p. 5] |\n', ['pandoc a page 5']],
    ['# On [@a]\n\n> Said @b\n\n- [@c]\n', ['pandoc a', 'narrative b', 'pandoc c']],
  ]
  for (const [text, expected] of cases) it(text, () => assert.deepEqual(cited(text), expected))
})

describe('findCitations: no citations', () => {
  const texts = [
    'mail a@b.com or <a@b.com> or [me](mailto:a@b.com)',
    '\\@x and [\\@y]',
    '`@code` and `[@code]`',
    '```\n[@code]\n```',
    '<!-- @note --> $@x_1$',
    '@fig-map, @tbl-1, [@sec-two; @eq-3], @lst-4 and @thm-5',
    'at @ home, @, @-x',
    '[a](#part) ![b](c.png "@b")',
    '---\nauthor: "@me"\n---\n',
    '[ref]: https://x.y/@me',
    '[unclosed and [sic] [1] []',
  ]
  for (const text of texts) it(text, () => assert.deepEqual(cited(text), []))

  it('an address with @ is one link', () =>
    assert.deepEqual(cited('https://medium.com/@me/x'), ['autolink ->https://medium.com/@me/x']))
  it('a handle is a narrative key; the library knows better', () =>
    assert.deepEqual(cited('@nvidia said'), ['narrative nvidia']))
  it('a tag ends a key', () => assert.deepEqual(cited('@a<br>b'), ['narrative a']))
})

describe('findCitations: links', () => {
  const cases: [text: string, expected: string[]][] = [
    ['[DW](https://dw.com/x "title")', ['link ->https://dw.com/x']],
    ['[article](../corpus/a.md)', ['link ->../corpus/a.md']],
    ['[a][r]\n\n[r]: https://x.y', ['link ->https://x.y']],
    ['<https://x.y> https://z.w.', ['autolink ->https://x.y', 'autolink ->https://z.w']],
    [
      '[[note]] [[note|label]] [[folder/note#part]] [[@key]] [[@key|label]]',
      ['wiki ->note', 'wiki ->note', 'wiki ->folder/note#part', 'wiki key', 'wiki key'],
    ],
    ['[[@a; @b]]', ['pandoc a', 'pandoc b']],
  ]
  for (const [text, expected] of cases) it(text, () => assert.deepEqual(cited(text), expected))
})

describe('findCitations: where they apply', () => {
  const applied = (text: string) =>
    findCitations(parseMarkdown(text)).map(
      (c) => [c.syntax, c.key ?? c.target, text.slice(c.anchor.start, c.anchor.end), c.anchor.start] as const,
    )

  it('a group is shared', () => {
    const text = 'One [see @a; @b].'
    assert.deepEqual(
      findCitations(parseMarkdown(text)).map((c) => text.slice(c.group.start, c.group.end)),
      Array(2).fill('[see @a; @b]'),
    )
  })
  it('a link belongs to its brackets and to the group that holds it', () => {
    const text = '[[DW](u)] [see [DW](u); @b] [or [DW](u) elsewhere]'
    const groups = findCitations(parseMarkdown(text)).map((c) => text.slice(c.group.start, c.group.end))
    assert.deepEqual(groups, ['[[DW](u)]', '[see [DW](u); @b]', '[see [DW](u); @b]', '[DW](u)'])
  })
  it('the locator of a narrative key belongs to its group', () => {
    const text = '@a [p. 3] says'
    const [{ group, start, end }] = findCitations(parseMarkdown(text))
    assert.deepEqual([text.slice(group.start, group.end), text.slice(start, end)], ['@a [p. 3]', '@a [p. 3'])
  })
  it('footnotes, with all their paragraphs and links', () => {
    const text = 'One[^n] two.\n\n[^n]: See @a and [b](c.md).\n\n    Also [@d].\n'
    assert.deepEqual(
      applied(text),
      ['a', 'c.md', 'd'].map((key) => ['footnote', key, '[^n]', 3]),
    )
  })
  it('a footnote anchored twice, one inside another, one never anchored', () => {
    const text = 'One[^a] two[^A].\n\n[^a]: See[^b]\n[^b]: @x\n[^c]: @y\n'
    assert.deepEqual(applied(text), [
      ['footnote', 'x', '[^a]', 3],
      ['footnote', 'x', '[^A]', 11],
      ['footnote', 'y', '@y', text.indexOf('@y')],
    ])
  })
  it('footnotes that anchor each other', () => {
    assert.equal(applied('[^a]: @x [^b]\n[^b]: @y [^a]\n').length, 2)
  })
  it('inline notes', () => {
    const text = 'One^[See [@a, p. 3] and @b or [c](d)] two.'
    const note = text.slice(3, -5)
    assert.deepEqual(
      applied(text),
      ['a', 'b', 'd'].map((key) => ['inline-note', key, note, 3]),
    )
  })
})

describe('findCitations: time', () => {
  for (const piece of [
    '[',
    '@a ',
    '[@a',
    '[@a]',
    '[[',
    ']]',
    '[[@a]] ',
    '@{',
    '[^1]',
    '^[',
    '@a [',
    '[a](b) ',
    '@a;',
    '[^1]: @a [^2]\n',
  ])
    it(`is not lost in ${JSON.stringify(piece)} repeated`, function () {
      this.timeout(8000)
      findCitations(parseMarkdown(piece.repeat(Math.ceil(100_000 / piece.length))))
    })
})
