/**
 * The address that stands for all spellings of one page: without scheme, "www." and the like, tracking parameters, fragment,
 * AMP and archive wrappings and trailing slash; parameters sorted; percent-encoding in one case. Text that is no address comes
 * back trimmed.
 */
export function normaliseUrl(url: string): string {
  const text = url.trim()
  const parsed = parseWebUrl(text.replace(/^<(.*)>$/, '$1'))
  if (!parsed) return text
  const wrapped = unwrap(parsed)
  if (wrapped) return normaliseUrl(wrapped)
  const host = parsed.host.replace(/^(?:www\d?|amp|m|mobile)\.(?=[^.]+\.)/, '').replace(/\.$/, '')
  const path = normalisePercent(parsed.pathname)
    .replace(/\/{2,}/g, '/')
    .replace(/(?:\/|\.)amp(?:\.html)?\/?$/, '')
    .replace(/\/(?:index\.(?:html?|php))?$/, '')
  const query = keptParameters(parsed.searchParams)
  return `${host}${path}${query ? `?${query}` : ''}`
}

/** The address as a URL of the web, also where the scheme is left out ("www.ft.com/x"); undefined for anything else. */
export function parseWebUrl(text: string): URL | undefined {
  const doi = /^(?:doi:\s*)(10\.\S+)$/i.exec(text)
  const address = doi ? `https://doi.org/${doi[1]}` : /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`
  if (!/^https?:\/\//i.test(address) || /\s/.test(address)) return undefined
  if (address !== text && !doi && !/^(?:www\.|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:[/?#]|$))/i.test(text))
    return undefined
  try {
    return new URL(address)
  } catch {
    return undefined
  }
}

/** The page inside an AMP cache's or a web archive's address. */
function unwrap(url: URL): string | undefined {
  const path = url.pathname + url.search
  if (/^(?:www\.)?google\.[a-z.]+$/.test(url.host)) {
    const amp = /^\/amp\/(?:s\/)?([^/?]+\.[^/?]+\/.*)$/.exec(path)
    return amp?.[1] && `https://${amp[1]}`
  }
  if (url.host.endsWith('.cdn.ampproject.org')) {
    const amp = /^\/[a-z]\/(?:s\/)?([^/?]+\.[^/?]+.*)$/.exec(path)
    return amp?.[1] && `https://${amp[1]}`
  }
  if (url.host === 'web.archive.org')
    return /^\/web\/[^/]+\/(https?:\/\/?.+)$/.exec(path)?.[1].replace(/^(https?:\/)(?!\/)/, '$1/')
  return undefined
}

/** Letters, digits and "-._~" plain, every other escape in capitals. */
function normalisePercent(path: string): string {
  return path.replace(/%[0-9a-f]{2}/gi, (escape) => {
    const char = String.fromCharCode(parseInt(escape.slice(1), 16))
    return /[A-Za-z0-9\-._~]/.test(char) ? char : escape.toUpperCase()
  })
}

const tracking =
  /^(?:utm_.*|at_.*|mc_[ce]id|fbclid|gclid|dclid|msclkid|yclid|igshid|ref|ref_src|ref_url|cmpid|cmp|smid|smtyp|sref|ocid|ito|ns_.*|__twitter_impression|amp|outputtype|guccounter|guce_.*|mod|xtor|share|s_cid|ftcamp|taid|leadsource|embedded-checkout)$/i

function keptParameters(parameters: URLSearchParams): string {
  return [...parameters]
    .filter(([name]) => name && !tracking.test(name))
    .map(([name, value]) =>
      value ? `${encodeURIComponent(name)}=${encodeURIComponent(value)}` : encodeURIComponent(name),
    )
    .sort()
    .join('&')
}
