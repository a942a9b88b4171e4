#!/usr/bin/env bash
# Formats the C++ of the project, or only says what is not: scripts/format.sh [--check]
set -euo pipefail
cd "$(dirname "$0")/.."

mode=(-i)
[[ "${1:-}" == --check ]] && mode=(--dry-run --Werror)
# lit tests stay as written: the place of a line in them is part of the test
git ls-files -z -- '*.cpp' '*.h' ':!test/**/Inputs/**' ':!test/rules/**' ':!test/catalog/**' |
  xargs -0 /usr/bin/clang-format "${mode[@]}"
