#!/usr/bin/env python3
"""Adds up the result files of lit and prints `N passed, N failed`.

Usage: summarize-tests.py RESULT.json...
A test that was expected to fail and did counts as passed; whatever else is not
a pass counts as failed, unsupported tests too: a test that did not run shows
nothing. Exit status: 0 all passed, 1 not, 2 no tests ran or a file is missing.
"""
import json
import sys

PASSED = {"PASS", "XFAIL", "FLAKYPASS"}


def main(paths):
    passed, failed = 0, 0
    for path in paths:
        try:
            with open(path, encoding="utf-8") as file:
                tests = json.load(file)["tests"]
        except (OSError, ValueError, KeyError) as error:
            print(f"summarize-tests: {path}: {error}: the tests did not run", file=sys.stderr)
            return 2
        good = sum(test["code"] in PASSED for test in tests)
        passed, failed = passed + good, failed + len(tests) - good
    print(f"{passed} passed, {failed} failed")
    if passed == 0:
        return 2
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
