/** As much of the DOM as the readers need; the project is compiled without a browser's types. */
export interface Node {
  readonly nodeType: number
  readonly childNodes: ArrayLike<Node> & Iterable<Node>
  readonly parentNode: Element | null
  readonly previousSibling: Node | null
  readonly textContent: string
}

export interface Element extends Node {
  /** Lower case. */
  readonly localName: string
  readonly children: ArrayLike<Element> & Iterable<Element>
  getAttribute(name: string): string | null
  setAttribute(name: string, value: string): void
  appendChild(child: Node): Node
  remove(): void
  querySelector(selector: string): Element | null
  querySelectorAll(selector: string): ArrayLike<Element> & Iterable<Element>
}

export interface HtmlDocument {
  readonly documentElement: Element
  readonly head: Element
  readonly body: Element
  getElementsByTagName(name: string): ArrayLike<Element> & Iterable<Element>
  createElement(name: string): Element
  createTextNode(text: string): Node
  querySelector(selector: string): Element | null
  querySelectorAll(selector: string): ArrayLike<Element> & Iterable<Element>
}

export function isElement(node: Node): node is Element {
  return node.nodeType === 1
}

export function isText(node: Node): boolean {
  return node.nodeType === 3
}
