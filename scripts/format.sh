#!/usr/bin/env bash
# Formats the C++ of the project, or only says what is not: scripts/format.sh [--check]
set -euo pipefail
cd "$(dirname "$0")/.."

mode=(-i)
[[ "${1:-}" == --check ]] && mode=(--dry-run --Werror)
# lit tests stay as written: the place of a line in them is part of the test; and so do the held-out cases, each in its style
git ls-files -z -- '*.cpp' '*.h' ':!test/**/Inputs/**' ':!test/benchmark/held-out*/**' ':!test/benchmark/task-rules/**' ':!test/annotations/**' ':!test/fixes/**' ':!test/rules/**' ':!test/catalog/**' |
  xargs -0 /usr/bin/clang-format "${mode[@]}"
