import type { Engine } from '../engine/engine'
import type { Card } from '../present/card'
import type { Tool } from './tool'

/** What the saved articles say of a name. */
export const lookupEntity: Tool = {
  name: 'lookup_entity',
  title: 'Look up a name',
  description:
    'Says what the saved articles of the workspace say of a person, organisation, product or place: first the sentence that tells who or what it is, where there is one, then the latest ones, each with its article. Where the articles do not know the name, similar names that they do know. Deterministic; no model and no network.',
  inputSchema: {
    type: 'object',
    properties: { name: { type: 'string', description: 'The name: "Nvidia", "Liang Wenfeng".' } },
    required: ['name'],
    additionalProperties: false,
  },
  async run(desk, { name }) {
    const asked = String(name).replace(/\s+/g, ' ').trim()
    if (!asked) throw new Error('A name is needed.')
    const engine = await desk.openEngine()
    const spelt = asked.replace(/(?<!\S)\p{Ll}/gu, (letter) => letter.toUpperCase())
    const known = await similarNames(engine, spelt)
    const same = known.filter((other) => other.toLowerCase() === asked.toLowerCase())
    const card = await firstCard(engine, [asked, spelt, ...same])
    if (!card) {
      const text = `The articles say nothing of "${asked}".${known.length ? ` They know: ${known.join(', ')}.` : ''}`
      return { text, data: { name: asked, sentences: [], similar: known } }
    }
    const sentences = card.lines.map(({ text, path, label }) => ({ text, path: path && desk.shorten(path), label }))
    const lines = sentences.map(({ text, path, label }) => `- ${text} (${[label, path].filter(Boolean).join(', ')})`)
    const heading = card.lines[0].part === 'is' ? card.title : `${card.title} is mentioned in`
    return { text: [`${heading}:`, ...lines].join('\n'), data: { name: card.title, sentences, similar: [] } }
  },
}

/** The card on the first of several spellings that the articles know: a draft that holds the name alone asks for it. */
async function firstCard(engine: Engine, names: readonly string[]): Promise<Card | undefined> {
  for (const name of new Set(names)) {
    const card = await engine.card(toDraft(name), 0)
    if (card?.kind === 'entity') return card
  }
  return undefined
}

const MOST_SIMILAR = 10

async function similarNames(engine: Engine, name: string): Promise<string[]> {
  const found = await engine.complete(toDraft(name), name.length)
  return found.flatMap(({ kind, label }) => (kind === 'entity' ? [label] : [])).slice(0, MOST_SIMILAR)
}

function toDraft(text: string) {
  return { path: '/name.txt', text }
}
