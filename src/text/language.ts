/** True for German text: its nouns have capitals and its numbers a decimal comma. Judged by function words of the first stretch. */
export function isGerman(text: string): boolean {
  const head = text.slice(0, 4000)
  const german =
    head.match(/\b(?:der|die|das|und|von|für|mit|auf|ist|im|den|des|sich|nicht|eine[rnms]?)\b/g)?.length ?? 0
  const english = head.match(/\b(?:the|and|of|to|for|that|with|was|is)\b/g)?.length ?? 0
  return german > english + 5
}
