import type { Span } from '../../base/span'
import { indexAtOrBefore } from '../../base/span'
import { modelOfSource, type Source } from '../check'
import { quieten, type Evidence, type Finding, type Verification } from '../verdict'
import type { LedgerEntry, Proof, ProvenPassage } from './ledger'

/** A checked draft, as a ledger sees it. */
export interface VouchedDraft {
  /** Its path from the ledger's folder. */
  readonly below: string
  readonly text: string
  /** In order. */
  readonly sentences: readonly Span[]
  /** The sources that it cites. */
  readonly sources: readonly Source[]
  /** A short hash of a text. */
  readonly hash: (text: string) => string
}

/** What a person looks at who verifies a figure. */
export function toProof(finding: Finding, all: readonly Finding[], draft: VouchedDraft): Proof {
  const sentence = sentenceOf(finding, draft)
  const twins = all.filter((other) => isTwin(other, finding) && sentenceOf(other, draft).start === sentence.start)
  const figure = flatten(finding.surface)
  return {
    draft: draft.below,
    figure,
    ...(twins.length > 1 ? { nth: twins.findIndex(({ start }) => start === finding.start) + 1 } : {}),
    words: wordsAround(finding, sentence, draft.text),
    sentence: hashOf(sentence, draft),
    verdict: finding.code,
    cites: [...finding.cites].sort(),
    passages: passagesOf(finding, draft),
  }
}

/**
 * Marks the findings that the ledger vouches for. An entry whose sentence, citations or passage have changed is marked stale and
 * counts no more; one whose figure is gone is left alone.
 */
export function applyLedger(
  findings: readonly Finding[],
  entries: readonly LedgerEntry[],
  draft: VouchedDraft,
): Finding[] {
  const own = entries.filter((entry) => entry.draft === draft.below)
  if (!own.length) return [...findings]
  const marks = new Map<Finding, Verification>()
  const proofs = new Map(findings.map((finding) => [finding, toProof(finding, findings, draft)]))
  const rest: LedgerEntry[] = []
  for (const entry of own.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))) {
    const finding = findings.find(
      (one) => isSameFigure(proofs.get(one)!, entry) && proofs.get(one)!.sentence === entry.sentence,
    )
    if (finding) marks.set(finding, { ...toVerification(entry), ...staleness(entry, proofs.get(finding)!, draft) })
    else rest.push(entry)
  }
  for (const entry of rest) {
    const finding = findings.find((one) => !marks.has(one) && isChangedSentence(proofs.get(one)!, entry))
    if (finding) marks.set(finding, { ...toVerification(entry), stale: 'the sentence has changed since' })
  }
  return findings.map((finding) => mark(finding, marks.get(finding)))
}

function mark(finding: Finding, verified: Verification | undefined): Finding {
  if (!verified) return finding
  if (verified.stale === undefined) return quieten(finding, { verified })
  const { by, on, stale } = verified
  const quiet = finding.severity === 'none' || finding.severity === 'hint'
  return {
    ...finding,
    verified,
    severity: quiet && !finding.ignored ? 'info' : finding.severity,
    message: `${finding.message} ${by} verified it on ${on}, but ${stale}: look again.`,
  }
}

function toVerification({ by, on, note }: LedgerEntry): Verification {
  return { by, on, note }
}

function isSameFigure(proof: Proof, { figure, nth }: Proof): boolean {
  return proof.figure === figure && (proof.nth ?? 1) === (nth ?? 1)
}

/** The same figure among mostly the same words. */
function isChangedSentence(proof: Proof, entry: Proof): boolean {
  if (proof.figure !== entry.figure) return false
  const [mine, theirs] = [proof.words, entry.words].map(
    (words) => new Set(words.toLowerCase().match(/[\p{L}\p{N}]+/gu)),
  )
  const shared = [...theirs].filter((word) => mine.has(word)).length
  return shared * 2 >= theirs.size
}

function staleness(entry: LedgerEntry, proof: Proof, draft: VouchedDraft): Pick<Verification, 'stale'> {
  if (proof.cites.join() !== entry.cites.join()) return { stale: 'it is cited to other sources since' }
  const changed = entry.passages.find((passage) => !stillStands(passage, proof, draft))
  return changed ? { stale: `the passage in ${changed.source} has changed since` } : {}
}

/** The passage is what decides now as well, or its source still holds it. */
function stillStands(passage: ProvenPassage, { passages }: Proof, draft: VouchedDraft): boolean {
  if (passages.some(({ source, hash }) => source === passage.source && hash === passage.hash)) return true
  const source = draft.sources.find(({ key }) => key === passage.source)
  if (!source) return false
  const { text } = source.article.document
  if (passage.whole) return draft.hash(flatten(text)) === passage.hash
  return modelOfSource(source).model.sentences.some(
    ({ start, end }) => draft.hash(flatten(text.slice(start, end))) === passage.hash,
  )
}

function passagesOf({ evidence, cites }: Finding, { sources, hash }: VouchedDraft): ProvenPassage[] {
  if (evidence.length)
    return uniquePassages(evidence).map(({ key, quote }) => ({ source: key, hash: hash(flatten(quote)) }))
  return sources
    .filter(({ key }) => cites.includes(key))
    .map(({ key, article }) => ({ source: key, hash: hash(flatten(article.document.text)), whole: true }))
}

function uniquePassages(evidence: readonly Evidence[]): Evidence[] {
  return [...new Map(evidence.map((passage) => [`${passage.key} ${passage.start}`, passage])).values()]
}

function isTwin(a: Finding, b: Finding): boolean {
  return a.kind === b.kind && flatten(a.surface) === flatten(b.surface)
}

function sentenceOf(finding: Span, { sentences }: VouchedDraft): Span {
  return sentences[indexAtOrBefore(sentences, finding.start)] ?? finding
}

/** Of the sentence with its citations, whatever the line ends. */
function hashOf({ start, end }: Span, { text, hash }: VouchedDraft): string {
  return hash(flatten(text.slice(start, end)))
}

/** How many characters of the sentence are kept on each side of the figure. */
const AROUND = 50

function wordsAround({ start, end }: Span, sentence: Span, text: string): string {
  const from = Math.max(sentence.start, start - AROUND)
  const to = Math.min(Math.max(sentence.end, end), end + AROUND)
  return flatten(text.slice(from, to))
}

function flatten(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
