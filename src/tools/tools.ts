import { checkFigures } from './check-figures'
import { findPassage } from './find-passage'
import { lookupEntity } from './lookup-entity'
import { checkInput, type Tool, type ToolAnswer, type ToolDesk } from './tool'

/** All that agents may ask, through the Model Context Protocol and through VS Code. package.json repeats names and schemas. */
export const tools: readonly Tool[] = [checkFigures, findPassage, lookupEntity]

/** Answers a question; rejects with a sentence where it makes no sense. */
export async function runTool(desk: ToolDesk, name: string, input: unknown): Promise<ToolAnswer> {
  const tool = tools.find((one) => one.name === name)
  if (!tool) throw new Error(`There is no tool "${name}".`)
  return tool.run(desk, checkInput(tool.inputSchema, input))
}
