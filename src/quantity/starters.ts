import type { Token } from '../text/tokens'
import { numberWords } from './number-words'

/** Whether a figure may start at the token. Most words of a text cannot start one and are passed over at once. */
export function mayStart(tokens: readonly Token[], at: number): boolean {
  const { kind, text, lower } = tokens[at]
  if (kind === 'number') return true
  if (kind === 'mark') return /^[-+±.$€£¥₹₩₽₴₺₪฿₫₱₦₿½¼¾⅓⅔⅛]$/.test(text)
  return text !== lower || starters.has(lower) || numberWords.has(lower) || stems.test(lower)
}

const stems = /^(?:doubl|tripl|trebl|quadrupl|quintupl|sextupl|halv)|fold$/

const starters = new Set(
  (
    'a an half twice thrice last next this previous fiscal financial minus negative end year spring summer autumn fall winter us rs ' +
    'tens dozens hundreds thousands millions billions trillions ' +
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth largest biggest highest lowest smallest ' +
    'janvier février mars avril juin juillet août septembre octobre novembre décembre'
  ).split(' '),
)
