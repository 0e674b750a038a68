// What users read comes from package.nls.json and media/l10n: both are complete, so that a translation needs nothing but two more files.
import { strict as assert } from 'node:assert'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(__dirname, '../..')
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const readTexts = (path: string) => JSON.parse(read(path)) as Record<string, string>

/** Messages of vscode.l10n.t, or of its `t` alone, as written. */
function messagesOf(code: string): string[] {
  const literals = code.matchAll(/\bt\(\s*('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")/g)
  return [...literals].map(
    ([, literal]) =>
      (literal[0] === '"' ? JSON.parse(literal) : literal.slice(1, -1).replace(/\\(.)/g, '$1')) as string,
  )
}

describe('texts for users', () => {
  it('package.nls.json has a sentence for every key of package.json, and none besides', () => {
    const keys = [...read('package.json').matchAll(/"%([\w.-]+)%"/g)].map((match) => match[1])
    assert.ok(keys.length > 40)
    assert.deepEqual(Object.keys(readTexts('package.nls.json')).sort(), [...new Set(keys)].sort())
  })

  const folder = join(ROOT, 'src/extension')
  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))

  it('the bundle has the messages of the extension as they are written, and none besides', () => {
    const messages = [...new Set(files.flatMap(messagesOf))].sort()
    assert.ok(messages.length > 80)
    const bundle = readTexts('media/l10n/bundle.l10n.json')
    assert.deepEqual(bundle, Object.fromEntries(messages.map((message) => [message, message])))
  })

  it('no message is shown that could not be translated', () => {
    const plain =
      /(?:show\w+Message|setStatusBarMessage)\(\s*(?:'|"|`(?!(?:Tickmark: )?\$\{))[^\n]*|\b(?:title|prompt|placeHolder|tooltip): ['"][^\n]*/g
    assert.deepEqual(
      files.flatMap((code) => code.match(plain) ?? []),
      [],
    )
  })
})
