/** How a label goes before a number: always, only with a capital, only with a dot ("No. 1"), or before number words too ("Article Five"). */
export type LabelUse = 'always' | 'capital' | 'dotted' | 'words'

const byUse: Readonly<Record<LabelUse, string>> = {
  words: 'article articles chapter chapters section sections title annex appendix schedule phase tier type',
  always:
    'note notes paragraph paragraphs para paras clause recital recitals page pages pp sec sect footnote subsection §§ vol volume ibid doc docket regulation directive resolution ios macos android windows boeing airbus iphone gpt gemini claude llama kimi qwen ernie python grok mistral mixtral deepseek gemma playstation xbox chatgpt http iso iec rfc ieee usb geforce radeon ryzen snapdragon u.s.c. h.r. category',
  capital:
    'rule figure fig table box order version part line item question exhibit form bill act level grade route room gate flight episode season proposition prop area group bulletin case number day game row watch falcon gen generation model series pixel galaxy stage step class category unit building block lot lane exit suite highway interstate layer track hall room station channel radio studio division league round week agenda vision horizon formula covid basel solvency web industry world euro top fortune article sb hb ab scope apollo opus sonnet',
  dotted: 'no nos p art arts nr fig ch sec vol ed eq',
}

/** Words before a number that names something: "Article 5", "page 12". */
export const labels: ReadonlyMap<string, LabelUse> = new Map(
  (['capital', 'always', 'words', 'dotted'] as const).flatMap((use) =>
    byUse[use].split(' ').map((word) => [word, use] as const),
  ),
)

/** Names that have a number for their last word. */
export const namesBeforeNumbers: ReadonlySet<string> = new Set(
  'stoxx ftse dax cac nikkei russell topix ibex aex smi omx asx kospi hsi csi p sp s&p fortune basel top euronext nasdaq hang'.split(
    ' ',
  ),
)

/** Letters that may be glued to digits as a unit, a scale or part of a figure. */
export const unitLetters: ReadonlySet<string> = new Set(
  (
    'bn m mn mln mm tn trn k b t x s p c f cm km kg g mg ml l w v kv kw mw gw tw wh kwh mwh gwh twh kb mb gb tb pb eb nm hz khz mhz ghz mph kph kmh lb lbs ft in oz bps bp pp ppt ppts pt pts ' +
    'degc degf degrees degree kpa mpa gpa psi ksi rad kj mj btu mmbtu tln meter meters metre metres inch inches feet foot ton tons tonne tonnes mile miles pound pounds h hr hrs min mins sec secs ms million billion trillion thousand percent pc pct ppm ppb ha year years yr yrs usd eur gbp rmb euro euros dollars yuan mt gt kt mi yd hp bhp db mpg kmph dm gbps mbps m2 km2 m3 sqm fold th mcg am pm mio mrd'
  ).split(' '),
)
