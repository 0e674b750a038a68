import type { Token } from '../text/tokens'

/** Whether a word has a capital that may be a name's: not that of a month, a title, a unit. */
export function isCapital(token: Token): boolean {
  return token.kind === 'word' && token.text !== token.lower && token.lower !== "'s" && !nameless.has(token.lower)
}

export function isAllCapitals({ text }: Token): boolean {
  return text.length > 1 && text === text.toUpperCase()
}

/** Whether a word is one that opens sentences and names nothing. */
export function isOpener({ lower }: Token): boolean {
  return openers.has(lower)
}

/** "General" in "Attorney General Bo Lind" */
export function isRestOfTitle(tokens: readonly Token[], i: number): boolean {
  return tokens[i].lower === 'general' && i > 0 && titles.has(tokens[i - 1].lower)
}

/** "Trade" in "Trade Commissioner", "Business" in "Business reporter": what follows is a title, or another such word before one. */
export function isPortfolio(tokens: readonly Token[], i: number): boolean {
  let at = i
  while (tokens[at] && portfolios.has(tokens[at].lower)) at++
  return at > i && tokens[at]?.kind === 'word' && titles.has(tokens[at].lower)
}

/** Months, weekdays, titles before a name, units and what the trade shortens: they have capitals and name nothing. */
const nameless = new Set(
  `january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec
  monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri i mr mrs ms dr ceo cfo coo cto chairman chairwoman president minister secretary
  senator representative commissioner director professor premier chancellor governor spokesman spokeswoman analyst
  judge justice sir lord madam prof rep sen gov attorney ambassador founder co-founder editor reporter correspondent officer officers
  q1 q2 q3 q4 h1 h2 fy usd eur gbp rmb cny gw mw gb tb utc gmt est edt ist cest pm am
  esg vat gdp ceos cfos faq pdf url api html yoy ebitda eps ipo ipos vlop vlops sme smes ngo ngos mep meps mps mp hr r&d`.split(
    /\s+/,
  ),
)

/** They stand before a title and belong to it: "U.S. Energy Secretary", "Prime Minister". */
const portfolios = new Set(
  `prime vice deputy foreign finance trade energy commerce justice defence defense interior treasury health economy digital home
  education labor labour agriculture executive managing senior general chief competition federal district chairman assistant acting
  principal lead regional business technology political associate contributing staff`.split(/\s+/),
)

const titles = new Set(
  `secretary minister commissioner representative president chancellor director judge attorney officer editor analyst manager premier
  counsel adviser advisor partner prosecutor reporter correspondent writer`.split(/\s+/),
)

const openers = new Set(
  `the a an in on at but and it its he she they we you this that these those there as if for with while when after before by from since
  however meanwhile although some many most one two no not so what who how why according despite under during among between both each
  another his her their our my your is are was were will would could should may might can do does did to of or nor yet other also
  then than only even still such more less all any yesterday today tomorrow last next per via source sources related read see follow
  photo image photograph credit copyright updated published advertisement topics tags share subscribe learn click sign register log
  contact about over into amid against where which whose because until unless without within let here now just never always later earlier again once soon today
  der die das den dem des ein eine einen einer im am zum zur und mit für bei nach von vor auf aus als wie es er sie wir`.split(
    /\s+/,
  ),
)
