/**
 * Folds a name to the form in which two texts are compared: lower case, company forms and articles left off, countries and
 * their peoples as one, well-known short forms spelled out.
 */
export function foldName(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/\./g, '')
    .replace(/\s*-\s*/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
  const bare = plain
    .replace(/^the /, '')
    .replace(/ (?:inc|corp|corporation|ltd|plc|llc|co|company|ag|sa|nv|se|group|platforms|holdings?)$/g, '')
  return aliases.get(bare) ?? bare
}

/** True for a folded name of a country or a region. */
export function isPlace(folded: string): boolean {
  return places.has(folded)
}

const placeLines = `
united states|us|usa|america|american|americans|u s
united kingdom|uk|britain|british|great britain
european union|eu|europe|european|europeans|brussels
china|chinese|beijing
germany|german|germans|berlin
france|french|paris
italy|italian|rome
spain|spanish|madrid
ireland|irish|dublin
netherlands|dutch|the hague
belgium|belgian
sweden|swedish
denmark|danish
norway|norwegian
finland|finnish
poland|polish
austria|austrian
switzerland|swiss
portugal|portuguese
greece|greek
hungary|hungarian
czechia|czech|czech republic
slovakia|slovak
slovenia|slovenian
romania|romanian
bulgaria|bulgarian
croatia|croatian
estonia|estonian
latvia|latvian
lithuania|lithuanian
cyprus|cypriot
luxembourg
malta|maltese
turkey|turkish
russia|russian|moscow|russians
ukraine|ukrainian
japan|japanese|tokyo
south korea|korea|korean|seoul
north korea
taiwan|taiwanese|taipei
india|indian|delhi
pakistan
singapore
malaysia|malaysian
indonesia|indonesian
thailand|thai
vietnam|vietnamese
philippines|philippine
australia|australian
new zealand
canada|canadian|ottawa
mexico|mexican
brazil|brazilian
argentina|argentine
chile|chilean
israel|israeli
saudi arabia|saudi
united arab emirates|uae|emirati
iran|iranian
iraq|iraqi
south africa|south african
nigeria|nigerian
egypt|egyptian
kenya|kenyan
hong kong
`
const places = new Set<string>()
const aliases = new Map<string, string>()
for (const line of placeLines.trim().split('\n')) {
  const [canon, ...others] = line.split('|')
  places.add(canon)
  for (const other of others) aliases.set(other, canon)
}
