#!/usr/bin/env bash
# Runs every test, for LLVM 22 and 19. Installs and builds what is missing.
# The last line on stdout is "N passed, N failed", over both; exit status 1 if
# a test failed, 2 if tests could not run.
#   scripts/test.sh [22|19]...   only for these
set -euo pipefail
cd "$(dirname "$0")/.."

versions=("${@:-22}")
(($#)) || versions=(22 19)

scripts/install.sh test
results=()
for version in "${versions[@]}"; do
  scripts/build.sh "$version"
  result=build/llvm-$version/test-results.json
  rm -f "$result"
  lit=/usr/lib/llvm-$version/bin/lit
  [[ -x $lit ]] || lit=/usr/lib/llvm-$version/build/utils/lit/lit.py
  "$lit" --no-progress-bar --verbose --show-unsupported --param complete=1 --output "$result" \
    "build/llvm-$version/test" "build/llvm-$version/test/unit" || true
  results+=("$result")
done
python3 scripts/summarize-tests.py "${results[@]}"
