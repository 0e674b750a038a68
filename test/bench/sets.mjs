// Sets of labelled drafts (corpus/, references.bib, drafts/, labels.jsonl) and a way to have texts checked by the command line.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { openWhole } from './restore.mjs'

export const root = join(import.meta.dirname, '../..')

/** Drafts in one call of the command line; more would make its report too long for one string. */
const BATCH = 250

/** The sets that may be learned from; gold/c and wire are test sets. */
function learnedSets(shared) {
  const own = ['fresh', 'press', 'market', 'desk', 'brief'].map((name) => join(root, 'test/bench', name))
  return [...own, join(shared, 'gold/a'), join(shared, 'gold/b')]
}

/** The folders that were named, or all sets that may be learned from, made whole; those that are absent are told and left out. */
export function chooseSets(named = [], shared = join(root, '../shared')) {
  const folders = named.length ? named.map((folder) => resolve(folder)) : learnedSets(shared)
  return folders.flatMap((folder) => {
    if (existsSync(join(folder, 'labels.jsonl'))) return openWhole(folder, shared) ?? []
    console.log(`${folder} is not there: skipped`)
    return []
  })
}

/** Sets of which only totals are looked at. */
export function isTestSet(folder) {
  return /\/(?:gold\/c|bench\/wire)$/.test(resolve(folder))
}

/** A set: its name, and its labels with the text of their draft. */
export function readSet(folder) {
  const texts = new Map()
  const labels = readFileSync(join(folder, 'labels.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .map((label) => ({ ...label, draft: basename(label.draft).replace(/^[^.]*$/, '$&.md') }))
  for (const { draft } of labels)
    if (!texts.has(draft)) texts.set(draft, readFileSync(join(folder, 'drafts', draft), 'utf8'))
  return { folder, name: basename(folder), labels, texts }
}

/**
 * A desk that checks texts as drafts of a set: `check(texts)` gives the figures of each, in order. The texts lie in a temporary
 * copy of the set, so that paths in them lead where they should, and the index is kept between calls. `extensions` tells the format of
 * each text, Markdown where it is left out.
 */
export function openDesk(folder) {
  const temporary = mkdtempSync(join(tmpdir(), 'tick-bench-'))
  for (const name of ['corpus', 'references.bib'])
    if (existsSync(join(folder, name))) cpSync(join(folder, name), join(temporary, name), { recursive: true })
  mkdirSync(join(temporary, 'drafts'))
  return {
    temporary,
    check: (texts, extensions = []) =>
      batches(texts.map((text, i) => ({ text, extension: extensions[i] ?? '.md' }))).flatMap((batch) =>
        checkBatch(temporary, batch),
      ),
    close: () => rmSync(temporary, { recursive: true, force: true }),
  }
}

function batches(drafts) {
  return Array.from({ length: Math.ceil(drafts.length / BATCH) }, (_, i) => drafts.slice(i * BATCH, (i + 1) * BATCH))
}

function checkBatch(temporary, drafts) {
  const paths = drafts.map(({ text, extension }, i) => {
    const path = join(temporary, 'drafts', `${i}${extension}`)
    writeFileSync(path, text)
    return path
  })
  const args = ['dist/cli.js', 'check', ...paths, '--corpus', join(temporary, 'corpus'), '--format', 'json']
  const env = { ...process.env, XDG_CACHE_HOME: join(temporary, 'cache') }
  const options = { cwd: root, env, encoding: 'utf8', maxBuffer: 1 << 29, stdio: ['ignore', 'pipe', 'pipe'] }
  const { status, stdout, stderr } = spawnSync(process.execPath, args, options)
  if (status !== 0 && status !== 1) throw new Error(`the command line ended with ${status}: ${stderr.slice(0, 500)}`)
  return JSON.parse(stdout).files.map((file) => file.figures)
}

export function isFlagged(finding) {
  return finding?.stance === 'refuted' || finding?.stance === 'not-found'
}

/** What was said of a stretch of a draft: of several findings the gravest. */
export function gravest(findings, { start, end }) {
  const there = findings.filter((finding) => finding.start < end && start < finding.end)
  const order = ['refuted', 'not-found', 'supported']
  return order.map((stance) => there.find((finding) => finding.stance === stance)).find(Boolean) ?? there[0]
}

export function inShort(finding) {
  return finding ? `${finding.stance}/${finding.code}` : 'nothing'
}

/** A Markdown table with columns of one width, as Prettier writes it. */
export function toTable([head, ...rows]) {
  const cells = [head, ...rows].map((row) => row.map(String))
  const widths = head.map((_, i) => Math.max(3, ...cells.map((row) => row[i].length)))
  const line = (row) => `| ${row.map((cell, i) => cell.padEnd(widths[i])).join(' | ')} |`
  const [first, ...others] = cells.map(line)
  return [first, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...others].join('\n')
}

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function createRandom(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
