import { strict as assert } from 'node:assert'
import { createCrew, type ParseHelper } from '../../../src/corpus/crew'
import { withoutContent, type FileBytes, type ParsedFile } from '../../../src/corpus/parse-file'

const files: readonly FileBytes[] = Array.from({ length: 300 }, (_, i) => ({
  path: `/${i}.md`,
  bytes: new Uint8Array(i % 7 === 0 ? 40_000 : 10),
}))

/** Where a file was parsed is told by what it says. */
const parsed = (path: string, where: string): ParsedFile =>
  withoutContent([{ kind: 'unreadable', path, message: `${where} ${path}` }])

const soon = () => new Promise<void>((resolve) => setImmediate(resolve))

/** Answers after a turn of the event loop; dies with the task of that number. */
function helperThat({ dies = Infinity }: { dies?: number } = {}): ParseHelper & { readonly closed: string[] } {
  let tasks = 0
  const closed: string[] = []
  return {
    closed,
    async parse(given) {
      const task = tasks++
      await soon()
      if (task >= dies) throw new Error('out of memory')
      return given.map(({ path }) => parsed(path, 'there'))
    },
    current: () => '/at.md',
    close: () => void closed.push('closed'),
  }
}

async function run(helper?: ParseHelper, put?: (path: string) => void) {
  const got = new Map<string, string>()
  const noted: (string | undefined)[] = []
  const crew = createCrew({
    helper,
    parse: async ({ path }) => parsed(path, 'here'),
    put: ({ path }, { problems }) => {
      put?.(path)
      assert.ok(!got.has(path))
      got.set(path, problems[0].message)
    },
    note: (path) => void noted.push(path),
    yieldNow: soon,
  })
  try {
    for (const file of files) await crew.take(file)
    await crew.finish()
  } finally {
    crew.close()
  }
  return { got, noted }
}

describe('createCrew', () => {
  const each = (got: ReadonlyMap<string, string>) => {
    assert.deepEqual([...got.keys()].sort(), files.map(({ path }) => path).sort())
    for (const [path, message] of got) assert.ok([`here ${path}`, `there ${path}`].includes(message), message)
    return [...got.values()].filter((message) => message.startsWith('there')).length
  }

  it('parses everything here where there is no helper, in order', async () => {
    const { got } = await run()
    assert.deepEqual(
      [...got.keys()],
      files.map(({ path }) => path),
    )
    assert.equal(each(got), 0)
  })

  it('shares the files with its helper, each once, and notes what it waits for', async () => {
    const helper = helperThat()
    const { got, noted } = await run(helper)
    const there = each(got)
    assert.ok(there > 0 && there < files.length, `${there}`)
    assert.ok(noted.includes('/at.md'))
    assert.deepEqual(helper.closed, ['closed'])
  })

  it('parses here what a helper that dies has left', async () => {
    for (const dies of [0, 1, 2]) each((await run(helperThat({ dies }))).got)
  })

  it('ends with the error of the one who takes the files', async () => {
    const helper = helperThat()
    const full = (path: string) => {
      if (path === '/150.md') throw new Error('disk full')
    }
    await assert.rejects(run(helper, full), /disk full/)
    assert.deepEqual(helper.closed, ['closed'])
  })
})
