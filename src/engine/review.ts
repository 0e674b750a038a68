import { folderOf, joinPath } from '../base/paths'
import type { Problem } from '../base/problem'
import { overlaps, type Span } from '../base/span'
import { modelOfDraft, type CheckInput, type Source } from '../check/check'
import { findDirectives } from '../check/review/directives'
import { ignoresByRules, parseIgnoreFile } from '../check/review/ignore-file'
import { IGNORE_FILE } from '../check/review/ignore-file-name'
import { applyIgnores, ignoresOf } from '../check/review/ignores'
import { LEDGER_FILE, parseLedger, type LedgerEntry, type Proof } from '../check/review/ledger'
import { placeComment, type CommentPlace } from '../check/review/place-comment'
import { applyLedger, toProof, type VouchedDraft } from '../check/review/vouch'
import type { Finding } from '../check/verdict'
import type { Files } from '../corpus/files'
import { decode } from '../formats/decode'
import { draftLanguageOf, type DraftLanguage } from '../text/draft-language'
import type { Draft } from './engine'

/** A checked draft with what is needed to know what people have said of its figures. */
export interface Reviewed {
  readonly draft: Draft
  readonly input: CheckInput
  readonly sources: readonly Source[]
  readonly findings: readonly Finding[]
  readonly quotations: readonly Finding[]
}

/** What the answers are made of: a file system, and a hash of bytes in hex. */
export interface ReviewPorts {
  readonly files: Files
  readonly hash: (bytes: Uint8Array) => string
}

/** Marks what comments, the project's file and the ledger say of findings, and tells what is wrong with those. */
export async function review(
  reviewed: Reviewed,
  ports: ReviewPorts,
): Promise<{ readonly findings: Finding[]; readonly quotations: Finding[]; readonly problems: Problem[] }> {
  const { draft } = reviewed
  const ignored = await setAside(reviewed, ports)
  const ledger = await readLedger(draft.path, ports.files)
  const marked = applyLedger(ignored.findings, ledger.entries, toVouched(reviewed, ledger.path, ports))
  const isQuotation = ({ kind }: Finding) => kind === 'quotation'
  return {
    findings: marked.filter((one) => !isQuotation(one)),
    quotations: marked.filter(isQuotation),
    problems: [...ignored.problems, ...ledger.problems],
  }
}

/** What is needed to settle the finding with a span; undefined where there is none. */
export async function settlingOf(reviewed: Reviewed, span: Span, ports: ReviewPorts): Promise<Settling | undefined> {
  const { draft, input, findings, quotations } = reviewed
  const all = [...findings, ...quotations]
  const finding = all.find(({ start, end }) => start === span.start && end === span.end)
  if (!finding) return undefined
  const found = await findUpwards(ports.files, draft.path, LEDGER_FILE)
  const ledger = found?.path ?? joinPath(folderOf(draft.path), LEDGER_FILE)
  const commented = { ...draft, language: languageOf(draft), document: input.document, sentences: sentencesOf(input) }
  return {
    ledger: found?.path,
    proof: toProof(finding, all, toVouched(reviewed, ledger, ports)),
    comment: placeComment(commented, finding),
  }
}

/** What is needed to verify a finding, or to ignore it. */
export interface Settling {
  /** The ledger that counts for the draft; undefined where there is none yet. */
  readonly ledger?: string
  /** With the draft's path from that ledger, or its name alone. */
  readonly proof: Proof
  readonly comment: CommentPlace
}

function languageOf({ path, language = draftLanguageOf(path) }: Draft): DraftLanguage {
  return language
}

async function setAside({ draft, input, findings, quotations }: Reviewed, { files }: ReviewPorts) {
  const { path, text } = draft
  const { opaque } = input.document
  const directives = findDirectives({ text, language: languageOf(draft), opaque })
  const comments = ignoresOf({ path, text, directives, sentences: sentencesOf(input) })
  const file = await findUpwards(files, path, IGNORE_FILE)
  const { rules, problems } = file ? parseIgnoreFile(file.text, file.path) : { rules: [], problems: [] }
  const ruled = file ? ignoresByRules(rules, { below: pathBelow(path, file.path), text }, file.path) : []
  // plain text has no comments: such a line is read as text, and the figures in it are none of the draft's
  const own = [...findings, ...quotations].filter((one) => !directives.some((comment) => overlaps(comment, one)))
  const applied = applyIgnores(own, [...comments.ignores, ...ruled])
  return { findings: applied.findings, problems: [...comments.problems, ...problems, ...applied.unused] }
}

function sentencesOf({ document, citations }: CheckInput): readonly Span[] {
  return modelOfDraft(document, citations).sentences
}

function toVouched({ draft, input, sources }: Reviewed, ledger: string, { hash }: ReviewPorts): VouchedDraft {
  const encoder = new TextEncoder()
  return {
    below: pathBelow(draft.path, ledger),
    text: draft.text,
    sentences: sentencesOf(input),
    sources,
    hash: (text) => hash(encoder.encode(text)).slice(0, HASH_DIGITS),
  }
}

/** Enough to tell the passages of all sources apart, and short enough for a line. */
const HASH_DIGITS = 16

interface Ledger {
  readonly path: string
  readonly entries: readonly LedgerEntry[]
  readonly problems: readonly Problem[]
}

async function readLedger(draft: string, files: Files): Promise<Ledger> {
  const file = await findUpwards(files, draft, LEDGER_FILE)
  if (!file) return { path: joinPath(folderOf(draft), LEDGER_FILE), entries: [], problems: [] }
  const read = parseLedger(file.text, file.path)
  return read.kind === 'entries'
    ? { path: file.path, entries: read.entries, problems: [] }
    : { path: file.path, entries: [], problems: [read.problem] }
}

/** What is larger was not written by people. */
const MOST_BYTES = 4 * 1024 * 1024

/** The nearest file of a name in the folder of a draft or in one above it. */
async function findUpwards(
  files: Files,
  draft: string,
  name: string,
): Promise<{ readonly path: string; readonly text: string } | undefined> {
  for (let folder = folderOf(draft), last = ''; folder !== last; last = folder, folder = folderOf(folder)) {
    const path = joinPath(folder, name)
    const stat = await files.stat(path)
    if (!stat || stat.size > MOST_BYTES) continue
    const bytes = await files.read(path).catch(() => undefined)
    if (bytes) return { path, text: decode(bytes).text }
  }
  return undefined
}

/** The draft's path from the folder that holds a file. */
function pathBelow(draft: string, file: string): string {
  const folder = folderOf(file)
  return draft.slice(folder === '/' ? 1 : folder.length + 1)
}
