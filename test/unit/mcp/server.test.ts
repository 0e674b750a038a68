// `tickmark mcp`, asked by the client of the official SDK. Built before by `node esbuild.js`.
import { strict as assert } from 'node:assert'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'

interface Answer {
  readonly content: readonly { readonly type: string; readonly text: string }[]
  readonly structuredContent?: Record<string, unknown>
  readonly isError?: boolean
}

const source =
  '---\ntitle: Acme\ncitekey: acme\ndate: 2025-05-28\noutlet: Reuters\n---\n\nIt was founded by Liang Wenfeng, who builds boats in Oslo. Acme has 12 plants in Norway. It sold 340 boats to Chile.\n'

describe('the MCP server', function () {
  this.timeout(20_000)
  let folder: string
  let client: Client
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tickmark-mcp-'))
    mkdirSync(join(folder, 'sources'))
    writeFileSync(join(folder, 'sources/acme.md'), source)
    writeFileSync(join(folder, 'draft.md'), 'Acme has 15 plants in Norway [@acme].\n\nNobody counted 77 boats.\n')
    client = new Client({ name: 'test', version: '1' })
    const args = [resolve('dist/cli.js'), 'mcp', '--no-cache']
    await client.connect(new StdioClientTransport({ command: process.execPath, args, cwd: folder }))
  })
  after(async () => {
    await client.close()
    rmSync(folder, { recursive: true })
  })
  const ask = async (name: string, input: Record<string, unknown>) =>
    (await client.callTool({ name, arguments: input })) as unknown as Answer

  it('says who it is and what it offers', async () => {
    assert.equal(client.getServerVersion()?.name, 'tickmark')
    const { tools } = await client.listTools()
    assert.deepEqual(
      tools.map(({ name, annotations }) => [name, annotations?.readOnlyHint]),
      [
        ['check_figures', true],
        ['find_passage', true],
        ['lookup_entity', true],
      ],
    )
  })

  it('checks a draft, and says the same again', async () => {
    const answer = await ask('check_figures', { path: 'draft.md' })
    const { summary, findings } = answer.structuredContent as {
      summary: object
      findings: {
        words: string
        code: string
        line: number
        fix?: string
        passages: { path: string; quote: string }[]
      }[]
    }
    assert.deepEqual(summary, { figures: 2, supported: 0, refuted: 1, not_found: 0, not_checked: 1, settled: 0 })
    const [{ words, code, line, fix, passages }, second] = findings
    assert.deepEqual([words, code, line, fix], ['15', 'value', 1, '12'])
    assert.deepEqual([passages[0].path, passages[0].quote], ['sources/acme.md', 'Acme has 12 plants in Norway.'])
    assert.deepEqual([second.words, second.code], ['77', 'uncited'])
    assert.match(
      answer.content[0].text,
      /✗ Line 1, "15": Wrong figure \(value, refuted\)\..*\n {2}acme \(sources\/acme\.md\): "Acme has 12/,
    )
    assert.deepEqual(await ask('check_figures', { path: 'draft.md' }), answer)
  })

  it('checks a text as it would stand in the folder, the supported figures too where they are asked for', async () => {
    const text = 'Acme has 12 plants in Norway [@acme].'
    assert.deepEqual((await ask('check_figures', { text })).structuredContent?.findings, [])
    const { content } = await ask('check_figures', { text, all: true })
    assert.match(content[0].text, /1 supported[^]*Line 1, "12": The source says so/)
  })

  it('takes in what has changed since', async () => {
    writeFileSync(join(folder, 'sources/new.md'), '---\ncitekey: new\n---\n\nThe yard has 21 cranes.\n')
    const { content } = await ask('check_figures', { text: 'The yard has 21 cranes [@new].' })
    assert.match(content[0].text, /1 supported/)
  })

  it('finds passages by words and by a figure', async () => {
    const { content, structuredContent } = await ask('find_passage', { words: 'boats chile', outlet: 'reuters' })
    assert.match(content[0].text, /^"It sold 340 boats to Chile\." \(@acme, sources\/acme\.md, Reuters, 2025-05-28\)/)
    assert.equal((structuredContent?.passages as { key: string }[])[0].key, 'acme')
    assert.match((await ask('find_passage', { figure: '340' })).content[0].text, /340 boats/)
    assert.match((await ask('find_passage', { words: 'submarines' })).content[0].text, /^No passage/)
  })

  it('looks names up, in small letters too, and says where it knows nothing', async () => {
    for (const name of ['Liang Wenfeng', 'liang wenfeng'])
      assert.match(
        (await ask('lookup_entity', { name })).content[0].text,
        /^Liang Wenfeng:\n- It was founded by Liang Wenfeng, .*acme\.md/,
      )
    assert.match((await ask('lookup_entity', { name: 'Zebulon' })).content[0].text, /say nothing of "Zebulon"/)
  })

  const refused: readonly (readonly [name: string, input: Record<string, unknown>, message: RegExp])[] = [
    ['check_figures', {}, /path or a text is needed/],
    ['check_figures', { path: '../other.md' }, /lies outside of/],
    ['check_figures', { path: 'none.md' }, /cannot be read/],
    ['find_passage', { wrods: 'x' }, /no "wrods"/],
    ['frobnicate', {}, /no tool "frobnicate"/],
  ]
  for (const [name, input, message] of refused)
    it(`refuses ${name} ${JSON.stringify(input)} with a sentence`, async () => {
      const { isError, content } = await ask(name, input)
      assert.equal(isError, true)
      assert.match(content[0].text, message)
    })
})
