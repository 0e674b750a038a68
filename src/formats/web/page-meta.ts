import type { Element, HtmlDocument } from './node'

/** What a page says of itself, by the names that `toMeta` knows. To be read before the article is cut out. */
export function readPageMeta(document: HtmlDocument, html: string): Record<string, unknown> {
  const tags = readMetaTags(document)
  const tag = (...names: string[]) => names.map((name) => tags.get(name)).find(Boolean)
  const data = readJsonLd(document)
  const link = (rel: string) => document.querySelector(`link[rel="${rel}"]`)?.getAttribute('href') ?? undefined
  return {
    title: tag('og:title', 'citation_title', 'dc.title', 'twitter:title') ?? data.headline ?? titleOf(document),
    url: [link('canonical'), tag('og:url'), data.url, savedFrom(html)].find(isAddress),
    date:
      tag('article:published_time', 'citation_publication_date', 'citation_date', 'dc.date', 'dcterms.date') ??
      data.datePublished ??
      tag('date', 'pubdate', 'publish-date', 'parsely-pub-date', 'sailthru.date', 'dc.date.issued') ??
      timeOf(document),
    outlet: tag('og:site_name', 'citation_journal_title', 'application-name') ?? data.publisher,
    authors: authorsOf(tag('author', 'citation_author', 'dc.creator', 'parsely-author', 'article:author'), data.author),
    language: document.documentElement.getAttribute('lang') ?? tag('og:locale', 'language'),
  }
}

/** By name in lower case; the first of a name counts. */
function readMetaTags(document: HtmlDocument): Map<string, string> {
  const tags = new Map<string, string>()
  for (const element of document.querySelectorAll('meta')) {
    const content = element.getAttribute('content')?.trim()
    const names = `${element.getAttribute('property') ?? ''} ${element.getAttribute('name') ?? ''} ${element.getAttribute('itemprop') ?? ''}`
    if (content)
      for (const name of names.toLowerCase().match(/\S+/g) ?? []) if (!tags.has(name)) tags.set(name, content)
  }
  return tags
}

interface ArticleData {
  headline?: string
  url?: string
  datePublished?: string
  publisher?: string
  author?: unknown
}

/** The first description of an article among the page's JSON-LD. */
function readJsonLd(document: HtmlDocument): ArticleData {
  for (const script of document.querySelectorAll('script[type^="application/ld+json"]')) {
    const found = findArticle(parseJson(script.textContent), 0)
    if (found)
      return {
        headline: toText(found.headline) ?? toText(found.name),
        url: toText(found.url) ?? toText(found.mainEntityOfPage) ?? toText(record(found.mainEntityOfPage)?.['@id']),
        datePublished: toText(found.datePublished),
        publisher: toText(record(found.publisher)?.name),
        author: found.author,
      }
  }
  return {}
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\s*(?:<!\[CDATA\[|\/\/.*\n)?/, '').replace(/(?:\]\]>)?[\s;]{0,50}$/, ''))
  } catch {
    return undefined
  }
}

const MAX_DEPTH = 6
const MAX_ITEMS = 200
const articleTypes = /Article$|Posting$|^(?:Report|WebPage|ScholarlyArticle|NewsItem)$/

function findArticle(value: unknown, depth: number): Record<string, unknown> | undefined {
  if (depth > MAX_DEPTH) return undefined
  const item = record(value)
  const inner = Array.isArray(value) ? (value as unknown[]) : item?.['@graph']
  if (!Array.isArray(inner)) return item && types(item).some((type) => articleTypes.test(type)) ? item : undefined
  const found: Record<string, unknown>[] = []
  for (const one of inner.slice(0, MAX_ITEMS) as unknown[]) found.push(...[findArticle(one, depth + 1) ?? []].flat())
  return found.find((one) => !isWebPage(one)) ?? found[0]
}

function types(item: Record<string, unknown>): string[] {
  const type = item['@type']
  return (Array.isArray(type) ? type : [type]).filter((one): one is string => typeof one === 'string')
}

function isWebPage(item: Record<string, unknown>): boolean {
  return types(item).every((type) => type === 'WebPage')
}

function record(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined
}

function toText(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() ? value.trim() : undefined
}

/** `article:author` is often the address of a profile. */
function authorsOf(tag: string | undefined, data: unknown): unknown {
  const named = Array.isArray(data) || record(data) || toText(data) ? data : undefined
  return named ?? (tag && !isAddress(tag) ? tag : undefined)
}

function isAddress(value: string | undefined): boolean {
  return value !== undefined && /^https?:\/\//i.test(value)
}

/** "Chips fall | Example News" without the outlet. */
function titleOf(document: HtmlDocument): string | undefined {
  const title = document.querySelector('title')?.textContent.replace(/\s+/g, ' ').trim()
  const heading = document.querySelector('h1')?.textContent.replace(/\s+/g, ' ').trim()
  if (heading && title?.startsWith(heading)) return heading
  return title || heading
}

function timeOf(document: HtmlDocument): string | undefined {
  const time: Element | null =
    document.querySelector('time[itemprop="datePublished"], time[pubdate]') ?? document.querySelector('time[datetime]')
  return time?.getAttribute('datetime') ?? undefined
}

/** SingleFile and browsers note in a comment at the top where a page was saved from. */
function savedFrom(html: string): string | undefined {
  const top = html.slice(0, 3000)
  return (/\burl: (https?:\/\/\S{1,2000})/.exec(top) ??
    /saved from url=\(\d{1,9}\)(https?:\/\/\S{1,2000})/.exec(top))?.[1]
}
