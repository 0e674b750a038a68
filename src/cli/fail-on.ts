import { isSettled, VERDICT_CODES, type Finding, type Severity, type Stance } from '../check/verdict'

/** Whether a finding makes the command fail. */
export type Fails = (finding: Finding) => boolean

const STANCES: readonly Stance[] = ['refuted', 'not-found', 'unchecked']
/** The gravest first. */
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info', 'hint']

/** What fails where nothing is said. */
export const FAIL_ON: readonly string[] = ['refuted', 'not-found']

/** Reads codes, stances, severities (each with the graver ones) and "none"; what people have settled never fails. Throws an Error with a sentence for the user. */
export function parseFailOn(words: readonly string[]): Fails {
  const known: readonly string[] = [...VERDICT_CODES, ...STANCES, ...SEVERITIES, 'none']
  const unknown = words.find((word) => !known.includes(word))
  if (unknown !== undefined)
    throw new Error(
      `fail-on: there is no "${unknown}"; known are none, ${[...SEVERITIES, ...STANCES].join(', ')} and the codes of verdicts`,
    )
  const gravest = Math.max(...words.map((word) => SEVERITIES.indexOf(word as Severity)))
  const graver = SEVERITIES.slice(0, gravest + 1)
  const isMeant = ({ code, stance, severity }: Finding) =>
    words.includes(code) || words.includes(stance) || graver.includes(severity)
  return (finding) => isMeant(finding) && !isSettled(finding)
}
