// package.json against itself and the documents: every draft language has every command, every text that users read can be translated,
// and what README.md and ARCHITECTURE.md name is there.
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
  readonly devDependencies: Readonly<Record<string, string>>
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

  it('has a line in ARCHITECTURE.md for each dependency, and a dependency for each line', () => {
    const section =
      read('ARCHITECTURE.md')
        .split(/^## /m)
        .find((part) => part.startsWith('Dependencies\n')) ?? ''
    const named = section.split('\n').flatMap((line) => /^\| ([^|]+) \|/.exec(line)?.[1].split(', ') ?? [])
    const packages = named.filter((name) => name !== 'package' && name !== '---')
    assert.deepEqual(packages.sort(), Object.keys(manifest.devDependencies).sort())
  })

  it('has the commands and settings that README.md names, which leaves out no setting', () => {
    const readme = read('README.md')
    const texts = JSON.parse(read('package.nls.json')) as Record<string, string>
    const titles = contributes.commands.map(({ title }) => texts[title.slice(1, -1)])
    const commands = [...readme.matchAll(/\*\*Tickmark: ([^*]+)\*\*/g)].map((match) => match[1])
    assert.ok(commands.length > 10)
    assert.deepEqual(
      commands.filter((title) => !titles.includes(title)),
      [],
    )
    const settings = new Set(readme.match(/(?<=`)tickmark\.\w+(?=`)/g))
    assert.deepEqual([...settings].sort(), Object.keys(contributes.configuration.properties).sort())
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
