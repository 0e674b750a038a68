/** Places, written as in known-list.ts. */
export const knownPlaceLines = `
place: United States|U.S.|US|USA|United States of America|America / American|Americans
place: China|People's Republic of China|PRC / Chinese
place: Taiwan / Taiwanese
place: Japan / Japanese
place: South Korea|Republic of Korea / South Korean|South Koreans
place: North Korea / North Korean
place: India / Indian|Indians
place: United Kingdom|U.K.|UK|Britain|Great Britain / British|Britons
place: European Union|E.U.|EU
place: Germany|Deutschland / German|Germans
place: France / French
place: Netherlands|Holland / Dutch
place: Ireland / Irish
place: Italy|Italia / Italian|Italians
place: Spain|España / Spanish|Spaniards
place: Poland / Polish|Poles
place: Sweden / Swedish|Swedes
place: Denmark / Danish|Danes
place: Norway / Norwegian|Norwegians
place: Finland / Finnish|Finns
place: Belgium / Belgian|Belgians
place: Austria / Austrian|Austrians
place: Switzerland / Swiss
place: Russia|Russian Federation / Russian|Russians
place: Ukraine / Ukrainian|Ukrainians
place: Turkey|Türkiye / Turkish
place: Israel / Israeli|Israelis
place: Iran / Iranian|Iranians
place: Saudi Arabia|KSA / Saudi|Saudis
place: United Arab Emirates|U.A.E.|UAE|Emirates / Emirati|Emiratis
place: Qatar / Qatari
place: Singapore / Singaporean|Singaporeans
place: Malaysia / Malaysian|Malaysians
place: Indonesia / Indonesian|Indonesians
place: Vietnam / Vietnamese
place: Thailand / Thai
place: Philippines / Filipino|Filipinos
place: Australia / Australian|Australians
place: New Zealand / New Zealander|New Zealanders
place: Canada / Canadian|Canadians
place: Mexico / Mexican|Mexicans
place: Brazil / Brazilian|Brazilians
place: Argentina / Argentine|Argentinian
place: Chile / Chilean
place: South Africa / South African
place: Nigeria / Nigerian
place: Kenya / Kenyan
place: Egypt / Egyptian
place: Hong Kong / Hongkonger|Hongkongers
place: Macau|Macao
place: Portugal / Portuguese
place: Greece / Greek|Greeks
place: Hungary / Hungarian|Hungarians
place: Czech Republic|Czechia / Czech|Czechs
place: Slovakia / Slovak
place: Slovenia / Slovenian
place: Romania / Romanian|Romanians
place: Bulgaria / Bulgarian
place: Croatia / Croatian
place: Estonia / Estonian
place: Latvia / Latvian
place: Lithuania / Lithuanian
place: Cyprus / Cypriot
place: Luxembourg
place: Malta / Maltese
place: Iceland / Icelandic
place: Serbia / Serbian
place: Kazakhstan / Kazakh
place: Uzbekistan / Uzbek
place: Azerbaijan / Azerbaijani
place: Armenia / Armenian
place: Pakistan / Pakistani|Pakistanis
place: Bangladesh / Bangladeshi
place: Sri Lanka / Sri Lankan
place: Iraq / Iraqi
place: Kuwait / Kuwaiti
place: Colombia / Colombian
place: Peru / Peruvian
place: Venezuela / Venezuelan
place: Morocco / Moroccan
place: Ethiopia / Ethiopian
place: Democratic Republic of Congo|DRC / Congolese
place: Europe / European|Europeans
place: Asia / Asian
place: Africa / African
place: North America
place: Latin America
place: Middle East
place: Southeast Asia
place: Silicon Valley
place: Wall Street
place: Beijing
place: Shanghai
place: Shenzhen
place: Hangzhou
place: Guangzhou
place: Washington|Washington, D.C.|Washington DC
place: New York|New York City
place: San Francisco
place: Los Angeles
place: California / Californian
place: Texas / Texan|Texans
place: London
place: Paris
place: Berlin
place: Brussels
place: Dublin
place: Tokyo
place: Seoul
place: Taipei
place: New Delhi|Delhi
place: Geneva
place: Moscow
place: EEA|European Economic Area
`
