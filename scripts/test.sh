#!/usr/bin/env bash
# Runs every test, for LLVM 22 and 19. Installs and builds what is missing.
# The last line on stdout is "N passed, N failed", over both. Exit status: 0 all
# passed, 1 a test failed, 2 tests could not run.
#   scripts/test.sh [22|19]...   only for these
set -euo pipefail
cd "$(dirname "$0")/.."

versions=("${@:-22}")
(($#)) || versions=(22 19)

scripts/install.sh test
results=()
for version in "${versions[@]}"; do
  build=build/llvm-$version
  scripts/build.sh "$version"
  scripts/run-tests.sh "$build" | sed "s/^[0-9]* passed, /LLVM $version: &/" || true
  results+=("$build/test-results.json")
done
python3 scripts/summarize-tests.py "${results[@]}"
