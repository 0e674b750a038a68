import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'

/**
 * Notes how the closed file looks, beside it. A file that still looks so needs no check when it is opened: that takes 40 ms for a
 * megabyte with node-sqlite3-wasm.
 */
export function sealFile(file: string): void {
  writeFileSync(sealOf(file), lookOf(file))
}

/**
 * Whether the file is as it was closed, or something else has altered it since; a process that was killed has left no seal. The
 * seal is broken by asking: whoever is killed now leaves none.
 */
export function breakSeal(file: string): 'whole' | 'altered' | 'missing' {
  try {
    const seal = readFileSync(sealOf(file), 'utf8')
    rmSync(sealOf(file))
    return seal === lookOf(file) ? 'whole' : 'altered'
  } catch {
    return 'missing'
  }
}

function sealOf(file: string): string {
  return `${file}.sealed`
}

function lookOf(file: string): string {
  const { size, mtimeMs } = statSync(file)
  return `${size} ${mtimeMs}`
}
