import { readFile } from 'node:fs/promises'
import { dirname, relative, resolve } from 'node:path'
import { Server } from '@modelcontextprotocol/sdk/server/index.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { CallToolRequestSchema, ListToolsRequestSchema, type CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import packageJson from '../../package.json'
import type { Problem } from '../base/problem'
import { decode } from '../formats/decode'
import { createEnginePool, type EnginePool } from '../host/engine-pool'
import { isWithin, toSlashes, type NamedSettings } from '../host/find-corpus'
import type { ToolDesk } from '../tools/tool'
import { runTool, tools } from '../tools/tools'

export interface McpOptions {
  readonly named: NamedSettings
  readonly cache: boolean
  /** Told what is wrong with files. */
  readonly onProblems: (problems: readonly Problem[]) => void
}

/** Serves the tools over standard input and output, for drafts of the working folder; resolves when the client is gone. */
export async function serveMcp({ named, cache, onProblems }: McpOptions): Promise<void> {
  const root = process.cwd()
  const owner = cache ? `${packageJson.version} mcp` : undefined
  const pool = createEnginePool({ named, top: root, owner, onProblems })
  const server = createServer(createDesk(root, pool))
  const gone = new Promise<void>((resolve) => {
    server.onclose = resolve
    process.stdin.once('end', resolve)
  })
  await server.connect(new StdioServerTransport())
  await gone
  await pool.close()
}

function createServer(desk: ToolDesk): Server {
  const { version } = packageJson
  const server = new Server({ name: 'tickmark', title: 'Tickmark', version }, { capabilities: { tools: {} } })
  const annotations = { readOnlyHint: true, idempotentHint: true, openWorldHint: false }
  server.setRequestHandler(ListToolsRequestSchema, async () => ({
    tools: tools.map(({ name, title, description, inputSchema }) => ({
      ...{ name, title, description, annotations },
      inputSchema: { ...inputSchema, required: [...(inputSchema.required ?? [])] },
    })),
  }))
  server.setRequestHandler(CallToolRequestSchema, async ({ params }): Promise<CallToolResult> => {
    try {
      const { text, data } = await runTool(desk, params.name, params.arguments ?? {})
      return { content: [{ type: 'text', text }], structuredContent: data }
    } catch (error) {
      return { content: [{ type: 'text', text: (error as Error).message }], isError: true }
    }
  })
  return server
}

function createDesk(root: string, pool: EnginePool): ToolDesk {
  return {
    async openDraft(path = 'draft.md', text) {
      const absolute = resolve(root, path)
      // what an agent is talked into asking for stays within the folder that the user started the server in
      if (!isWithin(absolute, root)) throw new Error(`${path} lies outside of ${root}.`)
      return { path: toSlashes(absolute), text: text ?? (await readText(absolute)) }
    },
    openEngine: (draft) => pool.open(draft ? dirname(draft.path) : root),
    shorten(path) {
      return isWithin(path, root) ? toSlashes(relative(root, path)) : path
    },
  }
}

async function readText(path: string): Promise<string> {
  const bytes = await readFile(path).catch(({ message }: Error) => {
    throw new Error(`The draft cannot be read: ${message}.`)
  })
  const { text, binary } = decode(bytes)
  if (binary) throw new Error(`${path} is a binary file, not a draft.`)
  return text
}
