// The PDF reader over a folder of PDFs, against poppler's pdftotext: words, figures, order, speed.
// `node test/bench/pdf.mjs FOLDER [--show N] [--only NAME]`; skipped with a message where the folder or pdftotext is missing.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { f1, shared, tokensOf } from './token-f1.mjs'

const args = process.argv.slice(2)
const option = (name) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined)
const folder = args[0]?.startsWith('--') ? undefined : args[0]
const show = Number(option('--show') ?? 0)
const only = option('--only')
const texts = option('--texts')

const pairsOf = (words) => words.slice(1).map((word, i) => `${words[i]} ${word}`)
const isNumber = (word) => /^\d/.test(word)

/** What pdftotext reads; kept in a folder between runs where `--texts` names one. */
function referenceOf(name) {
  const kept = texts && join(texts, `${name}.txt`)
  if (kept && existsSync(kept)) return readFileSync(kept, 'utf8')
  const limits = { maxBuffer: 50e6, timeout: 20_000 }
  const { stdout } = spawnSync('pdftotext', ['-enc', 'UTF-8', join(folder, name), '-'], { encoding: 'utf8', ...limits })
  if (kept) writeFileSync(kept, stdout ?? '')
  return stdout ?? ''
}

async function main() {
  if (!folder || !existsSync(folder))
    return console.log(`PDF: skipped, there is no folder of PDFs ${folder ?? '(give one)'}`)
  if (spawnSync('pdftotext', ['-v']).error) return console.log('PDF: skipped, pdftotext is not on this machine')
  const { readPdf } = await import('../../dist/pdf.js')
  const rows = []
  const refused = []
  let pages = 0
  let time = 0
  let slowest = { time: 0 }
  for (const name of readdirSync(folder).filter((n) => n.endsWith('.pdf') && (!only || n.includes(only)))) {
    const bytes = readFileSync(join(folder, name))
    const start = performance.now()
    const { article, problems } = await readPdf(name, bytes)
    const took = performance.now() - start
    if (took > slowest.time) slowest = { name, time: took }
    const theirs = referenceOf(name)
    const reference = tokensOf(theirs)
    if (!article) {
      refused.push({ name, message: problems[0]?.message, words: reference.length })
      continue
    }
    pages += Math.max(1, (theirs.match(/\f/g) ?? []).length)
    time += took
    const ours = tokensOf(article.document.text)
    if (only) console.log(article.document.text)
    if (reference.length < 20) continue
    const [n, m] = [ours.filter(isNumber), reference.filter(isNumber)]
    rows.push({
      name,
      words: reference.length,
      f1: f1(ours, reference),
      numbers: m.length < 5 ? undefined : shared(n, m) / Math.max(1, Math.min(n.length, m.length)),
      order: f1(pairsOf(ours), pairsOf(reference)),
      took,
    })
  }
  const long = rows.filter((row) => row.words >= 200)
  const mean = (list) => list.reduce((a, b) => a + b, 0) / list.length
  const numbers = rows.flatMap((row) => row.numbers ?? [])
  console.log(
    `PDF: ${rows.length} files with text: token F1 ${mean(rows.map((r) => r.f1)).toFixed(4)}, word pairs ${mean(rows.map((r) => r.order)).toFixed(4)},` +
      ` numbers ${mean(numbers).toFixed(4)} (${numbers.length} files), ${(pages / (time / 1000)).toFixed(0)} pages/s over ${pages} pages;` +
      ` slowest ${slowest.name} ${slowest.time.toFixed(0)} ms`,
  )
  console.log(
    `${rows.filter((r) => r.f1 >= 0.97).length} files at 0.97 or more; ${long.length} files of 200 words or more: token F1 ${mean(long.map((r) => r.f1)).toFixed(4)},` +
      ` numbers ${mean(long.flatMap((r) => r.numbers ?? [])).toFixed(4)}, ${(long.reduce((sum, r) => sum + r.words, 0) / (long.reduce((sum, r) => sum + r.took, 0) / 1000)).toFixed(0)} words/s`,
  )
  console.log(
    `refused: ${refused.length}, of which pdftotext reads 20 words or more in ${refused.filter((r) => r.words >= 20).length}`,
  )
  if (!show) return
  for (const row of [...rows].sort((a, b) => a.f1 - b.f1).slice(0, show))
    console.log(row.f1.toFixed(3), row.order.toFixed(3), row.numbers?.toFixed(3) ?? '-', row.words, row.name)
  for (const r of refused.filter((one) => one.words >= 20)) console.log('refused', r.words, r.message)
}

await main()
