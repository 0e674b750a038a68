import { strict as assert } from 'node:assert'
import { normaliseUrl, parseWebUrl } from '../../../src/citation/url'

describe('normaliseUrl', () => {
  const same: string[][] = [
    [
      'https://www.ft.com/content/a1',
      'http://ft.com/content/a1/',
      'HTTPS://WWW.FT.COM/content/a1#comments',
      'www.ft.com/content/a1?utm_source=x&utm_medium=y&fbclid=z',
      '<https://ft.com/content/a1>',
      'https://www.google.com/amp/s/www.ft.com/content/a1',
      'https://www-ft-com.cdn.ampproject.org/c/s/www.ft.com/content/a1?amp=1',
      'https://web.archive.org/web/20250516000000/https://www.ft.com/content/a1',
      'https://www.ft.com/content/a1/amp/',
      'https://amp.ft.com/content/a1.amp.html',
      'https://ft.com:443/content//a1',
    ],
    ['https://x.y/caf%c3%a9', 'https://x.y/café', 'https://x.y/caf%C3%A9/'],
    ['https://x.y/%7Eme', 'https://x.y/~me'],
    ['https://x.y/?b=2&a=1', 'https://x.y?a=1&b=2&ref=home'],
    ['doi:10.1000/abc', 'https://doi.org/10.1000/abc'],
    ['https://x.y', 'https://x.y/', 'https://x.y/index.html'],
  ]
  for (const [first, ...others] of same)
    for (const other of others) it(`${other} is ${first}`, () => assert.equal(normaliseUrl(other), normaliseUrl(first)))

  const different: [string, string][] = [
    ['https://x.y/a?id=1', 'https://x.y/a?id=2'],
    ['https://x.y/A', 'https://x.y/a'],
    ['https://x.y/a', 'https://z.y/a'],
    ['https://x.y/camp', 'https://x.y/c'],
  ]
  for (const [a, b] of different) it(`${a} is not ${b}`, () => assert.notEqual(normaliseUrl(a), normaliseUrl(b)))

  it('leaves alone what is no address', () => assert.equal(normaliseUrl(' ../a b.md '), '../a b.md'))
  it('is idempotent', () => {
    for (const urls of same) for (const url of urls) assert.equal(normaliseUrl(normaliseUrl(url)), normaliseUrl(url))
  })
})

describe('parseWebUrl', () => {
  for (const text of ['ft.com/a', 'www.ft.com', 'https://localhost:3000/x'])
    it(`reads ${text}`, () => assert.ok(parseWebUrl(text)))
  for (const text of ['a b', 'note', '../a.md', 'mailto:a@b.c', 'file:///a.md', 'https://', 'C:/a.md'])
    it(`not ${text}`, () => assert.equal(parseWebUrl(text), undefined))
})
