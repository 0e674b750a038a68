/** Whether a link's address may be a source: mail and telephone addresses and places in the draft itself are none. */
export function isSourceAddress(target: string): boolean {
  if (/^(?:#|mailto:|tel:|sms:|javascript:|xmpp:|data:)/i.test(target)) return false
  return !/^[^/?#\s]+@[^/?#\s]+$/.test(target)
}
