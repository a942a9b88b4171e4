#!/usr/bin/env bash
# Installs what is missing on Debian 12: scripts/install.sh [build|test]
#   build  (default) what it takes to build fanout-tidy and to run the example
#   test   that, and what the tests need
# Does nothing, quickly, when all is there.
set -euo pipefail
cd "$(dirname "$0")/.."

case "${1:-build}" in
build) groups="build run" ;;
test) groups="build run test" ;;
*) echo "usage: scripts/install.sh [build|test]" >&2; exit 2 ;;
esac

# The packages of the groups, without those whose command is there already.
wanted() {
  local group="" name word command
  while read -r name word command _; do
    case "$name" in
    \[*\]) group=${name:1:-1}; continue ;;
    "" | \#*) continue ;;
    esac
    [[ " $groups " == *" $group "* ]] || continue
    [[ "$word" == unless ]] && command -v "$command" >/dev/null && continue
    echo "$name"
  done <scripts/packages.txt
}

installed() {
  dpkg-query -W -f='${db:Status-Status} ${Package}\n' 2>/dev/null |
    sed -n 's/^installed //p' | sort -u
}

if ! command -v apt-get >/dev/null; then
  echo "install.sh: no apt-get here: install the packages of scripts/packages.txt by hand" >&2
  exit 2
fi

mapfile -t missing < <(comm -23 <(wanted | sort -u) <(installed))
if ((${#missing[@]})); then
  root=()
  ((EUID == 0)) || root=(sudo)
  apt=("${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 -qq)
  echo "install.sh: installing ${missing[*]}" >&2
  "${apt[@]}" update >&2
  "${apt[@]}" install -y --no-install-recommends "${missing[@]}" >&2
fi

# npm packages of the tests, from their lock file
lock=test/sarif/package-lock.json
if [[ " $groups " == *" test "* && -f $lock &&
      ! test/sarif/node_modules/.package-lock.json -nt $lock ]]; then
  npm ci --prefix test/sarif --no-audit --no-fund --loglevel=error >&2
fi
