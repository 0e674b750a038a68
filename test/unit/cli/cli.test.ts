import { strict as assert } from 'node:assert'
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import packageJson from '../../../package.json'
import { lines, makePdf } from '../formats/make-pdf'

/** Built before the tests by `node esbuild.js`. */
const CLI = resolve('dist', 'cli.js')

type Tree = Readonly<Record<string, string | Uint8Array>>

const corpus: Tree = {
  'sources/acme.md':
    '---\ntitle: Acme\ncitekey: acme\n---\n\nAcme has 12 plants in Norway. It sold 340 boats to Chile.\n',
}
const good = 'Acme has 12 plants in Norway [@acme].\n'
const wrong = 'Acme has 15 plants in Norway [@acme].\n'

/** Files beside the corpus, arguments, exit code, and what the outputs match. */
interface CliCase {
  readonly name: string
  readonly files?: Tree
  readonly args: string
  readonly exit: number
  readonly out?: RegExp
  readonly err?: RegExp
}

const usage: readonly CliCase[] = [
  { name: '--help', args: '--help', exit: 0, out: /^Usage: tickmark COMMAND[^]*check DRAFT[^]*Exit code/ },
  { name: 'help', args: 'help', exit: 0, out: /^Usage: / },
  { name: '--version', args: '--version', exit: 0, out: new RegExp(`^${packageJson.version}\n$`) },
  { name: 'no command', args: '', exit: 2, err: /no command given/ },
  { name: 'an unknown command', args: 'frob', exit: 2, err: /no command "frob"/ },
  { name: 'an unknown option', args: 'check a.md --frob', exit: 2, err: /--frob/ },
  { name: 'check without a draft', args: 'check', exit: 2, err: /needs a draft/ },
  { name: 'an unknown format', args: 'check a.md --format xml', exit: 2, err: /not "xml"/ },
  { name: 'search without words', args: 'search', exit: 2, err: /needs words/ },
  { name: 'search from no date', args: 'search x --from May', exit: 2, err: /--from is a date/ },
  { name: 'search for no page', args: 'search x --page 0', exit: 2, err: /--page is a number/ },
]

const report = makePdf({
  pages: [
    lines(60, 700, ['The report is about the plants of Acme and about its boats.']),
    lines(60, 700, ['Acme has 12 plants in Norway, and it sold 340 boats to Chile.']),
  ],
})

const results: readonly CliCase[] = [
  {
    name: 'a wrong figure of a PDF, with its page',
    files: { 'sources/report.pdf': report, 'd.md': 'Acme has 15 plants in Norway [@report].\n' },
    args: 'check d.md',
    exit: 1,
    out: /^d\.md:1:10 {2}value .*\n.*\n {19}\^\^\n {2}source: Acme has 12 .*\(sources\/report\.pdf, p\. 2\)\n/,
  },
  {
    name: 'nothing flagged',
    files: { 'd.md': good },
    args: 'check d.md',
    exit: 0,
    out: /^1 figure, 1 supported, 0 ref/,
  },
  {
    name: 'a wrong figure, with its place and both sides',
    files: { 'd.md': `Intro.\n\n${wrong}` },
    args: 'check d.md',
    exit: 1,
    out: /^d\.md:3:10 {2}value {2}.*\n {2}draft: {2}Acme has 15 .*\n {19}\^\^\n {2}source: Acme has 12 .*\(sources\/acme\.md:6\)\n {19}\^\^\n/,
  },
  {
    name: 'an altered quotation, which is no figure',
    files: { 'd.md': 'It told us that “Acme has 12 mines in Norway” [@acme].\n' },
    args: 'check d.md',
    exit: 1,
    out: /^d\.md:1:18 {2}quote {2}.*"mines".*"plants"\.\n {2}draft: .*\n.*\n {2}source: Acme has 12 plants .*:6\)\n.*\n\n1 figure, [^]*, 1 quotation altered\n$/,
  },
  {
    name: 'no colours where the output is no terminal',
    files: { 'd.md': wrong },
    args: 'check d.md',
    exit: 1,
    out: /^[\P{Cc}\n]*$/u,
  },
  {
    name: '--explain',
    files: { 'd.md': good },
    args: 'check d.md --explain',
    exit: 0,
    out: /match[^]*reach: {2}sentence: acme[^]*fits: {3}[^]*The value is the same\.[^]*asked: [^]*Does the source state it\? Yes\./,
  },
  {
    name: 'a corpus elsewhere',
    files: { 'x/d.md': wrong },
    args: 'check x/d.md --corpus sources',
    exit: 1,
    out: /value/,
  },
  { name: 'a corpus beside the folder', files: { 'x/d.md': wrong }, args: 'check x/d.md', exit: 1, out: /value/ },
  {
    name: 'two drafts',
    files: { 'd.md': good, 'e.md': wrong },
    args: 'check d.md e.md',
    exit: 1,
    out: /2 figures, 1 supp/,
  },
  {
    name: 'a corpus named twice is one',
    files: { 'd.md': good },
    args: 'check d.md --corpus sources --corpus ./sources/',
    exit: 0,
    out: /1 supported/,
  },
  {
    name: 'no corpus folder of its own: the articles beside the draft, the draft not being its own source',
    files: { 'y/d.md': 'Bolt has 15 cranes [@d]. It has 12 cranes [@bolt].', 'y/bolt.txt': 'Bolt has 12 cranes.\n' },
    args: 'check y/d.md --corpus y',
    exit: 0,
    out: /^y\/d\.md:1:10 {2}unknown-source[^]*1 supported, 0 refuted, 0 not found, 1 not checked/,
  },
  { name: 'index', args: 'index', exit: 0, out: /^1 source: 1 added, 0 changed, 0 removed\n$/ },
  { name: 'search', args: 'search boats', exit: 0, out: /^sources\/acme\.md: It sold 340 boats to Chile\.\n$/ },
  { name: 'search without a hit', args: 'search submarine', exit: 0, out: /^$/ },
  {
    name: 'doctor, where all is worth knowing and nothing wrong',
    args: 'doctor',
    exit: 0,
    out: /^1 source to check against\n(?:\n[A-Z][^]*)?$/,
  },
  {
    name: 'doctor, where a source cannot be read',
    files: { 'sources/bad.md': Uint8Array.of(0, 1, 2, 3), 'sources/old.doc': 'x' },
    args: 'doctor',
    exit: 1,
    out: /\nCannot be read: 1 {2}.*\n {2}sources\/bad\.md: .*\n\nOf a kind that is not read: 1 /,
  },
  {
    name: 'doctor with a draft, as JSON',
    files: { 'd.md': '---\nbibliography: r.bib\n---\nText.', 'r.bib': '@book{gone, file = {sources/gone.md}}' },
    args: 'doctor d.md --json',
    exit: 1,
    out: /^\{"version":1,"sources":\[.*"notes":\[\{"kind":"missing-file","path":"[^"]*r\.bib","key":"gone",/,
  },
  {
    name: 'search for a figure, as JSON',
    args: 'search --figure 340 --json',
    exit: 0,
    out: /^\{"version":1,"passages":\[\{"key":"acme","path":"[^"]*acme\.md".*"text":"It sold 340 boats to Chile\.","marks":\[\{"start":8,"end":11\}\]\}\]\}\n$/,
  },
  {
    name: 'search within dates',
    files: { 'sources/new.md': '---\ndate: 2025-05-28\noutlet: Reuters\n---\nBoats again.' },
    args: 'search boats --from 2025 --to 2025-05 --outlet reuters',
    exit: 0,
    out: /^sources\/new\.md \(2025-05-28, Reuters\): Boats again\.\n$/,
  },
  {
    name: 'what a pattern leaves out is no source',
    files: { 'sources/new.md': 'Boats again.' },
    args: 'search again --exclude new.*',
    exit: 0,
    out: /^$/,
  },
  {
    name: 'a corpus with a wildcard',
    files: { 'saved/2025-a/x.md': 'Boats of May.', 'saved/2024/x.md': 'Boats of old.' },
    args: 'search boats --corpus saved/2025-*',
    exit: 0,
    out: /^saved\/2025-a\/x\.md: Boats of May\.\n$/,
  },
]

const binary = Uint8Array.of(0, 1, 2, 3)
const badInput: readonly CliCase[] = [
  {
    name: 'a missing corpus folder',
    files: { 'd.md': good },
    args: 'check d.md --corpus nowhere',
    exit: 2,
    out: /unknown-source/,
    err: /corpus folder .*nowhere/,
  },
  {
    name: 'a missing corpus folder, index',
    args: 'index --corpus nowhere',
    exit: 2,
    err: /nowhere.*no such corpus folder/,
  },
  {
    name: 'one of two corpus folders missing: the other is still used',
    files: { 'd.md': wrong },
    args: 'check d.md --corpus nowhere --corpus sources',
    exit: 1,
    out: /value/,
    err: /nowhere/,
  },
  { name: 'a missing draft', args: 'check d.md', exit: 2, err: /d\.md: there is no such file/ },
  {
    name: 'one of two drafts missing: the other is still checked',
    files: { 'e.md': wrong },
    args: 'check d.md e.md',
    exit: 1,
    out: /e\.md:1:10/,
    err: /d\.md: there is no such file/,
  },
  { name: 'a folder for a draft', args: 'check sources', exit: 2, err: /sources: is a folder/ },
  {
    name: 'an empty draft',
    files: { 'd.md': '' },
    args: 'check d.md',
    exit: 0,
    out: /0 figures/,
    err: /d\.md: .*empty/,
  },
  {
    name: 'a blank draft',
    files: { 'd.md': ' \n\n' },
    args: 'check d.md',
    exit: 0,
    out: /0 figures/,
    err: /d\.md: .*empty/,
  },
  { name: 'a binary draft', files: { 'd.md': binary }, args: 'check d.md', exit: 2, err: /d\.md: is a binary file/ },
  {
    name: 'a draft in UTF-16',
    files: { 'd.md': Buffer.from(`\ufeff${wrong}`, 'utf16le') },
    args: 'check d.md',
    exit: 1,
    out: /d\.md:1:10 {2}value/,
  },
  {
    name: 'a binary article: the rest is still checked',
    files: { 'd.md': wrong, 'sources/bin.md': binary },
    args: 'check d.md',
    exit: 1,
    out: /value/,
    err: /sources\/bin\.md .*no text/,
  },
  {
    name: 'broken YAML of an article: its text is still read',
    files: {
      'd.md': 'Oslo has 15 cars [x](sources/oslo.md).',
      'sources/oslo.md': '---\ntitle: "Oslo\na: b\n---\n\nOslo has 12 cars.\n',
    },
    args: 'check d.md',
    exit: 1,
    out: /value/,
    err: /sources\/oslo\.md is broken at line \d/,
  },
  {
    name: 'broken YAML of an article, index',
    files: { 'sources/oslo.md': '---\ntitle: "Oslo\na: b\n---\n\nOslo has 12 cars.\n' },
    args: 'index',
    exit: 0,
    out: /^2 sources/,
    err: /sources\/oslo\.md is broken at line \d/,
  },
  {
    name: 'broken YAML of a draft',
    files: { 'd.md': `---\ntitle: ok\nbibliography: [refs.bib\n---\n\n${wrong}` },
    args: 'check d.md',
    exit: 1,
    out: /value/,
    err: /d\.md is broken at line \d/,
  },
  {
    name: 'broken BibTeX: the other entries still hold',
    files: {
      'd.md': 'Acme has 15 plants [@bibacme].',
      'r.bib': '@misc{bibacme,\n file = {sources/acme.md}\n}\n\n@misc{bad,\n title = {x\n',
    },
    args: 'check d.md --bibliography r.bib',
    exit: 1,
    out: /value/,
    err: /"bad" in .*r\.bib, line 5/,
  },
  {
    name: 'a missing bibliography',
    files: { 'd.md': wrong },
    args: 'check d.md --bibliography no.bib',
    exit: 1,
    err: /bibliography .*no\.bib does not exist/,
  },
  {
    name: 'an unknown key, with its line and a proposal',
    files: { 'd.md': 'Intro.\n\nAcme has 12 plants [@akme].' },
    args: 'check d.md',
    exit: 0,
    out: /unknown-source/,
    err: /d\.md:3: .*"akme".*"acme"/,
  },
  {
    name: 'an article of 20 MB',
    files: { 'd.md': wrong, 'sources/big.txt': 'Acme has 15 plants. '.repeat(1024 * 1024) },
    args: 'check d.md',
    exit: 1,
    out: /value/,
    err: /sources\/big\.txt has 20 MB and is skipped/,
  },
]

describe('command line', function () {
  this.timeout(20_000)
  let folder: string
  before(() => {
    if (!existsSync(CLI)) assert.fail(`${CLI} is not built: run "node esbuild.js"`)
  })
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tickmark-cli-'))
    write(corpus)
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  function write(files: Tree): void {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), content)
    }
  }
  function run(args: string) {
    const withIndex = /^(?:check|index|search)/.test(args) ? ['--no-cache'] : []
    return spawnSync(process.execPath, [CLI, ...args.split(' ').filter(Boolean), ...withIndex], {
      cwd: folder,
      encoding: 'utf8',
    })
  }

  for (const [group, cases] of Object.entries({ usage, results, badInput }))
    describe(group, () => {
      for (const { name, files = {}, args, exit, out, err } of cases)
        it(name, () => {
          write(files)
          const { status, stdout, stderr } = run(args)
          assert.equal(status, exit, stdout + stderr)
          if (out) assert.match(stdout, out)
          if (err) assert.match(stderr, err)
          else assert.equal(stderr, '')
          assert.doesNotMatch(stderr, /^\s+at /m, 'no stack trace')
        })
    })

  it('a file that may not be read', function () {
    if (process.platform === 'win32' || process.getuid?.() === 0) this.skip()
    write({ 'd.md': wrong, 'sources/closed.md': 'Text.' })
    chmodSync(join(folder, 'sources/closed.md'), 0)
    const { status, stderr } = run('check d.md')
    assert.equal(status, 1)
    assert.match(stderr, /sources\/closed\.md/)
  })

  it('JSON: every figure, the supported ones too, with spans that slice back', () => {
    const text = `${good}\n${wrong}\nNobody counted 77 boats.\n`
    write({ 'd.md': text })
    const { status, stdout } = run('check d.md --format json')
    assert.equal(status, 1)
    const { version, files } = JSON.parse(stdout)
    assert.equal(version, 1)
    assert.equal(files.length, 1)
    assert.equal(files[0].path, 'd.md')
    const shown = files[0].figures.map((f: { surface: string; stance: string; code: string }) => [
      f.surface,
      f.stance,
      f.code,
    ])
    assert.deepEqual(shown, [
      ['12', 'supported', 'match'],
      ['15', 'refuted', 'value'],
      ['77', 'unchecked', 'uncited'],
    ])
    for (const figure of files[0].figures) {
      assert.equal(text.slice(figure.start, figure.end), figure.surface)
      for (const { path, start, end, quote } of figure.evidence) {
        assert.ok(path.endsWith('sources/acme.md'))
        assert.equal(String(corpus['sources/acme.md']).slice(start, end), quote)
      }
    }
    assert.deepEqual(files[0].figures[1].cites, ['acme'])
    assert.equal(files[0].figures[1].fix, '12')
  })

  it('JSON: altered quotations in a list of their own', () => {
    write({ 'd.md': 'It told us that “Acme has 12 mines in Norway” [@acme].\n' })
    const [{ figures, quotations }] = JSON.parse(run('check d.md --format json').stdout).files
    assert.equal(figures.length, 1)
    const [{ kind, code, severity, fix, evidence }] = quotations
    assert.deepEqual([kind, code, severity, fix], ['quotation', 'quote', 'warning', 'Acme has 12 plants in Norway'])
    assert.equal(evidence[0].line, 6)
  })

  it('JSON: drafts in the order in which they were named', () => {
    write({ 'b/d.md': good, 'a.md': wrong, 'b/sources/acme.md': corpus['sources/acme.md'] })
    const { files } = JSON.parse(run('check b/d.md a.md --format json').stdout)
    assert.deepEqual(
      files.map((f: { path: string }) => f.path),
      ['b/d.md', 'a.md'],
    )
  })
})
