#!/usr/bin/env bash
# Validates SARIF files: scripts/check-sarif.sh FILE...
# Each must follow the JSON schema of SARIF 2.1.0 and give no result with the
# rules Sarif and Ghas (what GitHub code scanning needs) of Microsoft's Multitool.
# Exit status: 0 valid, 1 not valid, 2 could not check.
set -euo pipefail
top=$(cd "$(dirname "$0")/.." && pwd)
tools=$top/test/sarif
package=$tools/node_modules/@microsoft/sarif-multitool-linux

(($# > 0)) || { echo "usage: check-sarif.sh FILE..." >&2; exit 2; }
if [[ ! -f $package/Sarif.Multitool ]]; then
  npm ci --prefix "$tools" --ignore-scripts --no-audit --no-fund >&2 ||
    { echo "check-sarif.sh: npm could not install the validators" >&2; exit 2; }
fi

[[ -x $package/Sarif.Multitool ]] || chmod +x "$package/Sarif.Multitool"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
node "$tools/check-schema.mjs" "$package/sarif-2.1.0.json" "$@"

# The Multitool ends in success whatever it finds: its report is what counts.
# (Started directly: its npm launcher hands ';' to a shell.)
"$package/Sarif.Multitool" validate "$@" --rule-kind 'Sarif;Ghas' \
  --level 'Error;Warning' -o "$work/report.sarif" --log ForceOverwrite \
  >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 2; }
node "$tools/check-report.mjs" "$work/report.sarif"
