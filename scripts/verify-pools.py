#!/usr/bin/env python3
"""Checks that the tests show what each row of checks/catalog/pools does:
verify-pools.py --tool=FILE [--list]

The tests of the two pool rules are analysed by fanout-pool-row-check (see there for
the words), which tries each row: without it, and with another meaning. Printed are the
rows that no test shows, with what is missing; exit status 1 if there are any.

  an active bound, a setting without    a finding because of it, and a pool with it
  effect, the type of a connection      that is silent
  what creates a pool                   a silent pool; a finding, if creating it
                                        without a bound is worth one
  an idle bound                         the same; where the library has a bound by
                                        default, a finding only if both are arguments
                                        of one call or keys of one text
  a queue, a time, requests             a silent pool, and a finding if it were taken
                                        for another bound
  the rest                              findings differ without it
"""
import argparse
import collections
import concurrent.futures
import os
import pathlib
import re
import shlex
import subprocess
import sys

ROOT = pathlib.Path(__file__).parent.parent
TESTS = sorted((ROOT / "test" / "rules").glob("fanout-pool-*/*.c*"))
RUN = re.compile(r"^// RUN: %check_rule %s \S+(?: -- (.*))?$", re.M)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--tool", required=True, help="fanout-pool-row-check")
    parser.add_argument("--list", action="store_true", help="print what each row has")
    options = parser.parse_args()
    has = shown(options.tool)
    lacking = 0
    for row, words in sorted(has.items()):
        missing = needs(row, has.keys()) - words
        lacking += bool(missing)
        if missing or options.list:
            print(f"{' '.join(filter(None, row))}: {', '.join(sorted(words)) or 'no test'}"
                  + (f"; missing: {', '.join(sorted(missing))}" if missing else ""))
    print(f"{len(has)} rows, {lacking} of them not shown by the tests")
    sys.exit(1 if lacking or not has else 0)


def shown(tool):
    """row -> the words that the tests have for it."""
    has = collections.defaultdict(set)
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for output in pool.map(lambda test: run(tool, test), TESTS):
            for line in output.splitlines():
                word, *row = line.split("\t")
                has[tuple(row)] |= {word} - {"row"}
    return has


def run(tool, test):
    match = RUN.search(test.read_text())
    if not match:
        sys.exit(f"verify-pools: no RUN line with %check_rule in {test}")
    flags = shlex.split((match[1] or "").replace("%stubs", str(ROOT / "test" / "stubs")))
    if not any(flag.startswith("-std=") for flag in flags):
        flags.append("-std=c17" if test.suffix == ".c" else "-std=c++20")
    done = subprocess.run([tool, test, "--", *flags], capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"verify-pools: {test}:\n{done.stderr}")
    return done.stdout


def needs(row, rows):
    library, pool, what, name = row
    unlimited = what.endswith("!")
    what = what.rstrip("!")
    if what in ("active", "nothing", "connection"):
        return {"positive", "silent"}
    bounds = [other[3] for other in rows
              if other[:2] == (library, pool) and other[2].startswith(("active", "factory"))]
    if what == "created-by" and not unlimited:
        return {"silent"}
    if what == "created-by":
        return {"positive", "silent"} if bounds else {"positive"}
    if what == "idle":
        return {"positive", "silent"} if unlimited or name in bounds else {"silent", "needed"}
    if what in ("queue", "time", "request"):
        return {"silent", "needed"}
    return {"needed"}


main()
