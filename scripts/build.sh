#!/usr/bin/env bash
# Builds fanout-tidy into build/llvm-N: scripts/build.sh [22|19]...
# Prints on stderr only; what succeeded stays quiet.
set -euo pipefail
cd "$(dirname "$0")/.."

for version in "${@:-22}"; do
  log=$(mktemp)
  trap 'rm -f "$log"' EXIT
  if ! { cmake --preset "llvm-$version" && ninja -C "build/llvm-$version"; } >"$log" 2>&1; then
    tail -n 40 "$log" >&2
    echo "build.sh: the build for LLVM $version failed (above: its last lines)" >&2
    exit 2
  fi
  rm -f "$log"
done
