#!/usr/bin/env python3
"""Scores fanout-tidy on the benchmark: precision and recall with 95 % intervals, and two naive checkers beside it.

A case is reported if the tool prints a finding of one of the two rules about fan-out in its file. A report of a case that
is not labelled unbounded is a false positive, also where abstaining is allowed; a silent unbounded case is a false
negative, also where the tool says that it does not know.
"""

import argparse
import collections
import json
import pathlib
import subprocess
import sys

import benchmark_baselines
import benchmark_cases as cases
from benchmark_measures import number, wilson

RULES = ("fanout-unbounded-spawn", "fanout-limiter-inside-task")
CHECKS = "-*," + ",".join(RULES)


class Tool:
    """fanout-tidy on cases, all with the same flags in one run."""

    def __init__(self, binary, jobs, options=()):
        self.binary = pathlib.Path(binary)
        self.jobs = jobs
        self.options = options
        self.failed = []  # what was not analysed, where the options say to go on

    def run(self, batch, flags):
        paths = [str(case.path) for case in batch]
        options = [f"--checks={CHECKS}", f"-j{self.jobs}", "--inventory", "--format=json", *self.options]
        command = [self.binary, *options, *paths, "--", *flags, "-w"]
        result = subprocess.run(command, capture_output=True, text=True)
        if result.returncode not in (0, 1):
            raise RuntimeError(f"{self.binary} exit {result.returncode}: {result.stderr.strip()[-800:]}")
        return result.stdout

    def read(self, selected):
        """({case name: set of rules}, {case name: the facts of its fan-out sites})"""
        found, sites = collections.defaultdict(set), collections.defaultdict(list)
        for flags, batch in cases.batches(selected):
            names = {case.path.name: case.name for case in batch}
            report = json.loads(self.run(batch, flags))
            self.failed += [f"{each['what']}: {each['why']}" for each in report["notAnalysed"]]
            for finding in report["findings"]:
                name = names.get(pathlib.Path(finding["location"]["file"]).name)
                if name and finding["rule"] in RULES:
                    found[name].add(finding["rule"])
            for site in report["sites"]:
                name = names.get(pathlib.Path(site["location"]["file"]).name)
                if name:
                    sites[name].append(site)
        return found, sites


class Score:
    """Counts of one checker over the cases."""

    def __init__(self, selected, reported):
        self.wrong = [c for c in selected if (c.name in reported) != (c.label == "unbounded")]
        positives = [c for c in selected if c.label == "unbounded"]
        self.true = sum(1 for c in positives if c.name in reported)
        self.false = sum(1 for c in selected if c.name in reported) - self.true
        self.positives = len(positives)

    def measures(self):
        reported = self.true + self.false
        return {
            "true_positives": self.true,
            "false_positives": self.false,
            "false_negatives": self.positives - self.true,
            "precision": self.true / reported if reported else None,
            "precision_interval": wilson(self.true, reported),
            "recall": self.true / self.positives if self.positives else None,
            "recall_interval": wilson(self.true, self.positives),
        }


def table(selected, wrong, key):
    """{value: [right, all]} of one factor."""
    counts = {}
    wrong_names = {case.name for case in wrong}
    for case in selected:
        entry = counts.setdefault(key(case), [0, 0])
        entry[0] += case.name not in wrong_names
        entry[1] += 1
    return dict(sorted(counts.items()))


def describe(case, rules, sites):
    return {
        "case": case.name,
        "label": case.label,
        "reason": case.reason,
        "factors": case.factors,
        "reported": sorted(rules),
        "verdicts": ["reported"] if rules else sorted({site["verdict"] for site in sites}) or ["no site"],
        "why": sorted({site["reason"] for site in sites}),
    }


def evaluate(selected, tool, with_baselines):
    found, sites = tool.read(selected)
    silent = [case for case in selected if case.name not in found]
    unknown = [c for c in silent if any(s["verdict"] == "unknown" for s in sites[c.name])]
    score = Score(selected, found)
    result = {
        "cases": len(selected),
        "tool": score.measures(),
        "abstained": dict(collections.Counter(c.label for c in unknown)),
        "reasons": table(selected, score.wrong, lambda c: c.reason),
        "factors": {f: table(selected, score.wrong, lambda c: c.factors[f]) for f in cases.FACTORS},
        "wrong": [describe(c, found[c.name], sites[c.name]) for c in score.wrong],
        "other_rule": [c.name for c in selected if c.rule and found[c.name] and found[c.name] != {c.rule}],
        "verdicts": {c.name: sorted(found[c.name]) for c in selected},
    }
    if with_baselines:
        reports = benchmark_baselines.run(selected)
        result["baselines"] = {name: Score(selected, reported).measures() for name, reported in reports.items()}
    return result


def print_measures(name, m):
    print(
        f"{name:<22}precision {number(m['precision'], m['precision_interval'])}  "
        f"recall {number(m['recall'], m['recall_interval'])}  "
        f"TP {m['true_positives']} FP {m['false_positives']} FN {m['false_negatives']}"
    )


def print_result(result):
    print(f"{result['cases']} cases")
    print_measures("fanout-tidy", result["tool"])
    for name, measures in result.get("baselines", {}).items():
        print_measures(f"baseline {name}", measures)
    print("abstained (verdict unknown):", json.dumps(result["abstained"]))
    print("right by reason:", ", ".join(f"{k} {v[0]}/{v[1]}" for k, v in result["reasons"].items()))
    for factor, counts in result["factors"].items():
        print(f"right by {factor}:", ", ".join(f"{k} {v[0]}/{v[1]}" for k, v in counts.items()))
    for wrong in result["wrong"]:
        kind = "missed" if wrong["label"] == "unbounded" else "false alarm"
        verdicts = "/".join(wrong["verdicts"] + wrong["why"])
        print(f"WRONG {wrong['case']}: {kind}, {wrong['label']} {wrong['reason']}, tool says {verdicts}")
    if result["other_rule"]:
        print("reported by the other rule:", ", ".join(result["other_rule"]))


def meets(result, options):
    """True if both measures reach what the options ask for."""
    enough = True
    for name, least in (("precision", options.min_precision), ("recall", options.min_recall)):
        value = result["tool"][name]
        if least is not None and (value is None or value < least):
            print(f"run-benchmark: {name} {value} is below {least}", file=sys.stderr)
            enough = False
    return enough


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("patterns", nargs="*", help="how file names start; default: all cases")
    parser.add_argument("--tool", required=True, help="the fanout-tidy to score")
    parser.add_argument("--cases", default=cases.BENCHMARK / "cases", help="the folder of the cases")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--min-precision", type=float)
    parser.add_argument("--min-recall", type=float)
    parser.add_argument("--no-baselines", action="store_true", help="score only the tool")
    parser.add_argument("--output", help="write everything as JSON to this file")
    options = parser.parse_args()

    selected = cases.load(options.patterns, options.cases)
    result = evaluate(selected, Tool(options.tool, options.jobs), not options.no_baselines)
    print_result(result)
    if options.output:
        pathlib.Path(options.output).write_text(json.dumps(result, indent=1) + "\n")
    return 0 if meets(result, options) else 1


if __name__ == "__main__":
    try:
        sys.exit(main())
    except (cases.BadCase, RuntimeError, OSError) as error:
        print(f"run-benchmark: {error}", file=sys.stderr)
        sys.exit(2)
