import { parseDocument, type YAMLError } from 'yaml'
import { createLineIndex } from '../base/lines'
import type { Problem } from '../base/problem'
import type { Span } from '../base/span'
import { readPlainYaml } from './plain-yaml'

export interface FrontMatter {
  readonly data: Record<string, unknown>
  readonly problems: readonly Problem[]
}

/**
 * Reads the YAML at `span` of a file's text. Dates stay strings. Broken YAML gives a problem with its line, and what can be
 * saved: simple `key: value` lines and lists of them.
 */
export function parseFrontMatter(text: string, span: Span | undefined, path: string): FrontMatter {
  if (!span) return { data: {}, problems: [] }
  const yaml = text.slice(span.start, span.end)
  if (yaml.length > MAX_LENGTH) return { data: salvage(yaml.slice(0, MAX_LENGTH)), problems: [tooLong(path)] }
  const plain = readPlainYaml(yaml)
  if (plain) return { data: plain, problems: [] }
  const first = parseYaml(yaml)
  if (!first.error) return { data: first.data, problems: [] }
  const repaired = parseYaml(quoteColons(yaml))
  if (!repaired.error) return { data: repaired.data, problems: [] }
  return { data: salvage(yaml), problems: [toProblem(first.error, { text, span, path })] }
}

function parseYaml(yaml: string): { readonly data: Record<string, unknown>; readonly error?: unknown } {
  try {
    const document = parseDocument(yaml, {
      uniqueKeys: false,
      logLevel: 'silent',
      stringKeys: true,
      prettyErrors: false,
    })
    const data: unknown = document.errors.length ? {} : document.toJS({ maxAliasCount: 100 })
    return { data: isRecord(data) ? data : {}, error: document.errors[0] }
  } catch (error) {
    return { data: {}, error }
  }
}

/** Half of the saved articles have a title such as `title: Chips: the reckoning`. What is meant is plain, so it is no problem. */
function quoteColons(yaml: string): string {
  const pair = /^([A-Za-z_][\w-]*:[ \t]+)([^\s"'[\]{}|>&*!%@`#-][^\r\n]*?)[ \t]*$/gm
  return yaml.replace(pair, (line, key: string, value: string) =>
    /:(?:\s|$)/.test(value) ? key + JSON.stringify(value) : line,
  )
}

/** No front matter is longer; its parser is not meant for megabytes. */
const MAX_LENGTH = 200_000

interface Place {
  readonly text: string
  readonly span: Span
  readonly path: string
}

function toProblem(error: unknown, { text, span, path }: Place): Problem {
  const at = span.start + ((error as YAMLError).pos?.[0] ?? 0)
  const line = createLineIndex(text.slice(0, span.end)).positionAt(at).line
  const cause = (error instanceof Error ? error.message : String(error)).split('\n')[0].replace(/[.:]?\s*$/, '')
  const message = `The front matter of ${path} is broken at line ${line + 1}: ${cause}. The article itself was read.`
  return { kind: 'bad-front-matter', path, message, line, span: { start: at, end: at } }
}

function tooLong(path: string): Problem {
  const message = `The front matter of ${path} is too long; only its first lines were read.`
  return { kind: 'bad-front-matter', path, message, line: 0 }
}

function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
}

/** `key: value` lines at the margin, and `- item` lines below a key without value. */
function salvage(yaml: string): Record<string, unknown> {
  const found = new Map<string, unknown>()
  let list: string[] | undefined
  for (const line of yaml.split(/\r\n|\r|\n/)) {
    const item = /^\s*-\s+(.*)$/.exec(line)
    if (item && list) {
      list.push(unquote(item[1]))
      continue
    }
    list = undefined
    const pair = /^([A-Za-z_][\w .-]{0,60}?)\s*:(?:\s+(.*))?$/.exec(line)
    if (!pair || found.has(pair[1])) continue
    const value = (pair[2] ?? '').trim()
    if (!value) list = []
    found.set(pair[1], list ?? toValue(value))
  }
  return Object.fromEntries(found)
}

function toValue(value: string): unknown {
  const flow = /^\[([^[\]]*)\]$/.exec(value)
  return flow ? flow[1].split(',').map(unquote) : unquote(value)
}

function unquote(value: string): string {
  const text = value.trim()
  return /^(["']).*\1$/.test(text) && text.length > 1 ? text.slice(1, -1) : text.replace(/^["']/, '')
}
