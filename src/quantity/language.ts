/** Languages that write decimals with a comma, by the start of their code. */
const commaLanguages = /^(?:de|fr|es|it|nl|pl|sv|da|nb|nn|no|fi|pt|ro|cs|sk|hu|bg|el|ru|uk|tr|hr|sl|lt|lv|et|id)/

/** Whether a text writes decimals with a comma: its stated language, as far as its words bear it out, else its words. */
export function usesDecimalComma(text: string, language: string | undefined): boolean {
  const foreign = foreignWords(text)
  return language && commaLanguages.test(language.toLowerCase()) ? foreign >= 3 : foreign > 6
}

const HEAD = 4000

/** Function words of those languages in the first stretch of the text, less those of English. */
function foreignWords(text: string): number {
  const head = text.slice(0, HEAD)
  return (head.match(others)?.length ?? 0) - (head.match(english)?.length ?? 0)
}

const others =
  /(?<!\p{L})(?:der|die|das|und|von|für|mit|auf|ist|wird|sich|les|des|une|dans|pour|que|est|los|las|una|del|por|para|och|att|som|voor|het|een|van|che|della|gli|sono|og|af|til|się|nie|care|pentru)(?!\p{L})/gu
const english = /(?<!\p{L})(?:the|and|of|to|for|that|with|was|is)(?!\p{L})/gu
