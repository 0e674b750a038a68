import { strict as assert } from 'node:assert'
import packageJson from '../../../package.json'
import type { Engine } from '../../../src/engine/engine'
import type { ToolDesk } from '../../../src/tools/tool'
import { runTool, tools } from '../../../src/tools/tools'

// Nothing below comes so far as to ask.
const desk: ToolDesk = {
  openDraft: () => Promise.reject(new Error('asked for a draft')),
  openEngine: () => Promise.resolve({} as Engine),
  shorten: (path) => path,
}

describe('tools', () => {
  it('are contributed to VS Code as they are defined', () => {
    const contributed = packageJson.contributes.languageModelTools.map(
      ({ name, displayName, modelDescription, inputSchema }) => ({
        name,
        title: displayName,
        description: modelDescription,
        inputSchema,
      }),
    )
    const defined = tools.map(({ name, title, description, inputSchema }) => ({
      name,
      title,
      description,
      inputSchema,
    }))
    assert.deepEqual(contributed, defined)
  })

  const refused: readonly (readonly [name: string, input: unknown, message: RegExp])[] = [
    ['frobnicate', {}, /no tool "frobnicate"/],
    ['check_figures', {}, /path or a text is needed/],
    ['check_figures', [], /should be an object/],
    ['check_figures', { file: 'a.md' }, /no "file"; known are path, text, all/],
    ['check_figures', { text: 5 }, /"text" should be a string/],
    ['check_figures', { path: 'a.md' }, /asked for a draft/],
    ['find_passage', {}, /Words, a figure or a name/],
    ['find_passage', { words: 'boats', from: 'May' }, /"May" is no date/],
    ['find_passage', { words: 'boats', limit: 0 }, /"limit" should be from 1 to 100/],
    ['find_passage', { words: 'boats', limit: 1.5 }, /"limit" should be a whole number/],
    ['lookup_entity', {}, /"name" is missing/],
    ['lookup_entity', { name: ' ' }, /name is needed/],
  ]
  for (const [name, input, message] of refused)
    it(`refuse ${name} ${JSON.stringify(input)}`, () => assert.rejects(runTool(desk, name, input), { message }))
})
