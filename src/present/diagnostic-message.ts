import type { Finding } from '../check/verdict'

/** What the list of problems says of a finding: one line, with the arithmetic where it decided. */
export function toDiagnosticMessage({ message, derivation }: Finding): string {
  const whole = derivation && !message.includes(derivation) ? `${message} ${derivation}.` : message
  return whole.replace(/\s+/g, ' ')
}
