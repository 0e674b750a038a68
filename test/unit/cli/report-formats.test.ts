// What `tickmark check` prints for other programs, and what it takes from a project file: over the built command line.
import { strict as assert } from 'node:assert'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import Ajv from 'ajv'
import AjvDraft04 from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import { listVerdictCodes } from '../../../src/present/verdict-help'

const CLI = resolve('dist', 'cli.js')
const SARIF_SCHEMA = 'node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'

const source = '---\ntitle: Acme\ncitekey: acme\n---\n\nAcme has 12 plants in Norway. It sold 340 boats to Chile.\n'
const wrong = 'Acme has 15 plants in Norway [@acme].\n'
const mixed = `Acme has 12 plants in Norway [@acme].

${wrong}
It told us that “Acme has 12 mines in Norway” [@acme].

It sold 340 boats [@nobody].

Nobody counted 77 boats.

Acme has 19 plants in Norway [@acme]. <!-- tickmark-ignore value: as of June -->
`

function readJson(path: string) {
  return JSON.parse(readFileSync(resolve(path), 'utf8'))
}

/** The faults of a value by a schema; none where it is valid. */
function faultsOf(schemaPath: string, value: unknown): string[] {
  const schema = readJson(schemaPath)
  const Validator = schema.$schema.includes('draft-04') ? AjvDraft04 : Ajv
  const validate = addFormats(new Validator({ strict: false, allErrors: true, unicodeRegExp: false })).compile(schema)
  return validate(value) ? [] : validate.errors!.map((error) => `${error.instancePath} ${error.message}`)
}

describe('formats of the command line', function () {
  this.timeout(20_000)
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tickmark-cli-'))
    write({ 'sources/acme.md': source })
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  function write(files: Readonly<Record<string, string>>): void {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), content)
    }
  }
  function check(args: readonly string[], input?: string) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, 'check', ...args, '--no-cache'], {
      cwd: folder,
      encoding: 'utf8',
      input,
    })
    assert.doesNotMatch(stderr, /^\s+at /m, 'no stack trace')
    return { status, stdout, stderr }
  }

  describe('--names', () => {
    beforeEach(() => {
      const spoken = 'We met Nexora CEO Jensen Norling in Lagos.'
      write({ 'sources/a.md': spoken, 'sources/b.md': spoken, 'd.md': 'First.\n\nWe met Jenson Norling there.\n' })
    })
    it('tells names in text, and does not fail', () => {
      const { status, stdout } = check(['d.md', '--names'])
      assert.equal(status, 0)
      assert.match(
        stdout,
        /^d\.md:3:8 {2}name {2}The sources write “Jensen Norling”, and none of them “Jenson Norling”\./m,
      )
      assert.match(stdout, /source: We met Nexora CEO Jensen Norling in Lagos\. \(sources\/[ab]\.md\)/)
      assert.doesNotMatch(check(['d.md']).stdout, /Norling/)
    })
    it('tells them in JSON that fits the schema', () => {
      const report = JSON.parse(check(['d.md', '--names', '--json']).stdout)
      assert.deepEqual(faultsOf('media/schema/check-report.json', report), [])
      const [{ surface, replacement, line, column, kind }] = report.files[0].names
      assert.deepEqual(
        [surface, replacement, line, column, kind],
        ['Jenson Norling', 'Jensen Norling', 3, 8, 'spelling'],
      )
    })
    it('heeds what the user has settled', () => {
      write({ 'tickmark.entities.yaml': 'entities:\n  - name: Jensen Norling\n    aliases: [Jenson Norling]\n' })
      assert.doesNotMatch(check(['d.md', '--names']).stdout, /Norling/)
    })
    it('refuses the formats that have no place for them', () => {
      const { status, stderr } = check(['d.md', '--names', '--format', 'sarif'])
      assert.equal(status, 2)
      assert.match(stderr, /--names is printed as text or json, not as sarif/)
    })
  })

  describe('JSON', () => {
    it('fits its schema', () => {
      write({ 'd.md': mixed })
      const report = JSON.parse(check(['d.md', '--format', 'json']).stdout)
      assert.deepEqual(faultsOf('media/schema/check-report.json', report), [])
      const [{ figures, quotations, names }] = report.files
      assert.equal(names, undefined)
      assert.deepEqual([figures[1].line, figures[1].column, quotations[0].line], [3, 10, 5])
    })
    it('has a schema that knows all codes and refuses what is no report', () => {
      const { definitions } = readJson('media/schema/check-report.json')
      assert.deepEqual(definitions.finding.properties.code.enum.toSorted(), listVerdictCodes().sort())
      assert.notDeepEqual(faultsOf('media/schema/check-report.json', { version: 2, files: [{}] }), [])
    })
  })

  describe('SARIF', () => {
    it('fits the schema of the standard', () => {
      write({ 'my drafts/d.md': mixed })
      const log = JSON.parse(check(['my drafts/d.md', '--format', 'sarif']).stdout)
      assert.deepEqual(faultsOf(SARIF_SCHEMA, log), [])
      const [{ tool, results }] = log.runs
      const ignored = { kind: 'inSource', justification: 'as of June' }
      assert.deepEqual(
        results.map((one: { ruleId: string; level: string; suppressions: unknown[] }) => [
          one.ruleId,
          one.level,
          one.suppressions,
        ]),
        [
          ['value', 'error', []],
          ['quote', 'warning', []],
          ['unknown-source', 'warning', []],
          ['value', 'error', [ignored]],
        ],
      )
      const [first] = results
      assert.equal(tool.driver.rules[first.ruleIndex].id, 'value')
      const { artifactLocation, region } = first.locations[0].physicalLocation
      assert.equal(artifactLocation.uri, 'my%20drafts/d.md')
      assert.deepEqual(region, { startLine: 3, startColumn: 10, endLine: 3, endColumn: 12 })
      assert.equal(first.relatedLocations[0].physicalLocation.artifactLocation.uri, 'sources/acme.md')
      assert.equal(first.relatedLocations[0].physicalLocation.region.startLine, 6)
      assert.equal(first.fixes[0].artifactChanges[0].replacements[0].insertedContent.text, '12')
    })
    const quotes = [
      ['warning', 'It told us that “Acme has 12 mines in Norway” [@acme].'],
      ['error', 'It told us that “It sold 930 boats to all of Chile” [@acme].'],
    ] as const
    for (const [level, open] of quotes)
      it(`has one level for an altered quotation, open or suppressed: ${level}`, () => {
        write({ 'd.md': `${open}\n\n${open} <!-- tickmark-ignore quote: from the speech -->\n` })
        const log = JSON.parse(check(['d.md', '--format', 'sarif']).stdout)
        assert.deepEqual(faultsOf(SARIF_SCHEMA, log), [])
        const told = log.runs[0].results
          .filter(({ ruleId }: { ruleId: string }) => ruleId === 'quote')
          .map((one: { level: string; suppressions: unknown[] }) => [one.level, one.suppressions.length])
        assert.deepEqual(told, [
          [level, 0],
          [level, 1],
        ])
      })
    it('suppresses what is settled outside of the draft too, and the exit code is that of a clean draft', () => {
      write({ 'd.md': wrong, '.tickmark-ignore': 'value in d.md: as of June\n' })
      const { status, stdout } = check(['d.md', '--format', 'sarif'])
      assert.equal(status, 0)
      const log = JSON.parse(stdout)
      assert.deepEqual(faultsOf(SARIF_SCHEMA, log), [])
      const [{ suppressions }, ...others] = log.runs[0].results
      assert.deepEqual([suppressions, others], [[{ kind: 'external', justification: 'as of June' }], []])
    })
    it('is valid where nothing is found', () => {
      write({ 'd.md': 'No figure here.\n' })
      const { status, stdout } = check(['d.md', '--format', 'sarif'])
      assert.equal(status, 0)
      assert.deepEqual(faultsOf(SARIF_SCHEMA, JSON.parse(stdout)), [])
    })
    it('is held against a schema that refuses what is no log', () => {
      assert.notDeepEqual(faultsOf(SARIF_SCHEMA, { version: '2.1.0', runs: [{ results: [{}] }] }), [])
    })
  })

  it('GitHub annotations: a line for each finding, escaped', () => {
    write({ 'a,b.md': wrong })
    const { status, stdout } = check(['a,b.md', '--format', 'github'])
    assert.equal(status, 1)
    assert.match(
      stdout,
      /^::error file=a%2Cb\.md,line=1,col=10,endColumn=12,title=Wrong figure \(value\)::[^\n]+\n1 figure/,
    )
  })

  describe('drafts', () => {
    it('come from a pattern in the order of their paths, without what git ignores', () => {
      write({ 'x/b.md': wrong, 'x/a/c.md': wrong, 'x/out.md': wrong, 'x/p.png': 'x', 'x/.gitignore': 'out.md\n' })
      const { files } = JSON.parse(check(['x/**/*.md', '--corpus', 'sources', '--format', 'json']).stdout)
      assert.deepEqual(
        files.map((file: { path: string }) => file.path),
        ['x/a/c.md', 'x/b.md'],
      )
    })
    it('are missed where no draft fits a pattern', () => {
      const { status, stderr } = check(['nothing/*.md'])
      assert.equal(status, 2)
      assert.match(stderr, /nothing\/\*\.md: no draft fits/)
    })
    it('come from the standard input, at a path', () => {
      const { status, stdout } = check(['-', '--stdin-path', 'x/y.md'], wrong)
      assert.equal(status, 1)
      assert.match(stdout, /^x\/y\.md:1:10 {2}value/)
    })
  })

  describe('--fail-on', () => {
    const exits: readonly (readonly [words: string, draft: string, exit: number, out?: RegExp])[] = [
      ['none', wrong, 0, /value/],
      ['error', wrong, 1],
      ['period', wrong, 0],
      ['period,value', wrong, 1],
      ['warning', 'It told us that “Acme has 12 mines in Norway” [@acme].', 1],
      ['error', 'It told us that “Acme has 12 mines in Norway” [@acme].', 0],
      ['unchecked', 'Nobody counted 77 boats.', 1, /^d\.md:1:16 {2}uncited/],
      ['refuted', 'Nobody counted 77 boats.', 0, /^1 figure/],
      ['value', `${wrong.trim()} <!-- tickmark-ignore value: as of June -->`, 0],
    ]
    for (const [words, draft, exit, out] of exits)
      it(`${words}: ${draft.trim()}`, () => {
        write({ 'd.md': draft })
        const { status, stdout } = check(['d.md', '--fail-on', words])
        assert.equal(status, exit)
        if (out) assert.match(stdout, out)
      })
    it('names what it knows', () => {
      write({ 'd.md': wrong })
      const { status, stderr } = check(['d.md', '--fail-on', 'eror'])
      assert.equal(status, 2)
      assert.match(stderr, /there is no "eror"; known are none, error/)
    })
  })

  describe('.tickmark.json', () => {
    it('names the corpus and what fails, for drafts below it', () => {
      write({ 'p/.tickmark.json': '{"corpus": ["../sources"], "failOn": ["period"]}', 'p/a/b/d.md': wrong })
      const { status, stdout, stderr } = check(['p/a/b/d.md'])
      assert.equal(stderr, '')
      assert.equal(status, 0)
      assert.match(stdout, /value/)
      assert.equal(check(['p/a/b/d.md', '--fail-on', 'value']).status, 1)
    })
    const broken: readonly (readonly [text: string, exit: number, err: RegExp])[] = [
      ['{"corpora": []}', 1, /\.tickmark\.json: There is no setting "corpora"; known are corpus, exclude/],
      ['{"corpus": "sources"}', 2, /\.tickmark\.json: "corpus" should be a list of strings/],
      ['{"corpus": [', 2, /\.tickmark\.json: is not valid JSON/],
      ['[]', 2, /\.tickmark\.json: should hold an object/],
      ['{"failOn": ["eror"]}', 2, /there is no "eror"/],
    ]
    for (const [text, exit, err] of broken)
      it(`says what is wrong with ${text}`, () => {
        write({ '.tickmark.json': text, 'd.md': wrong })
        const { status, stderr } = check(['d.md'])
        assert.equal(status, exit)
        assert.match(stderr, err)
      })
    it('has a schema with the keys that are read', () => {
      assert.deepEqual(faultsOf('media/schema/project-file.json', { corpus: ['a'], failOn: ['error', 'period'] }), [])
      assert.notDeepEqual(faultsOf('media/schema/project-file.json', { corpora: [] }), [])
    })
  })

  describe('--changed-since', () => {
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], { cwd: folder })
    const linesOf = (args: readonly string[]) =>
      JSON.parse(check([...args, '--format', 'json']).stdout).files.map((file: { figures: { line: number }[] }) =>
        file.figures.map(({ line }) => line),
      )
    beforeEach(() => {
      write({ 'd.md': `${wrong}\n${wrong}\n${wrong}` })
      git('init', '-q')
      git('add', '.')
      git('commit', '-qm', 'x')
    })

    it('asks about figures on changed and new lines alone', () => {
      assert.deepEqual(linesOf(['d.md', '--changed-since', 'HEAD']), [[]])
      write({ 'd.md': `${wrong}\n${wrong.replace('15', '16')}\n${wrong}\n${wrong.replace('15', '17')}` })
      assert.deepEqual(linesOf(['d.md', '--changed-since', 'HEAD']), [[3, 7]])
    })
    it('takes a file that git does not know as changed', () => {
      write({ 'new.md': wrong })
      assert.deepEqual(linesOf(['d.md', 'new.md', '--changed-since', 'HEAD']), [[], [1]])
    })
    it('passes where only old figures are wrong', () => {
      assert.equal(check(['d.md', '--changed-since', 'HEAD']).status, 0)
    })
    for (const revision of ['nowhere', '--output=x'])
      it(`says that there is no revision ${revision}`, () => {
        const { status, stderr } = check(['d.md', `--changed-since=${revision}`])
        assert.equal(status, 2)
        assert.match(stderr, /git knows no revision/)
      })
    it('needs files', () => {
      const { status, stderr } = check(['-', '--changed-since', 'HEAD'], wrong)
      assert.equal(status, 2)
      assert.match(stderr, /cannot be used with the standard input/)
    })
  })
})
