// The licences of the packages whose code is in the bundles, as one text.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** @param {Iterable<string>} inputs paths of bundled files, relative to the project's folder @param {string} root that folder */
export function toNotices(inputs, root) {
  const folders = new Set(
    [...inputs].flatMap((path) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []),
  )
  const parts = [...folders].map((folder) => toNotice(join(root, folder))).sort((a, b) => (a.name < b.name ? -1 : 1))
  const unique = [...new Map(parts.map((part) => [`${part.name} ${part.version}`, part])).values()]
  const head = 'Tickmark contains code of the packages below, each under its own licence.\n'
  return [
    head,
    ...unique.map(({ name, version, licence, text }) => `${name} ${version} (${licence})\n\n${text}\n`),
  ].join(`\n${'-'.repeat(80)}\n\n`)
}

function toNotice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
  if (!file && !license) throw new Error(`${name} has no licence`)
  const text = file
    ? readFileSync(join(folder, file), 'utf8').trim()
    : `Licence: ${license}. No text comes with the package.`
  const notice = join(folder, 'NOTICE')
  return {
    name,
    version,
    licence: license,
    text: existsSync(notice) ? `${text}\n\n${readFileSync(notice, 'utf8')}` : text,
  }
}
