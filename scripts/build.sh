#!/usr/bin/env bash
# Builds into build/llvm-N: scripts/build.sh [22|19 [TARGET...]]
# Default: everything, for LLVM 22. Prints on stderr only, and only on failure.
set -euo pipefail
cd "$(dirname "$0")/.."

version=${1:-22}
log=$(mktemp)
trap 'rm -f "$log"' EXIT
if ! { cmake --preset "llvm-$version" &&
       ninja -C "build/llvm-$version" "${@:2}"; } >"$log" 2>&1; then
  tail -n 40 "$log" >&2
  echo "build.sh: the build for LLVM $version failed; above are its last lines" >&2
  exit 2
fi
