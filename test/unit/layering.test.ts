// The layers of ARCHITECTURE.md against the imports that the code really has.
import { strict as assert } from 'node:assert'
import { readdirSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join, posix } from 'node:path'
import { preProcessFile } from 'typescript'

/** Path under src/, without extension, to the modules that the file imports, as written. */
type Imports = ReadonlyMap<string, readonly string[]>
/** Folder of src/ to the folders that it may import. */
type Layers = ReadonlyMap<string, readonly string[]>

const ROOT = join(__dirname, '../..')
/** The one file outside of src/ that anybody may read, for the version. */
const MANIFEST = '../package.json'
const NODE_FOLDERS = ['host', 'mcp', 'lsp', 'cli', 'extension']

describe('layering', () => {
  const layers = parseLayers(readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8'))
  const imports = readImports(join(ROOT, 'src'))

  it('has a row for every folder, and a folder for every row', () => {
    const folders = new Set([...imports.keys()].map(folderOf))
    assert.deepEqual([...layers.keys()].sort(), [...folders].sort())
  })
  it('imports only what the table allows', () => assert.deepEqual(findBreaches(imports, layers), []))
  it('keeps vscode in extension, Node in host and the fronts', () => assert.deepEqual(findStrangers(imports), []))
  it('has no layer that reaches itself', () => assert.deepEqual(findCycles(layers), []))
  it('has no import cycle', () => {
    const values = readImports(join(ROOT, 'src'), withoutTypes)
    assert.deepEqual(findCycles(toGraph(values)), [])
  })
})

// A check that finds nothing is worth something only when it can find something.
describe('layering, on broken code', () => {
  const layers: Layers = new Map([
    ['base', []],
    ['text', ['base']],
  ])
  const code = (files: Record<string, string[]>): Imports => new Map(Object.entries(files))

  it('sees an import upwards', () => {
    const imports = code({ 'base/span': ['../text/tokens', './lines'], 'text/deep/tokens': ['../../base/span'] })
    assert.deepEqual(findBreaches(imports, layers), ['base/span imports text/tokens'])
  })
  it('sees a folder without a row', () => {
    const imports = code({ 'web/page': ['../base/span'] })
    assert.deepEqual(findBreaches(imports, layers), ['web/page imports base/span'])
  })
  it('sees what belongs to one front alone', () => {
    const imports = code({
      'base/span': ['vscode', 'node:fs', 'path', 'yaml', './fs'],
      'host/files': ['node:fs', 'vscode'],
      'extension/hover': ['vscode', 'node:path'],
    })
    const expected = ['base/span imports vscode', 'base/span imports node:fs', 'base/span imports path']
    assert.deepEqual(findStrangers(imports), [...expected, 'host/files imports vscode'])
  })
  it('sees a cycle, and none in a diamond', () => {
    const cycle = code({ 'a/one': ['./two'], 'a/two': ['../b/three'], 'b/three': ['../a/one'] })
    assert.deepEqual(findCycles(toGraph(cycle)), ['a/one -> a/two -> b/three -> a/one'])
    const diamond = code({ 'a/one': ['./two', './three'], 'a/two': ['./four'], 'a/three': ['./four'], 'a/four': [] })
    assert.deepEqual(findCycles(toGraph(diamond)), [])
  })
  it('reads every kind of import', () => {
    const text = `import type { A } from './a'\nexport * from './b'\nconst c = await import('./c')\nimport './d'`
    assert.deepEqual(importsOf(text), ['./a', './b', './c', './d'])
  })
  it('does not count erased imports in cycles', () => {
    const text = `import type { A } from './a'\nimport type {\n  B,\n} from './b'\nexport type { C } from './c'\nimport { type D, d } from './d'`
    assert.deepEqual(importsOf(withoutTypes(text)), ['./d'])
  })
  it('reads the rows under Layers alone', () => {
    const text =
      '## Types\n| x | y |\n## Layers\n| folder | may import |\n|---|---|\n| base | none |\n| text | base |\n## Z\n| q | r |'
    assert.deepEqual([...parseLayers(text)], [...layers])
  })
})

function parseLayers(markdown: string): Layers {
  const section = markdown.split(/^## /m).find((part) => part.startsWith('Layers\n')) ?? ''
  const rows = section.split('\n').map((line) => /^\| *`?(\w+)`? *\| *([^|]*?) *\|/.exec(line))
  const cells = rows.flatMap((row) => (row && row[1] !== 'folder' ? [[row[1], row[2]] as const] : []))
  return new Map(
    cells.map(([folder, names]) => [folder, (names.match(/\w+/g) ?? []).filter((name) => name !== 'none')]),
  )
}

/** Every file's imports; `prepare` sees its text first. */
function readImports(src: string, prepare = (text: string) => text): Imports {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => /(?<!\.d)\.ts$/.test(name))
  const name = (file: string) => file.replaceAll('\\', '/').replace(/\.ts$/, '')
  return new Map(files.map((file) => [name(file), importsOf(prepare(readFileSync(join(src, file), 'utf8')))]))
}

function importsOf(text: string): string[] {
  return preProcessFile(text, true, true).importedFiles.map((file) => file.fileName)
}

/** Without the imports that the compiler erases: two files may know each other's types. */
function withoutTypes(text: string): string {
  return text.replace(/^(import|export) type (\{[^}]*\}|\* as \w+|\w+) from '[^']*'/gm, '')
}

function findBreaches(imports: Imports, layers: Layers): string[] {
  return edges(toGraph(imports)).flatMap(([from, to]) => {
    const allowed = folderOf(from) === folderOf(to) || layers.get(folderOf(from))?.includes(folderOf(to))
    return allowed ? [] : [`${from} imports ${to}`]
  })
}

function findStrangers(imports: Imports): string[] {
  return edges(imports).flatMap(([from, module]) => {
    const vscode = module === 'vscode' && folderOf(from) !== 'extension'
    const node = isBuiltin(module) && !NODE_FOLDERS.includes(folderOf(from))
    return vscode || node ? [`${from} imports ${module}`] : []
  })
}

/** The files of the project that each file imports. */
function toGraph(imports: Imports): Imports {
  const local = (from: string, names: readonly string[]) =>
    names
      .filter((name) => name.startsWith('.'))
      .map((name) => posix.join(posix.dirname(from), name))
      .filter((path) => path !== MANIFEST)
  return new Map([...imports].map(([from, names]) => [from, local(from, names)]))
}

/** One line for each cycle that a walk from the first file on meets. */
function findCycles(graph: Imports | Layers): string[] {
  const cycles: string[] = []
  const done = new Set<string>()
  const walk = (node: string, path: readonly string[]): void => {
    const at = path.indexOf(node)
    if (at >= 0) cycles.push([...path.slice(at), node].join(' -> '))
    if (at >= 0 || done.has(node)) return
    for (const next of graph.get(node) ?? []) walk(next, [...path, node])
    done.add(node)
  }
  for (const node of graph.keys()) walk(node, [])
  return cycles
}

function edges(graph: Imports): (readonly [string, string])[] {
  return [...graph].flatMap(([from, names]) => names.map((to) => [from, to] as const))
}

function folderOf(path: string): string {
  return path.split('/')[0]
}
