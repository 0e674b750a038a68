/** Languages that write decimals with a comma, by the start of their code. */
const commaLanguages = /^(?:de|fr|es|it|nl|pl|sv|da|nb|nn|no|fi|pt|ro|cs|sk|hu|bg|el|ru|uk|tr|hr|sl|lt|lv|et|id)/

/** Whether a text writes decimals with a comma: its stated language, as far as its words bear it out, else its words. */
export function usesDecimalComma(text: string, language: string | undefined): boolean {
  const { foreign, own } = functionWords(text)
  const more = foreign - own
  if (language && commaLanguages.test(language.toLowerCase())) return more >= 3
  return more > 6 || (more >= 4 && own === 0)
}

const HEAD = 4000

/** How many function words of those languages and of English stand in the first stretch of the text. */
function functionWords(text: string): { readonly foreign: number; readonly own: number } {
  const head = text.slice(0, HEAD)
  return { foreign: head.match(others)?.length ?? 0, own: head.match(english)?.length ?? 0 }
}

const others =
  /(?<!\p{L})(?:der|die|das|und|von|für|mit|auf|ist|wird|sich|les|des|une|dans|pour|que|est|los|las|una|del|por|para|och|att|som|voor|het|een|van|che|della|gli|sono|og|af|til|się|nie|care|pentru)(?!\p{L})/gu
const english = /(?<!\p{L})(?:the|and|of|to|for|that|with|was|is)(?!\p{L})/gu
