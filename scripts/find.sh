#!/usr/bin/env bash
# Finds unbounded fan-out: scripts/find.sh [BUILD_DIR|FILE]...
#   BUILD_DIR  a folder with compile_commands.json: all of its files
#   FILE       a source file, or a configuration file of a pool
# Without arguments: docs/example-service. Installs and builds what is missing
# first. Exit status: 0 nothing found, 1 findings, 2 could not analyse.
set -euo pipefail
top=$(cd "$(dirname "$0")/.." && pwd)
tool=$top/build/llvm-22/bin/fanout-tidy

prepare() {
  "$top/scripts/install.sh" build
  [[ -x $tool ]] || echo "find.sh: building fanout-tidy, once (a few minutes)" >&2
  "$top/scripts/build.sh" 22 fanout-tidy FanoutTidyPlugin
}

prepareExample() {
  local log
  log=$(cmake -S "$top/docs/example-service" -B "$top/build/example-service" -G Ninja \
    -DCMAKE_CXX_COMPILER=/usr/lib/llvm-22/bin/clang++ 2>&1) ||
    { echo "$log" >&2; return 2; }
}

status=0
run() {
  local result=0
  "$tool" "$@" || result=$?
  ((result <= status)) || status=$result
}

prepare || exit 2
if (($# == 0)); then
  prepareExample || exit 2
  cd "$top" # so that paths in the output are short
  set -- build/example-service
fi

files=()
for argument in "$@"; do
  if [[ -d $argument ]]; then run -p "$argument"; else files+=("$argument"); fi
done
((${#files[@]} == 0)) || run "${files[@]}"
exit "$status"
