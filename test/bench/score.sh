#!/usr/bin/env bash
# Scores the engine on the shared data: pairs and extraction, then the gold drafts. Usage: test/bench/score.sh [SHARED]
set -eu
shared=${1:-../shared}
[ -d "$shared/bench" ] || { echo "no measuring data at $shared: skipped"; exit 0; }
node esbuild.js engine cli
for set in a b c; do
  echo "== gold/$set"
  node "$shared/bench/score-gold.mjs" --cli "node dist/cli.js" --set "$shared/gold/$set"
done
node "$shared/bench/score.mjs" --engine dist/engine.js
