import { foldName } from './fold-name'

export type EntityKind = 'country' | 'company' | 'agency' | 'person' | 'product'

/** A thing that the field writes about so often that its names need no introduction. */
export interface KnownEntity {
  /** Folded. */
  readonly name: string
  readonly kind: EntityKind
  /** Every name as written, the first one being the usual one. */
  readonly names: readonly string[]
  /** Of a country: its people and what belongs to it. */
  readonly demonyms: readonly string[]
}

/** The well-known thing that a name means, its case rules kept: "US" is a country, "us" is not. */
export function knownEntity(surface: string): KnownEntity | undefined {
  return byForm.get(toForm(surface))
}

function toForm(surface: string): string {
  return surface
    .replace(/^[Tt]he /, '')
    .replace(/['’]s$/, '')
    .replaceAll('.', '')
    .replace(/\s*-\s*/g, '-')
    .replace(/\s+/g, ' ')
}

/** kind: names | ... / demonyms | ... */
const lines = `
country: United States|U.S.|US|USA|United States of America|America / American|Americans
country: China|People's Republic of China|PRC / Chinese
country: Taiwan / Taiwanese
country: Japan / Japanese
country: South Korea|Republic of Korea / South Korean|South Koreans
country: North Korea / North Korean
country: India / Indian|Indians
country: United Kingdom|U.K.|UK|Britain|Great Britain / British|Britons
country: European Union|E.U.|EU
country: Germany|Deutschland / German|Germans
country: France / French
country: Netherlands|Holland / Dutch
country: Ireland / Irish
country: Italy|Italia / Italian|Italians
country: Spain|España / Spanish|Spaniards
country: Poland / Polish|Poles
country: Sweden / Swedish|Swedes
country: Denmark / Danish|Danes
country: Norway / Norwegian|Norwegians
country: Finland / Finnish|Finns
country: Belgium / Belgian|Belgians
country: Austria / Austrian|Austrians
country: Switzerland / Swiss
country: Russia|Russian Federation / Russian|Russians
country: Ukraine / Ukrainian|Ukrainians
country: Turkey|Türkiye / Turkish
country: Israel / Israeli|Israelis
country: Iran / Iranian|Iranians
country: Saudi Arabia|KSA / Saudi|Saudis
country: United Arab Emirates|U.A.E.|UAE|Emirates / Emirati|Emiratis
country: Qatar / Qatari
country: Singapore / Singaporean|Singaporeans
country: Malaysia / Malaysian|Malaysians
country: Indonesia / Indonesian|Indonesians
country: Vietnam / Vietnamese
country: Thailand / Thai
country: Philippines / Filipino|Filipinos
country: Australia / Australian|Australians
country: New Zealand / New Zealander|New Zealanders
country: Canada / Canadian|Canadians
country: Mexico / Mexican|Mexicans
country: Brazil / Brazilian|Brazilians
country: Argentina / Argentine|Argentinian
country: Chile / Chilean
country: South Africa / South African
country: Nigeria / Nigerian
country: Kenya / Kenyan
country: Egypt / Egyptian
company: Nvidia|NVIDIA
company: AMD|Advanced Micro Devices
company: Intel
company: TSMC|Taiwan Semiconductor Manufacturing Company|Taiwan Semiconductor Manufacturing|Taiwan Semiconductor
company: ASML
company: SMIC|Semiconductor Manufacturing International Corporation
company: Samsung|Samsung Electronics
company: SK Hynix|SK hynix
company: Micron|Micron Technology
company: Qualcomm
company: Broadcom
company: Huawei|Huawei Technologies
company: Microsoft
company: Google
company: Alphabet
company: Amazon|Amazon.com
company: AWS|Amazon Web Services
company: Meta|Meta Platforms
company: Facebook
company: Apple
company: Tesla
company: Oracle
company: OpenAI
company: Anthropic
company: DeepSeek
company: Mistral|Mistral AI
company: xAI
company: Alibaba|Alibaba Group
company: Tencent|Tencent Holdings
company: Baidu
company: ByteDance
company: TikTok
company: Moonshot|Moonshot AI
company: MiniMax
company: High-Flyer|High-Flyer Quant
company: SoftBank|SoftBank Group
company: CoreWeave
agency: European Commission
agency: European Parliament
agency: Bureau of Industry and Security|BIS
agency: Commerce Department|Department of Commerce|U.S. Department of Commerce|U.S. Commerce Department
agency: Justice Department|Department of Justice|DOJ
agency: Federal Trade Commission|FTC
agency: Federal Communications Commission|FCC
agency: Securities and Exchange Commission|SEC
agency: National Institute of Standards and Technology|NIST
agency: International Energy Agency|IEA
agency: International Monetary Fund|IMF
agency: Organisation for Economic Co-operation and Development|OECD
agency: Competition and Markets Authority|CMA
agency: Cyberspace Administration of China|CAC
product: ChatGPT
product: Claude
product: Gemini
product: H20|Nvidia H20
product: H100|Nvidia H100
product: H800|Nvidia H800
`

function parseLine(line: string): KnownEntity {
  const [, kind, names, demonyms] = /^(\w+): ([^/]+?)(?: \/ (.*))?$/.exec(line)!
  const list = names.split('|')
  return { kind: kind as EntityKind, name: foldName(list[0]), names: list, demonyms: demonyms?.split('|') ?? [] }
}

const byForm: ReadonlyMap<string, KnownEntity> = new Map(
  lines
    .trim()
    .split('\n')
    .map(parseLine)
    .flatMap((entity) => [...entity.names, ...entity.demonyms].map((name) => [toForm(name), entity] as const)),
)
