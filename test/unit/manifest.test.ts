// package.json against itself: every draft language has every command, and every text that users read can be translated.
import { strict as assert } from 'node:assert'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

type Contributions = Readonly<Record<'commands' | 'keybindings', readonly Record<string, string>[]>> & {
  readonly menus: Readonly<Record<string, readonly Record<string, string>[]>>
  readonly configuration: { readonly properties: Readonly<Record<string, unknown>> }
  readonly views: unknown
  readonly viewsWelcome: unknown
  readonly walkthroughs: unknown
}

const read = (path: string) => readFileSync(join(__dirname, '../..', path), 'utf8')
const manifest = JSON.parse(read('package.json')) as {
  readonly activationEvents: readonly string[]
  readonly contributes: Contributions
}
const { activationEvents, contributes } = manifest

describe('package.json', () => {
  const languages = activationEvents.map((event) => event.replace('onLanguage:', ''))

  it('has every clause on drafts for all of their languages', () => {
    const { commands, keybindings, menus } = contributes
    const clauses = [...commands, ...keybindings, ...Object.values(menus).flat()]
      .flatMap(({ when, enablement }) => [when, enablement])
      .filter((clause) => clause?.includes('LangId'))
    assert.ok(clauses.length > 10)
    const all = new RegExp(
      String.raw`^(\w+ && )?(resource|editor)LangId =~ /\^\(${languages.join('\\|')}\)\$/( && .+)?$`,
    )
    assert.deepEqual(
      clauses.filter((clause) => !all.test(clause)),
      [],
    )
  })

  it('has a %key% wherever users read', () => {
    const { commands, configuration, views, viewsWelcome, walkthroughs } = contributes
    const texts = textsOf({ commands, settings: configuration.properties, views, viewsWelcome, walkthroughs })
    assert.ok(texts.length > 80)
    assert.deepEqual(
      texts.filter((text) => !/^%[\w.-]+%$/.test(text)),
      [],
    )
  })
})

const READ = /^(title|name|contents|description|markdownDescription|(markdownE|e)numDescriptions)$/

/** What stands, at any depth, in a field that VS Code shows. */
function textsOf(value: unknown, read = false): string[] {
  if (typeof value === 'string') return read ? [value] : []
  if (Array.isArray(value)) return value.flatMap((item) => textsOf(item, read))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([field, inner]) => textsOf(inner, READ.test(field)))
}
