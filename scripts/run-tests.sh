#!/usr/bin/env bash
# Runs the tests of one build as it is: scripts/run-tests.sh BUILD_DIR [LIT ARGUMENT]...
# The last line is "N passed, N failed". Exit status: 0 only if tests ran and none
# failed. What is not installed is an error, not a silence.
set -euo pipefail
top=$(cd "$(dirname "$0")/.." && pwd)

build=${1:?usage: scripts/run-tests.sh BUILD_DIR [LIT ARGUMENT]...}
shift
lit=$(sed -n 's/^FANOUT_LIT:[A-Z]*=//p' "$build/CMakeCache.txt" 2>/dev/null) || true
if [[ ! -e $lit || ! -e $build/test/lit.site.cfg.py ]]; then
  echo "run-tests.sh: $build is not a build with tests: run scripts/build.sh first" >&2
  exit 2
fi

result=$build/test-results.json
rm -f "$result"
"$lit" -sv --param complete=1 --output "$result" "$@" "$build/test" "$build/test/unit" || true
python3 "$top/scripts/summarize-tests.py" "$result"
