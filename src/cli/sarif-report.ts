import { pathToFileURL } from 'node:url'
import packageJson from '../../package.json'
import { isAbsolute } from '../base/paths'
import { createLineIndex } from '../base/lines'
import type { Span } from '../base/span'
import { isSettled, type Evidence, type Finding, type Severity, type VerdictCode } from '../check/verdict'
import { toDiagnosticMessage } from '../present/diagnostic-message'
import { toVerificationWords } from '../present/finding-card'
import { listVerdictCodes, toVerdictHelp } from '../present/verdict-help'
import { shortenPath } from './paths'
import type { CheckedDraft } from './text-report'

/**
 * What is to be told of drafts as a SARIF 2.1.0 log: a rule for every verdict, a result for every finding. What people have settled is there as
 * well, suppressed: readers of the log close it, where one that is missing would look like one that was mended.
 */
export function toSarif(drafts: readonly CheckedDraft[], isTold: (finding: Finding) => boolean): string {
  const codes = listVerdictCodes()
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Tickmark', version: packageJson.version, rules: codes.map(toRule) } },
        columnKind: 'utf16CodeUnits',
        results: drafts.flatMap((draft) =>
          [...draft.findings, ...draft.quotations]
            .filter((finding) => isTold(finding) || isTold(unsettle(finding)))
            .sort((a, b) => a.start - b.start)
            .map((finding) => toResult(finding, draft, codes)),
        ),
      },
    ],
  }
  return JSON.stringify(log)
}

/** The finding as it would be had nobody settled it. */
function unsettle(finding: Finding): Finding {
  if (!isSettled(finding)) return finding
  return { ...finding, severity: finding.unsettled ?? finding.severity, ignored: undefined, verified: undefined }
}

/** Levels of SARIF; what is told although it is quiet elsewhere is a note. */
const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
  none: 'note',
}

function toRule(code: VerdictCode) {
  const { title, severity, meaning, advice } = toVerdictHelp(code)
  return {
    id: code,
    shortDescription: { text: title },
    fullDescription: { text: meaning },
    help: { text: advice },
    defaultConfiguration: { level: levels[severity] },
  }
}

function toResult(finding: Finding, { path, text, lines }: CheckedDraft, codes: readonly VerdictCode[]) {
  const { code, evidence, fix } = finding
  const artifactLocation = toArtifact(path)
  const region = toRegion(text, finding)
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: levels[unsettle(finding).severity],
    message: { text: toDiagnosticMessage(finding) },
    locations: [{ physicalLocation: { artifactLocation, region } }],
    ...(evidence.length ? { relatedLocations: evidence.map((passage, id) => toRelated(passage, id, lines)) } : {}),
    ...(fix === undefined
      ? {}
      : {
          fixes: [
            {
              description: { text: "Use the source's words" },
              artifactChanges: [
                { artifactLocation, replacements: [{ deletedRegion: region, insertedContent: { text: fix } }] },
              ],
            },
          ],
        }),
    suppressions: toSuppressions(finding),
  }
}

/** An empty list says that nobody has settled it; the standard wants a list with every result or with none. */
function toSuppressions({ ignored, verified }: Finding) {
  if (ignored) return [{ kind: ignored.by === 'comment' ? 'inSource' : 'external', justification: ignored.reason }]
  if (!verified || verified.stale) return []
  return [{ kind: 'external', justification: `Verified: ${toVerificationWords(verified)}` }]
}

function toRelated(passage: Evidence, id: number, lines: CheckedDraft['lines']) {
  const line = lines?.get(passage)
  return {
    id,
    message: { text: passage.quote.replace(/\s+/g, ' ').trim() || passage.key },
    physicalLocation: {
      artifactLocation: toArtifact(passage.path),
      ...(line === undefined ? {} : { region: { startLine: line } }),
    },
  }
}

/** Below the working folder a relative address, as those who show results next to the code want it. */
function toArtifact(path: string) {
  const short = shortenPath(path)
  return isAbsolute(short) || short.startsWith('../')
    ? { uri: pathToFileURL(path).href }
    : { uri: short.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' }
}

/** Lines and columns from 1; the end is behind the last character. */
function toRegion(text: string, { start, end }: Span) {
  const { positionAt } = createLineIndex(text)
  const [from, to] = [positionAt(start), positionAt(end)]
  return { startLine: from.line + 1, startColumn: from.column + 1, endLine: to.line + 1, endColumn: to.column + 1 }
}
