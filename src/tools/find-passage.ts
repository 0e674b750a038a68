import type { SearchHit, SearchQuery } from '../engine/engine'
import type { Tool, ToolInput } from './tool'

const MOST = 10

/** Finds passages of the saved articles. */
export const findPassage: Tool = {
  name: 'find_passage',
  title: 'Find passage',
  description:
    'Finds passages in the saved articles of the workspace, best first, by words, by a figure, by a name, or by several of them at once. Answers with the words of the articles, their citation keys, dates and outlets. Use it to find a source for a statement. Deterministic; no model and no network.',
  inputSchema: {
    type: 'object',
    properties: {
      words: { type: 'string', description: 'Words to search for; what stands in double quotes is a phrase.' },
      figure: {
        type: 'string',
        description: 'A figure that the passage states, or that rounds to it: "$8 billion", "40% in 2024".',
      },
      name: { type: 'string', description: 'A person, organisation or place that the passage mentions.' },
      from: { type: 'string', description: 'Only articles since: 2025-05-28, 2025-05 or 2025.' },
      to: { type: 'string', description: 'Only articles until: 2025-05-28, 2025-05 or 2025.' },
      outlet: { type: 'string', description: 'Only articles of an outlet: part of its name or of its address.' },
      limit: {
        type: 'integer',
        description: `How many passages at the most (default ${MOST}).`,
        minimum: 1,
        maximum: 100,
      },
    },
    additionalProperties: false,
  },
  async run(desk, input) {
    const engine = await desk.openEngine()
    const hits = await engine.search(toQuery(input))
    const passages = hits.map((hit) => toPassage(hit, desk.shorten))
    return {
      text: passages.length ? passages.map(toText).join('\n\n') : 'No passage answers to that.',
      data: { passages },
    }
  },
}

function toQuery(input: ToolInput): SearchQuery {
  const { words, figure, name, from, to, outlet, limit = MOST } = input as Partial<SearchQuery>
  if (!words && !figure && !name) throw new Error('Words, a figure or a name are needed.')
  const wrong = [from, to].find((date) => date !== undefined && !/^\d{4}(?:-\d\d){0,2}$/.test(date))
  if (wrong !== undefined) throw new Error(`"${wrong}" is no date like 2025-05-28, 2025-05 or 2025.`)
  const given = Object.entries({ words, figure, name, from, to, outlet }).filter(([, value]) => value)
  return { ...Object.fromEntries(given), limit }
}

type FoundPassage = ReturnType<typeof toPassage>

function toPassage({ key, path, title, date, outlet, page, text }: SearchHit, shorten: (path: string) => string) {
  return { key, path: shorten(path), title, date, outlet, page, text: text.replace(/\s+/g, ' ').trim() }
}

function toText({ key, path, date, outlet, page, text }: FoundPassage): string {
  const about = [`@${key}`, path, outlet, date?.slice(0, 10), page && `p. ${page}`].filter(Boolean).join(', ')
  return `"${text}" (${about})`
}
