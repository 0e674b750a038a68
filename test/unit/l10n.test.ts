// What users read comes from package.nls.json and media/l10n: both are complete, so that a translation needs nothing but two more files.
import { strict as assert } from 'node:assert'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(__dirname, '../..')
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const readTexts = (path: string) => JSON.parse(read(path)) as Record<string, string>

/** Messages of vscode.l10n.t, as written. */
function messagesOf(code: string): string[] {
  const literals = code.matchAll(/l10n\.t\(\s*('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")/g)
  return [...literals].map(
    ([, literal]) => (literal[0] === '"' ? JSON.parse(literal) : literal.slice(1, -1).replaceAll("\\'", "'")) as string,
  )
}

describe('texts for users', () => {
  it('package.nls.json has a sentence for every key of package.json, and none besides', () => {
    const keys = [...read('package.json').matchAll(/"%([\w.-]+)%"/g)].map((match) => match[1])
    assert.ok(keys.length > 40)
    assert.deepEqual(Object.keys(readTexts('package.nls.json')).sort(), [...new Set(keys)].sort())
  })

  it('the bundle has the messages of the extension as they are written', () => {
    const files = readdirSync(join(ROOT, 'src/extension')).map((name) => read(`src/extension/${name}`))
    const messages = new Set(files.flatMap(messagesOf))
    const bundle = Object.entries(readTexts('media/l10n/bundle.l10n.json'))
    assert.ok(bundle.length > 20)
    for (const [message, text] of bundle) assert.deepEqual([messages.has(message), text], [true, message])
  })
})
