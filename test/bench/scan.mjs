// How fast figures are found, and that the time grows with the text and no faster: `node test/bench/scan.mjs [MEGABYTES]`.
// Each text is scanned at one size and at twice that size. "growth" is the second time by the first (2 where time is linear),
// "speed" the scan's speed as a share of that of one plain regular expression, which splits the same text into words, numbers and marks,
// in the same run.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const { extractFigures } = createRequire(import.meta.url)(join(import.meta.dirname, '../../dist/engine.js'))
const size = Number(process.argv[2] ?? 1) * 1_000_000

/** Pieces that are repeated to the size asked for. */
const texts = JSON.parse(readFileSync(join(import.meta.dirname, '../unit/cases/worst-texts.json'), 'utf8'))

/** What any scanner has to do at least: look at every word, number and mark once. */
const plain = /\p{L}[\p{L}\p{N}']*|\d[\d.,]*|\S/gu

function textOf(piece, length) {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length)
}

/** Microseconds after which a run is not repeated. */
const LONG = 400_000

/** The best of a few runs, in milliseconds of this process: what else the machine does counts little. */
function timed(run, times = 3) {
  let best = Infinity
  for (let i = 0, all = 0; i < times && all < LONG; i++) {
    const start = process.cpuUsage()
    let runs = 0
    let spent = 0
    while (spent < 30_000) {
      run()
      runs++
      spent = process.cpuUsage(start).user
    }
    all += spent
    best = Math.min(best, spent / runs / 1000)
  }
  return best
}

const count = (text) => {
  let found = 0
  plain.lastIndex = 0
  while (plain.exec(text)) found++
  return found
}

extractFigures(textOf(texts.mixed, 200_000)) // warms the compiler up
console.log(`${'text'.padEnd(22)} ${'ms'.padStart(8)} ${'MB/s'.padStart(7)} growth   speed`)
const shares = []
for (const [name, piece] of Object.entries(texts)) {
  const [one, two] = [textOf(piece, size), textOf(piece, 2 * size)]
  const [first, second] = [timed(() => extractFigures(one)), timed(() => extractFigures(two), 2)]
  const share = timed(() => count(one)) / first
  shares.push(share)
  const cells = [first.toFixed(0).padStart(8), (size / 1000 / first).toFixed(2).padStart(7)]
  console.log(
    `${name.padEnd(22)} ${cells.join(' ')} ${(second / first).toFixed(2).padStart(6)}   1/${(1 / share).toFixed(0)}`,
  )
}
shares.sort((a, b) => a - b)
console.log(`median speed 1/${(1 / shares[shares.length >> 1]).toFixed(0)} of the plain expression`)
