/** Escapes what HTML would read as markup. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)
}

/** An element; attributes that are undefined or false are left out, `content` is markup. */
export function element(name: string, attributes: Attributes, ...content: readonly string[]): string {
  const all = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined || value === false ? [] : value === true ? ` ${key}` : ` ${key}="${escapeHtml(String(value))}"`,
  )
  return `<${name}${all.join('')}>${content.join('')}</${name}>`
}

export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>
