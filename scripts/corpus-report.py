#!/usr/bin/env python3
"""Makes docs/corpus.md of docs/corpus/*.yaml: corpus-report.py [--check]

With --check nothing is written; exit status 1 if the page is out of date.
"""
import collections
import glob
import importlib.util
import os
import sys

import yaml

TOP = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PAGE = os.path.join(TOP, "docs", "corpus.md")
INTRODUCTION = """# Real projects

Made by `scripts/corpus-report.py` of the files in [corpus/](corpus/), which
`scripts/run-corpus.py` writes: do not edit. Every finding was read in the code of
the project and judged by one question: would a maintainer act on it?

The analysis was corrected on these projects (asio, tinyproxy and civetweb had findings
that were wrong), and asio, tinyproxy, microsocks and civetweb were chosen because they
start threads or connections. So these numbers are no sample of projects at large.

*CPU* is the CPU time of a cold run as a ratio to `clang -fsyntax-only` over the same
files with as many jobs. *Not analysed* counts files that do not parse here, mostly
since a library of the project is not installed.
"""


def main():
    results = [load(path) for path in sorted(glob.glob(f"{TOP}/docs/corpus/*.yaml"))]
    text = "\n".join([INTRODUCTION, *projects(results), "", *precision(results), "",
                      *judgements(results), ""])
    if "--check" in sys.argv[1:]:
        with open(PAGE, encoding="utf-8") as file:
            return 0 if file.read() == text else "corpus-report: docs/corpus.md is out of date"
    with open(PAGE, "w", encoding="utf-8") as file:
        file.write(text)
    return 0


def load(path):
    with open(path, encoding="utf-8") as file:
        return yaml.safe_load(file)


def run_corpus():
    spec = importlib.util.spec_from_file_location("run_corpus", f"{TOP}/scripts/run-corpus.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def projects(results):
    row = run_corpus().row
    return ["| project | commit | part | files | not analysed | findings | CPU |",
            "| --- | --- | --- | ---: | ---: | --- | ---: |", *map(row, results)]


def precision(results):
    rules = collections.defaultdict(collections.Counter)
    for result in results:
        for one in result["findings"]:
            rules[one["rule"]][one["true"]] += 1
    lines = ["| rule | findings | true | false | not judged |",
             "| --- | ---: | ---: | ---: | ---: |"]
    for rule, verdicts in sorted(rules.items()):
        lines.append(f"| [{rule}](rules/{rule}.md) | {sum(verdicts.values())} | {verdicts[True]} "
                     f"| {verdicts[False]} | {verdicts[None]} |")
    return lines


def judgements(results):
    words = {True: "true", False: "**false**", None: "not judged"}
    lines = []
    for result in results:
        misses = result.get("misses", [])
        if not result["findings"] and not misses:
            continue
        lines += ["", f"## {result['project']}", "",
                  f"[{result['url'].removeprefix('https://')}]({result['url']}) "
                  f"at {result['commit']}", ""]
        for one in result["findings"]:
            lines += [f"- `{one['file']}:{one['line']}` {one['rule']}: {words[one['true']]}. "
                      f"{one['because'] or ''}".rstrip()]
        lines += [f"- `{one['file']}:{one['line']}` {one['rule']}: **missed**. {one['because']}"
                  for one in misses]
    return lines


if __name__ == "__main__":
    sys.exit(main())
