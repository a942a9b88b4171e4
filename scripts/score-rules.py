#!/usr/bin/env python3
"""Scores each rule about the tasks of a fan-out on pairs of small programs: precision and recall with 95 % intervals.

Each file holds a pair: case A as it stands, case B with the macro TWIN defined. Its header says which rule it is about
and, for either case, whether an experienced reviewer would want that rule to speak there:

    // rule: fanout-connection-per-task
    // differs: where the client is made
    // A: reported | each task makes its own
    // B: silent | one for all, made before the loop
    // packages: libcurl       optional: for pkg-config
    // flags: -fPIC            optional: for the compiler
"""

import argparse
import collections
import dataclasses
import pathlib
import re
import subprocess
import sys

import benchmark_cases as cases
from benchmark_measures import number, wilson


@dataclasses.dataclass(frozen=True)
class RuleCase:
    path: pathlib.Path
    twin: bool
    rule: str
    reported: bool
    flags: tuple

    @property
    def name(self):
        return f"{self.path.stem}/{'B' if self.twin else 'A'}"

    def command(self, tool):
        language = ["-std=gnu17", "-D_GNU_SOURCE"] if self.path.suffix == ".c" else ["-std=c++20"]
        twin = ["-DTWIN"] if self.twin else []
        include = f"-I{cases.BENCHMARK}"
        return [tool, f"--checks=-*,{self.rule}", "--format=concise", self.path, "--", *language, include, *twin, *self.flags, "-w"]


def load_file(path):
    header = cases.header_of(path)
    flags = tuple(header.get("flags", "").split()) + cases.package_flags(header.get("packages", ""), "--cflags")
    for side in "AB":
        label = header.get(side, "").partition("|")[0].strip()
        if "rule" not in header or label not in ("reported", "silent"):
            raise cases.BadCase(f"{path}: the header needs 'rule: …' and '{side}: reported | why' or '{side}: silent | why'")
        yield RuleCase(path, side == "B", header["rule"], label == "reported", flags)


def load(patterns, folder):
    files = sorted(pathlib.Path(folder).resolve().glob("*.c*"))
    chosen = [f for f in files if not patterns or any(f.name.startswith(p) for p in patterns)]
    if not chosen:
        raise cases.BadCase(f"no case matches {' '.join(patterns)} in {folder}")
    return [case for path in chosen for case in load_file(path)]


def speaks(case, tool):
    """True if the tool reports the rule in the case."""
    done = subprocess.run(case.command(tool), capture_output=True, text=True)
    if done.returncode not in (0, 1):
        raise RuntimeError(f"{case.name}: {tool} exit {done.returncode}: {done.stderr.strip()[-800:]}")
    return bool(re.search(rf"\[{re.escape(case.rule)}[\],]", done.stdout))


def score(rule, selected, tool):
    """Prints what was found of one rule, and each disagreement."""
    counts = collections.Counter()
    for case in selected:
        spoke = speaks(case, tool)
        counts["reported" if spoke else "silent", case.reported] += 1
        if spoke != case.reported:
            print(f"WRONG {case.name}: {'false alarm' if spoke else 'missed'}")
    right, false, missed = counts["reported", True], counts["reported", False], counts["silent", True]
    precision = right / (right + false) if right + false else None
    recall = right / (right + missed) if right + missed else None
    print(
        f"{rule:<28}{len(selected):>4} cases  precision {number(precision, wilson(right, right + false))}  "
        f"recall {number(recall, wilson(right, right + missed))}  TP {right} FP {false} FN {missed}",
        flush=True,
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("patterns", nargs="*", help="how file names start; default: all cases")
    parser.add_argument("--tool", required=True, help="the fanout-tidy to score")
    parser.add_argument("--cases", default=cases.BENCHMARK / "task-rules", help="the folder of the cases")
    options = parser.parse_args()
    by_rule = collections.defaultdict(list)
    for case in load(options.patterns, options.cases):
        by_rule[case.rule].append(case)
    for rule, selected in sorted(by_rule.items()):
        score(rule, selected, options.tool)
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except (cases.BadCase, RuntimeError, OSError) as error:
        print(f"score-rules: {error}", file=sys.stderr)
        sys.exit(2)
