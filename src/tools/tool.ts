import type { Draft, Engine } from '../engine/engine'

/** A question that an agent may ask, in the words of the Model Context Protocol and of VS Code alike. */
export interface Tool {
  /** {verb}_{noun}: stable. */
  readonly name: string
  readonly title: string
  /** What a model is told of it. */
  readonly description: string
  readonly inputSchema: InputSchema
  /** Answers with plain data and with the same in words. Rejects with a sentence where the question makes no sense. */
  run(desk: ToolDesk, input: ToolInput): Promise<ToolAnswer>
}

/** JSON schema of a flat object. */
export interface InputSchema {
  readonly type: 'object'
  readonly properties: Readonly<Record<string, InputProperty>>
  readonly required?: readonly string[]
  readonly additionalProperties: false
}

export interface InputProperty {
  readonly type: 'string' | 'boolean' | 'integer'
  readonly description: string
  readonly minimum?: number
  readonly maximum?: number
}

export type ToolInput = Readonly<Record<string, string | boolean | number | undefined>>

export interface ToolAnswer {
  readonly text: string
  readonly data: Readonly<Record<string, unknown>>
}

/** What a front lends to the tools. */
export interface ToolDesk {
  /** The draft at a path, or a text that counts as lying there. Rejects with a sentence where it cannot be read. */
  openDraft(path: string | undefined, text: string | undefined): Promise<Draft>
  /** The engine for a draft's sources, else for those of the workspace, with its index up to date. */
  openEngine(draft?: Draft): Promise<Engine>
  /** A path as people want to read it. */
  shorten(path: string): string
}

/** The input where it fits the schema; throws an Error with a sentence where it does not. */
export function checkInput({ properties, required = [] }: InputSchema, input: unknown): ToolInput {
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    throw new Error('The input should be an object.')
  const given = input as ToolInput
  const unknown = Object.keys(given).find((key) => !Object.hasOwn(properties, key))
  if (unknown) throw new Error(`There is no "${unknown}"; known are ${Object.keys(properties).join(', ')}.`)
  const missing = required.find((key) => given[key] === undefined)
  if (missing) throw new Error(`"${missing}" is missing.`)
  for (const [key, property] of Object.entries(properties)) {
    const fault = given[key] === undefined ? undefined : faultOf(property, given[key])
    if (fault) throw new Error(`"${key}" should be ${fault}.`)
  }
  return given
}

function faultOf({ type, minimum = -Infinity, maximum = Infinity }: InputProperty, value: unknown): string | undefined {
  if (type !== 'integer') return typeof value === type ? undefined : `a ${type}`
  if (!Number.isInteger(value)) return 'a whole number'
  return (value as number) < minimum || (value as number) > maximum ? `from ${minimum} to ${maximum}` : undefined
}
