import type { EntityKind } from './kinds'

/** kind: nouns that say what sort of thing a name beside them means. */
const lines = `
company: company|firm|corporation|startup|start-up|maker|chipmaker|automaker|carmaker|retailer|giant|bank|lender|insurer|operator|developer|provider|manufacturer|supplier|vendor|conglomerate|brand|platform|marketplace|publisher|newspaper|newswire|outlet|airline|consultancy|contractor|designer|foundry|studio|lab|laboratory|group|subsidiary|unit|division|owner|parent|shareholder|rival|competitor|business|broker|brokerage|exchange|hyperscaler|website|site|unicorn|charity|nonprofit|think-tank|association|carrier
person: man|woman|lawyer|economist|journalist|scientist|researcher|engineer|billionaire|entrepreneur|politician|lawmaker|activist|historian|author|veteran|expert|banker|investor|writer|columnist|specialist|consultant|novelist|actor|singer|player|diplomat|philosopher|mathematician|physicist|trader
product: product|chip|chips|gpu|accelerator|processor|phone|smartphone|chatbot|app|application|service|software|tool|system|device|server|game|wallet|cryptocurrency|token|drug|robotaxi|assistant|drone|robot|vehicle|car|aircraft|browser|laptop|tablet|headset|console|suite
model: model|llm
agency: agency|regulator|watchdog|ministry|department|bureau|authority|commission|court|tribunal|parliament|body|committee|council|union|party|university|institute|ombudsman|enforcer
law: law|act|bill|directive|regulation|rule|rules|legislation|statute|ordinance|treaty|rulebook|framework
place: city|country|state|province|region|town|capital|island|territory|district|nation|continent|borough
fund: fund|etf|index|venture-capital|investor-group
`

/** The kind of thing that a noun in small letters names: "retailer" and "retailers" a company. */
export function kindOfNoun(noun: string): EntityKind | undefined {
  return byNoun.get(noun) ?? (noun.endsWith('s') ? byNoun.get(noun.slice(0, -1)) : undefined)
}

const byNoun: ReadonlyMap<string, EntityKind> = new Map(
  lines
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [kind, nouns] = line.split(': ')
      return nouns.split('|').map((noun) => [noun, kind as EntityKind] as const)
    }),
)

/** kind: last words of names of that kind: "Digital Services Act". */
const endings = `
company: inc|corp|corporation|ltd|plc|llc|co|gmbh|ag|sa|nv|se|group|holdings|technologies|technology|electronics|semiconductor|semiconductors|labs|studios|games|motors|airlines|pharmaceuticals|systems|networks|software|partners|media|press|news|post|times|journal|bank|energy|foods|brands|telekom|telecom|entertainment|ventures|analytics|robotics|insurance|associates
agency: commission|bureau|agency|authority|ministry|department|court|parliament|council|committee|board|office|university|institute|organization|organisation|association|union|federation|foundation|assembly|senate|congress|party|supervisor|ombudsman|administration|center|centre|alliance|chamber
law: act|directive|regulation|law|treaty|ordinance|convention|bill|framework|mechanism|code|rule
fund: fund|etf|capital|index|funds
place: city|island|islands|province|county|valley|street|republic
`

/** The kind that the form of a name tells. */
export function kindOfForm(name: string): EntityKind | undefined {
  const words = name.toLowerCase().replace(/\.$/, '').split(' ')
  if (words.length < 2) return undefined
  const institution = /^(?:bureau|department|ministry|office|court|university|house|bank|board|institute|council) of$/
  if (institution.test(words.slice(0, 2).join(' '))) return 'agency'
  return byEnding.get(words[words.length - 1])
}

const byEnding: ReadonlyMap<string, EntityKind> = new Map(
  endings
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [kind, words] = line.split(': ')
      return words.split('|').map((word) => [word, kind as EntityKind] as const)
    }),
)
