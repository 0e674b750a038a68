// `npm run bench`: accuracy on the drafts of this folder, and on the shared measuring data where it is at hand; what survives
// when true figures are broken; what is flagged in the sources' own sentences; speed.
// `npm run bench -- SHARED` names the folder with that data (default: ../shared beside the project). Figures go into RESULTS.md.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { openWhole } from './restore.mjs'

const root = join(import.meta.dirname, '../..')
const shared = resolve(root, process.argv[2] ?? '../shared')

function run(title, args) {
  console.log(`\n== ${title}`)
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'ignore'] })
  if (status) process.exitCode = status
}

run('build', ['esbuild.js'])
run('speed of the scanner', [join(root, 'test/bench/scan.mjs')])
if (!existsSync(join(shared, 'bench/score-gold.mjs'))) {
  console.log(`The measuring data is not at ${shared}: nothing was scored.`)
} else {
  const gold = join(shared, 'bench/score-gold.mjs')
  const own = ['fresh', 'press', 'market', 'desk', 'wire'].map((name) => join(root, 'test/bench', name))
  const sets = ['a', 'b', 'c'].map((name) => join(shared, 'gold', name))
  for (const set of [...own, ...sets]) {
    const whole = openWhole(set, shared)
    if (whole) run(set, [gold, '--cli', 'node dist/cli.js', '--set', whole])
  }
  run('all sets in one table, with drafts in LaTeX and Quarto', [
    join(root, 'test/bench/score.mjs'),
    ...[...own, join(root, 'test/bench/brief'), ...sets].flatMap((set) => ['--set', set]),
  ])
  run('pairs and extraction', [join(shared, 'bench/score.mjs'), '--engine', 'dist/engine.js'])
}
// the folder with the pages of Mozilla's Readability, where it is at hand
run('web pages', ['test/bench/readability.mjs', join(shared, 'readability/test/test-pages')])
// these take the fresh drafts or the sample where the measuring data is missing
run('mutations', ['test/bench/mutations.mjs', '--shared', shared])
run('self-check', ['test/bench/self-check.mjs', '--shared', shared])
run('names', ['test/bench/entities.mjs', '--shared', shared])
run('notes on names', ['test/bench/name-notes.mjs', '--shared', shared])
run('cards of names', ['test/bench/cards.mjs'])
run('speed', ['test/bench/speed.mjs'])
run('a large corpus', ['test/bench/corpus.mjs', '--count', '3000', '--growth', '1000,4000'])
run('faults', ['test/bench/faults.mjs', '--kills', '10', '--damages', '10', '--mutants', '500'])
run('PDF', ['test/bench/pdf.mjs', join(shared, 'pdfs')])
