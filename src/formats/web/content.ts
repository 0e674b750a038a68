import { Readability } from '@mozilla/readability'
import { Refused } from '../limits'
import type { Element, HtmlDocument } from './node'

/**
 * The element that holds a page's article. Navigation, related stories, comments and notices are left out. The document is
 * changed and of no further use. Where nothing looks like an article, it is the page without what is plainly no article.
 */
export function findContent(document: HtmlDocument): Element {
  removeNotices(document.body)
  // MathJax gives its formulas a class with "Menu" in it, for which they would be taken for navigation
  for (const formula of document.querySelectorAll('mjx-container')) formula.setAttribute('class', '')
  const reader = new Readability<Element>(document as never, { serializer: (node) => node as unknown as Element })
  const article = Object.assign(reader, { log: createTimeLimit() }).parse()
  return article?.content?.textContent.trim() ? article.content : document.body
}

/** It writes a log line for each element that it thinks about, which is where it can be stopped. */
function createTimeLimit(): () => void {
  const end = performance.now() + MAX_MS
  return () => {
    if (performance.now() > end)
      throw new Refused(`is too much of a page: its article was not found within ${MAX_MS / 1000} seconds`, 'too-large')
  }
}

/** Far above what a real page of the largest size that is read takes. */
const MAX_MS = 60_000

const notices =
  /^(?:comments?(?:-(?:list|section|area|thread))?|disqus_thread|onetrust-consent-sdk|related|(?:related|recommended|more)[-_]?(?:stories|articles|posts|links|content|news)|most-(?:read|popular))$|(?:cookies?|consent|gdpr)[-_](?:banner|notice|bar|popup|wall|message|policy|box|dialog|modal)$/i

/** What is called a comment, a cookie notice or a list of other stories, unless most of the page is in it. */
function removeNotices(body: Element): void {
  const whole = body.textContent.length
  for (const element of [...body.querySelectorAll('[class], [id]')])
    if (isNotice(element) && element.textContent.length < whole / 2) element.remove()
  for (const element of [...body.querySelectorAll('nav, [role="navigation"]')]) element.remove()
}

const LONGEST_NAME = 60

function isNotice(element: Element): boolean {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.split(/\s+/)
  return names.some((name) => name.length <= LONGEST_NAME && notices.test(name))
}
